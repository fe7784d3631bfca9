import Contracts
import PlatformHub
import Testing

@Suite("Subscriptions and delivery in the configuration")
struct SubscriptionConfigurationTests {
    private func problems(_ part: String, _ other: String) throws -> String {
        let text = NoticeTown.file.replacing(part, with: other)
        #expect(text != NoticeTown.file)
        do {
            _ = try NoticeTown(file: text)
            return ""
        } catch let errors as ConfigurationErrors {
            return "\(errors)"
        }
    }

    @Test(arguments: [
        ("id: jite-shien,", "id: jite-idou,", "subscription jite-idou is declared twice"),
        ("id: jite-shien,", "id: JS,", "a-z"),
        ("id: jite-shien, subscriber: jite", "id: jite-shien, subscriber: hoiku", "has no system hoiku"),
        (
            "id: jite-shien, subscriber: jite", "id: jite-shien, subscriber: juki",
            "juki has no grant for operation tsuchi"
        ),
        ("    version: v10\n", "    version: v99\n", "has no version v99"),
        ("    contract: 001/juminkihonjoho\n", "    contract: 001/none\n", "no contract 001/none"),
        ("    operation: tsuchi\n", "    operation: kesu\n", "has no operation kesu"),
        ("    operation: tsuchi\n", "    operation: shokai\n", "shokai is no notification"),
        ("    operation: tsuchi\n", "", "key missing: operation"),
        ("{tsuchikubun: [\"7\"]}", "{tsuchibango: [\"7\"]}", "none of the items to choose by: tsuchikubun, idojiyu"),
        ("{tsuchikubun: [\"7\"]}", "{tsuchikubun: [\"8\"]}", "has no value 8"),
        ("{tsuchikubun: [\"7\"]}", "{tsuchikubun: []}", "at least one value"),
        ("{tsuchikubun: [\"7\"]}", "{tsuchikubun: \"7\"}", "must be a list"),
        ("where: {tsuchikubun: [\"7\"]}", "filter: {}", "unknown key"),
        ("business: [\"027\"]}", "business: [\"027\"], messages: {mode: push}}", "push needs an adapter"),
        ("{holdsKey: false}", "{mode: mail}", "must be one of: push, pull"),
        ("{holdsKey: false}", "{holdsKey: 1}", "true or false"),
        ("{holdsKey: false}", "{attempts: 0}", "must be from 1"),
        ("{holdsKey: false}", "{factor: 0.5}", "must be a number from 1.0"),
        ("{holdsKey: false}", "{factor: two}", "must be a number from 1.0"),
        ("{holdsKey: false}", "{firstDelay: 10s, maxDelay: 5s}", "maxDelay is shorter"),
        ("{holdsKey: false}", "{lease: 10}", "length of time"),
        ("{holdsKey: false}", "{parallel: 0}", "must be from 1"),
        ("{holdsKey: false}", "{timeToLive: 10ms}", "must be from 1000"),
        ("{holdsKey: false}", "{retries: 3}", "unknown key"),
    ])
    func `Refuses what does not fit, with its line`(part: String, other: String, complaint: String) throws {
        let problems = try problems(part, other)
        #expect(problems.contains(complaint))
        #expect(problems.contains("999997.yaml:"))
    }

    @Test func `Reads how messages reach a system`() throws {
        let all =
            "{mode: pull, attempts: 3, firstDelay: 2s, factor: 1.5, maxDelay: 1m, lease: 30s, parallel: 2, "
            + "holdsKey: false, timeToLive: 1h, alarmAfter: 12h}"
        let town = try NoticeTown(file: NoticeTown.file.replacing("{holdsKey: false}", with: all))
        var expected = DeliveryPolicy(mode: .pull)
        (expected.attempts, expected.firstDelay, expected.factor, expected.maxDelay) = (3, 2_000, 1.5, 60_000)
        (expected.lease, expected.parallel, expected.holdsKey, expected.timeToLive) = (30_000, 2, false, 3_600_000)
        expected.alarmAfter = 12 * 3_600_000
        #expect(town.municipality.system(id: "zei")?.delivery == expected)
        #expect(town.municipality.system(id: "juki")?.delivery == DeliveryPolicy(mode: .push))
        #expect(town.municipality.system(id: "jite")?.delivery == DeliveryPolicy(mode: .pull))
    }

    @Test func `Reads where messages wait and for how long they are kept`() throws {
        let folder = TemporaryFolder()
        folder.write(NoticeTown.file, to: "municipalities/999997.yaml")
        func store(_ lines: String) throws -> StoreConfiguration {
            try HubConfiguration.load(file: folder.write(City.hub + "\n" + lines, to: "hub.yaml")).store
        }
        #expect(try store("") == StoreConfiguration())
        let other = try store("messages: {retention: 90d, queue: 8MiB}\nstore: {postgres: \"env:PGURL\"}")
        #expect(other.retention == 90 * 86_400_000 && other.queueBytes == 8 << 20)
        #expect(other.postgres == SecretReference("env:PGURL", relativeTo: ""))
        #expect(throws: ConfigurationErrors.self) { _ = try store("store: {postgres: \"postgres://secret\"}") }
        #expect(throws: ConfigurationErrors.self) { _ = try store("messages: {retention: 10s}") }
        #expect(try store("datasets: {retention: 400d}").datasetRetention == 400 * 86_400_000)
        #expect(try store("datasets: {}").datasetRetention == nil)
        #expect(throws: ConfigurationErrors.self) { _ = try store("datasets: {retention: 1h}") }
    }
}
