/// Decodes a text to UTF-8 in pieces of any size. What is no character is left out of the output and told as a fault with its
/// place, so that the record around it can be refused; a declared substitute stands in its place instead when there is one.
package struct TextDecoder: Sendable {
    package let encoding: TextEncoding
    /// What was no character, in order; whoever has judged a record drops its faults with ``dropFaults(before:)``.
    package private(set) var faults: [CharacterFault] = []
    private let substitute: ReplacementRules.Rule?
    /// The beginning of a character whose other bytes are still to come.
    private var pending: [UInt8] = []
    /// Offset of the first byte not yet decoded.
    private var offset = 0
    /// UTF-8 bytes handed out.
    private var position = 0
    private var isShifted = false
    private var isLittleEndian = false
    private var isBegun = false

    package init(_ encoding: TextEncoding, substitute: ReplacementRules.Rule? = nil) {
        self.encoding = encoding
        self.substitute = substitute
    }

    /// Decodes one field of a record by itself.
    ///
    /// - Parameters:
    ///   - offset: of the field in its file.
    ///   - isShifted: a stateful set begins with its double bytes.
    init(_ encoding: TextEncoding, substitute: ReplacementRules.Rule?, partAt offset: Int, isShifted: Bool) {
        self.init(encoding, substitute: substitute)
        self.offset = offset
        self.isShifted = isShifted
        if case .utf16LittleEndian = encoding { isLittleEndian = true }
        isBegun = true
    }

    /// Decodes the next piece and appends what it says.
    ///
    /// - Parameter isLast: no more will come; a character that is not complete is a fault.
    package mutating func decode(
        _ bytes: UnsafeRawBufferPointer, isLast: Bool = false, into output: inout [UInt8]
    ) {
        guard !pending.isEmpty else { return decodeWhole(bytes, isLast, into: &output) }
        let joined = pending + bytes
        pending.removeAll(keepingCapacity: true)
        joined.withUnsafeBytes { decodeWhole($0, isLast, into: &output) }
    }

    /// Forgets the faults before a place in the decoded text.
    package mutating func dropFaults(before end: Int) {
        let count = faults.prefix { $0.position < end }.count
        if count > 0 { faults.removeFirst(count) }
    }

    private mutating func decodeWhole(
        _ bytes: UnsafeRawBufferPointer, _ isLast: Bool, into output: inout [UInt8]
    ) {
        var start = 0
        if !isBegun {
            // Three bytes tell every byte order mark.
            guard bytes.count >= 3 || isLast else { return pending.append(contentsOf: bytes) }
            isBegun = true
            start = skipMark(bytes)
            offset += start
        }
        let rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
        let used: Int
        switch encoding {
        case .utf8: used = utf8(rest, isLast, &output)
        case .utf16, .utf16LittleEndian, .utf16BigEndian: used = utf16(rest, isLast, &output)
        case .table(let table) where table.shifts != nil: used = stateful(table, rest, isLast, &output)
        case .table(let table): used = multiByte(table, rest, isLast, &output)
        }
        offset += used
        pending.append(contentsOf: rest[used...])
    }

    private mutating func skipMark(_ bytes: UnsafeRawBufferPointer) -> Int {
        switch encoding {
        case .utf8: return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        case .utf16:
            isLittleEndian = bytes.starts(with: [0xFF, 0xFE])
            return isLittleEndian || bytes.starts(with: [0xFE, 0xFF]) ? 2 : 0
        case .utf16LittleEndian:
            isLittleEndian = true
            return bytes.starts(with: [0xFF, 0xFE]) ? 2 : 0
        case .utf16BigEndian: return bytes.starts(with: [0xFE, 0xFF]) ? 2 : 0
        case .table: return 0
        }
    }

    private mutating func utf8(_ bytes: UnsafeRawBufferPointer, _ isLast: Bool, _ output: inout [UInt8]) -> Int {
        var start = 0
        while start < bytes.count {
            let rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
            let good = UTF8Check.firstError(in: rest) ?? rest.count
            output.append(contentsOf: rest[..<good])
            position += good
            start += good
            guard start < bytes.count else { break }
            if !isLast, UTF8Check.isBeginning(UnsafeRawBufferPointer(rebasing: bytes[start...])) { break }
            fault(bytes, start, 1, &output)
            start += 1
        }
        return start
    }

    private mutating func utf16(_ bytes: UnsafeRawBufferPointer, _ isLast: Bool, _ output: inout [UInt8]) -> Int {
        var start = 0
        while start < bytes.count {
            guard start + 1 < bytes.count else {
                guard isLast else { break }
                fault(bytes, start, 1, &output)
                return start + 1
            }
            let unit = unit(bytes, start)
            if unit & 0xF800 != 0xD800 {
                put(UInt32(unit), &output)
                start += 2
            } else if unit & 0xFC00 == 0xD800, start + 3 >= bytes.count, !isLast {
                break
            } else if unit & 0xFC00 == 0xD800, start + 3 < bytes.count, self.unit(bytes, start + 2) & 0xFC00 == 0xDC00 {
                let low = UInt32(self.unit(bytes, start + 2) & 0x3FF)
                put(0x1_0000 + (UInt32(unit & 0x3FF) << 10 | low), &output)
                start += 4
            } else {
                fault(bytes, start, 2, &output)
                start += 2
            }
        }
        return start
    }

    private func unit(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> UInt16 {
        let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
        return isLittleEndian ? second << 8 | first : first << 8 | second
    }

    private mutating func multiByte(
        _ table: CharacterTable, _ bytes: UnsafeRawBufferPointer, _ isLast: Bool, _ output: inout [UInt8]
    ) -> Int {
        var start = 0
        var plain = GrowingBytes(capacity: 4096)
        defer { plain.deallocate() }
        while start < bytes.count {
            start = table.decodePlain(bytes, from: start, into: &plain)
            position += plain.count
            plain.move(to: &output)
            guard start < bytes.count else { break }
            let lead = bytes[start]
            let length = Int(table.lengths[Int(lead)])
            guard start + length <= bytes.count else {
                guard isLast else { break }
                fault(bytes, start, 1, &output)
                start += 1
                continue
            }
            let code: UInt32
            switch length {
            case 1: code = table.single[Int(lead)]
            case 2: code = table.double[Int(lead) << 8 | Int(bytes[start + 1])]
            default: code = table.triple[Int(bytes[start + 1]) << 8 | Int(bytes[start + 2])]
            }
            if code != CharacterTable.none {
                put(code, &output)
                start += length
            } else {
                // A byte of ASCII after a broken beginning stands for itself: a comma is never swallowed.
                let wrong = (1..<length).first { bytes[start + $0] < 0x80 } ?? length
                fault(bytes, start, wrong, &output)
                start += wrong
            }
        }
        return start
    }

    private mutating func stateful(
        _ table: CharacterTable, _ bytes: UnsafeRawBufferPointer, _ isLast: Bool, _ output: inout [UInt8]
    ) -> Int {
        guard let shifts = table.shifts else { return 0 }
        var start = 0
        while start < bytes.count {
            let rest = bytes[start...]
            switch Self.shift(rest, isShifted ? shifts.in : shifts.out) {
            case .whole(let length):
                isShifted.toggle()
                start += length
                continue
            case .beginning where !isLast: return start
            case .beginning, .none: break
            }
            // The state that already holds, said once more.
            if case .whole(let length) = Self.shift(rest, isShifted ? shifts.out : shifts.in) {
                start += length
                continue
            }
            guard isShifted else {
                let code = table.single[Int(bytes[start])]
                if code == CharacterTable.none { fault(bytes, start, 1, &output) } else { put(code, &output) }
                start += 1
                continue
            }
            if bytes[start] < 0x40 {
                // A control among double bytes: the shift was not ended.
                fault(bytes, start, 0, &output)
                isShifted = false
                continue
            }
            guard start + 1 < bytes.count else {
                guard isLast else { return start }
                fault(bytes, start, 1, &output)
                return start + 1
            }
            let code = table.double[Int(bytes[start]) << 8 | Int(bytes[start + 1])]
            if code == CharacterTable.none { fault(bytes, start, 2, &output) } else { put(code, &output) }
            start += 2
        }
        return start
    }

    private enum Shift { case whole(Int), beginning, none }

    private static func shift(_ bytes: Slice<UnsafeRawBufferPointer>, _ sequences: [[UInt8]]) -> Shift {
        var result = Shift.none
        for sequence in sequences where bytes.first == sequence.first {
            if bytes.starts(with: sequence) { return .whole(sequence.count) }
            if sequence.starts(with: bytes) { result = .beginning }
        }
        return result
    }

    private mutating func put(_ code: UInt32, _ output: inout [UInt8]) {
        let before = output.count
        UTF8Text.append(code & 0x1F_FFFF, to: &output)
        if code > 0x1F_FFFF { UTF8Text.append(CharacterCode.selector(of: code), to: &output) }
        position += output.count - before
    }

    private mutating func fault(
        _ bytes: UnsafeRawBufferPointer, _ start: Int, _ count: Int, _ output: inout [UInt8]
    ) {
        let wrong = UnsafeRawBufferPointer(rebasing: bytes[start..<start + count])
        let fault = CharacterFault(
            offset: offset + start, position: position, bytes: wrong, isShifted: isShifted,
            replacement: substitute?.text)
        if let substitute {
            output.append(contentsOf: substitute.text.utf8)
            position += substitute.text.utf8.count
        }
        if let last = faults.indices.last, faults[last].absorb(fault) { return }
        faults.append(fault)
    }
}
