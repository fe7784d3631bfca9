import CLibPQ
import Glibc
import Threads

/// One connection. Blocks; after an error of kind `connectionLost` it is of no more use.
///
/// Unchecked because libpq's connection is used by one thread at a time: whoever made it or took it from a pool.
package final class Connection: @unchecked Sendable {
    let handle: OpaquePointer
    package let schema: String
    /// Names of the prepared statements, by their text.
    private var prepared: [String: String] = [:]
    /// Milliseconds until an answer must have come; the server should have given up before.
    private let answerTimeout: Int

    package init(_ configuration: PostgresConfiguration) throws(PostgresError) {
        guard configuration.hasValidSchema else {
            throw PostgresError(.configuration, "schema: lower-case letters, digits and _, at most 63")
        }
        let settings = [
            ("tcp_user_timeout", "\(configuration.statementTimeout)"), ("keepalives_idle", "30"),
            ("fallback_application_name", configuration.applicationName), ("dbname", configuration.address),
            ("connect_timeout", "\(configuration.connectTimeout)"), ("client_encoding", "UTF8"),
        ]
        guard let handle = Self.connect(settings) else { throw PostgresError(.connectionLost, "libpq: no memory") }
        self.handle = handle
        schema = configuration.schema
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        answerTimeout = configuration.statementTimeout + configuration.lockTimeout
        guard PQstatus(handle) == CONNECTION_OK, PQsetnonblocking(handle, 1) == 0 else {
            throw PostgresError(.connectionLost, Self.lastMessage(handle))
        }
        guard PQserverVersion(handle) >= 150_000 else {
            throw PostgresError(.configuration, "PostgreSQL \(PQserverVersion(handle) / 10_000); 15 or later is needed")
        }
        try run(
            """
            SELECT set_config('search_path', $1, false), set_config('statement_timeout', $2, false),
                set_config('lock_timeout', $3, false), set_config('timezone', 'UTC', false)
            """,
            [
                .text(configuration.schema), .text("\(configuration.statementTimeout)"),
                .text("\(configuration.lockTimeout)"),
            ])
        for (name, value) in configuration.settings.sorted(by: { $0.key < $1.key }) {
            try run("SELECT set_config($1, $2, false)", [.text(name), .text(value)])
        }
    }

    deinit { PQfinish(handle) }

    private static func connect(_ settings: [(String, String)]) -> OpaquePointer? {
        let keys = settings.map { strdup($0.0) }
        let values = settings.map { strdup($0.1) }
        defer { for text in keys + values { free(text) } }
        return PQconnectdbParams(
            keys.map { UnsafePointer($0) } + [nil], values.map { UnsafePointer($0) } + [nil], 1)
    }

    static func lastMessage(_ handle: OpaquePointer) -> String {
        let text = PQerrorMessage(handle).map { String(cString: $0) } ?? ""
        return text.split(whereSeparator: \.isNewline).joined(separator: "; ")
    }

    /// Process id of the server's side.
    package var backend: Int32 { PQbackendPID(handle) }

    /// False when the other side has hung up; asks nobody.
    package var isAlive: Bool {
        guard PQstatus(handle) == CONNECTION_OK else { return false }
        var descriptor = pollfd(fd: PQsocket(handle), events: Int16(POLLIN), revents: 0)
        // The server's last words come before the end of the stream.
        while poll(&descriptor, 1, 0) > 0 {
            guard PQconsumeInput(handle) == 1, PQstatus(handle) == CONNECTION_OK else { return false }
        }
        return true
    }

    // MARK: Statements

    @discardableResult
    package func run(_ sql: String, _ values: [Value] = []) throws(PostgresError) -> Rows {
        try run(Statement(sql, values))
    }

    @discardableResult
    package func run(_ statement: Statement) throws(PostgresError) -> Rows {
        let name = try prepare(statement)
        try send(statement, name)
        guard let rows = try results(isPipeline: false).first else {
            throw PostgresError(.other, "no result")
        }
        return rows
    }

    /// All statements in one trip and one transaction (unless one is open already): all take effect or none.
    package func pipeline(_ statements: [Statement]) throws(PostgresError) -> [Rows] {
        var names: [String?] = []
        for statement in statements { names.append(try prepare(statement)) }
        guard PQenterPipelineMode(handle) == 1 else { throw PostgresError(.other, "no pipeline") }
        for (statement, name) in zip(statements, names) { try send(statement, name) }
        guard PQpipelineSync(handle) == 1 else { throw broken() }
        let rows = try results(isPipeline: true)
        guard PQexitPipelineMode(handle) == 1, rows.count == statements.count else { throw broken() }
        return rows
    }

    /// Commands without parameters or rows, one after the other (for migrations).
    package func script(_ sql: String) throws(PostgresError) {
        guard PQsendQuery(handle, sql) == 1 else { throw broken() }
        _ = try results(isPipeline: false)
    }

    /// Takes effect whole or not at all.
    package func transaction<Value>(_ body: () throws(PostgresError) -> Value) throws(PostgresError) -> Value {
        try run("BEGIN")
        do throws(PostgresError) {
            let value = try body()
            try run("COMMIT")
            return value
        } catch {
            rollBack()
            throw error
        }
    }

    /// Leaves a transaction that may be open.
    package func rollBack() {
        guard PQstatus(handle) == CONNECTION_OK, PQtransactionStatus(handle) != PQTRANS_IDLE else { return }
        // When this fails too the connection is broken, and the next use says so.
        try? script("ROLLBACK")
    }

    /// - Returns: nil when the statement is to be sent as it is.
    private func prepare(_ statement: Statement) throws(PostgresError) -> String? {
        guard statement.isPrepared else { return nil }
        if let name = prepared[statement.sql] { return name }
        let name = "s\(prepared.count)"
        let types = statement.values.map(\.type)
        guard PQsendPrepare(handle, name, statement.sql, Int32(types.count), types) == 1 else { throw broken() }
        _ = try results(isPipeline: false)
        prepared[statement.sql] = name
        return name
    }

    private func send(_ statement: Statement, _ name: String?) throws(PostgresError) {
        var arena: [UInt8] = []
        arena.reserveCapacity(statement.values.reduce(1) { $0 + ($1.bytes?.count ?? 0) })
        var starts: [Int?] = []
        for value in statement.values {
            starts.append(value.bytes == nil ? nil : arena.count)
            if let bytes = value.bytes { arena += bytes }
        }
        // So that an empty value has an address too.
        arena.append(0)
        let count = statement.values.count
        let lengths = statement.values.map { Int32($0.bytes?.count ?? 0) }
        let sent = arena.withUnsafeBytes { raw in
            let start = raw.baseAddress?.assumingMemoryBound(to: CChar.self)
            let pointers = starts.map { offset in offset.flatMap { start?.advanced(by: $0) } }
            let binary = [Int32](repeating: 1, count: count)
            guard let name else {
                return PQsendQueryParams(
                    handle, statement.sql, Int32(count), statement.values.map(\.type), pointers, lengths, binary, 1)
            }
            return PQsendQueryPrepared(handle, name, Int32(count), pointers, lengths, binary, 1)
        }
        guard sent == 1 else { throw broken() }
    }

    // MARK: Answers

    private func broken() -> PostgresError { PostgresError(.connectionLost, Self.lastMessage(handle)) }

    /// Reads up to the end of the command, or of the pipeline; throws the first error after that.
    private func results(isPipeline: Bool) throws(PostgresError) -> [Rows] {
        var rows: [Rows] = []
        var failure: PostgresError?
        let deadline = MonotonicClock.milliseconds() + answerTimeout
        try flush(deadline)
        reading: while true {
            while PQisBusy(handle) == 1 { try wait(for: POLLIN, until: deadline) }
            guard let result = PQgetResult(handle) else {
                if isPipeline, PQstatus(handle) == CONNECTION_OK { continue }
                break
            }
            switch PQresultStatus(result) {
            case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY: rows.append(Rows(result))
            case PGRES_PIPELINE_SYNC:
                PQclear(result)
                break reading
            case PGRES_PIPELINE_ABORTED: PQclear(result)
            default:
                failure = failure ?? error(result)
                PQclear(result)
            }
        }
        if let failure {
            if isPipeline { PQexitPipelineMode(handle) }
            throw failure
        }
        if PQstatus(handle) != CONNECTION_OK { throw broken() }
        return rows
    }

    private func error(_ result: OpaquePointer) -> PostgresError {
        func field(_ code: Unicode.Scalar) -> String {
            PQresultErrorField(result, Int32(code.value)).map { String(cString: $0) } ?? ""
        }
        let state = field("C")
        guard !state.isEmpty else { return broken() }
        return PostgresError(sqlState: state, message: field("M"), constraint: field("n"))
    }

    private func flush(_ deadline: Int) throws(PostgresError) {
        while true {
            switch PQflush(handle) {
            case 0: return
            case 1: try wait(for: POLLIN | POLLOUT, until: deadline)
            default: throw broken()
            }
        }
    }

    /// Waits for the socket; what came in is taken in.
    private func wait(for events: Int32, until deadline: Int) throws(PostgresError) {
        var descriptor = pollfd(fd: PQsocket(handle), events: Int16(events), revents: 0)
        let remaining = deadline - MonotonicClock.milliseconds()
        guard remaining > 0, descriptor.fd >= 0 else {
            // The server hangs: whoever waits shall not. The socket is of no more use.
            if descriptor.fd >= 0 { shutdown(descriptor.fd, Int32(SHUT_RDWR)) }
            throw PostgresError(.connectionLost, "the database does not answer")
        }
        guard poll(&descriptor, 1, Int32(clamping: remaining)) > 0 else { return }
        if descriptor.revents & Int16(POLLIN | POLLHUP | POLLERR) != 0, PQconsumeInput(handle) == 0 { throw broken() }
    }
}
