import Formats
import SeededGenerator
import Testing

@Suite("Well-formed UTF-8") struct UTF8CheckTests {
    /// Every lead of three bytes, with all second bytes and third bytes at the edges.
    @Test("a run ends before everything that is not a character, and before nothing that is common in Japanese text")
    func run() {
        var wrong: [[UInt8]] = []
        for lead: UInt8 in 0xE0...0xEF {
            for second: UInt8 in 0...255 {
                for third: UInt8 in [0x00, 0x7F, 0x80, 0xBF, 0xC0, 0xFF] {
                    let bytes = [lead, second, third, 0x22]
                    let (run, length) = bytes.withUnsafeBytes {
                        (UTF8Check.endOfRun(at: 0, in: $0), UTF8Check.length(at: 0, in: $0))
                    }
                    let isCommon = lead != 0xE0 && lead != 0xED
                    if run != (isCommon ? length : 0) { wrong.append(bytes) }
                }
            }
        }
        #expect(wrong.isEmpty)
    }

    @Test("a run does not read behind the end")
    func end() {
        let bytes = Array("日本".utf8)
        for count in 0...6 {
            let end = bytes[..<count].withUnsafeBytes { UTF8Check.endOfRun(at: 0, in: $0) }
            #expect(end <= count && end % 3 == 0)
        }
    }

    @Test("a long run ends where a byte is wrong, and passes over nothing else than characters of three bytes")
    func longRun() {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<20_000 {
            let scalars: [Character] = ["あ", "漢", "１", "ｶ", "\u{FE00}", "\u{E000}", "ア", "\u{1000}", "\u{CFFF}"]
            let text = String((0..<Int.random(in: 8...40, using: &generator)).map { _ in generator.one(of: scalars) })
            var bytes = Array(text.utf8)
            let place = Int.random(in: 0..<bytes.count, using: &generator)
            if Bool.random(using: &generator) { bytes[place] = UInt8.random(in: 0...255, using: &generator) }
            let (end, first) = bytes.withUnsafeBytes { bytes in
                var index = 0
                while index < bytes.count, bytes[index] != 0xE0, bytes[index] != 0xED,
                    UTF8Check.length(at: index, in: bytes) == 3
                {
                    index += 3
                }
                return (UTF8Check.endOfRun(at: 0, in: bytes), index)
            }
            // The last character may be left to a closer look: four bytes are read at a time.
            #expect(end == first || end == first - 3 && first == bytes.count)
        }
    }
}
