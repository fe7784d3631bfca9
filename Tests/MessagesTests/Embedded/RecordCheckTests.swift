import Messages
import Testing

@Suite("Check of a record") struct RecordCheckTests {
    private func check(_ text: String) -> UInt64 { Array(text.utf8).withUnsafeBytes { RecordCheck.of($0) } }

    /// Values of libxxhash 0.8.1.
    @Test(
        "it is XXH64 with seed 0, for every way of ending",
        arguments: [
            ("", 0xef46_db37_51d8_e999), ("a", 0xd24e_c4f1_a98c_6e5b), ("abc", 0x44bc_2cf5_ad77_0999),
            ("Nobody inspects the spammish repetition", 0xfbce_a83c_8a37_8bf1),
            (String(repeating: "0123456789", count: 10) + "xyz", 0xf172_4309_4bb8_594d),
        ] as [(String, UInt64)])
    func knownValues(_ text: String, _ expected: UInt64) {
        #expect(check(text) == expected)
    }

    @Test("one changed bit anywhere in a record changes it")
    func changedBits() {
        var record = (0..<173).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        let whole = record.withUnsafeBytes { RecordCheck.of($0) }
        for index in record.indices {
            for bit in 0..<8 {
                record[index] ^= 1 << bit
                #expect(record.withUnsafeBytes { RecordCheck.of($0) } != whole)
                record[index] ^= 1 << bit
            }
        }
    }
}
