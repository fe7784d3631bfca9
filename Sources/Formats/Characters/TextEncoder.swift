/// Encodes UTF-8 in another encoding. A character that it cannot say is an error, or is replaced by a declared rule and told.
package struct TextEncoder: Sendable {
    /// One replacement that a rule has made.
    package struct Replacement: Sendable, Equatable {
        /// UTF-8 bytes from the start of the text given to ``encode(_:into:)``.
        package let position: Int
        package let from: String
        package let to: String
        package let rule: String
    }

    package let encoding: TextEncoding
    package let rules: ReplacementRules
    /// Of the last call of ``encode(_:into:)``.
    package private(set) var replacements: [Replacement] = []
    /// A stateful set is in its double bytes.
    private var isShifted = false

    package init(_ encoding: TextEncoding, rules: ReplacementRules = ReplacementRules()) {
        self.encoding = encoding
        self.rules = rules
    }

    /// - Parameter isShifted: a stateful set begins with its double bytes.
    init(_ encoding: TextEncoding, rules: ReplacementRules = ReplacementRules(), isShifted: Bool) {
        self.init(encoding, rules: rules)
        self.isShifted = isShifted
    }

    /// The byte order mark, for the encodings that have one.
    package var mark: [UInt8] {
        switch encoding {
        case .utf8: [0xEF, 0xBB, 0xBF]
        case .utf16LittleEndian: [0xFF, 0xFE]
        case .utf16, .utf16BigEndian: [0xFE, 0xFF]
        case .table: []
        }
    }

    /// Appends a text, which is valid UTF-8.
    ///
    /// - Throws: the first character that cannot be said; `output` is then as it was.
    package mutating func encode(
        _ utf8: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]
    ) throws(UnmappableCharacter) {
        if !replacements.isEmpty { replacements = [] }
        if case .utf8 = encoding { return output.append(contentsOf: utf8) }
        let (count, wasShifted) = (output.count, isShifted)
        do {
            try append(utf8, &output)
        } catch {
            output.removeLast(output.count - count)
            isShifted = wasShifted
            replacements = []
            throw error
        }
    }

    package mutating func encode(_ text: String, into output: inout [UInt8]) throws(UnmappableCharacter) {
        let bytes = Array(text.utf8)
        // The closure's error type would be lost by `withUnsafeBufferPointer`.
        let result = bytes.withUnsafeBufferPointer { bytes in
            Result { () throws(UnmappableCharacter) in try encode(bytes, into: &output) }
        }
        try result.get()
    }

    /// Ends the double bytes, as a record or a field of its own has to.
    package mutating func endShift(into output: inout [UInt8]) { shift(false, &output) }

    /// Puts bytes in that were never decoded, in the state in which they stood.
    mutating func splice(_ fault: CharacterFault, into output: inout [UInt8]) {
        shift(fault.isShifted, &output)
        output += fault.bytes
    }

    private mutating func append(
        _ utf8: UnsafeBufferPointer<UInt8>, _ output: inout [UInt8]
    ) throws(UnmappableCharacter) {
        var index = 0
        while index < utf8.count {
            if case .table(let table) = encoding, table.shifts == nil {
                index = table.encodePlain(utf8, from: index, into: &output)
                guard index < utf8.count else { return }
            }
            let (scalar, length) = UTF8Text.scalar(at: index, in: utf8)
            var (code, next) = (scalar, index + length)
            if next < utf8.count, utf8[next] >= 0xEF {
                let (selector, width) = UTF8Text.scalar(at: next, in: utf8)
                if let varied = CharacterCode.code(scalar, selector: selector) {
                    (code, next) = (varied, next + width)
                }
            }
            if !put(code, &output) { try replace(code, at: index, &output) }
            index = next
        }
    }

    private mutating func replace(
        _ code: UInt32, at position: Int, _ output: inout [UInt8]
    ) throws(UnmappableCharacter) {
        let name = CharacterCode.name(code)
        guard let rule = rules.rule(for: code) else { throw UnmappableCharacter(character: name, position: position) }
        for scalar in rule.text.unicodeScalars where !put(scalar.value, &output) {
            throw UnmappableCharacter(character: name, position: position)
        }
        replacements.append(
            Replacement(position: position, from: name, to: LossLedger.name(of: rule.text), rule: rule.id))
    }

    /// - Returns: false when the encoding does not have the character.
    private mutating func put(_ code: UInt32, _ output: inout [UInt8]) -> Bool {
        switch encoding {
        case .utf8:
            UTF8Text.append(code & 0x1F_FFFF, to: &output)
            return true
        case .utf16, .utf16BigEndian: putUnits(code, isLittleEndian: false, &output)
        case .utf16LittleEndian: putUnits(code, isLittleEndian: true, &output)
        case .table(let table): return put(code, of: table, &output)
        }
        return true
    }

    private func putUnits(_ code: UInt32, isLittleEndian: Bool, _ output: inout [UInt8]) {
        putUnits(ofScalar: code & 0x1F_FFFF, isLittleEndian, &output)
        let selector = CharacterCode.selector(of: code)
        if selector != 0 { putUnits(ofScalar: selector, isLittleEndian, &output) }
    }

    private func putUnits(ofScalar scalar: UInt32, _ isLittleEndian: Bool, _ output: inout [UInt8]) {
        guard scalar < 0x1_0000 else {
            let (high, low) = (0xD800 + (scalar - 0x1_0000) >> 10, 0xDC00 + scalar & 0x3FF)
            putUnits(ofScalar: high, isLittleEndian, &output)
            return putUnits(ofScalar: low, isLittleEndian, &output)
        }
        let (first, second) = (UInt8(truncatingIfNeeded: scalar >> 8), UInt8(truncatingIfNeeded: scalar))
        output.append(isLittleEndian ? second : first)
        output.append(isLittleEndian ? first : second)
    }

    private mutating func put(_ code: UInt32, of table: CharacterTable, _ output: inout [UInt8]) -> Bool {
        let bytes = table.bytes(of: code)
        guard bytes != CharacterTable.none else { return false }
        let isLong = bytes >= 0x1_0000
        if table.shifts != nil { shift(isLong, &output) }
        if bytes >= 0x100_0000 { output.append(UInt8(truncatingIfNeeded: bytes >> 16)) }
        if isLong { output.append(UInt8(truncatingIfNeeded: bytes >> 8)) }
        output.append(UInt8(truncatingIfNeeded: bytes))
        return true
    }

    private mutating func shift(_ isOn: Bool, _ output: inout [UInt8]) {
        guard isOn != isShifted, case .table(let table) = encoding, let shifts = table.shifts else { return }
        output += isOn ? shifts.out[0] : shifts.in[0]
        isShifted = isOn
    }
}
