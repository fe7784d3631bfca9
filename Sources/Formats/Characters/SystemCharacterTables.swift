import Glibc

/// The character sets that the C library's iconv knows, as tables of ours: exact places of faults and pieces of any size need
/// more than iconv tells.
///
/// Where the libraries of the world disagree, a character is the one that Windows uses (〜 U+FF5E, － U+FF0D, ∥ U+2225, ― U+2015,
/// ￢ U+FFE2, ￤ U+FFE4), so that it is the same from every set. glibc's CP932 and eucJP-ms do so; for IBM-930 and IBM-939, where
/// glibc follows JIS, ``windowsForms`` are put in their place.
enum SystemCharacterTables {
    static let cp932 = table("cp932", iconv: "CP932", rows: multiByte(leads: 0x81...0xFC), order: windowsOrder)
    static let eucJP = table("euc-jp", iconv: "EUC-JP-MS", rows: eucRows)
    static let ibm930 = ebcdic("ibm-930", iconv: "IBM930", newLine: 0x25)
    static let ibm939 = ebcdic("ibm-939", iconv: "IBM939", newLine: 0x25)
    static let ibm930NewLine = ebcdic("ibm-930-nl", iconv: "IBM930", newLine: 0x15)
    static let ibm939NewLine = ebcdic("ibm-939-nl", iconv: "IBM939", newLine: 0x15)

    /// What JIS calls the characters on the left, Windows calls the ones on the right.
    static let windowsForms: [UInt32: UInt32] = [
        0x301C: 0xFF5E, 0x2212: 0xFF0D, 0x2016: 0x2225, 0x2014: 0x2015, 0x00A2: 0xFFE0, 0x00A3: 0xFFE1, 0x00AC: 0xFFE2,
        0x00A6: 0xFFE4,
    ]

    private static func multiByte(leads: ClosedRange<UInt8>) -> [[UInt8]] {
        (UInt8.min...UInt8.max).map { [$0] }
            + leads.flatMap { lead in (UInt8(0x40)...0xFC).map { [lead, $0] } }
    }

    private static var eucRows: [[UInt8]] {
        let upper = UInt8(0xA1)...0xFE
        let pairs = upper.flatMap { lead in upper.map { [lead, $0] } }
        return (UInt8.min...UInt8.max).map { [$0] } + upper.map { [0x8E, $0] } + pairs + pairs.map { [0x8F] + $0 }
    }

    /// Windows writes the code of JIS or NEC's row 13, else IBM's extension (FA–FC), last NEC's selection of it (ED–EE).
    private static func windowsOrder(_ bytes: [UInt8]) -> Int {
        bytes.count == 2 && (bytes[0] == 0xED || bytes[0] == 0xEE) ? 1 : 0
    }

    private static func table(
        _ name: String, iconv system: String, rows: [[UInt8]], order: ([UInt8]) -> Int = { _ in 0 }
    ) -> CharacterTable? {
        guard let converter = SystemConverter(from: system) else { return nil }
        var builder = CharacterTableBuilder(name: name, shifts: nil)
        for rank in 0...1 {
            for bytes in rows where order(bytes) == rank {
                // A byte that begins a longer character stands for none by itself, which iconv says too.
                if let code = converter.character(bytes) { try? builder.add(bytes, code) }
            }
        }
        return CharacterTable(builder)
    }

    /// - Parameter newLine: the control that ends a line; NL (0x15) and LF (0x25) change places with it.
    private static func ebcdic(_ name: String, iconv system: String, newLine: UInt8) -> CharacterTable? {
        guard let converter = SystemConverter(from: system) else { return nil }
        var builder = CharacterTableBuilder(name: name, shifts: CharacterTable.Shifts(out: [[0x0E]], in: [[0x0F]]))
        for byte in UInt8.min...UInt8.max where byte != 0x0E && byte != 0x0F {
            guard var code = converter.character([byte]) else { continue }
            if newLine == 0x15, byte == 0x15 || byte == 0x25 { code = byte == 0x15 ? 0x0A : 0x85 }
            // Single bytes are each added once, which cannot fail.
            try? builder.add([byte], code)
        }
        for lead in UInt8(0x40)...0xFE {
            for trail in UInt8(0x40)...0xFE {
                guard let code = converter.character([0x0E, lead, trail, 0x0F]) else { continue }
                // The same: each pair once.
                try? builder.add([lead, trail], windowsForms[code] ?? code)
            }
        }
        return CharacterTable(builder)
    }
}

/// iconv(3) for one character at a time.
private final class SystemConverter {
    private let converter: iconv_t

    init?(from system: String) {
        guard let converter = iconv_open("UTF-32LE", system), Int(bitPattern: converter) != -1 else { return nil }
        self.converter = converter
    }

    deinit { iconv_close(converter) }

    /// - Returns: nil when the bytes are not exactly one character.
    func character(_ bytes: [UInt8]) -> UInt32? {
        var input = bytes.map { CChar(bitPattern: $0) }
        var output: (UInt32, UInt32) = (0, 0)
        var (inputLeft, outputLeft) = (input.count, MemoryLayout.size(ofValue: output))
        iconv(converter, nil, nil, nil, nil)
        let result = input.withUnsafeMutableBufferPointer { source in
            withUnsafeMutableBytes(of: &output) { target in
                var from = source.baseAddress
                var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
                return iconv(converter, &from, &inputLeft, &to, &outputLeft)
            }
        }
        return result == 0 && inputLeft == 0 && outputLeft == 4 ? UInt32(littleEndian: output.0) : nil
    }
}
