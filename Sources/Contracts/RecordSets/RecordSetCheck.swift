import Formats

/// Judges records whose repeated parts lie in files of their own: the record's file and one for each repeated item or group, whose
/// rows carry the record's key and running numbers (連番). A record is refused as a whole when one of its rows is.
///
/// All files lie complete on the local disk and are read more than once: first to see whether their rows are in the order of
/// the records' keys, then together. A file that is not in order is sorted on the disk. Memory is bounded by a piece of each file, one
/// run of a sort, one record and one batch. Not Sendable: one per set.
package final class RecordSetCheck {
    /// What is said of a record as a whole.
    private static let wholeRecord: Set<String> = ["H8003", "H8080", "H8081"]

    private let layout: CSVLayout
    private let format: RecordFileFormat
    private let sink: any RecordSetSink
    private let folder: String
    private let keys: (any RecordKeys)?
    private let keyColumns: [RecordKeyColumns]
    private let batch: Int
    private let records: RecordReader
    private let group: RecordGroup
    private var errorLists: [RecordErrorList]
    /// A record of more bytes is refused.
    private let recordLimit: Int
    /// Records.
    package private(set) var totals = RecordFileTotals()
    /// Rows, by file.
    package private(set) var rows: [RecordFileTotals]
    /// Bytes that are read at once of each file.
    package var pieceSize = 256 << 10
    /// Bytes of memory of one run of a sort.
    package var runSize = 16 << 20
    /// Is asked before each piece of a file and now and then between, with the records judged so far: whether to go on. Otherwise the
    /// check fails.
    package var goesOn: (_ records: Int) -> Bool = { _ in true }
    /// Files that were sorted, by number.
    package private(set) var sorted: [Int] = []

    /// - Parameters:
    ///   - errors: gives the texts of the error lists.
    ///   - folder: has room for a sort.
    ///   - keys: hears which records are refused, and nothing else: doubled ones are told apart here.
    /// - Precondition: the format is CSV: fixed-width records lie in one file.
    package init(
        layout: CSVLayout, format: RecordFileFormat, context: ReadingContext, errors: ErrorCatalogue,
        sink: any RecordSetSink, folder: String, keys: (any RecordKeys)? = nil
    ) {
        precondition(format.fixed == nil, "fixed-width records lie in one file")
        self.layout = layout
        self.format = format
        self.sink = sink
        self.folder = folder
        self.keys = keys
        keyColumns = layout.files.indices.map { RecordKeyColumns(layout, file: $0) }
        records = RecordReader(
            layout: layout, null: format.profile.null, context: context, violationLimit: format.violations)
        group = RecordGroup(RecordSetShape(layout))
        batch = min(format.batch, layout.model.nodes[layout.files[0].node].maxOccurs)
        errorLists = layout.files.map { RecordErrorList($0, format, errors) }
        recordLimit = 16 * format.recordLimit
        rows = layout.files.map { _ in RecordFileTotals() }
    }

    /// Judges a whole set. Once.
    ///
    /// - Parameter files: paths, in the layout's order.
    /// - Returns: the totals of the records. When reading was stopped, nothing has been accepted; the path of the reason is the
    ///   file's name.
    package func check(_ files: [String]) throws(RecordSetError) -> RecordFileTotals {
        precondition(files.count == layout.files.count, "one path for each file of the layout")
        var orders: [Set<RecordKey.Order>] = []
        for file in files.indices { orders.append(try survey(file, files[file])) }
        if totals.stopped == nil { try join(try cursors(files, orders)) }
        handOn()
        return totals
    }

    private func rows(of file: Int, _ path: String) throws(RecordSetError) -> RecordRows {
        try RecordRows(path, layout.files[file], format, piece: pieceSize) { self.goesOn(self.totals.records) }
    }

    // MARK: First reading

    /// - Returns: the orders in which the file's rows are.
    private func survey(_ file: Int, _ path: String) throws(RecordSetError) -> Set<RecordKey.Order> {
        let reader = try rows(of: file, path)
        let keys = RecordKey.Order.allCases.map { RecordKey(of: file, in: layout, order: $0) }
        var orders = Set(RecordKey.Order.allCases)
        var last: [[UInt8]] = keys.map { _ in [] }
        var key: [UInt8] = []
        while try reader.next() {
            for (index, columns) in keys.enumerated() {
                guard reader.readKey(columns, into: &key) else {
                    refuseUnknown(reader, of: file)
                    break
                }
                if RecordKey.precedes(key, last[index]) { orders.remove(columns.order) }
                swap(&key, &last[index])
            }
            if !reader.ledger.entries.isEmpty { _ = reader.ledger.take() }
        }
        if let violation = reader.stopped, totals.stopped == nil { stop(violation, in: file) }
        return orders
    }

    /// A row of which nobody knows to which record it belongs. Below the record's own file that leaves no record certain.
    private func refuseUnknown(_ reader: RecordRows, of file: Int) {
        var violations = reader.violations
        if file > 0 {
            violations.append(
                Violation(code: "H8086", path: "", label: "", line: reader.line, offset: -1))
            if totals.stopped == nil, let unknown = violations.last { stop(unknown, in: file) }
        }
        errorLists[file].add(reader, violations)
        flush(file)
        rows[file].refused += 1
        if file == 0 {
            totals.refused += 1
            keys?.refuse(nil)
        }
        sink.refuse(violations.map { $0.placed(in: layout.files[file].name, line: reader.line) })
    }

    private func stop(_ violation: Violation, in file: Int) {
        totals.stopped = Violation(
            code: violation.code, path: layout.files[file].name, label: "", line: violation.line, offset: -1,
            parameters: violation.parameters)
    }

    // MARK: Together

    /// Files that are in the order of most of them are read as they are, the others are sorted.
    private func cursors(
        _ files: [String], _ orders: [Set<RecordKey.Order>]
    ) throws(RecordSetError) -> [any RecordCursor] {
        let order = RecordKey.Order.allCases.max { first, second in
            orders.count { $0.contains(first) } < orders.count { $0.contains(second) }
        }
        var cursors: [any RecordCursor] = []
        for (file, path) in files.enumerated() {
            let reader = try rows(of: file, path)
            let key = RecordKey(of: file, in: layout, order: order ?? .text)
            if orders[file].contains(key.order) {
                cursors.append(try FileCursor(reader, key))
            } else {
                sorted.append(file)
                var sort = try RecordSort(key, folder: folder, limit: runSize)
                cursors.append(try sort.sort(reader) { sink.replaced($0, in: file) })
            }
        }
        return cursors
    }

    private func join(_ cursors: [any RecordCursor]) throws(RecordSetError) {
        while let key = Self.least(cursors) {
            group.removeAll()
            var isTooLong = false
            for (file, cursor) in cursors.enumerated() {
                while cursor.key == key {
                    try group.take(from: cursor, of: file)
                    guard group.pile.size > recordLimit else { continue }
                    isTooLong = true
                    refuseTooLong()
                }
                let losses = cursor.takeLosses()
                if !losses.isEmpty { sink.replaced(losses, in: file) }
            }
            if isTooLong {
                totals.refused += 1
                refuseTooLong()
            } else {
                judge()
            }
            if totals.records % 1_024 == 0, !goesOn(totals.records) {
                throw RecordSetError(path: layout.files[0].name, reason: "broken off")
            }
        }
    }

    private static func least(_ cursors: [any RecordCursor]) -> [UInt8]? {
        var least: [UInt8]?
        for cursor in cursors {
            guard let key = cursor.key else { continue }
            if least.map({ RecordKey.precedes(key, $0) }) ?? true { least = key }
        }
        return least
    }

    // MARK: Verdicts

    private func judge() {
        let mains = group.mains
        guard mains.count == 1 else {
            // The record's own row is not here, or is there more than once: nobody knows which one is meant.
            totals.refused += max(mains.count, 1)
            return refuse(
                (mains.isEmpty ? group.files.indices.map { $0 } : mains).map { row in
                    Violation(code: mains.isEmpty ? "H8080" : "H8081", path: "", label: "", line: row, offset: -1)
                })
        }
        group.settle()
        let violations = group.pile.faults[0] == nil ? read() : group.found
        guard violations.isEmpty else {
            totals.refused += 1
            return refuse(violations)
        }
        totals.accepted += 1
        for file in group.files { rows[file].accepted += 1 }
        if records.count >= batch { handOn() }
    }

    private func read() -> [Violation] {
        let told = group.pile.shelf.withRecord(0) { records.read($0, line: 0, below: group) }
        guard !told.isEmpty else { return [] }
        let lost = group.lost
        let values = told.filter { !group.found.contains($0) && !lost.contains($0) }
        // A row is lost for certain only when nothing else is wrong: what is one too many takes all below it along.
        return group.found.isEmpty && values.isEmpty ? lost : group.found + values
    }

    /// Refuses all rows of the record at hand; those that are not at fault themselves say so.
    private func refuse(_ violations: [Violation]) {
        let byRow = Dictionary(grouping: violations, by: \.line)
        for (row, file) in group.files.enumerated() {
            let own = byRow[row] ?? [Violation(code: "H8085", path: "", label: "", line: row, offset: -1)]
            errorLists[file].add(PiledRecord(pile: group.pile, row: row, encoding: format.encoding), own)
            rows[file].refused += 1
        }
        for file in layout.files.indices { flush(file) }
        keys?.refuse(certainKey(violations))
        sink.refuse(violations.prefix(format.violations).map { group.placed($0) })
    }

    /// Of the record at hand; nil when what is wrong with its own row leaves the key in doubt.
    private func certainKey(_ violations: [Violation]) -> [UInt8]? {
        guard let file = group.files.first else { return nil }
        let isCertain = violations.allSatisfy { violation in
            group.files[violation.line] > 0 || Self.wholeRecord.contains(violation.code)
                || keyColumns[0].isCertain([violation])
        }
        return isCertain ? group.pile.shelf.withRecord(0) { keyColumns[file].key(in: $0) } : nil
    }

    /// A record that does not end: what is there of it goes into the error lists at once.
    private func refuseTooLong() {
        guard !group.files.isEmpty else { return }
        refuse(
            group.files.indices.map { row in
                Violation(
                    code: "H8003", path: "", label: "", line: row, offset: -1,
                    parameters: ["limit": String(recordLimit)])
            })
        group.removeAll()
    }

    private func flush(_ file: Int) {
        let bytes = errorLists[file].take()
        if !bytes.isEmpty { sink.errorList(bytes, of: file) }
    }

    private func handOn() {
        guard let message = records.takeBatch() else { return }
        sink.accept(message)
        records.recycle(message)
    }
}
