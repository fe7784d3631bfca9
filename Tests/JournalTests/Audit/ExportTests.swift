import Crypto
import Foundation
import MemoryDisk
import Testing

@testable import Journal

@Suite("Export")
struct ExportTests {
    private func export(_ journal: Journal, _ range: ClosedRange<Int64>) throws -> [[String: Any]] {
        var lines: [[String: Any]] = []
        try journal.export(Samples.kakuu, range) { bytes in
            #expect(bytes.last == 0x0a)
            lines.append(try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]))
        }
        return lines
    }

    @Test("Every kind of record comes out as JSON, and the chain can be followed with nothing but SHA-256")
    func followed() throws {
        let files = MemoryFileSystem()
        let journal = try Journal.open(Samples.configuration(), files: files)
        for record in RecordCodingTests.records { try journal.write(Journal.encode(record)) }
        for number in 100..<200 { try journal.write(Samples.read(number)) }
        let lines = try export(journal, .min ... .max)
        journal.close()
        let records = lines.dropLast()
        let kinds = Set(records.compactMap { $0["kind"] as? String })
        #expect(kinds == ["intent", "outcome", "exchange", "denial", "search", "act"])
        var link = Data(SHA256.hash(data: Data("platformhub journal chain 1\n999997\nhub-1".utf8)))
        for line in records {
            let entry = try #require((line["entry"] as? String).flatMap(Self.bytes))
            link = Data(SHA256.hash(data: link + entry))
            #expect(line["link"] as? String == link.map { String(format: "%02x", $0) }.joined())
        }
        let trailer = try #require(lines.last)
        #expect(trailer["kind"] as? String == "end")
        #expect(trailer["records"] as? Int == records.count)
        #expect(trailer["link"] as? String == records.last?["link"] as? String)
    }

    @Test("Only records of the time asked for come out, and what the receiver throws ends the export")
    func range() throws {
        let files = MemoryFileSystem()
        var configuration = Samples.configuration()
        configuration.clock = { 5_000 }
        var journal = try Journal.open(configuration, files: files)
        try journal.write(Samples.read(1))
        journal.close()
        configuration.clock = { 6_000 }
        journal = try Journal.open(configuration, files: files)
        try journal.write(Samples.read(2))
        #expect(try export(journal, 0...5_999).count == 2)
        #expect(try export(journal, 5_000...6_000).count == 3)
        #expect(try export(journal, 6_001...7_000).count == 1)
        struct Full: Error {}
        #expect(throws: Full.self) { try journal.export(Samples.kakuu, 0...9_000) { _ in throw Full() } }
        journal.close()
    }

    private static func bytes(_ hexadecimal: String) -> Data? {
        let digits = Array(hexadecimal.utf8).compactMap { Hexadecimal.value($0) }
        guard digits.count == hexadecimal.utf8.count, digits.count % 2 == 0 else { return nil }
        return Data(stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] })
    }
}
