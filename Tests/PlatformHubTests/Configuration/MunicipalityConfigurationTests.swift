import Formats
import PlatformHub
import Testing

@Suite struct MunicipalityConfigurationTests {
    private let folder = TemporaryFolder()

    private func problems(_ part: String, _ other: String, file: String = "999997") -> String {
        let hub = folder.write(City.hub, to: "hub.yaml")
        let text = City.firstTown.replacing(part, with: other)
        precondition(text != City.firstTown || part == other, "the test changes nothing")
        folder.write(text, to: "municipalities/\(file).yaml")
        do {
            let configuration = try HubConfiguration.load(file: hub)
            _ = try Directory(configuration: configuration, contracts: City.makeContracts())
            return ""
        } catch {
            return "\(error)"
        }
    }

    @Test func `The unchanged file has no problem`() { #expect(problems("", "") == "") }

    @Test(arguments: [
        ("code: \"999997\"", "code: \"999998\"", "check digit"),
        ("code: \"999997\"", "code: \"000000\"", "check digit"),
        ("code: \"999997\"", "code: \"011002\"", "must be named 011002.yaml"),
        ("code: \"999997\"", "", "key missing: code"),
        ("name: 架空市", "nam: 架空市", "unknown key"),
        ("id: zei,", "id: juki,", "system juki is declared twice"),
        ("id: jite-juki,", "id: jite-income,", "grant jite-income is declared twice"),
        (
            "contract: 001/resident, version: v10, provider: juki",
            "contract: 010/income, version: v10, provider: zei", "declared twice"
        ),
        ("id: zei,", "id: Zei,", "a-z"),
        ("business: [\"001\"]", "business: [\"1\"]", "業務ID"),
        ("business: [\"001\"]", "business: \"001\"", "must be a list"),
        ("kind: soap, ", "", "key missing: kind"),
        ("from: 2026-04-01", "from: 2026-04-31", "must be a day"),
        ("from: 2026-04-01", "from: 2026-05-01", "until lies before from"),
        ("operations: [shokai, henko]", "operations: []", "operations is missing or empty"),
        ("    purpose: 児童手当\n", "", "key missing: purpose"),
        ("consumer: jite\n", "consumer: hoiku\n", "has no system hoiku"),
        ("contract: 010/income\n", "contract: 010/tax\n", "no contract 010/tax"),
        ("[shokai, henko]", "[shokai, kesu]", "has no operation kesu"),
        ("version: v10, provider: zei", "version: v11, provider: zei", "has no version v11"),
        ("provider: zei", "provider: jite", "has no adapter"),
        ("provider: zei", "provider: juki", "does not do the business 010"),
        ("provider: zei", "provider: gone", "has no system gone"),
        ("business: [\"027\"]", "business: [\"027\"], circuit: {failures: 0}", "must be from 1"),
        ("027\"]}", "027\"], maintenance: [{days: [sun], from: \"2:00\", to: \"05:00\"}]}", "HH:MM"),
        ("027\"]}", "027\"], maintenance: [{days: [sun], from: \"24:01\", to: \"05:00\"}]}", "HH:MM"),
        ("027\"]}", "027\"], maintenance: [{days: [日], from: \"02:00\", to: \"05:00\"}]}", "neither mon"),
        ("027\"]}", "027\"], maintenance: [{days: [], from: \"02:00\", to: \"05:00\"}]}", "days is missing"),
    ])
    func `Refuses what does not fit`(part: String, other: String, complaint: String) {
        let problems = problems(part, other)
        #expect(problems.contains(complaint))
        #expect(problems.contains("999997.yaml:"))
    }

    @Test func `Cross-checks tell the line of each problem`() {
        let problems = problems("consumer: jite\n", "consumer: hoiku\n").split(separator: "\n")
        #expect(problems.count == 1)
        #expect(problems.first?.contains("999997.yaml:9:15: grants[0].consumer") == true)
    }

    @Test func `Reads circuit and maintenance`() throws {
        let part = "business: [\"027\"]"
        let window = "{days: [sat, 2026-12-31], from: \"22:00\", to: \"05:30\"}"
        let other = part + ", circuit: {failures: 2, open: 500ms}, maintenance: [\(window)]"
        #expect(problems(part, other) == "")
        let configuration = try HubConfiguration.load(file: folder.path + "/hub.yaml")
        let system = try #require(configuration.municipalities.first?.systems.last)
        #expect(system.circuit == .init(failures: 2, openNanoseconds: 500_000_000))
        #expect(
            system.maintenance == [
                MaintenanceWindow(weekdays: [.saturday], dates: [try #require(Day("2026-12-31"))], from: 1_320, to: 330)
            ])
    }

    @Test func `Keeps the adapter's own keys for the adapter`() throws {
        #expect(problems("", "") == "")
        let configuration = try HubConfiguration.load(file: folder.path + "/hub.yaml")
        let adapter = try #require(configuration.municipalities.first?.systems.first?.adapter)
        #expect(adapter.kind.value == "soap")
        #expect(try adapter.node.required("url").string() == "http://127.0.0.1:9101/")
    }
}
