/// Copies of records, for whoever must look at several of them at once, or in another order.
package struct RecordShelf: Sendable {
    private struct Place: Sendable {
        /// In ``RecordShelf/bytes``: the record's text, and behind it what its fields have in scratch memory.
        let start: Int
        let textEnd: Int
        let end: Int
        /// In ``RecordShelf/fields``.
        let fields: Range<Int>
        let line: Int
    }

    private var bytes: [UInt8] = []
    private var fields: [TextRecord.Field] = []
    private var places: [Place] = []

    package init() {}

    package var count: Int { places.count }

    /// Bytes of memory that the copies take.
    package var size: Int {
        bytes.count + fields.count * MemoryLayout<TextRecord.Field>.stride + places.count * MemoryLayout<Place>.stride
    }

    package mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        fields.removeAll(keepingCapacity: true)
        places.removeAll(keepingCapacity: true)
    }

    package mutating func add(_ record: TextRecord, line: Int) {
        let (start, first) = (bytes.count, fields.count)
        bytes.append(contentsOf: record.text)
        let textEnd = bytes.count
        bytes.append(contentsOf: record.scratch)
        for field in record.fields {
            var field = field
            field.start += Int32(field.isInScratch ? textEnd : start - record.content.lowerBound)
            fields.append(field)
        }
        places.append(
            Place(start: start, textEnd: textEnd, end: bytes.count, fields: first..<fields.count, line: line))
    }

    /// Line on which a record starts in its file.
    package func line(of record: Int) -> Int { places[record].line }

    package func withRecord<Result>(_ record: Int, _ body: (TextRecord) -> Result) -> Result {
        let place = places[record]
        return bytes.withUnsafeBufferPointer { bytes in
            fields.withUnsafeBufferPointer { fields in
                body(
                    TextRecord(
                        buffer: bytes, scratch: bytes, fields: UnsafeBufferPointer(rebasing: fields[place.fields]),
                        content: place.start..<place.textEnd))
            }
        }
    }

    // MARK: On the disk

    /// Appends a copy in a form that ``add(from:)`` reads.
    package func write(_ record: Int, to output: inout [UInt8]) {
        let place = places[record]
        output.appendPacked(place.line)
        output.appendPacked(place.textEnd - place.start)
        output.appendPacked(place.fields.count)
        for field in fields[place.fields] {
            output.appendPacked(Int(field.start) - place.start)
            output.appendPacked(Int(field.length) << 2 | (field.isQuoted ? 2 : 0) | (field.isInScratch ? 1 : 0))
        }
        output.appendPacked(bytes: bytes[place.start..<place.end])
    }

    package mutating func add(from packed: inout PackedReader) {
        let (line, text, count) = (packed.number(), packed.number(), packed.number())
        let (start, first) = (bytes.count, fields.count)
        for _ in 0..<count {
            let (place, length) = (packed.number(), packed.number())
            fields.append(
                TextRecord.Field(
                    start: Int32(start + place), length: Int32(length >> 2), isQuoted: length & 2 != 0,
                    isInScratch: length & 1 != 0))
        }
        bytes.append(contentsOf: packed.bytes())
        places.append(
            Place(
                start: start, textEnd: start + text, end: bytes.count, fields: first..<fields.count, line: line))
    }
}
