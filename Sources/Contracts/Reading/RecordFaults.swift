import Formats

/// What is wrong with a record of a file before its values are looked at: bytes that are no characters, text that cannot be
/// cut into fields, another header than the layout's.
struct RecordFaults: Sendable {
    let file: CSVLayout.File
    let format: RecordFileFormat

    /// - Parameters:
    ///   - record: its number in the file, for the ledger.
    ///   - ledger: gets what was replaced by the declared substitute, which is no fault.
    func characters(in source: any RecordSource, record: Int, ledger: inout LossLedger) -> [Violation] {
        source.faults.compactMap { fault in
            let place = source.field(of: fault)
            let column = place < file.columns.count ? file.columns[place] : nil
            if let replacement = fault.replacement, let rule = format.substitute {
                ledger.note(
                    LossLedger.Entry(
                        record: record, column: column?.name ?? "", from: fault.hex,
                        to: LossLedger.name(of: replacement), rule: rule.id))
                return nil
            }
            return Violation(
                code: "H8001", path: column?.name ?? "", label: column?.label ?? "", line: source.line, offset: -1,
                parameters: [
                    "position": String(fault.offset), "bytes": fault.hex, "encoding": format.encoding.name,
                ])
        }
    }

    /// Nil when the record is the layout's header.
    func header(_ source: any RecordSource) -> Violation? {
        let isNames = format.profile.header == .names
        let expected = file.columns.map { isNames ? $0.name : $0.label }
        let line = source.line
        return source.withRecord { row in
            if row.count != expected.count { return count(row.count, line: line) }
            guard let place = expected.indices.first(where: { !row[$0].elementsEqual(expected[$0].utf8) }) else {
                return nil
            }
            return self.file("H8006", line: line, ["number": String(place + 1), "expected": expected[place]])
        }
    }

    func count(_ found: Int, line: Int) -> Violation {
        file("H8007", line: line, ["found": String(found), "expected": String(file.columns.count)])
    }

    func cut(_ fault: CSVFault) -> Violation {
        switch fault.kind {
        case .tooLong: file("H8003", line: fault.line, ["limit": String(format.recordLimit)])
        case .quoteNotClosed: file("H8005", line: fault.line)
        case .quote: file("H8004", line: fault.line)
        case .lineEnd: file("H8008", line: fault.line)
        case .length(let found):
            file(
                "H8009", line: fault.line,
                ["found": String(found), "expected": String(format.fixed?.recordLength ?? 0)])
        }
    }

    /// Of a record as a whole.
    func file(_ code: String, line: Int, _ parameters: [String: String] = [:]) -> Violation {
        Violation(code: code, path: "", label: "", line: line, offset: -1, parameters: parameters)
    }
}
