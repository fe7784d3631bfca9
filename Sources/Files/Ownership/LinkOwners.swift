package import PlatformHub
package import Postgres

/// Which of the hubs on one PostgreSQL runs a link. The table `file_links` has a row for each: the hub's name, which stays over
/// restarts, and the number of the life (``Presence``) that holds it.
///
/// A hub runs a link only while the row has its name and number **and** the server has the lock of that life: of two processes
/// with one name, one runs it. A link that nobody has belongs to whoever asks first. Blocks: never on an event loop.
package final class LinkOwners: Sendable {
    /// Milliseconds for one statement: a link waits for it, nobody else.
    private static let timeout = 10_000

    package let name: String
    private let presence: Presence
    private let pool: ConnectionPool

    package static let migrations = Migrations(
        role: "links",
        [
            Migration(
                "owners of links of files",
                """
                CREATE TABLE file_links (
                    municipality text COLLATE "C" NOT NULL,
                    link text COLLATE "C" NOT NULL,
                    owner text NOT NULL,
                    holder bigint,
                    taken_at timestamptz NOT NULL DEFAULT now(),
                    PRIMARY KEY (municipality, link)
                ) WITH (fillfactor = 50)
                """)
        ])

    /// Brings the table up to date. Blocks.
    ///
    /// - Parameter name: this hub's, the same after a restart.
    package static func open(
        _ database: PostgresConfiguration, name: String, presence: Presence
    ) throws(PostgresError) -> LinkOwners {
        try migrations.apply(Connection(database))
        return LinkOwners(database, name, presence)
    }

    private init(_ database: PostgresConfiguration, _ name: String, _ presence: Presence) {
        (self.name, self.presence) = (name, presence)
        var quick = database
        quick.statementTimeout = Self.timeout
        pool = ConnectionPool(quick, limit: 1)
    }

    package func close() { pool.close() }

    // MARK: Who runs it

    /// Asked before each run. A link without an owner, or held by an ended life of this hub, becomes this one's.
    ///
    /// - Throws: H8093 while the database cannot say; nothing may begin then.
    package func owner(of link: String, in municipality: String) throws(HubError) -> LinkOwner {
        let key = [Value.text(municipality), .text(link)]
        return try asking { (connection) throws(PostgresError) in
            let row = try connection.run(Self.look, key + [.int(presence.id)])
            // While the connection that holds this life's lock is broken, another hub may take the link at any moment.
            guard row.bool(0, 0) else { throw PostgresError(.connectionLost, "the hub's own lock is not held") }
            if let owner = row.text(0, 1), owner != name { return .other(owner) }
            if row.bool(0, 2) { return .here }
            let claimed = try connection.run(Self.claim, key + [.text(name), .int(presence.id)])
            return claimed.count == 1 ? .here : .namesake(name)
        }
    }

    private static let look = """
        SELECT \(Presence.holdsLock("$3::bigint")), l.owner, l.holder = $3
        FROM (SELECT) AS one LEFT JOIN file_links AS l ON l.municipality = $1 AND l.link = $2
        """

    private static let put = """
        INSERT INTO file_links (municipality, link, owner, holder) VALUES ($1, $2, $3, $4)
        ON CONFLICT (municipality, link) DO UPDATE
        """

    /// SQL: nobody is at work with the link.
    private static let isFree = """
        (file_links.holder IS NULL OR file_links.holder = excluded.holder OR \(Presence.hasEnded("file_links.holder")))
        """

    private static let claim = """
        \(put) SET holder = excluded.holder WHERE file_links.owner = excluded.owner AND \(isFree) RETURNING owner
        """

    private static let takeOver = """
        \(put) SET owner = excluded.owner, holder = excluded.holder, taken_at = now() WHERE \(isFree) RETURNING owner
        """

    // MARK: Another hub

    /// Makes a link this hub's.
    ///
    /// - Throws: H8091 while another hub is at work with it; H8093.
    package func take(_ link: String, in municipality: String) throws(HubError) {
        let key = [Value.text(municipality), .text(link)]
        let holder = try asking { (connection) throws(PostgresError) -> String? in
            let taken = try connection.run(Self.takeOver, key + [.text(name), .int(presence.id)])
            guard taken.count == 0 else { return nil }
            let rows = try connection.run("SELECT owner FROM file_links WHERE municipality = $1 AND link = $2", key)
            return rows.text(0, 0) ?? ""
        }
        if let holder { throw HubError("H8091", ["hub": holder]) }
    }

    /// This hub runs it no more, for example because it has left the configuration; another one may take it.
    /// - Throws: H8093; the link is free when this hub ends in any case.
    package func release(_ link: String, in municipality: String) throws(HubError) {
        try asking { (connection) throws(PostgresError) in
            _ = try connection.run(
                "UPDATE file_links SET holder = NULL WHERE municipality = $1 AND link = $2 AND holder = $3",
                [.text(municipality), .text(link), .int(presence.id)])
        }
    }

    private func asking<Value>(_ body: (Connection) throws(PostgresError) -> Value) throws(HubError) -> Value {
        do throws(PostgresError) {
            return try pool.use(body)
        } catch {
            throw HubError("H8093", ["reason": error.detail])
        }
    }
}
