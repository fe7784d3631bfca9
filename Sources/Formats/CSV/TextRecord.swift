/// A record of a CSV or fixed-width file as slices of its reader's buffers. Valid only while the reader hands it out.
package struct TextRecord {
    /// A field in the buffer, or in the scratch memory when it is not what stands in the file.
    package struct Field: Sendable {
        var start: Int32
        var length: Int32
        var isQuoted: Bool
        var isInScratch: Bool
    }

    let buffer: UnsafeBufferPointer<UInt8>
    let scratch: UnsafeBufferPointer<UInt8>
    let fields: UnsafeBufferPointer<Field>
    let content: Range<Int>

    package var count: Int { fields.count }

    /// A field without its quotes.
    @inline(__always)
    package subscript(_ index: Int) -> UnsafeBufferPointer<UInt8> {
        let field = fields[index]
        let source = field.isInScratch ? scratch : buffer
        return UnsafeBufferPointer(rebasing: source[Int(field.start)..<Int(field.start + field.length)])
    }

    /// An unquoted field may stand for null or for nothing; a quoted one is always a value.
    @inline(__always)
    package func isQuoted(_ index: Int) -> Bool { fields[index].isQuoted }

    /// The record as it came, decoded, without its line end.
    package var text: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: buffer[content]) }

    /// The field in which a byte of ``text`` stands.
    package func fieldIndex(at offset: Int) -> Int {
        fields.lastIndex { !$0.isInScratch && Int($0.start) - content.lowerBound <= offset } ?? 0
    }
}
