/// Cuts fixed-width records that come in pieces of any size, decodes each field by itself and takes its padding away. A field of
/// nothing but padding is absent; null cannot be said.
package struct FixedFileReader: RecordSource {
    private let encoding: TextEncoding
    private let layout: FixedLayout
    /// By field of a record, its column; -1 for one that the file does not have.
    private let places: [Int]
    private let substitute: ReplacementRules.Rule?
    private let lineEnd: [UInt8]
    private var buffer: [UInt8] = []
    private var start = 0
    private var end = 0
    private var passed = 0
    private var isFinished = false
    private var scratch: [UInt8] = []
    private var fields: [TextRecord.Field] = []
    private var faultFields: [Int] = []
    package private(set) var faults: [CharacterFault] = []
    package private(set) var line = 0

    /// - Parameter names: of the record's fields, in their order.
    package init(
        _ encoding: TextEncoding, _ layout: FixedLayout, names: [String], substitute: ReplacementRules.Rule? = nil
    ) {
        self.encoding = encoding
        self.layout = layout
        self.substitute = substitute
        places = names.map { name in layout.columns.firstIndex { $0.name == name } ?? -1 }
        lineEnd = layout.lineEnd.map { Self.bytes(of: $0.rawValue, encoding) } ?? []
    }

    /// A line end in the file's encoding; none when the encoding cannot say it.
    static func bytes(of text: String, _ encoding: TextEncoding) -> [UInt8] {
        var encoder = TextEncoder(encoding)
        var bytes: [UInt8] = []
        // Every set that is known has the controls; a vendor's file without them leaves the bytes out.
        try? encoder.encode(text, into: &bytes)
        return bytes
    }

    package mutating func append(_ bytes: UnsafeRawBufferPointer, isLast: Bool) {
        if end > 0 {
            buffer.removeFirst(end)
            passed += end
            (start, end) = (0, 0)
        }
        buffer.append(contentsOf: bytes)
        isFinished = isLast
    }

    package mutating func next() -> CSVRecordReader.Step {
        start = end
        faults.removeAll()
        faultFields.removeAll()
        let left = buffer.count - start
        if left < layout.recordLength + lineEnd.count, !isFinished { return .needsInput }
        guard left > 0 else { return .end }
        line += 1
        let contentEnd = start + layout.recordLength
        if left >= layout.recordLength, isLineEnd(at: contentEnd) {
            end = min(contentEnd + lineEnd.count, buffer.count)
            cut()
            return .record
        }
        return pass()
    }

    /// The last record may be without its line end.
    private func isLineEnd(at index: Int) -> Bool {
        buffer[index...].starts(with: lineEnd) || index == buffer.count
    }

    /// A record of another length: what follows is found again behind the next line end, or not at all.
    private mutating func pass() -> CSVRecordReader.Step {
        let limit = min(buffer.count, start + 2 * (layout.recordLength + lineEnd.count))
        fields.removeAll()
        guard !lineEnd.isEmpty else {
            end = buffer.count
            return .refused(CSVFault(kind: .length(found: end - start), line: line))
        }
        var index = start
        while index < limit, !buffer[index...].starts(with: lineEnd) { index += 1 }
        let isFound = index < limit
        end = isFound ? index + lineEnd.count : limit
        return .refused(CSVFault(kind: .length(found: index - start), line: line))
    }

    private mutating func cut() {
        fields.removeAll(keepingCapacity: true)
        scratch.removeAll(keepingCapacity: true)
        for (field, place) in places.enumerated() {
            let from = scratch.count
            if place >= 0 { decode(layout.columns[place], field: field) }
            fields.append(
                TextRecord.Field(
                    start: Int32(from), length: Int32(scratch.count - from), isQuoted: scratch.count > from,
                    isInScratch: true))
        }
    }

    private mutating func decode(_ column: FixedLayout.Column, field: Int) {
        let from = start + column.start
        var decoder = TextDecoder(
            encoding, substitute: substitute, partAt: passed + from, isShifted: column.isDoubleByte)
        var text: [UInt8] = []
        buffer[from..<from + column.length].withUnsafeBytes { decoder.decode($0, isLast: true, into: &text) }
        faults += decoder.faults
        faultFields += decoder.faults.map { _ in field }
        scratch += Self.trim(text[...], column)
    }

    private static func trim(_ text: ArraySlice<UInt8>, _ column: FixedLayout.Column) -> ArraySlice<UInt8> {
        let padding = Array(String(column.padding).utf8)
        var text = text
        if column.alignment == .left {
            while text.suffix(padding.count).elementsEqual(padding) { text = text.dropLast(padding.count) }
        } else {
            let keeps = column.padding == "0" ? 1 : 0
            while text.count > keeps, text.starts(with: padding) { text = text.dropFirst(padding.count) }
        }
        return text
    }

    package func withRecord<Result>(_ body: (TextRecord) -> Result) -> Result {
        buffer.withUnsafeBufferPointer { buffer in
            scratch.withUnsafeBufferPointer { scratch in
                fields.withUnsafeBufferPointer { fields in
                    body(TextRecord(buffer: buffer, scratch: scratch, fields: fields, content: start..<start))
                }
            }
        }
    }

    package func field(of fault: CharacterFault) -> Int {
        faults.firstIndex(of: fault).map { faultFields[$0] } ?? 0
    }

    package func appendSource(to output: inout [UInt8]) {
        let record = buffer[start..<end]
        output += record.suffix(lineEnd.count).elementsEqual(lineEnd) ? record.dropLast(lineEnd.count) : record
    }
}
