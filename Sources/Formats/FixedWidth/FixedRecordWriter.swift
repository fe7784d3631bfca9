/// Writes fixed-width records: each value encoded by itself, filled up to its column's bytes.
package struct FixedRecordWriter: Sendable {
    package let layout: FixedLayout
    private let encoding: TextEncoding
    private let rules: ReplacementRules
    private let lineEnd: [UInt8]
    private let blank: [UInt8]

    package enum Fault: Error, Sendable, Equatable {
        case unmappable(UnmappableCharacter)
        /// The value has more bytes than the column.
        case tooLong(limit: Int)
    }

    package init(_ layout: FixedLayout, _ encoding: TextEncoding, rules: ReplacementRules = ReplacementRules()) {
        self.layout = layout
        self.encoding = encoding
        self.rules = rules
        lineEnd = layout.lineEnd.map { FixedFileReader.bytes(of: $0.rawValue, encoding) } ?? []
        blank = FixedFileReader.bytes(of: " ", encoding)
    }

    /// An empty record, to be filled by ``put(_:in:of:)`` and ended by ``end(_:)``.
    package func begin() -> [UInt8] {
        var record: [UInt8] = []
        while record.count < layout.recordLength { record += blank }
        record.removeLast(record.count - layout.recordLength)
        return record
    }

    /// Puts one value in its place.
    ///
    /// - Returns: the replacements that declared rules have made.
    package func put(
        _ value: UnsafeBufferPointer<UInt8>, in column: FixedLayout.Column, of record: inout [UInt8]
    ) throws(Fault) -> [TextEncoder.Replacement] {
        var encoder = TextEncoder(encoding, rules: rules, isShifted: column.isDoubleByte)
        var bytes: [UInt8] = []
        do throws(UnmappableCharacter) {
            try encoder.encode(value, into: &bytes)
        } catch {
            throw .unmappable(error)
        }
        let replacements = encoder.replacements
        if !column.isDoubleByte { encoder.endShift(into: &bytes) }
        guard bytes.count <= column.length else { throw .tooLong(limit: column.length) }
        let fill = try filling(column, column.length - bytes.count)
        record.replaceSubrange(
            column.start..<column.start + column.length, with: column.alignment == .left ? bytes + fill : fill + bytes)
        return replacements
    }

    package func end(_ record: inout [UInt8]) { record += lineEnd }

    private func filling(_ column: FixedLayout.Column, _ count: Int) throws(Fault) -> [UInt8] {
        var encoder = TextEncoder(encoding, isShifted: column.isDoubleByte)
        var unit: [UInt8] = []
        do throws(UnmappableCharacter) {
            try encoder.encode(String(column.padding), into: &unit)
        } catch {
            throw .unmappable(error)
        }
        guard !unit.isEmpty, count % unit.count == 0 else { throw .tooLong(limit: column.length) }
        return (0..<count / unit.count).flatMap { _ in unit }
    }
}
