import SeededGenerator
import Testing

@testable import Journal

@Suite("Records")
struct RecordCodingTests {
    static let person = Array("0123456789abcdef".utf8).withUnsafeBytes { PersonHash(keyID: 3, raw: $0) }

    static let records: [JournalRecord] = [
        .intent(Samples.intent(1, access: .create)), .intent(Samples.intent(2, persons: [person, person])),
        .intent(Samples.intent(6)), .outcome(Samples.outcome(2, persons: [person])),
        .outcome(Samples.outcome(1, verdict: .failed)),
        .exchange(Samples.intent(4, persons: [person]), Samples.outcome(4)),
        .denial(
            DenialPart(
                municipality: Samples.kakuu, consumer: "jite-c", contract: "031", version: "v10", operation: "fuban",
                purpose: "児童手当", code: "H3004", at: 5, face: .rest)),
        .search(
            SearchPart(
                municipality: Samples.kakuu, searcher: "kanri", reason: "開示請求 𠮷", person: person, hits: 3, at: -1)),
        .note(NotePart(kind: .started, text: "", at: .max)),
        .act(
            ActPart(
                municipality: Samples.kakuu, kind: .resent, person: "田中", account: "hub", reason: "受信側の復旧",
                exchange: Samples.outcome(2).exchange, receiver: "jite-c", detail: "", count: 1, at: 7)),
        .act(
            ActPart(
                municipality: Samples.kakuu, kind: .rerunEnded, person: "t", account: "", reason: "r",
                detail: "finished",
                count: .max, at: 0)),
    ]

    @Test("What is written is read again", arguments: records)
    func roundTrip(record: JournalRecord) throws {
        let encoded = record.encoded()
        #expect(encoded.municipality == record.municipality)
        let read = try encoded.bytes.withUnsafeBytes { try JournalRecord($0, municipality: record.municipality) }
        #expect(read == record)
    }

    @Test("No cut record is read, and none with something behind it", arguments: records)
    func cut(record: JournalRecord) {
        let bytes = record.encoded().bytes
        for length in 0..<bytes.count {
            #expect(throws: RecordReader.Unreadable.self) {
                try bytes[..<length].withUnsafeBytes { try JournalRecord($0, municipality: record.municipality) }
            }
        }
        #expect(throws: RecordReader.Unreadable.self) {
            try (bytes + [0]).withUnsafeBytes { try JournalRecord($0, municipality: record.municipality) }
        }
    }

    @Test("Arbitrary bytes never crash the reader")
    func noise() {
        var random = SeededGenerator(seed: 1)
        var read = 0
        for record in Self.records {
            for _ in 0..<2_000 {
                var bytes = record.encoded().bytes
                for _ in 0..<Int.random(in: 1...4, using: &random) {
                    bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
                }
                let result = bytes.withUnsafeBytes { try? JournalRecord($0, municipality: record.municipality) }
                if result != nil { read += 1 }
            }
        }
        #expect(read > 0 && read < Self.records.count * 2_000)
    }
}
