import Formats

/// The rows of sorted runs, merged.
final class SortedRows: RecordCursor {
    /// One run, read from its start to its end.
    private struct Run {
        static let piece = 64 << 10

        let spill: SpillFile
        var rest: Range<Int>
        var buffer: [UInt8] = []
        /// Of the row at hand, in `buffer`.
        var start = 0
        var length = 0
        var key: [UInt8] = []

        /// - Returns: false behind the last row.
        mutating func advance() throws(RecordSetError) -> Bool {
            start += length
            if start == buffer.count, rest.isEmpty { return false }
            try fill(8)
            length = buffer.withUnsafeBytes { Int($0.loadUnaligned(fromByteOffset: start, as: UInt64.self)) }
            try fill(length)
            key = withRow { Array($0.bytes()) }
            return true
        }

        /// Hands out the row at hand, its key first.
        func withRow<Result>(_ body: (inout PackedReader) -> Result) -> Result {
            buffer.withUnsafeBytes { bytes in
                var packed = PackedReader(UnsafeRawBufferPointer(rebasing: bytes[start..<start + length]))
                _ = packed.number()
                return body(&packed)
            }
        }

        private mutating func fill(_ count: Int) throws(RecordSetError) {
            guard buffer.count - start < count else { return }
            buffer.removeFirst(start)
            start = 0
            let wanted = min(max(count - buffer.count, Self.piece), rest.count)
            try spill.read(wanted, at: rest.lowerBound, into: &buffer)
            rest = rest.lowerBound + wanted..<rest.upperBound
        }
    }

    private var runs: [Run] = []
    /// The run of the row at hand.
    private var least = 0

    init(_ spill: SpillFile, _ ranges: [Range<Int>]) throws(RecordSetError) {
        for range in ranges {
            var run = Run(spill: spill, rest: range)
            if try run.advance() { runs.append(run) }
        }
        choose()
    }

    var key: [UInt8]? { runs.isEmpty ? nil : runs[least].key }

    func take(into pile: inout RecordPile) throws(RecordSetError) {
        runs[least].withRow { packed in
            _ = packed.bytes()
            var body = PackedReader(packed.bytes())
            pile.add(from: &body)
        }
        if try !runs[least].advance() { runs.remove(at: least) }
        choose()
    }

    func takeLosses() -> [LossLedger.Entry] { [] }

    /// Of equal keys the first run's: it holds the earlier rows.
    private func choose() {
        least = 0
        for run in runs.indices.dropFirst() where RecordKey.precedes(runs[run].key, runs[least].key) { least = run }
    }
}
