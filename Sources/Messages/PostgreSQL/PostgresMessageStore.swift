package import Postgres
import Synchronization

/// Messages in PostgreSQL: several processes of the hub share one database.
///
/// Acceptances and settlements of many callers go in groups, each group one transaction with a synchronous commit. `close()` must
/// not be called from a completion.
package final class PostgresMessageStore: MessageStore {
    let configuration: PostgresMessageStoreConfiguration
    let pool: ConnectionPool
    let partitions = MessageSchema.partitions()
    private let announcer: Announcer
    private let persistence: Persistence
    private let acceptances: GroupClerk<Acceptor.Job>
    private let settlements: GroupClerk<Settler.Job>
    private let claims: GroupClerk<Claimer.Job>
    private let closed = Atomic(false)

    package static var migrations: Migrations { MessageSchema.migrations }

    /// Brings the tables up to date and starts. Blocks.
    /// - Throws: `foreign` when the database is newer than the program, `damaged` when a migration is not what was applied,
    ///   `configuration`, `notWritable`.
    package static func open(
        _ configuration: PostgresMessageStoreConfiguration
    ) throws(StoreError) -> PostgresMessageStore {
        do throws(PostgresError) {
            try migrations.apply(Connection(configuration.database))
            let store = try PostgresMessageStore(configuration)
            do throws(PostgresError) {
                try store.start()
            } catch {
                store.close()
                throw error
            }
            return store
        } catch { throw StoreError(error) }
    }

    private init(_ configuration: PostgresMessageStoreConfiguration) throws(PostgresError) {
        announcer = try Announcer()
        self.configuration = configuration
        pool = ConnectionPool(configuration.database, limit: configuration.connections)
        persistence = Persistence(patience: configuration.patience)
        acceptances = GroupClerk(
            .init(
                jobs: configuration.groupCalls, bytes: configuration.groupBytes, queueBytes: configuration.queueBytes))
        settlements = GroupClerk(.init(jobs: configuration.groupCalls))
        claims = GroupClerk(.init(threads: configuration.claimers, jobs: 1))
    }

    private func start() throws(PostgresError) {
        var database = configuration.database
        // Tables that fill and empty within minutes fool the planner's statistics: always go by the indexes.
        for way in ["seqscan", "bitmapscan", "hashjoin", "mergejoin"] { database.settings["enable_\(way)"] = "off" }
        database.settings["plan_cache_mode"] = "force_generic_plan"
        let (announcer, persistence) = (announcer, persistence)
        let tell = { @Sendable (queues: Set<QueueName>) in announcer.tell(queues) }
        let acceptor = Acceptor(partitions, persistence, tell: tell)
        let settler = Settler(partitions, persistence, tell: tell)
        try acceptances.start(database, idle: { persistence.probe($0) }, handle: { acceptor.handle($0, $1) })
        try settlements.start(database) { settler.handle($0, $1) }
        try claims.start(database) { Claimer().handle($0, $1) }
        try announcer.start(configuration.database)
    }

    // MARK: The hot path

    package func accept(
        _ messages: [StoredMessage], completion: @escaping @Sendable (Result<[Acceptance], StoreError>) -> Void
    ) {
        for message in messages {
            if let problem = message.problem(bodyBytes: configuration.bodyBytes) {
                completion(.failure(problem))
                return
            }
        }
        let bytes = messages.reduce(0) { $0 + $1.body.count + 512 }
        let job = Acceptor.Job(messages: messages, completion: completion)
        if let refused = trouble ?? acceptances.put(job, bytes: bytes) { completion(.failure(refused)) }
    }

    package func claim(_ claim: Claim, completion: @escaping @Sendable (Result<Claimed, StoreError>) -> Void) {
        if let refused = claims.put(Claimer.Job(claim: claim, completion: completion)) { completion(.failure(refused)) }
    }

    package func settle(
        _ settlements: [Settlement], completion: @escaping @Sendable (Result<[SettlementResult], StoreError>) -> Void
    ) {
        for case .delivered(_, let answer?) in settlements.map(\.outcome) {
            if let problem = answer.problem(bodyBytes: configuration.bodyBytes) {
                completion(.failure(problem))
                return
            }
        }
        if let refused = self.settlements.put(.settle(settlements, completion)) { completion(.failure(refused)) }
    }

    package func extend(
        _ leases: [Lease.ID], until: Int64,
        completion: @escaping @Sendable (Result<[SettlementResult], StoreError>) -> Void
    ) {
        if let refused = settlements.put(.extend(leases, until: until, completion)) { completion(.failure(refused)) }
    }

    package func onReady(_ notify: @escaping @Sendable (QueueName) -> Void) { announcer.onReady(notify) }

    func tell(_ queues: Set<QueueName>) { announcer.tell(queues) }

    // MARK: The rest

    package var trouble: StoreError? {
        closed.load(ordering: .acquiring) ? StoreError(.closed, "closed") : persistence.trouble
    }
    /// Nothing is kept in memory.
    package var filingTrouble: StoreError? { nil }

    package func close() {
        guard !closed.exchange(true, ordering: .acquiringAndReleasing) else { return }
        acceptances.close()
        settlements.close()
        claims.close()
        announcer.close()
        pool.close()
    }

    /// With a connection of the pool, on the caller's thread.
    func asking<Value>(_ body: (Connection) throws(PostgresError) -> Value) throws(StoreError) -> Value {
        if closed.load(ordering: .acquiring) { throw StoreError(.closed, "closed") }
        do throws(PostgresError) { return try pool.use(body) } catch { throw StoreError(error) }
    }

    /// In one transaction; once more when another one came between.
    func changing<Value>(_ body: (Connection) throws(PostgresError) -> Value) throws(StoreError) -> Value {
        try asking { (connection) throws(PostgresError) in
            for _ in 0..<5 {
                do throws(PostgresError) {
                    return try connection.transaction { () throws(PostgresError) in try body(connection) }
                } catch { guard error.kind == .conflict else { throw error } }
            }
            return try connection.transaction { () throws(PostgresError) in try body(connection) }
        }
    }
}
