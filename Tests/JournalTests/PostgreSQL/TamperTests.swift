import Postgres
import Testing

@testable import Journal

@Suite("PostgreSQL: what somebody did to the tables", .timeLimit(.minutes(5)))
struct TamperTests {
    /// Ten records, two towns in turn, of which the later speak of a person.
    private func home() throws -> PostgresJournalHome {
        let home = try PostgresJournalHome()
        let journal = try home.open()
        let person = try journal.personHash(Samples.kakuu, "1")
        for number in 0..<10 {
            try journal.write(Samples.read(number, persons: number < 5 ? [] : [person]))
            try journal.write(Samples.read(number, Samples.other))
        }
        journal.close()
        return home
    }

    @Test(
        "Verification finds each change, each missing row and each row too many",
        arguments: [
            "UPDATE journal SET record = set_byte(record, 20, get_byte(record, 20) # 1) WHERE sequence = 3",
            "UPDATE journal SET record = substr(record, 1, 50) WHERE sequence = 3",
            "UPDATE journal SET link = set_byte(link, 31, get_byte(link, 31) # 128) WHERE sequence = 3",
            "UPDATE journal SET link = substr(link, 1, 31) WHERE sequence = 3",
            "UPDATE journal SET written_at = written_at + 1 WHERE sequence = 10",
            "UPDATE journal SET municipality = 11002 WHERE municipality = 999997 AND sequence = 4",
            "UPDATE journal SET municipality = 11002 WHERE municipality = 999997",
            "UPDATE journal SET writer = 77 WHERE municipality = 999997 AND sequence = 10",
            "UPDATE journal SET sequence = 11 WHERE municipality = 999997 AND sequence = 10",
            "UPDATE journal SET persons = NULL WHERE sequence = 8",
            "UPDATE journal SET persons = ARRAY[exchange] WHERE sequence = 2",
            "UPDATE journal SET exchange = NULL WHERE sequence = 2",
            "UPDATE journal SET day = day + 1 WHERE municipality = 999997 AND sequence = 5",
            "UPDATE journal SET day = day + 1 WHERE municipality = 999997 AND sequence = 10",
            "DELETE FROM journal WHERE municipality = 999997 AND sequence = 1",
            "DELETE FROM journal WHERE municipality = 999997 AND sequence = 6",
            "DELETE FROM journal WHERE municipality = 999997 AND sequence = 10",
            "DELETE FROM journal WHERE municipality = 999997",
            """
            INSERT INTO journal SELECT day, municipality, writer, 11, written_at, link, exchange, persons, record
            FROM journal WHERE municipality = 999997 AND sequence = 10
            """,
            """
            INSERT INTO journal SELECT day, municipality, 77, sequence, written_at, link, exchange, persons, record
            FROM journal WHERE municipality = 999997
            """,
            """
            UPDATE journal j SET record = o.record FROM journal o
            WHERE j.municipality = 999997 AND o.municipality = 999997 AND j.sequence = 2 AND o.sequence = 3
            """,
            "DELETE FROM journal_chains WHERE municipality = 999997",
            "UPDATE journal_chains SET link = kept_link WHERE municipality = 999997",
            "UPDATE journal_chains SET sequence = 12 WHERE municipality = 999997",
            "UPDATE journal_chains SET kept_after = 2 WHERE municipality = 999997",
        ])
    func found(mischief: String) throws {
        let home = try home()
        defer { home.remove() }
        let auditor = try home.open(as: "auditor")
        defer { auditor.close() }
        #expect(try auditor.verify().problems == [])
        #expect(try home.run(mischief).changed > 0)
        #expect(try !auditor.verify(Samples.kakuu).isGood || !auditor.verify(MunicipalityCode(number: 11_002)).isGood)
        #expect(try auditor.verify().problems.allSatisfy { $0.kind == .damaged || $0.kind == .cutTail })
        if !mischief.contains("municipality =") || mischief.contains("= 999997") {
            #expect(try !auditor.verify().isGood)
        }
    }

