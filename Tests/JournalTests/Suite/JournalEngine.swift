import Foundation
import MemoryDisk
import Postgres
import PostgresServer
import Testing

@testable import Journal

/// A journal under test: how an empty place for one is made.
struct JournalEngine: Sendable, CustomTestStringConvertible {
    let name: String
    let makeHome: @Sendable () throws -> any JournalHome

    var testDescription: String { name }

    static let segments = JournalEngine(name: "segments") { SegmentHome() }
    static let postgres = JournalEngine(name: "PostgreSQL") { try PostgresJournalHome() }
    static let all = [segments, postgres]

    /// Runs a test on a fresh journal, and clears away behind it.
    func test(clock: (@Sendable () -> Int64)? = nil, _ body: (JournalBench) throws -> Void) throws {
        let home = try makeHome()
        defer { home.remove() }
        let bench = JournalBench(home, try home.open(clock: clock))
        defer { bench.journal.close() }
        try body(bench)
    }
}

/// The place where a journal lives: it outlives the journal.
protocol JournalHome: Sendable {
    func open(clock: (@Sendable () -> Int64)?) throws -> any Journal
    func remove()
}

struct SegmentHome: JournalHome {
    let files = MemoryFileSystem()

    func open(clock: (@Sendable () -> Int64)?) throws -> any Journal {
        var configuration = Samples.configuration()
        if let clock { configuration.clock = clock }
        return try SegmentJournal.open(configuration, files: files)
    }

    func remove() {}
}

/// A schema of its own.
struct PostgresJournalHome: JournalHome {
    let server: PostgresServer
    let database: PostgresConfiguration

    init() throws { self.init(try PostgresServer.shared()) }

    init(_ server: PostgresServer) {
        self.server = server
        database = server.makeSchema()
    }

    func open(clock: (@Sendable () -> Int64)?) throws -> any Journal {
        try open { configuration in
            if let clock { configuration.clock = clock }
        }
    }

    func open(
        as writer: String = "hub-1", _ change: (inout PostgresJournalConfiguration) -> Void = { _ in }
    ) throws(JournalError) -> PostgresJournal {
        var configuration = PostgresJournalConfiguration(database: database, writer: writer)
        configuration.groupBytes = 4 << 10
        configuration.queueBytes = 1 << 20
        configuration.probeInterval = 20
        configuration.lockPatience = 200
        change(&configuration)
        return try PostgresJournal.open(configuration)
    }

    /// Somebody with the rights of the program, past the journal.
    @discardableResult
    func run(_ sql: String, _ values: [Value] = []) throws -> Rows { try Connection(database).run(sql, values) }

    func remove() { try? server.drop(database) }
}

/// The journal of one test, which can be closed and opened again.
final class JournalBench {
    let home: any JournalHome
    private(set) var journal: any Journal

    init(_ home: any JournalHome, _ journal: any Journal) {
        self.home = home
        self.journal = journal
    }

    func reopen(clock: (@Sendable () -> Int64)? = nil) throws {
        journal.close()
        journal = try home.open(clock: clock)
    }
}

/// A line of an export.
struct ExportedLine {
    let fields: [String: Any]

    var kind: String { fields["kind"] as? String ?? "" }
    var exchange: ExchangeID? { (fields["exchange"] as? String).flatMap { ExchangeID($0) } }
    var sequence: Int { fields["sequence"] as? Int ?? 0 }
    var writtenAt: Int64 { fields["writtenAt"] as? Int64 ?? 0 }
    func text(_ name: String) -> String? { fields[name] as? String }
}

extension Journal {
    /// The lines of an export, the ends of the chains with them.
    func lines(_ town: MunicipalityCode, _ range: ClosedRange<Int64> = .min ... .max) throws -> [ExportedLine] {
        var lines: [ExportedLine] = []
        try export(town, range) { bytes in
            #expect(bytes.last == 0x0a)
            let object = try JSONSerialization.jsonObject(with: Data(bytes))
            lines.append(ExportedLine(fields: try #require(object as? [String: Any])))
        }
        return lines
    }

    func records(_ town: MunicipalityCode) throws -> [ExportedLine] { try lines(town).filter { $0.kind != "end" } }

    /// The kind of error with which records are refused; nil when they were taken.
    func refusal(_ records: EncodedRecord...) -> JournalError.Kind? {
        do throws(JournalError) {
            try appendAndWait(records)
            return nil
        } catch { return error.kind }
    }
}
