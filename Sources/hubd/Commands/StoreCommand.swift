import ArgumentParser
import PlatformHub
import Postgres

/// Works on the database itself: no hub needs to run.
struct StoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "store", abstract: "The tables that hubs share on PostgreSQL: their steps, and who works on them.",
        discussion: "EXAMPLE:\n  hubd store status --config hub.yaml", subcommands: [Status.self, Migrate.self])

    struct Status: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "status", abstract: "Which steps were applied, which wait, which hubs are at work.",
            discussion: "EXAMPLE:\n  hubd store status --config hub.yaml")
        @OptionGroup var config: ConfigurationOption

        func run() throws {
            try StoreCommand.eachRole(config) { (role, connection) throws(PostgresError) in
                try role.status(connection)
            }
        }
    }

    struct Migrate: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "migrate", abstract: "Bring the tables up to date, as a start does.",
            discussion: """
                Exit code 1 when the database refuses: a newer program has contracted it, or older hubs are at work.

                EXAMPLES:
                  hubd store migrate --config hub.yaml
                  hubd store migrate --contract --config hub.yaml
                """)
        @OptionGroup var config: ConfigurationOption
        @Flag(help: "Say why, when what only older programs use cannot be taken away.") var contract = false

        func run() throws {
            try StoreCommand.eachRole(config) { (role, connection) throws(PostgresError) in
                contract ? try role.contract(connection) : try role.apply(connection)
            }
        }
    }

    private static func eachRole(
        _ config: ConfigurationOption, _ work: (Migrations, Connection) throws(PostgresError) -> MigrationStatus
    ) throws {
        do {
            guard let database = try HubConfiguration.load(file: config.file).database() else {
                Console.error("store.postgres is not set: the embedded stores bring themselves up to date at a start")
                throw ExitCode(2)
            }
            let connection = try Connection(database)
            for role in SharedDatabase.roles {
                for line in lines(try work(role, connection)) { Console.line(line) }
            }
        } catch let exit as ExitCode {
            throw exit
        } catch let error as PostgresError {
            Console.error("\(error)")
            throw ExitCode([.newer, .changed, .conflict, .timeout].contains(error.kind) ? 1 : 2)
        } catch {
            Console.error("\(error)")
            throw ExitCode(2)
        }
    }

    static func lines(_ status: MigrationStatus) -> [String] {
        var lines = ["\(status.role): \(status.applied.count) steps applied, this program knows \(status.level)"]
        lines += status.missing.map { "  next start applies: \($0)" }
        lines += status.waiting.map { "  waits until no older hub is at work: \($0)" }
        lines += status.unknown.map { "  of a newer program: \($0)" }
        lines += status.hubs.map { hub in
            "  at work: \(hub.name), knows \(hub.level), seen \(hub.seconds) s ago"
        }
        return lines
    }
}
