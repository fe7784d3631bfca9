package import NIOCore

/// The start line and the fields of one HTTP/1 message, as ranges of the bytes they came in: nothing is copied or lower-cased.
///
/// Valid until the reader that made it goes on to the next message.
package struct HTTPHead {
    package struct Field {
        package let name: Range<Int>
        package let value: Range<Int>
    }

    package enum Method: Sendable { case get, head, post, put, delete, other }

    /// The head's bytes; all ranges count from its reader index.
    package internal(set) var bytes = ByteBuffer()
    package internal(set) var fields: [Field] = []
    package internal(set) var method = Method.other
    package internal(set) var target = 0..<0
    /// 0 in a request.
    package internal(set) var status = 0
    package internal(set) var minorVersion = 1
    /// nil when the message has no `Content-Length`.
    package internal(set) var contentLength: Int?
    package internal(set) var isChunked = false
    package internal(set) var isKeptAlive = true
    package internal(set) var expectsContinue = false
    package internal(set) var expectsOther = false

    mutating func reset() {
        fields.removeAll(keepingCapacity: true)
        method = .other
        target = 0..<0
        status = 0
        minorVersion = 1
        contentLength = nil
        isChunked = false
        isKeptAlive = true
        expectsContinue = false
        expectsOther = false
    }

    /// The bytes of the request target.
    package func withTarget<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        withRange(target, body)
    }

    /// The first field of this name (`name` in lower case), without the white space around its value.
    package func withField<Result>(_ name: StaticString, _ body: (UnsafeBufferPointer<UInt8>?) -> Result) -> Result {
        bytes.withUnsafeReadableBytes { raw in
            let all = raw.assumingMemoryBound(to: UInt8.self)
            let wanted = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
            for field in fields where field.name.count == wanted.count {
                if ASCII.equalIgnoringCase(UnsafeBufferPointer(rebasing: all[field.name]), wanted) {
                    return body(UnsafeBufferPointer(rebasing: all[field.value]))
                }
            }
            return body(nil)
        }
    }

    /// A field's value as text; bytes that are not UTF-8 are replaced.
    package func string(_ name: StaticString) -> String? {
        withField(name) { $0.map { String(decoding: $0, as: UTF8.self) } }
    }

    func withRange<Result>(_ range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        bytes.withUnsafeReadableBytes { raw in
            body(UnsafeBufferPointer(rebasing: raw.assumingMemoryBound(to: UInt8.self)[range]))
        }
    }
}
