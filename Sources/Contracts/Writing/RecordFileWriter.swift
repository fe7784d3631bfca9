package import Formats

/// Writes records as the files of a ``CSVLayout`` in any encoding. A record with a character that the encoding cannot say is
/// refused as a whole, or written with the declared replacements, each of them in the ledger.
package struct RecordFileWriter: Sendable {
    /// A record that was not written.
    package struct Refusal: Sendable, Equatable {
        /// Number of the record among all that were given, from 1.
        package let record: Int
        package let violation: Violation
    }

    /// One buffer a file, in the layout's order. Empty them when they have been carried away.
    package var outputs: [[UInt8]]
    /// Take its entries between the batches.
    package var ledger = LossLedger()
    private let format: RecordFileFormat
    private var writer: CSVMessageWriter
    private var encoder: TextEncoder
    private let fixed: FixedRecordWriter?
    private var number = 0

    /// - Precondition: a fixed-width file is of a layout with one file.
    package init(layout: CSVLayout, format: RecordFileFormat, rules: ReplacementRules = ReplacementRules()) {
        self.format = format
        precondition(format.fixed == nil || layout.files.count == 1, "fixed-width records lie in one file")
        var profile = format.profile
        fixed = format.fixed.map { FixedRecordWriter($0, format.encoding, rules: rules) }
        if fixed != nil { (profile.header, profile.separator, profile.lineEnd) = (.none, UInt8(ascii: ","), .lf) }
        if case .utf8 = format.encoding {} else { profile.hasByteOrderMark = false }
        writer = CSVMessageWriter(layout: layout, profile: profile)
        encoder = TextEncoder(format.encoding, rules: rules)
        outputs = writer.outputs
    }

    /// Writes what stands before the first row of each file. Names and labels that the encoding cannot say are replaced by
    /// `?`: they are ours.
    package mutating func begin() {
        guard fixed == nil else { return }
        writer.begin()
        var rules = ReplacementRules()
        rules.substitute = ReplacementRules.Rule(id: "header", text: "?")
        for file in outputs.indices {
            var header = TextEncoder(format.encoding, rules: rules)
            if isMarked { outputs[file] += header.mark }
            // The substitute is in every set.
            writer.outputs[file].withUnsafeBufferPointer { try? header.encode($0, into: &outputs[file]) }
            header.endShift(into: &outputs[file])
            writer.outputs[file].removeAll(keepingCapacity: true)
        }
    }

    /// Writes the records of one answer.
    ///
    /// - Returns: those that cannot be said in the encoding.
    /// - Precondition: the message is an answer of the layout's operation.
    package mutating func append(_ message: Message) -> [Refusal] {
        if case .utf8 = format.encoding, fixed == nil {
            swap(&writer.outputs, &outputs)
            writer.append(message)
            swap(&writer.outputs, &outputs)
            return []
        }
        let record = Int32(writer.layout.files[0].node)
        var refusals: [Refusal] = []
        var index = 1
        while index < message.entries.count {
            if message.entries[index].node == record {
                number += 1
                writer.append(message, record: index)
                if let violation = fixed.map({ fill($0) }) ?? carryOver() {
                    refusals.append(Refusal(record: number, violation: violation))
                }
            }
            index = Int(message.entries[index].end)
        }
        return refusals
    }

    private var isMarked: Bool {
        if case .utf8 = format.encoding { return false }
        return format.profile.hasByteOrderMark || format.encoding.needsMark
    }

    /// Encodes the rows that one record has made, in all files or in none.
    private mutating func carryOver() -> Violation? {
        let lengths = outputs.map(\.count)
        var losses: [LossLedger.Entry] = []
        defer { for file in outputs.indices { writer.outputs[file].removeAll(keepingCapacity: true) } }
        for file in outputs.indices {
            do throws(UnmappableCharacter) {
                try encode(file)
            } catch {
                for file in outputs.indices { outputs[file].removeLast(outputs[file].count - lengths[file]) }
                return violation(error, file)
            }
            losses += encoder.replacements.map { loss in
                let column = column(at: loss.position, in: file)?.name ?? ""
                return LossLedger.Entry(record: number, column: column, from: loss.from, to: loss.to, rule: loss.rule)
            }
        }
        for loss in losses { ledger.note(loss) }
        return nil
    }

    /// Puts the values of the row into their places.
    private mutating func fill(_ fixed: FixedRecordWriter) -> Violation? {
        defer { writer.outputs[0].removeAll(keepingCapacity: true) }
        let columns = writer.layout.files[0].columns
        var reader = CSVFileReader(.utf8, writer.profile.dialect, recordLimit: .max)
        writer.outputs[0].withUnsafeBytes { reader.append($0, isLast: true) }
        guard reader.next() == .record else { return nil }
        if let lost = reader.withRecord({ unsayable($0, fixed.layout) }) {
            return Violation(code: "H8011", path: columns[lost].name, label: columns[lost].label, line: 0, offset: -1)
        }
        var record = fixed.begin()
        for column in fixed.layout.columns {
            guard let place = columns.firstIndex(where: { $0.name == column.name }) else { continue }
            let result = reader.withRecord { row in
                Result { () throws(FixedRecordWriter.Fault) in try fixed.put(row[place], in: column, of: &record) }
            }
            switch result {
            case .success(let replacements):
                for loss in replacements {
                    ledger.note(
                        LossLedger.Entry(
                            record: number, column: column.name, from: loss.from, to: loss.to, rule: loss.rule))
                }
            case .failure(let fault): return violation(fault, columns[place])
            }
        }
        fixed.end(&record)
        outputs[0] += record
        return nil
    }

    /// The first column that is null, or that the fixed-width layout does not have although it holds a value.
    private func unsayable(_ row: TextRecord, _ fixed: FixedLayout) -> Int? {
        let columns = writer.layout.files[0].columns
        return columns.indices.first { place in
            guard row.isQuoted(place) || !row[place].isEmpty else { return false }
            return !row.isQuoted(place) || !fixed.columns.contains { $0.name == columns[place].name }
        }
    }

    private func violation(_ fault: FixedRecordWriter.Fault, _ column: CSVLayout.Column) -> Violation {
        let (code, parameters) =
            switch fault {
            case .unmappable(let error): ("H8002", ["name": error.character, "encoding": format.encoding.name])
            case .tooLong(let limit): ("H8010", ["limit": String(limit)])
            }
        return Violation(
            code: code, path: column.name, label: column.label, line: 0, offset: -1, parameters: parameters)
    }

    private mutating func encode(_ file: Int) throws(UnmappableCharacter) {
        let result = writer.outputs[file].withUnsafeBufferPointer { text in
            Result { () throws(UnmappableCharacter) in try encoder.encode(text, into: &outputs[file]) }
        }
        try result.get()
        encoder.endShift(into: &outputs[file])
    }

    private func violation(_ error: UnmappableCharacter, _ file: Int) -> Violation {
        let column = column(at: error.position, in: file)
        return Violation(
            code: "H8002", path: column?.name ?? "", label: column?.label ?? "", line: 0, offset: -1,
            parameters: ["name": error.character, "encoding": format.encoding.name])
    }

    /// The column of a place in the rows of a record: what the separators outside quotes tell.
    private func column(at position: Int, in file: Int) -> CSVLayout.Column? {
        var column = 0
        var isQuoted = false
        for byte in writer.outputs[file].prefix(position) {
            switch byte {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case format.profile.separator where !isQuoted: column += 1
            case format.profile.lineEnd.rawValue.utf8.last where !isQuoted: column = 0
            default: break
            }
        }
        let columns = writer.layout.files[file].columns
        return column < columns.count ? columns[column] : nil
    }
}
