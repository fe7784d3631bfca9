import Testing

@testable import Contracts

/// Versions that know each other, and what is refused at load.
struct VersionLoadingTests {
    private static let mapping = "Z01-mihon/atena/v11/mapping.yaml"
    private static let newContract = "Z01-mihon/atena/v11/contract.yaml"

    @Test func `The older version knows its successor, the newer one its mapping`() throws {
        let (old, new) = (VersionFixture.old, VersionFixture.new)
        #expect(VersionFixture.catalogue.successor(of: old) === new)
        #expect(VersionFixture.catalogue.successor(of: new) == nil)
        #expect(
            old.succession
                == Succession(
                    version: "v11", deprecated: "2024-04-01", sunset: "2025-03-31",
                    calls: ["shokai": "app_submit/v11/mihonatenashokai", "toroku": "app_submit/v11/mihonatenatoroku"]))
        #expect(new.succession == nil)
        #expect(old.mapping == nil)
        #expect(new.mapping?.operations.keys.sorted() == ["shokai", "toroku"])
        #expect(VersionFixture.mapping().requestToNew.source === old.operations[0].request)
        #expect(VersionFixture.mapping().requestToNew.target === new.operations[0].request)
    }

    @Test func `Contracts without versions beside them are as they were`() {
        #expect(Sample.contract.succession == nil)
        #expect(Sample.contract.mapping == nil)
    }

    @Test func `A new version may stand beside the old one without a mapping`() {
        #expect(VersionFixture.problems(changing: Self.mapping) { _ in nil } == [])
    }

    /// A change of `replaces`, and what is said about it.
    static let badReplaces = [
        ("version: v10", "version: v09", "Z01/atena has no version v09"),
        ("version: v10", "version: v11", "v11 replaces itself in the end"),
        ("deprecated: 2024-04-01", "deprecated: 2024-02-30", "there is no day 2024-02-30"),
        ("sunset: 2025-03-31", "sunset: 2023-03-31", "not before the day of deprecation"),
    ]

    @Test(arguments: badReplaces.indices)
    func `A wrong replaces is told with its file and line`(_ index: Int) throws {
        let (old, new, message) = Self.badReplaces[index]
        let problems = VersionFixture.problems(changing: Self.newContract) { $0.replacing(old, with: new) }
        let problem = try #require(problems.first, "no problem")
        #expect(problem.file == Self.newContract)
        #expect(problem.line == 10)
        #expect(problem.message.contains(message), "\(problem)")
    }

    /// The sample contract in several versions, each with what it replaces.
    private func catalogue(_ versions: [(version: String, replaces: String?)]) throws -> Catalogue {
        let folder = TemporaryFolder()
        for (name, text) in Sample.codes { folder.write("common/codes/\(name)", text) }
        for (version, replaces) in versions {
            let own = replaces.map { "replaces: {version: \($0), deprecated: 2026-04-01, sunset: 2027-03-31}\n" } ?? ""
            let text = Sample.contractYAML.replacing("version: v1\n", with: "version: \(version)\n\(own)")
                .replacing("app_submit/v1/", with: "app_submit/\(version)/")
            folder.write("Z99-mihon/mihon/\(version)/contract.yaml", text)
            folder.write("Z99-mihon/mihon/\(version)/items.csv", Sample.itemsCSV)
        }
        return try Catalogue.load(interfaces: folder.path)
    }

    private func messages(_ versions: [(version: String, replaces: String?)]) throws -> [String] {
        do {
            _ = try catalogue(versions)
            return []
        } catch let error as CatalogueError {
            return error.problems.map {
                "\($0.file.split(separator: "/").suffix(2).joined(separator: "/")):\($0.line) \($0.message)"
            }
        }
    }

    @Test func `Three versions follow each other`() throws {
        let catalogue = try catalogue([("v1", nil), ("v2", "v1"), ("v3", "v2")])
        let versions = ["v1", "v2", "v3"].compactMap { catalogue.contract(id: "Z99/mihon", version: $0) }
        #expect(versions.map { catalogue.successor(of: $0)?.version } == ["v2", "v3", nil])
        #expect(versions.allSatisfy { $0.mapping == nil })
    }

    @Test func `Two versions cannot replace the same one, nor each other`() throws {
        #expect(
            try messages([("v1", nil), ("v2", "v1"), ("v3", "v1")]) == [
                "v3/contract.yaml:3 replaces: another version replaces v1 too"
            ])
        #expect(
            try messages([("v1", "v2"), ("v2", "v1")]) == [
                "v1/contract.yaml:3 replaces: v1 replaces itself in the end",
                "v2/contract.yaml:3 replaces: v2 replaces itself in the end",
            ])
    }

    @Test func `A mapping without a version to map is refused`() {
        let problems = VersionFixture.problems(changing: Self.newContract) { text in
            text.split(separator: "\n").filter { !$0.hasPrefix("replaces") }.joined(separator: "\n")
        }
        #expect(problems.map(\.file) == [Self.mapping])
        #expect(problems.first?.message.contains("no replaces") == true)
    }

    /// A change of the mapping, the line that it is told at, and what is said.
    static let badMappings: [(String, String, Int, String)] = [
        ("shokaikubun: {codes: kubun}", "shokaikubun: {code: kubun}", 12, "unknown key"),
        ("shokaikubun: {codes: kubun}", "shokaikubun: {codes: nazo}", 12, "no such table"),
        ("shokaikubun: {codes: kubun}", "nazo: {codes: kubun}", 12, "the old version has no item nazo"),
        ("shokaikubun: {codes: kubun}", "shokaikubun: {to: nazo}", 12, "the new version has no item nazo"),
        ("shokaikubun: {codes: kubun}", "shokaikubun: {number: plain}", 0, ""),
        ("newOnly: [\"9\"]", "newOnly: []", 12, "lacks new values of code list kubun11: 9"),
        ("newOnly: [\"9\"]", "newOnly: [\"9\", \"5\"]", 12, "not new values of code list kubun11: 5"),
        ("newOnly: [\"9\"]", "newOnly: [\"1\"]", 5, "converted above"),
        ("\"0\": \"1\", \"1\": \"2\"", "\"0\": \"1\", \"1\": \"1\"", 4, "one-to-one"),
        ("        kijunbi: {date: YYYYMMDD}\n", "", 11, "X and DATE differ"),
        ("rirekibango: {number: padded}", "rirekibango: {date: YYYYMMDD}", 13, "date needs a DATE"),
        ("kijunbi: {date: YYYYMMDD}", "kijunbi: {number: plain}", 14, "number needs X"),
        ("kijunbi: {date: YYYYMMDD}", "kijunbi: {date: YYYYMMDD, number: plain}", 14, "only one of"),
        ("      oldOnly:\n        riyu: {drop: none}\n", "", 11, "riyu: the other version has no such item"),
        ("riyu: {drop: none}", "riyu: {}", 16, "key missing: drop"),
        ("riyu: {drop: none}", "riyu: {drop: some}", 16, "must be one of: any, none"),
        ("gyomuid: {drop: any, default: Z01}", "gyomuid: {drop: any}", 18, "its default is missing"),
        ("default: Z01", "default: Z0001", 18, "does not allow this value (E0003)"),
        ("gyomuid: {drop: any", "atenabango: {drop: any", 11, "atenabango: the other version has no such item"),
        ("drop: [\"0\"]", "drop: [\"5\"]", 30, "not a value of code list flag11"),
        ("result[].setaiin[]: result[].kazoku[]", "result[].setaiin[]: result[].atenabango", 26, "a group and an item"),
        (
            "result[].jusho.choaza: result[].jusho_choaza", "result[].jusho.choaza: result[].kazoku[].shimei", 23,
            "same group"
        ),
        (
            "result[].shimei_yomigana: result[].shimei_furigana",
            "result[].shimei_yomigana: result[].shimei_gaikokujinromaji", 22, "given twice"
        ),
        (
            "result[].shimei_yomigana: result[].shimei_furigana", "result[].shimei_yomigana: result[].atenabango", 22,
            "N and X differ"
        ),
        ("  toroku:\n", "  nazo: {}\n  toroku:\n", 32, "not an operation of both"),
    ]

    @Test(arguments: badMappings.indices)
    func `What a mapping cannot say is told with its file and line`(_ index: Int) throws {
        let (old, new, line, message) = Self.badMappings[index]
        #expect(VersionFixture.text(Self.mapping).contains(old), "the fixture has changed: \(old)")
        let problems = VersionFixture.problems(replacing: old, with: new)
        guard line > 0 else {
            #expect(problems == [])
            return
        }
        #expect(problems.allSatisfy { $0.file == Self.mapping }, "\(problems)")
        #expect(problems.contains { $0.line == line && $0.message.contains(message) }, "\(problems)")
    }

    @Test func `An operation of both versions must be mapped`() {
        let text = VersionFixture.text(Self.mapping)
        let toroku = text[(text.firstRange(of: "  toroku:")?.lowerBound ?? text.endIndex)...]
        let problems = VersionFixture.problems(replacing: String(toroku), with: "")
        #expect(problems.map(\.file) == [Self.mapping])
        #expect(problems.first?.message.contains("both versions have toroku") == true, "\(problems)")
    }

    @Test func `An operation that reads in one version and writes in the other is not the same`() {
        let problems = VersionFixture.problems(changing: Self.newContract) {
            $0.replacing("access: Create", with: "access: Read")
        }
        #expect(problems.contains { $0.file == Self.mapping && $0.message.contains("access or pattern differs") })
    }

    @Test func `Everything that was forgotten is told at once`() {
        let problems = VersionFixture.problems(changing: Self.mapping) { _ in
            "operations: {shokai: {}, toroku: {}}\n"
        }
        let forgotten = problems.filter { $0.message.contains("no such item") }.compactMap {
            $0.message.split(separator: " ").first { $0.hasSuffix(":") && !$0.hasPrefix("operations") }
        }
        for path in [
            "riyu:", "gyomuid:", "result[].jusho:", "result[].kazoku[]:", "result[].biko:", "shimei_yomigana:",
        ] {
            #expect(forgotten.contains { $0 == path }, "\(path) \(forgotten)")
        }
    }
}
