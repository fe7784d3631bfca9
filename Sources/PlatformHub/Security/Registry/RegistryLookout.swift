import Postgres

/// Looks what the accounts in the database are, tells the view, and notes in the database by what this hub goes.
///
/// The order makes the promise: first the row that others wait for is there, then the revision is read. So whoever has
/// committed a change either finds the row and waits for it, or is seen by this look. A look counts from its beginning.
struct RegistryLookout: Sendable {
    static let channel = "hub_accounts"

    private let configuration: PostgresRegistryConfiguration
    private let view: RegistryView
    /// nil: lost.
    private var connection: Connection?
    /// This hub's row.
    private var row: Int64?
    /// The revision that the view has; nil: unknown, since another connection may lead to another server.
    private var revision: Int64?
    /// Other hubs: how often they had looked, and since when that has not changed.
    private var others: [Int64: Sighting] = [:]

    private struct Sighting {
        let looks: Int64
        let since: Int
    }

    init(_ configuration: PostgresRegistryConfiguration, view: RegistryView) {
        (self.configuration, self.view) = (configuration, view)
    }

    mutating func look() throws(PostgresError) {
        let begin = BootClock.milliseconds()
        let connection = try connect()
        do throws(PostgresError) {
            try note(connection)
            let rows = try connection.pipeline([
                Statement("SELECT revision FROM account_state"), Statement("SELECT id, looks FROM account_hubs"),
            ])
            // Without its row the revision says nothing.
            guard rows[0].count == 1 else { throw PostgresError(.other, "account_state is empty") }
            if rows[0].int(0, 0) != revision { try load(connection) }
            view.count(until: begin + configuration.limit)
            try forgetThoseGone(rows[1], connection)
        } catch {
            if error.kind == .connectionLost { self.connection = nil } else { connection.rollBack() }
            throw error
        }
    }

    private mutating func connect() throws(PostgresError) -> Connection {
        if let connection { return connection }
        let fresh = try Connection(configuration.looking)
        try fresh.run("LISTEN \(Self.channel)")
        revision = nil
        connection = fresh
        return fresh
    }

    private mutating func note(_ connection: Connection) throws(PostgresError) {
        let revision = revision ?? -1
        if let row {
            let rows = try connection.run(
                "UPDATE account_hubs SET revision = $2, looks = looks + 1, seen_at = now() WHERE id = $1",
                [.int(row), .int(revision)])
            if rows.changed == 1 { return }
        }
        row = try connection.run(
            "INSERT INTO account_hubs (name, revision) VALUES ($1, $2) RETURNING id",
            [.text(configuration.database.applicationName), .int(revision)]
        ).int(0, 0)
    }

    /// All of one moment.
    private mutating func load(_ connection: Connection) throws(PostgresError) {
        let (revision, snapshot) = try connection.transaction { () throws(PostgresError) in
            try connection.run("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            let rows = try connection.pipeline([
                Statement("SELECT revision FROM account_state"),
                Statement(
                    "SELECT id, client_id, municipality, system, created, sealed_secret FROM clients WHERE revoked IS NULL"
                ),
                Statement("SELECT token_id FROM revoked_tokens"),
            ])
            return (rows[0].int(0, 0), Self.snapshot(rows[1], rows[2]))
        }
        view.publish(snapshot)
        self.revision = revision
        try note(connection)
    }

    private static func snapshot(_ clients: Rows, _ tokens: Rows) -> RegistrySnapshot {
        RegistrySnapshot(
            clients: (0..<clients.count).map { row in
                RegisteredClient(
                    row: clients.int(row, 0), clientID: clients.text(row, 1) ?? "",
                    municipality: clients.text(row, 2) ?? "", system: clients.text(row, 3) ?? "",
                    created: clients.int(row, 4), sealedSecret: clients.bytes(row, 5) ?? [])
            },
            revokedTokens: Set((0..<tokens.count).compactMap { tokens.bytes($0, 0).flatMap { TokenID($0) } }))
    }

    /// Rows of hubs that ended without a word: who has not looked for longer than a look counts lets nobody in, so nobody needs
    /// to wait for it. One that comes back makes itself a new row before it counts again.
    private mutating func forgetThoseGone(_ rows: Rows, _ connection: Connection) throws(PostgresError) {
        let now = BootClock.milliseconds()
        var seen: [Int64: Sighting] = [:]
        for number in 0..<rows.count where rows.int(number, 0) != row {
            let (id, looks) = (rows.int(number, 0), rows.int(number, 1))
            let known = others[id].flatMap { $0.looks == looks ? $0 : nil } ?? Sighting(looks: looks, since: now)
            seen[id] = known
            guard now - known.since > configuration.surelyOver else { continue }
            try connection.run(
                """
                DELETE FROM account_hubs WHERE id IN (
                    SELECT id FROM account_hubs WHERE id = $1 AND looks = $2 FOR UPDATE SKIP LOCKED)
                """, [.int(id), .int(looks)])
        }
        others = seen
    }

    /// Until somebody tells of a change, `wake` is called, or it is time to ask.
    mutating func wait(_ wake: WakeUp) throws(PostgresError) {
        do throws(PostgresError) {
            _ = try connection?.notifications(wake: wake.descriptor, milliseconds: configuration.interval)
            wake.clear()
        } catch {
            connection = nil
            throw error
        }
    }

    /// In order: nobody is let in any more, so nobody waits for this hub.
    func leave() {
        view.count(until: 0)
        guard let row else { return }
        // A row that stays is forgotten by the others.
        _ = try? connection?.run("DELETE FROM account_hubs WHERE id = $1", [.int(row)])
    }
}
