/// A coded character set as tables in both directions: which bytes are which character.
///
/// A set is read in one of two ways. In a *stateful* one (EBCDIC, JEF, KEIS) shift sequences change between single and double
/// bytes; in a *multi-byte* one (CP932, EUC-JP) the first byte of a character says how many follow.
package final class CharacterTable: Sendable {
    /// Sequences that begin the double bytes and that end them; the first of each is the one that is written.
    package struct Shifts: Sendable, Equatable {
        package let out: [[UInt8]]
        package let `in`: [[UInt8]]
    }

    /// No character has these bytes, or the character has no bytes.
    static let none = UInt32.max

    package let name: String
    /// nil for a multi-byte set.
    package let shifts: Shifts?
    /// By first byte, the bytes of a character: 1, 2 or 3. Only for a multi-byte set.
    let lengths: [UInt8]
    /// By byte; a ``CharacterCode`` or ``none``.
    let single: [UInt32]
    /// By both bytes.
    let double: [UInt32]
    /// By the last two of three bytes, empty when the set has none: they all begin with ``tripleLead``.
    let triple: [UInt32]
    let tripleLead: UInt8
    /// A multi-byte set in which each byte of ASCII is its own character.
    let keepsASCII: Bool
    /// By the upper 13 bits of a code point the page in ``pages``, -1 for none.
    private let directory: [Int16]
    /// By page and the lower 8 bits of a code point its bytes, or ``none``.
    private let pages: [UInt32]
    /// Bytes of the characters with a variation selector, by ``CharacterCode``.
    private let varied: [UInt32: UInt32]

    init(_ builder: borrowing CharacterTableBuilder) {
        name = builder.name
        shifts = builder.shifts
        lengths = builder.lengths
        single = builder.single
        double = builder.double
        triple = builder.triple
        tripleLead = builder.tripleLead
        let (single, lengths, encodings) = (builder.single, builder.lengths, builder.encodings)
        keepsASCII =
            builder.shifts == nil
            && (0..<0x80).allSatisfy { byte in
                single[byte] == byte && lengths[byte] == 1 && encodings[UInt32(byte)] == 0x100 | UInt32(byte)
            }
        varied = builder.encodings.filter { $0.key > 0x10_FFFF }
        var directory = [Int16](repeating: -1, count: 0x1100)
        var pages: [UInt32] = []
        for (code, bytes) in builder.encodings where code <= 0x10_FFFF {
            let high = Int(code >> 8)
            if directory[high] < 0 {
                directory[high] = Int16(pages.count >> 8)
                pages += [UInt32](repeating: Self.none, count: 256)
            }
            pages[Int(directory[high]) << 8 | Int(code & 0xFF)] = bytes
        }
        self.directory = directory
        self.pages = pages
    }

    /// The bytes of a character, as a number with a leading 1 byte before them (`0x01_81_60`), or ``none``.
    @inline(__always)
    func bytes(of code: UInt32) -> UInt32 {
        guard code <= 0x10_FFFF else { return varied[code] ?? Self.none }
        let page = directory[Int(code >> 8)]
        return page < 0 ? Self.none : pages[Int(page) << 8 | Int(code & 0xFF)]
    }

    /// Every assigned sequence of bytes with its character.
    package func forEachAssigned(_ body: (_ bytes: [UInt8], _ text: String) -> Void) {
        for (index, code) in single.enumerated() where code != Self.none {
            body([UInt8(index)], CharacterCode.text(code))
        }
        for (table, lead) in [(double, [UInt8]()), (triple, [tripleLead])] {
            for (index, code) in table.enumerated() where code != Self.none {
                body(lead + [UInt8(index >> 8), UInt8(index & 0xFF)], CharacterCode.text(code))
            }
        }
    }
}

/// A character as one number: the code point, and above its 21 bits which variation selector follows (0 for none).
enum CharacterCode {
    /// - Parameter selector: nil, or one of U+FE00–FE0F and U+E0100–E01EF.
    static func code(_ scalar: UInt32, selector: UInt32?) -> UInt32? {
        guard let selector else { return scalar }
        switch selector {
        case 0xFE00...0xFE0F: return scalar | (selector - 0xFE00 + 1) << 21
        case 0xE0100...0xE01EF: return scalar | (selector - 0xE0100 + 17) << 21
        default: return nil
        }
    }

    /// The variation selector, 0 for none.
    static func selector(of code: UInt32) -> UInt32 {
        let number = code >> 21
        return number == 0 ? 0 : number <= 16 ? 0xFE00 + number - 1 : 0xE0100 + number - 17
    }

    static func text(_ code: UInt32) -> String {
        var text = String.UnicodeScalarView()
        for value in [code & 0x1F_FFFF, selector(of: code)] where value != 0 || code == 0 {
            if let scalar = Unicode.Scalar(value), text.isEmpty || value != 0 { text.append(scalar) }
        }
        return String(text)
    }

    /// `U+9AD9`, or `U+845B U+E0101` with its selector.
    static func name(_ code: UInt32) -> String {
        let selector = selector(of: code)
        return name(ofScalar: code & 0x1F_FFFF) + (selector == 0 ? "" : " " + name(ofScalar: selector))
    }

    private static func name(ofScalar value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
