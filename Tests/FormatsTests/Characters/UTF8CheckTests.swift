import Formats
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
}
