import Formats

/// Brings the rows of one file into the order of their keys: sorted runs on the disk, then one pass over all of them. Rows of
/// the same key keep the file's order.
struct RecordSort {
    private let columns: RecordKey
    private let limit: Int
    private let spill: SpillFile
    private var pile = RecordPile()
    private var keys: [UInt8] = []
    private var keyEnds: [Int] = []
    private var runs: [Range<Int>] = []

    /// - Parameters:
    ///   - folder: in which the runs lie.
    ///   - limit: bytes of memory of one run.
    init(_ columns: RecordKey, folder: String, limit: Int) throws(RecordSetError) {
        self.columns = columns
        self.limit = limit
        spill = try SpillFile(in: folder)
    }

    /// - Parameter losses: gets what was replaced.
    mutating func sort(
        _ rows: RecordRows, losses: ([LossLedger.Entry]) -> Void
    ) throws(RecordSetError) -> SortedRows {
        var key: [UInt8] = []
        while try rows.next() {
            if !rows.ledger.entries.isEmpty { losses(rows.ledger.take()) }
            guard rows.readKey(columns, into: &key) else { continue }
            pile.add(rows)
            keys += key
            keyEnds.append(keys.count)
            if pile.size + keys.count + keyEnds.count * 16 >= limit { try endRun() }
        }
        try endRun()
        try spill.flush()
        (pile, keys, keyEnds) = (RecordPile(), [], [])
        return try SortedRows(spill, runs)
    }

    private mutating func endRun() throws(RecordSetError) {
        guard pile.count > 0 else { return }
        let start = spill.end
        var entry: [UInt8] = []
        var body: [UInt8] = []
        for row in order() {
            entry.removeAll(keepingCapacity: true)
            body.removeAll(keepingCapacity: true)
            pile.write(row, to: &body)
            let key = keys[keyRange(row)]
            entry.appendPacked(24 + key.count + body.count)
            entry.appendPacked(bytes: key)
            entry.appendPacked(bytes: body)
            try spill.append(entry)
        }
        runs.append(start..<spill.end)
        pile.removeAll()
        keys.removeAll(keepingCapacity: true)
        keyEnds.removeAll(keepingCapacity: true)
    }

    private func keyRange(_ row: Int) -> Range<Int> { (row == 0 ? 0 : keyEnds[row - 1])..<keyEnds[row] }

    private func order() -> [Int] {
        let ranges = (0..<pile.count).map { keyRange($0) }
        return keys.withUnsafeBytes { keys in
            (0..<pile.count).sorted { first, second in
                let left = UnsafeRawBufferPointer(rebasing: keys[ranges[first]])
                let right = UnsafeRawBufferPointer(rebasing: keys[ranges[second]])
                if RecordKey.precedes(left, right) { return true }
                return first < second && !RecordKey.precedes(right, left)
            }
        }
    }
}
