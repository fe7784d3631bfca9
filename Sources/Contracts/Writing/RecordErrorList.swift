import Formats

/// The records of a file that were refused, as they came, each with its line, the codes and what they mean: the sender corrects
/// them in the layout he knows and sends them again.
struct RecordErrorList {
    private let file: CSVLayout.File
    private let format: RecordFileFormat
    private let errors: ErrorCatalogue
    private var output: [UInt8] = []
    private var isBegun = false

    /// The three columns behind the layout's own.
    static let columns = [
        (name: "gyobango", label: "行番号"), (name: "kodo", label: "コード"), (name: "naiyo", label: "内容"),
    ]

    init(_ file: CSVLayout.File, _ format: RecordFileFormat, _ errors: ErrorCatalogue) {
        self.file = file
        self.format = format
        self.errors = errors
    }

    mutating func add(_ source: any SourceRecord, _ violations: [Violation]) {
        begin()
        if format.profile.neutralisesFormulas, format.fixed == nil {
            appendSafely(source)
        } else {
            source.appendSource(to: &output)
        }
        let texts = violations.map { violation in
            let text = errors.text(of: violation, language: .ja)
            return violation.label.isEmpty || text.contains(violation.label) ? text : "\(violation.label): \(text)"
        }
        var row: [UInt8] = []
        // A fixed-width record keeps its places; the three columns follow it like those of a CSV file.
        for cell in [String(source.line), codes(violations), texts.joined(separator: " ")] {
            row.append(format.profile.separator)
            CSVFields.append(quoted: cell, format.profile, to: &row)
        }
        encode(row + format.profile.lineEnd.rawValue.utf8)
    }

    /// What has been written since the last call.
    mutating func take() -> [UInt8] {
        defer { output = [] }
        return output
    }

    private mutating func begin() {
        guard !isBegun else { return }
        isBegun = true
        let encoder = TextEncoder(format.encoding)
        if format.profile.hasByteOrderMark || format.encoding.needsMark { output += encoder.mark }
        guard format.hasHeader else { return }
        let isNames = format.profile.header == .names
        var row: [UInt8] = []
        let names =
            file.columns.map { isNames ? $0.name : $0.label } + Self.columns.map { isNames ? $0.name : $0.label }
        for (index, name) in names.enumerated() {
            if index > 0 { row.append(format.profile.separator) }
            CSVFields.append(quoted: name, format.profile, to: &row)
        }
        encode(row + format.profile.lineEnd.rawValue.utf8)
    }

    /// The record's fields in quotes, without what a spreadsheet would run.
    private mutating func appendSafely(_ source: any SourceRecord) {
        var row: [UInt8] = []
        source.withRecord { record in
            for index in 0..<record.count {
                if index > 0 { row.append(format.profile.separator) }
                CSVFields.append(quoted: record[index], format.profile, to: &row)
            }
        }
        encode(row)
    }

    private func codes(_ violations: [Violation]) -> String {
        var codes: [String] = []
        for violation in violations where !codes.contains(violation.code) { codes.append(violation.code) }
        return codes.joined(separator: " ")
    }

    private mutating func encode(_ text: [UInt8]) {
        var rules = ReplacementRules()
        rules.substitute = ReplacementRules.Rule(id: "error-list", text: "?")
        var encoder = TextEncoder(format.encoding, rules: rules)
        text.withUnsafeBufferPointer { text in
            // Our own texts may hold a character that an old set has not; `?` stands for it, which every set has.
            try? encoder.encode(text, into: &output)
        }
        encoder.endShift(into: &output)
    }
}
