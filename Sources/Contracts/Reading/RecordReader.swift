import Formats

/// Reads the rows of a dataset's files as records of its contract, through the same rules as JSON and XML.
///
/// Not Sendable: one per file that is being read.
final class RecordReader {
    let layout: CSVLayout
    private let assembler: MessageAssembler
    private let context: ReadingContext
    private let plans: [RecordPlan]
    private let null: [UInt8]
    private let columns: RecordColumns
    /// Records in the batch that is being filled.
    private(set) var count = 0

    /// - Parameter null: what stands unquoted for null; nil when null cannot be said.
    init(layout: CSVLayout, null: String?, context: ReadingContext, violationLimit: Int) {
        self.layout = layout
        self.context = context
        self.null = null.map { Array($0.utf8) } ?? []
        assembler = MessageAssembler(violationLimit: violationLimit)
        plans = layout.files.indices.map { RecordPlan($0, of: layout) }
        columns = RecordColumns(layout)
        assembler.beginRecords(of: layout.model, in: context)
    }

    /// Judges one record and keeps it in the batch when it is good.
    ///
    /// - Parameters:
    ///   - row: of the first file, with as many fields as that has columns.
    ///   - line: on which it starts.
    ///   - below: gives the rows of the file of a repeated part that belong to the record, one after the other.
    /// - Returns: what is wrong with it.
    func read(_ row: TextRecord, line: Int, below: (any RecordBranches)? = nil) -> [Violation] {
        let start = assembler.openRecord(layout.files[0].node, line: line)
        read(plans[0], row, line, below)
        for fault in below?.faults ?? [] { assembler.add(fault) }
        let violations = assembler.closeRecord(start)
        guard !violations.isEmpty else {
            count += 1
            return []
        }
        return violations.map(columns.named)
    }

    /// The records kept since the last call, as one answer without a frame.
    func takeBatch() -> Message? {
        defer {
            assembler.beginRecords(of: layout.model, in: context)
            count = 0
        }
        return assembler.takeRecords()
    }

    /// Takes a batch's memory back for a later one.
    func recycle(_ message: consuming Message) { assembler.recycle(message) }

    private func read(_ plan: RecordPlan, _ row: TextRecord, _ line: Int, _ below: (any RecordBranches)?) {
        plan.steps.withUnsafeBufferPointer { read($0, 0..<$0.count, row, line, below) }
    }

    private func read(
        _ steps: UnsafeBufferPointer<RecordPlan.Step>, _ range: Range<Int>, _ row: TextRecord, _ line: Int,
        _ below: (any RecordBranches)?
    ) {
        var index = range.lowerBound
        while index < range.upperBound {
            let step = steps[index]
            switch step.kind {
            case .item: value(step.node, step.place, row, line)
            case .group: group(steps, index, row, line, below)
            case .file: below?.forEachRow(of: step.place) { self.branch(step, $0, $1, below) }
            }
            index = step.end
        }
    }

    private func branch(_ step: RecordPlan.Step, _ row: TextRecord, _ line: Int, _ below: (any RecordBranches)?) {
        let plan = plans[step.place]
        if plan.valueColumn >= 0 { return value(step.node, plan.valueColumn, row, line) }
        let items = plan.steps.filter { $0.kind == .item }
        if assembler.items[step.node].isNullable, !items.isEmpty, items.allSatisfy({ isNull($0.place, row) }) {
            return assembler.null(step.node, at: line)
        }
        guard assembler.openGroup(step.node, at: line) else { return }
        read(plan, row, line, below)
        assembler.closeGroup()
    }

    /// A group in the row is absent when nothing stands in its columns, and null when null stands in all.
    private func group(
        _ steps: UnsafeBufferPointer<RecordPlan.Step>, _ index: Int, _ row: TextRecord, _ line: Int,
        _ below: (any RecordBranches)?
    ) {
        let step = steps[index]
        let item = assembler.items[step.node]
        let places = step.place..<step.lastColumn
        if item.minOccurs == 0, places.allSatisfy({ isAbsent($0, row) }),
            !steps[index..<step.end].contains(where: { $0.kind == .file && below?.hasRow(of: $0.place) == true })
        {
            return
        }
        if item.isNullable, !places.isEmpty, places.allSatisfy({ isNull($0, row) }) {
            return assembler.null(step.node, at: line)
        }
        guard assembler.openGroup(step.node, at: line) else { return }
        read(steps, index + 1..<step.end, row, line, below)
        assembler.closeGroup()
    }

    @inline(__always)
    private func value(_ node: Int, _ column: Int, _ row: TextRecord, _ line: Int) {
        let field = row[column]
        if !row.isQuoted(column) {
            if field.isEmpty { return }
            if isNull(field) { return assembler.null(node, at: line) }
        }
        assembler.value(node, field, at: line)
    }

    private func isAbsent(_ column: Int, _ row: TextRecord) -> Bool { row[column].isEmpty && !row.isQuoted(column) }

    private func isNull(_ column: Int, _ row: TextRecord) -> Bool { !row.isQuoted(column) && isNull(row[column]) }

    @inline(__always)
    private func isNull(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
        field.count == null.count && field.first == null.first && field.elementsEqual(null)
    }
}

/// The rows below a record, in files of their own.
protocol RecordBranches: AnyObject {
    /// What is wrong with the rows beside their values; asked when the record has been read.
    var faults: [Violation] { get }
    func hasRow(of file: Int) -> Bool
    /// Hands out the rows that belong to the record, or to the row above that is being read.
    func forEachRow(of file: Int, _ body: (_ row: TextRecord, _ line: Int) -> Void)
}
