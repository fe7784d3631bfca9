/// Reads a JSON text (RFC 8259) into events: strict, bounded (``JSONLimits``), without a tree and without recursion.
///
/// Refused beyond the grammar: a key given twice, a byte order mark, text that is not UTF-8, half a surrogate pair.
/// Any value may stand at the top. Numbers are handed over as they are written.
///
/// Not Sendable: one per event loop, reused.
@usableFromInline
package final class JSONReader {
    /// An array or object that is open.
    private struct Container: BitwiseCopyable {
        let isObject: Bool
        var keys: JSONKeys.Object
    }

    let limits: JSONLimits
    // One thread, and `read` refuses to be called from inside an event: run-time checks of overlapping access could find
    // nothing.
    @exclusivity(unchecked) var text = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    /// The next byte.
    @exclusivity(unchecked) @usableFromInline var position = 0
    /// An unescaped string, when it is not a piece of the text.
    @exclusivity(unchecked) var unescaped = GrowingBytes(capacity: 256)
    @exclusivity(unchecked) private var keys = JSONKeys()
    @exclusivity(unchecked) private var open = Stack<Container>()
    @exclusivity(unchecked) @usableFromInline var isStopped = false
    @exclusivity(unchecked) private var isReading = false
    @exclusivity(unchecked) @usableFromInline var keyNumber = -1

    package init(limits: JSONLimits = JSONLimits()) {
        self.limits = limits
    }

    deinit {
        unescaped.deallocate()
        keys.deallocate()
        open.deallocate()
    }

    /// Inside an event: bytes of the text up to the end of the token that the event is about.
    @inlinable package var offset: Int { position }

    /// From inside an event: no more events; ``read(_:into:)`` returns normally.
    @inlinable package func stop() { isStopped = true }

    /// From inside a key's event, by a handler that knows the keys of this object by numbers from 0: the same one for the same
    /// key, and for no other. A key that comes twice is then found without the reader's remembering it. Numbers above 63 and keys
    /// without one are found in the other way.
    @inlinable package func isKey(number: Int) { keyNumber = number < 64 ? number : -1 }

    /// Hands the text's events to the handler. Not to be called from inside an event.
    ///
    /// - Throws: the first thing that is wrong; events before it have been delivered, that of a key given twice included.
    package func read(_ bytes: UnsafeRawBufferPointer, into handler: any JSONEventHandler) throws(JSONReadError) {
        precondition(!isReading, "read(_:into:) called from inside an event")
        start(bytes)
        defer { end() }
        try checkStart()
        try readDocument(into: handler)
    }

    private func start(_ bytes: UnsafeRawBufferPointer) {
        isReading = true
        text = bytes.bindMemory(to: UInt8.self)
        position = 0
        isStopped = false
        open.removeAll()
        keys.removeAll()
    }

    private func end() {
        isReading = false
        text = UnsafeBufferPointer(start: nil, count: 0)
        unescaped.removeAll(keeping: 1 << 16)
    }

    private func checkStart() throws(JSONReadError) {
        guard text.count <= limits.totalBytes else { throw error(.tooLarge) }
        // A JSON text starts with ASCII: below 0x80 there is no mark, and a zero byte tells UTF-16 and UTF-32 without one.
        if text.count > 1, text[0] >= 0x80 || text[0] == 0 || text[1] == 0 { try refuseEncoding() }
        if skipSpace() == 0, position == text.count { throw error(.empty) }
    }

    private func refuseEncoding() throws(JSONReadError) {
        if text.starts(with: [0xEF, 0xBB, 0xBF]) { throw error(.byteOrderMark) }
        let isWide = text.starts(with: [0xFE, 0xFF]) || text.starts(with: [0xFF, 0xFE])
        if isWide || text[0] == 0 || text[1] == 0 { throw error(.encoding) }
    }

    private func readDocument(into handler: any JSONEventHandler) throws(JSONReadError) {
        try readValue(into: handler, afterComma: -1)
        while !isStopped, !open.isEmpty {
            let isObject = open.place(open.count - 1).pointee.isObject
            let byte = skipSpace()
            if byte == UInt8(ascii: ",") {
                let comma = position
                position = comma &+ 1
                if isObject { try readKey(into: handler, afterComma: comma) }
                // Most values are strings.
                if isObject, !isStopped, skipSpace() == UInt8(ascii: "\"") {
                    handler.string(try readString(), in: self)
                } else {
                    try readValue(into: handler, afterComma: isObject ? -1 : comma)
                }
            } else {
                guard byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else { throw error(.malformed) }
                close(into: handler)
            }
        }
        guard !isStopped else { return }
        _ = skipSpace()
        if position < text.count { throw error(.malformed) }
    }

    /// Reads one value, and the first value of each array or object that it opens.
    ///
    /// - Parameter comma: where the comma before it stands; -1 when there is none.
    private func readValue(into handler: any JSONEventHandler, afterComma comma: Int) throws(JSONReadError) {
        var comma = comma
        while !isStopped {
            let byte = skipSpace()
            switch byte {
            case UInt8(ascii: "\""): return handler.string(try readString(), in: self)
            case UInt8(ascii: "{"):
                try enter(object: true)
                handler.startObject(in: self)
                if skipSpace() == UInt8(ascii: "}") { return close(into: handler) }
                if !isStopped { try readFirstKey(into: handler) }
            case UInt8(ascii: "["):
                try enter(object: false)
                handler.startArray(in: self)
                if skipSpace() == UInt8(ascii: "]") { return close(into: handler) }
            default: return try readScalar(byte, into: handler, afterComma: comma)
            }
            comma = -1
        }
    }

    private func readScalar(
        _ byte: UInt8, into handler: any JSONEventHandler, afterComma comma: Int
    ) throws(JSONReadError) {
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): handler.number(try readNumber(), in: self)
        case UInt8(ascii: "t"):
            try readWord("true")
            handler.bool(true, in: self)
        case UInt8(ascii: "f"):
            try readWord("false")
            handler.bool(false, in: self)
        case UInt8(ascii: "n"):
            try readWord("null")
            handler.null(in: self)
        case 0x80...: throw error(isCharacter() ? .malformed : .encoding)
        default: throw missing(byte, afterComma: comma)
        }
    }

    @inline(never)
    private func readFirstKey(into handler: any JSONEventHandler) throws(JSONReadError) {
        try readKey(into: handler, afterComma: -1)
    }

    /// Reads a key and the colon behind it.
    @inline(__always)
    private func readKey(into handler: any JSONEventHandler, afterComma comma: Int) throws(JSONReadError) {
        let byte = skipSpace()
        guard byte == UInt8(ascii: "\"") else { throw missing(byte, afterComma: comma) }
        let start = position
        let key = try readString()
        keyNumber = -1
        handler.key(key, in: self)
        let verdict =
            keyNumber < 0
            ? keys.insert(key, into: &open.place(open.count - 1).pointee.keys, limit: limits.keysPerObject)
            : JSONKeys.insert(keyNumber, into: &open.place(open.count - 1).pointee.keys, limit: limits.keysPerObject)
        switch verdict {
        case .new: break
        case .duplicate: throw error(.duplicateKey, at: start)
        case .tooMany: throw error(.tooManyKeys, at: start)
        }
        guard !isStopped else { return }
        guard skipSpace() == UInt8(ascii: ":") else { throw error(.malformed) }
        position &+= 1
    }

    private func enter(object: Bool) throws(JSONReadError) {
        guard open.count < limits.depth else { throw error(.tooDeep) }
        position &+= 1
        open.append(Container(isObject: object, keys: keys.openObject()))
    }

    private func close(into handler: any JSONEventHandler) {
        guard !isStopped else { return }
        position &+= 1
        let container = open[open.count - 1]
        open.removeLast()
        if container.isObject {
            keys.close(container.keys)
            handler.endObject(in: self)
        } else {
            handler.endArray(in: self)
        }
    }

    /// What is wrong where a value or a key should stand.
    private func missing(_ byte: UInt8, afterComma comma: Int) -> JSONReadError {
        let isEnd = byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
        return isEnd && comma >= 0 ? error(.trailingComma, at: comma) : error(.malformed)
    }

    /// The next byte that is not white space, not consumed; 0 at the end, which is no byte of a JSON text.
    @inline(__always)
    private func skipSpace() -> UInt8 {
        let position = position
        guard position < text.count else { return 0 }
        let byte = text[position]
        return byte > 0x20 ? byte : skipSpaces()
    }

    @inline(never)
    private func skipSpaces() -> UInt8 {
        let text = text
        var index = position
        defer { position = index }
        while index < text.count {
            let byte = text[index]
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
            index &+= 1
        }
        return 0
    }

    @inline(never)
    func error(_ kind: JSONReadError.Kind, at offset: Int? = nil) -> JSONReadError {
        JSONReadError(kind, at: offset ?? position, of: UnsafeRawBufferPointer(text))
    }
}
