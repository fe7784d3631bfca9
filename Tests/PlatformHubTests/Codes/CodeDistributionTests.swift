import Contracts
import Testing

@testable import PlatformHub

@Suite("The hub hands code lists out")
struct CodeDistributionTests {
    private let distribution = CodeDistribution(CodeSample.town)

    private func text(_ records: [CodeRecord]) -> [String] {
        records.map { "\($0.update.rawValue) \($0.list.id) \($0.entry.code) \($0.updated)" }
    }

    @Test func `The snapshot has every value in force or to come, in the order of list and value`() {
        #expect(
            text(distribution.whole(on: CodeSample.today)) == [
                "1 chiku 001 0000-01-01", "1 chiku 002 0000-01-01", "1 kubun 1 2026-04-01", "1 kubun 2 2026-04-01",
                "1 kubun 4 2026-04-01", "1 kubun 5 2026-04-01",
            ])
    }

    @Test func `Changes since a day are told as far as editions and days know`() {
        // The town's own list says no edition: nobody knows what of it changed.
        let unknown = ["2 chiku 001 0000-01-01", "2 chiku 002 0000-01-01"]
        #expect(text(distribution.changes(since: "2026-07-01", on: CodeSample.today)) == unknown)
        #expect(
            text(distribution.changes(since: "2026-06-30", on: CodeSample.today)) == unknown + [
                "3 kubun 3 2026-06-30"
            ])
        #expect(
            text(distribution.changes(since: "2026-06-01", on: CodeSample.today)) == unknown + [
                "3 kubun 3 2026-06-30", "1 kubun 4 2026-06-01",
            ])
        #expect(
            text(distribution.changes(since: "2026-04-01", on: CodeSample.today)) == unknown + [
                "2 kubun 1 2026-04-01", "2 kubun 2 2026-04-01", "3 kubun 3 2026-06-30", "1 kubun 4 2026-06-01",
                "1 kubun 5 2026-11-22",
            ])
    }

    @Test func `A list has the same version wherever it is kept and another one when a word of it changes`() throws {
        let version = CodeSample.kubun.version
        #expect(version.count == 64 && version.allSatisfy { $0.isHexDigit && !$0.isUppercase })
        let copy = CodeList(
            id: "kubun", title: "別の名", edition: "2027-01-01", entries: CodeSample.kubun.entries.reversed())
        #expect(copy.version == version)
        #expect(CodeSample.own.version != CodeSample.chiku.version)
        #expect(distribution.list(id: "chiku")?.version == CodeSample.own.version)
        #expect(CodeSample.chiku.version == "7dc843f865d93c7241be3d8f778bb59f284960e7881b45c3704023901b015523")
    }

    @Test func `Answers keep the contract, with labels in full-width characters`() throws {
        let shokai = try CodeSample.operation("shokai")
        let writer = CodeAnswerText(operation: shokai, municipality: "999997")
        let list = try #require(distribution.list(id: "kubun"))
        let day = "2026-07-01"
        let text = writer.list(list, entries: list.list.entries(on: 2026_07_01), day: day, today: CodeSample.today)
        #expect(CodeSample.accepts(text, shokai.response) == [])
        let shown = String(decoding: text, as: UTF8.self)
        #expect(shown.contains("\"kodoichiranmei\":\"ＫＵＢＵＮ\""))
        #expect(shown.contains("\"meisho\":\"フタツＡ\"") && shown.contains("\"kodosu\":3"))
        #expect(!shown.contains("終わった") && !shown.contains("これから"))
        let ichiran = try CodeSample.operation("ichiran")
        let page = CodeAnswerText(operation: ichiran, municipality: "999997")
            .records(distribution.whole(on: CodeSample.today))
        #expect(CodeSample.accepts(page, ichiran.response) == [])
        #expect(CodeSample.accepts(writer.records([]), shokai.response) == [])
    }

    @Test func `A record has the columns of the contract in their order`() throws {
        let model = try CodeSample.operation("ichiran").response
        let columns = model.nodes.filter { $0.level == 2 && !$0.isFrame }.map(\.name)
        let record = try #require(distribution.whole(on: CodeSample.today).first)
        #expect(record.fields(municipality: "999997").map(\.name) == columns)
        #expect(
            Dictionary(uniqueKeysWithValues: record.fields(municipality: "999997").map { ($0.name, $0.value) })[
                "jichitaikoyufuragu"] == "1")
    }
}