    @Test("A tail that was cut off, or another last record, stops the start of its writer")
    func start() throws {
        for (mischief, kind) in [
            ("DELETE FROM journal WHERE municipality = 999997 AND sequence > 8", JournalError.Kind.cutTail),
            ("UPDATE journal SET link = substr(link || link, 2, 32) WHERE sequence = 10", .damaged),
        ] {
            let home = try home()
            defer { home.remove() }
            try home.run(mischief)
            do throws(JournalError) {
                try home.open().close()
                Issue.record("it was opened")
            } catch {
                #expect(error.kind == kind)
            }
            // Another writer is not kept from its work.
            try home.open(as: "hub-2").close()
        }
    }

    @Test("A person key that is damaged or missing is refused, never replaced")
    func keys() throws {
        for mischief in [
            "UPDATE journal_keys SET key = set_byte(key, 20, get_byte(key, 20) # 1) WHERE id = 1 AND municipality = 999997",
            "UPDATE journal_keys SET key = substr(key, 1, 79) WHERE id = 1 AND municipality = 999997",
            "DELETE FROM journal_keys WHERE id = 1 AND municipality = 999997",
            """
            UPDATE journal_keys k SET key = o.key FROM journal_keys o
            WHERE k.id = 1 AND k.municipality = 999997 AND o.municipality = 131016
            """,
        ] {
            let home = try PostgresJournalHome()
            defer { home.remove() }
            var journal = try home.open()
            _ = try journal.personHash(Samples.kakuu, "1")
            _ = try journal.personHash(Samples.other, "1")
            #expect(try journal.rotatePersonKey(Samples.kakuu) == 2)
            journal.close()
            #expect(try home.run(mischief).changed == 1)
            journal = try home.open()
            defer { journal.close() }
            #expect(throws: JournalError.self) { try journal.personHash(Samples.kakuu, "1") }
            #expect(throws: JournalError.self) { try journal.rotatePersonKey(Samples.kakuu) }
            #expect(try journal.personHash(Samples.other, "1").keyID == 1)
        }
    }

    @Test("Person keys lie in the database as they were sealed, and open only for whoever seals alike")
    func sealedKeys() throws {
        func wrap(_ mask: UInt8) -> KeyWrap {
            KeyWrap { bytes, _, id in
                [mask, UInt8(id)] + bytes.map { $0 ^ mask }
            } open: { bytes, _, id in
                bytes.starts(with: [mask, UInt8(id)]) ? bytes.dropFirst(2).map { $0 ^ mask } : nil
            }
        }
        let home = try PostgresJournalHome()
        defer { home.remove() }
        let journal = try home.open { $0.keyWrap = wrap(0x5A) }
        #expect(try journal.personHash(Samples.kakuu, "1").keyID == 1)
        #expect(try journal.rotatePersonKey(Samples.kakuu) == 2)
        let hash = try journal.personHash(Samples.kakuu, "1")
        journal.close()
        let kept = try home.run("SELECT key FROM journal_keys WHERE municipality = 999997 ORDER BY id")
        #expect((0..<kept.count).map { kept.bytes($0, 0)?.prefix(2) } == [[0x5A, 1], [0x5A, 2]])
        let again = try home.open { $0.keyWrap = wrap(0x5A) }
        #expect(try again.personHash(Samples.kakuu, "1") == hash)
        again.close()
        for other in [wrap(0x33), nil] {
            let foreign = try home.open { $0.keyWrap = other }
            defer { foreign.close() }
            #expect(throws: JournalError.self) { try foreign.personHash(Samples.kakuu, "1") }
        }
    }

    @Test("A database of a newer program is refused")
    func newer() throws {
        let home = try home()
        defer { home.remove() }
        try home.open().close()
        func add(_ number: Int, _ phase: String) throws {
            try home.run(
                "INSERT INTO migrations (role, number, name, checksum, phase) "
                    + "VALUES ('journal', \(number), 'later', '', '\(phase)')")
        }
        // One that has only added something is no hindrance.
        try add(99, "expand")
        try home.open().close()
        try add(100, "contract")
        #expect(throws: JournalError.self) { try home.open() }
    }
}
