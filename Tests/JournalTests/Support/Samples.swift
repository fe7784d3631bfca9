import Glibc
import MemoryDisk
import Synchronization
import Testing
import Threads

@testable import Journal

/// Made-up records and small journals.
enum Samples {
    static let kakuu = MunicipalityCode("999997")!
    static let other = MunicipalityCode("131016")!

    static func configuration(directory: String = "/journal") -> JournalConfiguration {
        var configuration = JournalConfiguration(directory: directory, writer: "hub-1")
        configuration.segmentBytes = 32 << 10
        configuration.groupBytes = 4 << 10
        configuration.queueBytes = 64 << 10
        configuration.headInterval = 1
        configuration.probeInterval = 1
        return configuration
    }

    static func exchange(_ number: Int) -> ExchangeID {
        ExchangeID(milliseconds: UInt64(number), random: (UInt64(number), UInt64(number)))
    }

    static func digest(_ text: String) -> Digest { Array(text.utf8).withUnsafeBytes { Digest(of: $0) } }

    static func intent(
        _ number: Int, _ town: MunicipalityCode = kakuu, persons: [PersonHash] = [], access: AccessKind = .read
    ) -> IntentPart {
        IntentPart(
            exchange: exchange(number), municipality: town, consumer: "jite-c", provider: "zei-b",
            contract: "010/shotokujoho", version: "v10", operation: "shokai", access: access, purpose: "児童手当の支給",
            clerk: number % 2 == 0 ? "clerk-\(number)" : nil, grant: "jite-c/010", persons: persons,
            receivedDigest: digest("in \(number)"), forwardedDigest: digest("out \(number)"),
            receivedAt: Int64(number) * 1_000, forwardedAt: number % 3 == 0 ? Int64(number) * 1_000 + 5 : nil,
            face: .soap)
    }

    static func outcome(
        _ number: Int, _ town: MunicipalityCode = kakuu, persons: [PersonHash] = [], verdict: Verdict = .answered
    ) -> OutcomePart {
        OutcomePart(
            exchange: exchange(number), municipality: town, verdict: verdict,
            code: verdict == .answered ? "" : "H5003", origin: verdict == .answered ? .none : .receiver,
            answerReceivedDigest: number % 2 == 0 ? digest("answer \(number)") : nil,
            answerSentDigest: digest("sent \(number)"), forwardedAt: 6, answeredAt: number % 2 == 0 ? 7 : nil,
            readyAt: 8,
            httpStatus: 200, persons: persons)
    }

    static func read(_ number: Int, _ town: MunicipalityCode = kakuu, persons: [PersonHash] = []) -> EncodedRecord {
        JournalRecord.exchange(intent(number, town, persons: persons), outcome(number, town)).encoded()
    }

    static func temporaryFolder() throws -> String {
        var template = Array("/tmp/journal-test-XXXXXX".utf8CString)
        let made = template.withUnsafeMutableBufferPointer { mkdtemp($0.baseAddress!) }
        return String(cString: try #require(made))
    }
}

extension Journal {
    func personHash(_ town: MunicipalityCode, _ number: String) throws -> PersonHash {
        try Array(number.utf8).withUnsafeBytes { try personHash(town, $0) }
    }

    func search(_ town: MunicipalityCode, _ number: String) throws -> [FoundExchange] {
        try Array(number.utf8).withUnsafeBytes {
            try search(town, person: $0, searcher: "auditor", reason: "開示請求")
        }
    }

    func write(_ records: EncodedRecord...) throws { try appendAndWait(records) }
}

extension MemoryFileSystem {
    /// Every record of a municipality, read past the journal.
    func records(_ town: MunicipalityCode, directory: String = "/journal") throws -> [StoredRecord] {
        var records: [StoredRecord] = []
        let reader = TownReader(files: self, layout: Layout(root: directory), writer: "hub-1")
        try reader.forEachRecord(town, durableGroup: .max) { (stored, _) throws(JournalError) in records.append(stored)
        }
        return records
    }

    func segments() -> [String] { paths.filter { $0.hasSuffix(Layout.segmentSuffix) } }
}

/// Looks again and again until it is so, at most ten seconds.
func eventually(_ condition: () throws -> Bool, sourceLocation: SourceLocation = #_sourceLocation) rethrows {
    // Only against hanging: a database may take its time on a busy machine.
    let end = MonotonicClock.milliseconds() + 120_000
    while try !condition() {
        if MonotonicClock.milliseconds() > end {
            Issue.record("it never came", sourceLocation: sourceLocation)
            return
        }
        // Between two looks the processor is left to those who are waited for.
        MonotonicClock.sleep(milliseconds: 1)
    }
}
