import MemoryDisk
import Testing

@testable import Journal

@Suite("What people did to messages")
struct ActTests {
    private func act(_ kind: ActPart.Kind, _ exchange: Int?) -> EncodedRecord {
        Journal.encode(
            .act(
                ActPart(
                    municipality: Samples.kakuu, kind: kind, person: "田中", account: "hub", reason: "開示",
                    exchange: exchange.map { Samples.exchange($0) }, at: 1)))
    }

    @Test("A search for a person shows who looked at, or sent again, what speaks of that person")
    func found() throws {
        let journal = try Journal.open(Samples.configuration(), files: MemoryFileSystem())
        defer { journal.close() }
        let person = try Array("0001".utf8).withUnsafeBytes { try journal.personHash(Samples.kakuu, $0) }
        try journal.write(Journal.encode(.exchange(Samples.intent(1, persons: [person]), Samples.outcome(1))))
        try journal.write(Samples.read(2))
        for record in [act(.bodyShown, 1), act(.resent, 2), act(.approved, 1), act(.rerunStarted, nil)] {
            try journal.write(record)
        }
        let found = try journal.search(Samples.kakuu, "0001")
        #expect(found.map(\.exchange) == [Samples.exchange(1)])
        #expect(found.first?.acts.map(\.kind) == [.bodyShown, .approved])
        #expect(found.first?.sequences.count == 3)
    }
}
