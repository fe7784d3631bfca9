/// What an ``XMLReader`` accepts at most. A document at the limit is read; one beyond it is refused with a kind of
/// its own.
package struct XMLLimits: Sendable {
    /// Bytes of the whole document.
    package var totalBytes = 16 << 20
    /// Elements open at the same time. libxml2's own bound is 256.
    package var depth = 64
    /// Attributes of one element, namespace declarations included.
    package var attributes = 32
    /// Bytes of one qualified name in UTF-8.
    package var nameBytes = 256
    /// Bytes of one text run (between two tags) or of one attribute value, in UTF-8.
    package var textBytes = 1 << 20
    /// Elements of the whole document.
    package var elements = 500_000

    package init() {}
}
