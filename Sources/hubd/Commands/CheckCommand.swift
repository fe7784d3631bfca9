import ArgumentParser
import Contracts
import PlatformHub

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Read the configuration, contracts and dialects; say every mistake with file and line.",
        discussion: """
            Exit code 0 when the hub could start with it, 1 when something is wrong.

            EXAMPLE:
              hubd check --config hub.yaml
            """)

    @OptionGroup var config: ConfigurationOption
    @Flag(help: "Leave secrets and dialects unread, for a machine that does not have them.") var withoutSecrets = false

    func run() throws {
        do {
            let checked = try CheckedConfiguration(try HubConfiguration.load(file: config.file))
            if !withoutSecrets { _ = try checked.makeAdapters() }
            let municipalities = checked.directory.municipalities
            Console.line(
                "OK: \(checked.catalogue.contracts.count) contracts, \(municipalities.count) municipalities, "
                    + "\(municipalities.flatMap(\.systems).count) systems, "
                    + "\(municipalities.flatMap(\.links).count) links")
        } catch {
            Console.line("\(error)")
            throw ExitCode(1)
        }
    }
}

struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "What the running hub says of itself.",
        discussion: "EXAMPLE:\n  hubd status --config hub.yaml --format json")

    @OptionGroup var admin: AdminOptions

    func run() throws {
        let status = try admin.ask("/v1/status")
        for name in ["name", "publicURL", "journal", "journalTrouble", "sealingBacklog", "contracts", "turnedAway"] {
            if let value = status[name]?.text { admin.say("\(name): \(value)") }
        }
        for alarm in status["alarms"]?.list ?? [] { admin.say(MessageWords.alarm(alarm)) }
        for event in status["security"]?.list ?? [] {
            let facts = ["at", "code", "municipality", "count"].map { event[$0]?.text ?? "" }
            admin.say("  \(facts[0])  \(facts[1])  \(facts[2])  × \(facts[3])")
        }
    }
}

struct ReloadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reload", abstract: "Take over the configuration anew, whole or not at all.",
        discussion: "EXAMPLE:\n  hubd reload --config hub.yaml")

    @OptionGroup var admin: AdminOptions

    func run() throws {
        _ = try admin.ask("/v1/reload")
        admin.say("reloaded")
    }
}
