package import Formats

/// Judges each record of a file by its contract while the bytes come in: good ones go on in batches, bad ones into an error list
/// of the same layout with three columns more (行番号, コード, 内容). Memory is bounded by a piece, a record and a batch.
///
/// Not Sendable: one per file. Only the record's own file is read; the caller refuses a layout of several files.
package final class RecordFileCheck {
    private let format: RecordFileFormat
    private let layout: CSVLayout
    private let sink: any RecordFileSink
    private let records: RecordReader
    private let batch: Int
    private let columnCount: Int
    private let faults: RecordFaults
    private let keys: (any RecordKeys)?
    private let keyColumns: RecordKeyColumns
    private var source: any RecordSource
    private var errorList: RecordErrorList
    private var isHeaderNext: Bool
    private var number = 0
    package private(set) var totals = RecordFileTotals()
    /// What was replaced by the declared substitute. Take its entries between the pieces.
    package var ledger = LossLedger()

    /// - Parameters:
    ///   - errors: gives the texts of the error list.
    ///   - keys: tells doubled records; without it they are not looked for.
    package init(
        layout: CSVLayout, format: RecordFileFormat, context: ReadingContext, errors: ErrorCatalogue,
        sink: any RecordFileSink, keys: (any RecordKeys)? = nil
    ) {
        self.layout = layout
        self.format = format
        self.sink = sink
        self.keys = keys
        keyColumns = RecordKeyColumns(layout)
        records = RecordReader(
            layout: layout, null: format.profile.null, context: context, violationLimit: format.violations)
        columnCount = layout.files[0].columns.count
        faults = RecordFaults(file: layout.files[0], format: format)
        batch = min(format.batch, layout.model.nodes[layout.files[0].node].maxOccurs)
        if let fixed = format.fixed {
            let names = layout.files[0].columns.map(\.name)
            source = FixedFileReader(format.encoding, fixed, names: names, substitute: format.substitute)
        } else {
            source = CSVFileReader(
                format.encoding, format.profile.dialect, recordLimit: format.recordLimit,
                substitute: format.substitute)
        }
        errorList = RecordErrorList(layout.files[0], format, errors)
        isHeaderNext = format.hasHeader
    }

    /// Judges the records that the next piece ends.
    ///
    /// - Returns: false when reading has ended and nothing more is taken.
    package func read(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard totals.stopped == nil else { return false }
        source.append(bytes, isLast: false)
        judge()
        return totals.stopped == nil
    }

    /// The file has come to its end.
    package func finish() -> RecordFileTotals {
        if totals.stopped == nil {
            source.append(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true)
            judge()
            if isHeaderNext, totals.stopped == nil { stop(faults.file("H8012", line: source.line)) }
        }
        handOn()
        flushErrors()
        return totals
    }

    /// The source is opened once for a piece: asking it through `any` would copy it for each record.
    private func judge() { judge(&source) }

    private func judge(_ source: inout some RecordSource) {
        while totals.stopped == nil {
            let step = source.next()
            switch step {
            case .needsInput: return flushErrors()
            case .end:
                // Bytes behind the last record that are no character are a record that is none.
                if !source.faults.isEmpty { refuse(characterFaults(source), &source) }
                return
            case .refused(let fault): refused(fault, &source)
            case .record where isHeaderNext: header(source)
            case .record: record(&source)
            }
        }
    }

    private func record(_ source: inout some RecordSource) {
        number += 1
        if !source.faults.isEmpty {
            let violations = characterFaults(source)
            guard violations.isEmpty else { return refuse(violations, &source, key: key(source)) }
        }
        let line = source.line
        let key = key(source)
        if let key, keys?.isTaken(key) ?? false { return refuse([doubled(line)], &source, key: key) }
        let violations = source.withRecord { row in
            row.count == columnCount ? records.read(row, line: line) : [faults.count(row.count, line: line)]
        }
        guard violations.isEmpty else { return refuse(violations, &source, key: key) }
        if let key { keys?.take(key) }
        totals.accepted += 1
        if records.count >= batch { handOn() }
    }

    private func handOn() {
        guard let message = records.takeBatch() else { return }
        sink.accept(message)
        records.recycle(message)
    }

    private func key(_ source: some RecordSource) -> [UInt8]? {
        keys == nil ? nil : source.withRecord { row in row.count == columnCount ? keyColumns.key(in: row) : nil }
    }

    private func doubled(_ line: Int) -> Violation {
        Violation(
            code: "H8052", path: keyColumns.first?.name ?? "", label: keyColumns.first?.label ?? "", line: line,
            offset: -1)
    }

    /// - Parameter key: as far as the row shows one.
    private func refuse(_ violations: [Violation], _ source: inout some RecordSource, key: [UInt8]? = nil) {
        totals.refused += 1
        keys?.refuse(violations.first?.code == "H8052" || keyColumns.isCertain(violations) ? key : nil)
        errorList.add(source, violations)
        sink.refuse(violations)
    }

    private func flushErrors() {
        let bytes = errorList.take()
        if !bytes.isEmpty { sink.errorList(bytes) }
    }

    private func stop(_ violation: Violation) { totals.stopped = violation }

    private func refused(_ fault: CSVFault, _ source: inout some RecordSource) {
        number += 1
        let violation = faults.cut(fault)
        // A header that cannot be cut says nothing of what follows.
        if fault.endsFile || isHeaderNext { stop(violation) } else { refuse([violation], &source) }
    }

    private func header(_ source: some RecordSource) {
        isHeaderNext = false
        if let wrong = faults.header(source) { stop(wrong) }
    }

    private func characterFaults(_ source: some RecordSource) -> [Violation] {
        faults.characters(in: source, record: number, ledger: &ledger)
    }
}
