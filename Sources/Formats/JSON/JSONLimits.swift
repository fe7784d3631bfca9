/// What a ``JSONReader`` accepts at most. A text at the limit is read; one beyond it is refused with a kind of its own.
package struct JSONLimits: Sendable {
    /// Bytes of the whole text.
    package var totalBytes = 16 << 20
    /// Arrays and objects open at the same time.
    package var depth = 64
    /// Bytes of one string or key, unescaped.
    package var stringBytes = 1 << 20
    /// Characters of one number.
    package var numberBytes = 128
    /// Keys of one object.
    package var keysPerObject = 1_000

    package init() {}
}
