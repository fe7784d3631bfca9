/// Reads what ``Swift/Array/appendPacked(_:)`` has written: our own bytes, on their way through a file of our own.
package struct PackedReader {
    private var rest: UnsafeRawBufferPointer

    package init(_ bytes: UnsafeRawBufferPointer) { rest = bytes }

    package mutating func number() -> Int {
        let number = rest.loadUnaligned(as: UInt64.self)
        rest = UnsafeRawBufferPointer(rebasing: rest[8...])
        return Int(truncatingIfNeeded: number)
    }

    package mutating func bytes() -> UnsafeRawBufferPointer {
        let count = number()
        defer { rest = UnsafeRawBufferPointer(rebasing: rest[count...]) }
        return UnsafeRawBufferPointer(rebasing: rest[..<count])
    }

    package mutating func text() -> String { String(decoding: bytes(), as: UTF8.self) }
}

extension [UInt8] {
    package mutating func appendPacked(_ number: Int) {
        Swift.withUnsafeBytes(of: UInt64(truncatingIfNeeded: number)) { append(contentsOf: $0) }
    }

    package mutating func appendPacked(bytes: some Collection<UInt8>) {
        appendPacked(bytes.count)
        append(contentsOf: bytes)
    }

    package mutating func appendPacked(_ text: String) { appendPacked(bytes: text.utf8) }
}
