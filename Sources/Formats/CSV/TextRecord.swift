/// A record of a CSV or fixed-width file as slices of its reader's buffers. Valid only while the reader hands it out.
@usableFromInline
package struct TextRecord {
    /// A field in the buffer, or in the scratch memory when it is not what stands in the file.
    @usableFromInline
    package struct Field: Sendable {
        @usableFromInline package var start: Int32
        @usableFromInline package var length: Int32
        @usableFromInline package var isQuoted: Bool
        @usableFromInline package var isInScratch: Bool
    }

    @usableFromInline package let buffer: UnsafeBufferPointer<UInt8>
    @usableFromInline package let scratch: UnsafeBufferPointer<UInt8>
    @usableFromInline package let fields: UnsafeBufferPointer<Field>
    let content: Range<Int>

    @inlinable package var count: Int { fields.count }

    /// A field without its quotes.
    @inlinable
    package subscript(_ index: Int) -> UnsafeBufferPointer<UInt8> {
        @inline(__always)
        get {
            let field = fields[index]
            let source = field.isInScratch ? scratch.baseAddress : buffer.baseAddress
            return UnsafeBufferPointer(start: source.map { $0 + Int(field.start) }, count: Int(field.length))
        }
    }

    /// An unquoted field may stand for null or for nothing; a quoted one is always a value.
    @inlinable @inline(__always)
    package func isQuoted(_ index: Int) -> Bool { fields[index].isQuoted }

    /// The record as it came, decoded, without its line end.
    package var text: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: buffer[content]) }

    /// The field in which a byte of ``text`` stands.
    package func fieldIndex(at offset: Int) -> Int {
        fields.lastIndex { !$0.isInScratch && Int($0.start) - content.lowerBound <= offset } ?? 0
    }
}
