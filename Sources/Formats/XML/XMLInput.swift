import CLibXML2

/// Where a parser context stands in its source.
struct XMLInput {
    let context: xmlParserCtxtPtr

    var line: Int { context.pointee.input.map { Int($0.pointee.line) } ?? 0 }
    var column: Int { context.pointee.input.map { Int($0.pointee.col) } ?? 0 }

    /// Bytes of the source consumed so far; -1 when libxml2 converts the source, so that its position says nothing.
    var byteOffset: Int {
        guard let input = context.pointee.input, !isConverted(input) else { return -1 }
        return Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
    }

    /// Offset of the `<` of the start tag whose end is the current position. An attribute's value cannot hold a `<`.
    var tagStart: Int {
        guard let input = context.pointee.input, !isConverted(input), let base = input.pointee.base else { return -1 }
        var position = input.pointee.cur - base
        while position > 0, base[position] != UInt8(ascii: "<") { position -= 1 }
        return Int(input.pointee.consumed) + position
    }

    /// libxml2 has no code of its own for bytes that are no character.
    var isAtBrokenCharacter: Bool {
        guard let input = context.pointee.input, let start = input.pointee.cur, start < input.pointee.end else {
            return false
        }
        return UTF8Check.length(at: 0, in: UnsafeRawBufferPointer(start: start, count: input.pointee.end - start)) == 0
    }

    private func isConverted(_ input: xmlParserInputPtr) -> Bool {
        input.pointee.buf == nil || input.pointee.buf.pointee.encoder != nil
    }
}
