/// Reads a JSON text (RFC 8259) into events: strict, bounded (``JSONLimits``), without a tree and without recursion.
///
/// Refused beyond the grammar: a key given twice, a byte order mark, text that is not UTF-8, half a surrogate pair.
/// Any value may stand at the top. Numbers are handed over as they are written.
///
/// Not Sendable: one per event loop, reused.
package final class JSONReader {
    let limits: JSONLimits
    // One thread, and `read` refuses to be called from inside an event: run-time checks of overlapping access could find
    // nothing.
    @exclusivity(unchecked) var text = UnsafeRawBufferPointer(start: nil, count: 0)
    /// The next byte.
    @exclusivity(unchecked) var position = 0
    /// An unescaped string, when it is not a piece of the text.
    @exclusivity(unchecked) var unescaped: [UInt8] = []
    @exclusivity(unchecked) private var keys = JSONKeys()
    /// For each open array or object whether it is an object.
    @exclusivity(unchecked) private var open: [Bool] = []
    @exclusivity(unchecked) private var isStopped = false

    package init(limits: JSONLimits = JSONLimits()) {
        self.limits = limits
    }

    /// Inside an event: bytes of the text up to the end of the token that the event is about.
    package var offset: Int { position }

    /// From inside an event: no more events; ``read(_:into:)`` returns normally.
    package func stop() { isStopped = true }

    /// Hands the text's events to the handler. Not to be called from inside an event.
    ///
    /// - Throws: the first thing that is wrong; events before it have been delivered.
    package func read(_ bytes: UnsafeRawBufferPointer, into handler: any JSONEventHandler) throws(JSONReadError) {
        precondition(text.baseAddress == nil, "read(_:into:) called from inside an event")
        start(bytes)
        defer { text = UnsafeRawBufferPointer(start: nil, count: 0) }
        try checkStart()
        try readDocument(into: handler)
    }

    private func start(_ bytes: UnsafeRawBufferPointer) {
        text = bytes
        position = 0
        isStopped = false
        open.removeAll(keepingCapacity: true)
        keys.removeAll()
    }

    private func checkStart() throws(JSONReadError) {
        guard text.count <= limits.totalBytes else { throw error(.tooLarge) }
        if text.starts(with: [0xEF, 0xBB, 0xBF]) { throw error(.byteOrderMark) }
        let isWide = text.starts(with: [0xFE, 0xFF]) || text.starts(with: [0xFF, 0xFE])
        // UTF-16 and UTF-32 without a mark: a JSON text starts with ASCII.
        if isWide || (text.count > 1 && (text[0] == 0 || text[1] == 0)) { throw error(.encoding) }
        guard skipSpace() != nil else { throw error(.empty) }
    }

    private func readDocument(into handler: any JSONEventHandler) throws(JSONReadError) {
        try readValue(into: handler)
        while !isStopped, let isObject = open.last {
            switch (skipSpace(), isObject) {
            case (UInt8(ascii: ","), _):
                position += 1
                try refuseTrailingComma()
                if isObject { try readKey(into: handler) } else { try readValue(into: handler) }
            case (UInt8(ascii: "}"), true): close(into: handler)
            case (UInt8(ascii: "]"), false): close(into: handler)
            default: throw error(.malformed)
            }
        }
        if !isStopped, skipSpace() != nil { throw error(.malformed) }
    }

    /// Reads one value, and the first value of each array or object that it opens.
    private func readValue(into handler: any JSONEventHandler) throws(JSONReadError) {
        while !isStopped {
            switch skipSpace() {
            case UInt8(ascii: "{"):
                try enter(object: true)
                handler.startObject(in: self)
                if skipSpace() == UInt8(ascii: "}") { return close(into: handler) }
                return try readKey(into: handler)
            case UInt8(ascii: "["):
                try enter(object: false)
                handler.startArray(in: self)
                if skipSpace() == UInt8(ascii: "]") { return close(into: handler) }
            default: return try readScalar(into: handler)
            }
        }
    }

    private func readScalar(into handler: any JSONEventHandler) throws(JSONReadError) {
        guard position < text.count else { throw error(.malformed) }
        switch text[position] {
        case UInt8(ascii: "\""): handler.string(try readString(), in: self)
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
        default: throw error(.malformed)
        }
    }

    private func readKey(into handler: any JSONEventHandler) throws(JSONReadError) {
        while !isStopped {
            guard skipSpace() == UInt8(ascii: "\"") else { throw error(.malformed) }
            let start = position
            let key = try readString()
            switch keys.insert(key, limit: limits.keysPerObject) {
            case .new: break
            case .duplicate: throw error(.duplicateKey, at: start)
            case .tooMany: throw error(.tooManyKeys, at: start)
            }
            handler.key(key, in: self)
            guard !isStopped else { return }
            guard skipSpace() == UInt8(ascii: ":") else { throw error(.malformed) }
            position += 1
            return try readValue(into: handler)
        }
    }

    private func enter(object: Bool) throws(JSONReadError) {
        guard open.count < limits.depth else { throw error(.tooDeep) }
        position += 1
        open.append(object)
        if object { keys.openObject() }
    }

    private func close(into handler: any JSONEventHandler) {
        guard !isStopped else { return }
        position += 1
        if open.removeLast() {
            keys.closeObject()
            handler.endObject(in: self)
        } else {
            handler.endArray(in: self)
        }
    }

    private func refuseTrailingComma() throws(JSONReadError) {
        let comma = position - 1
        let next = skipSpace()
        if next == UInt8(ascii: "]") || next == UInt8(ascii: "}") { throw error(.trailingComma, at: comma) }
    }

    /// The next byte that is not white space, not consumed; `nil` at the end.
    private func skipSpace() -> UInt8? {
        let text = text
        var index = position
        defer { position = index }
        while index < text.count {
            let byte = text[index]
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
            index += 1
        }
        return nil
    }

    func error(_ kind: JSONReadError.Kind, at offset: Int? = nil) -> JSONReadError {
        JSONReadError(kind, at: offset ?? position, of: text)
    }
}
