import Crypto
import Foundation
import Testing

@testable import Journal

/// What every engine answers.
@Suite("Asking, in every engine", .timeLimit(.minutes(5)))
struct AskingTests {
    @Test("A search finds whole exchanges of one town, and is itself recorded", arguments: JournalEngine.all)
    func search(engine: JournalEngine) throws {
        try engine.test { bench in
            let journal = bench.journal
            for number in 0..<80 {
                let town = number % 4 == 0 ? Samples.other : Samples.kakuu
                let person = try journal.personHash(town, number % 10 == 0 ? "person" : "somebody \(number)")
                let intent = Samples.intent(number, town, persons: [person])
                if number % 2 == 0 {
                    try journal.write(JournalRecord.exchange(intent, Samples.outcome(number, town)).encoded())
                } else {
                    try journal.write(
                        JournalRecord.intent(intent).encoded(),
                        JournalRecord.outcome(Samples.outcome(number, town, persons: [person, person])).encoded())
                }
            }
            let found = try journal.search(Samples.kakuu, "person")
            #expect(found.map(\.exchange) == [10, 30, 50, 70].map { Samples.exchange($0) })
            #expect(found.allSatisfy { $0.intent != nil && $0.outcome != nil })
            let odd = try journal.search(Samples.kakuu, "somebody 33")
            #expect(odd.map(\.exchange) == [Samples.exchange(33)])
            #expect(odd.first?.sequences.count == 2)
            #expect(try journal.search(Samples.kakuu, "nobody") == [])
            #expect(try journal.search(Samples.other, "somebody 33") == [])
            #expect(
                try journal.search(Samples.other, "person").map(\.exchange)
                    == [0, 20, 40, 60].map { Samples.exchange($0) })
            let searches = try journal.records(Samples.kakuu).filter { $0.kind == "search" }
            #expect(searches.map { $0.fields["hits"] as? Int } == [4, 1, 0])
            #expect(searches.allSatisfy { $0.text("reason") == "開示請求" && $0.text("searcher") == "auditor" })
        }
    }

    @Test(
        "A search for a person shows who looked at, or sent again, what speaks of that person",
        arguments: JournalEngine.all)
    func acts(engine: JournalEngine) throws {
        func act(_ kind: ActPart.Kind, _ exchange: Int?) -> EncodedRecord {
            let part = ActPart(
                municipality: Samples.kakuu, kind: kind, person: "田中", account: "hub", reason: "開示",
                exchange: exchange.map { Samples.exchange($0) }, at: 1)
            return JournalRecord.act(part).encoded()
        }
        try engine.test { bench in
            let person = try bench.journal.personHash(Samples.kakuu, "0001")
            try bench.journal.write(Samples.read(1, persons: [person]))
            try bench.journal.write(Samples.read(2))
            for record in [act(.bodyShown, 1), act(.resent, 2), act(.approved, 1), act(.rerunStarted, nil)] {
                try bench.journal.write(record)
            }
            let found = try bench.journal.search(Samples.kakuu, "0001")
            #expect(found.map(\.exchange) == [Samples.exchange(1)])
            #expect(found.first?.acts.map(\.kind) == [.bodyShown, .approved])
            #expect(found.first?.sequences.count == 3)
        }
    }

    @Test(
        "The same number hashes differently in two municipalities, and alike after a restart",
        arguments: JournalEngine.all)
    func apart(engine: JournalEngine) throws {
        try engine.test { bench in
            let here = try bench.journal.personHash(Samples.kakuu, "123456789018")
            #expect(try bench.journal.personHash(Samples.other, "123456789018") != here)
            #expect(here.keyID == 1)
            try bench.reopen()
            #expect(try bench.journal.personHash(Samples.kakuu, "123456789018") == here)
        }
    }

    @Test(
        "After a rotation new hashes have the new key, the note is in the town's chain, and old exchanges are still found",
        arguments: JournalEngine.all)
    func rotation(engine: JournalEngine) throws {
        try engine.test { bench in
            for number in 0..<3 {
                let person = try bench.journal.personHash(Samples.kakuu, "0001")
                #expect(person.keyID == UInt16(number + 1))
                try bench.journal.write(Samples.read(number, persons: [person]))
                #expect(try bench.journal.rotatePersonKey(Samples.kakuu) == UInt16(number + 2))
            }
            #expect(
                try bench.journal.search(Samples.kakuu, "0001").map(\.exchange) == (0..<3).map { Samples.exchange($0) })
            #expect(try bench.journal.records(Samples.kakuu).count { $0.kind == "note" } == 3)
        }
    }

    @Test("Calls are counted by version and caller, denials apart", arguments: JournalEngine.all)
    func callCounts(engine: JournalEngine) throws {
        try engine.test { bench in
            for number in 1...9 { try bench.journal.write(Samples.read(number)) }
            let denial = DenialPart(
                municipality: Samples.kakuu, consumer: "jite-c", contract: "010/shotokujoho", version: "v10",
                operation: "shokai", purpose: "", code: "H3004", at: 4_500, face: .rest)
            try bench.journal.write(JournalRecord.denial(denial).encoded(), Samples.read(7, Samples.other))
            let counts = try bench.journal.callCounts(Samples.kakuu, 3_000...7_000) { _, version in version == "v10" }
            #expect(counts.map(\.calls) == [5])
            #expect(counts.map(\.denied) == [1])
            #expect(counts.map(\.last) == [7_000])
            #expect(try bench.journal.callCounts(Samples.kakuu, 0 ... .max) { _, _ in false } == [])
        }
    }

    @Test(
        "Every kind of record comes out as JSON, and the chain can be followed with nothing but SHA-256",
        arguments: JournalEngine.all)
    func followed(engine: JournalEngine) throws {
        try engine.test { bench in
            for record in RecordCodingTests.records { try bench.journal.write(record.encoded()) }
            for number in 100..<200 { try bench.journal.write(Samples.read(number)) }
            let lines = try bench.journal.lines(Samples.kakuu)
            let records = lines.dropLast()
            #expect(Set(records.map(\.kind)) == ["intent", "outcome", "exchange", "denial", "search", "act"])
            var link = Data(SHA256.hash(data: Data("platformhub journal chain 1\n999997\nhub-1".utf8)))
            for line in records {
                let entry = try #require(line.text("entry").flatMap(Self.bytes))
                link = Data(SHA256.hash(data: link + entry))
                #expect(line.text("link") == link.map { String(format: "%02x", $0) }.joined())
            }
            let trailer = try #require(lines.last)
            #expect(trailer.kind == "end")
            #expect(trailer.fields["records"] as? Int == records.count)
            #expect(trailer.text("link") == records.last?.text("link"))
        }
    }

    @Test(
        "Only records of the time asked for come out, and what the receiver throws ends the export",
        arguments: JournalEngine.all)
    func range(engine: JournalEngine) throws {
        try engine.test(clock: { 5_000 }) { bench in
            try bench.journal.write(Samples.read(1))
            try bench.reopen(clock: { 6_000 })
            try bench.journal.write(Samples.read(2))
            #expect(try bench.journal.lines(Samples.kakuu, 0...5_999).count == 2)
            #expect(try bench.journal.lines(Samples.kakuu, 5_000...6_000).count == 3)
            #expect(try bench.journal.lines(Samples.kakuu, 6_001...7_000).count == 1)
            struct Full: Error {}
            #expect(throws: Full.self) { try bench.journal.export(Samples.kakuu, 0...9_000) { _ in throw Full() } }
        }
    }

    @Test("Both engines make the same chains and the same export of the same records, byte for byte")
    func alike() throws {
        var exports: [[[UInt8]]] = []
        for engine in JournalEngine.all {
            try engine.test(clock: { 1_700_000_000_000_000 }) { bench in
                for record in RecordCodingTests.records { try bench.journal.write(record.encoded()) }
                try bench.journal.appendAndWait(
                    (20..<60).map { Samples.read($0, $0 % 3 == 0 ? Samples.other : Samples.kakuu) })
                for town in [Samples.kakuu, Samples.other, .hub, MunicipalityCode(number: 1)] {
                    var lines: [[UInt8]] = []
                    try bench.journal.export(town, .min ... .max) { lines.append($0) }
                    exports.append(lines)
                }
            }
        }
        #expect(exports.map(\.count) == [38, 14, 2, 1, 38, 14, 2, 1])
        #expect(Array(exports.prefix(4)) == Array(exports.suffix(4)))
    }

    private static func bytes(_ hexadecimal: String) -> Data? {
        let digits = Array(hexadecimal.utf8).compactMap { Hexadecimal.value($0) }
        guard digits.count == hexadecimal.utf8.count, digits.count % 2 == 0 else { return nil }
        return Data(stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] })
    }
}
