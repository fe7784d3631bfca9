import Foundation
package import Postgres

/// A real PostgreSQL of the tests' own: a fresh cluster in a temporary folder, reached through a socket in it, with fsync on.
/// It ends with the test process, however that ends.
package final class PostgresServer: @unchecked Sendable {
    /// Why there is none.
    package struct Unavailable: Error, CustomStringConvertible {
        package let description: String
    }

    /// One for the whole test process.
    private static let common = Result { try PostgresServer() }

    package static func shared() throws -> PostgresServer { try common.get() }

    package let folder: String
    private let binaries: String
    /// Holds the pipe whose end is the server's end. Guarded by `lock`, as `number`.
    private var keeper: Process?
    private var number = 0
    private let lock = NSLock()

    package init() throws {
        binaries = try Self.findBinaries()
        var template = Array("/tmp/hub-pg-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw Unavailable(description: "no temporary folder") }
        folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        if getuid() == 0 { try Self.run("chown", "postgres", folder) }
        try Self.run(
            arguments: asServer([
                "\(binaries)/initdb", "-D", "\(folder)/data", "-U", "hub", "-A", "trust", "-E", "UTF8",
                "--locale=C.UTF-8", "--no-sync",
            ]))
        try start()
    }

    // MARK: Start and stop

    package func start() throws {
        lock.lock()
        defer { lock.unlock() }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        // Waits for the end of the pipe, which comes with the end of the tests too; SIGQUIT: immediate shutdown.
        let script =
            "\"$@\" </dev/null >>\(folder)/log 2>&1 & server=$!; echo $server >\(folder)/pid; cat; kill -QUIT $server; wait $server"
        process.arguments =
            ["-c", script, "sh"]
            + asServer([
                "\(binaries)/postgres", "-D", "\(folder)/data", "-k", folder, "-c", "listen_addresses=", "-c",
                "max_connections=200", "-c", "shared_buffers=64MB", "-c", "max_wal_size=2GB",
            ])
        process.standardInput = Pipe()
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        keeper = process
        try waitUntilReady()
    }

    /// At once, as a crash: what was not synced is recovered from the log at the next start.
    package func kill() {
        lock.lock()
        defer { lock.unlock() }
        try? (keeper?.standardInput as? Pipe)?.fileHandleForWriting.close()
        keeper?.waitUntilExit()
        keeper = nil
    }

    /// For the last user of a server that is not shared.
    package func remove() {
        kill()
        try? FileManager.default.removeItem(atPath: folder)
    }

    private func waitUntilReady() throws {
        for _ in 0..<600 {
            if (try? Connection(PostgresConfiguration(address: address("postgres"), schema: "public"))) != nil {
                return
            }
            usleep(50_000)
        }
        let log = (try? String(contentsOfFile: "\(folder)/log", encoding: .utf8)) ?? ""
        throw Unavailable(description: "PostgreSQL did not start: \(log.suffix(500))")
    }

    // MARK: Databases

    package func address(_ database: String) -> String { "host=\(folder) user=hub dbname=\(database)" }

    /// A place of its own for one test: a schema that nobody has made yet, in the one database (a database each costs seconds).
    /// Its connections carry its name.
    package func makeSchema() -> PostgresConfiguration {
        let name = lock.withLock {
            number += 1
            return "test\(number)"
        }
        var configuration = PostgresConfiguration(address: address("postgres"), schema: name)
        configuration.applicationName = name
        return configuration
    }

    package func drop(_ schema: PostgresConfiguration) throws {
        try Connection(schema).script("DROP SCHEMA IF EXISTS \(schema.schema) CASCADE")
    }

    /// Ends all connections of a test from the server's side.
    /// - Returns: how many there were.
    @discardableResult
    package func breakConnections(of schema: PostgresConfiguration) throws -> Int {
        let connection = try Connection(PostgresConfiguration(address: address("postgres"), schema: "public"))
        return try connection.run(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1",
            [.text(schema.applicationName)]
        ).count
    }

    /// CPU time of all processes of the server so far.
    package func cpuSeconds() throws -> Double {
        let server = try String(contentsOfFile: "\(folder)/pid", encoding: .utf8)
            .trimmingCharacters(in: .whitespacesAndNewlines)
        var ticks = 0
        for process in try FileManager.default.contentsOfDirectory(atPath: "/proc") where Int(process) != nil {
            guard let stat = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { continue }
            // After the name: state, parent, … user and system time, those of children that have ended.
            let fields = stat.split(separator: ")").last?.split(separator: " ") ?? []
            guard fields.count > 14, process == server || fields[1] == server else { continue }
            ticks += (Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0)
            if process == server { ticks += (Int(fields[13]) ?? 0) + (Int(fields[14]) ?? 0) }
        }
        return Double(ticks) / Double(sysconf(Int32(_SC_CLK_TCK)))
    }

    // MARK: Programs

    /// PostgreSQL refuses to run as root.
    private func asServer(_ command: [String]) -> [String] {
        getuid() == 0
            ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--reset-env"] + command : command
    }

    private static func findBinaries() throws -> String {
        let root = "/usr/lib/postgresql"
        let versions = ((try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []).compactMap { Int($0) }
        for version in versions.sorted(by: >) where version >= 15 {
            let folder = "\(root)/\(version)/bin"
            if FileManager.default.isExecutableFile(atPath: "\(folder)/initdb") { return folder }
        }
        throw Unavailable(description: "PostgreSQL 15 or later is not installed: run scripts/bootstrap --test")
    }

    private static func run(_ arguments: String...) throws { try run(arguments: arguments) }

    private static func run(arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Unavailable(description: "\(arguments.joined(separator: " ")): \(text.suffix(500))")
        }
    }
}
