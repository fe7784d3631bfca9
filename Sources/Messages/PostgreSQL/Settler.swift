import Journal
import Postgres

/// Ends and lengthens leases, those of many callers in one transaction.
final class Settler: Sendable {
    enum Job: Sendable {
        case settle([Settlement], Completion)
        case extend([Lease.ID], until: Int64, Completion)
        typealias Completion = @Sendable (Result<[SettlementResult], StoreError>) -> Void
    }

    private let partitions: DayPartitions
    private let persistence: Persistence
    private let tell: @Sendable (Set<QueueName>) -> Void

    init(_ partitions: DayPartitions, _ persistence: Persistence, tell: @escaping @Sendable (Set<QueueName>) -> Void) {
        self.partitions = partitions
        self.persistence = persistence
        self.tell = tell
    }

    func handle(_ session: Session, _ jobs: [Job]) {
        var group = SettlementGroup()
        // Each job's leases; only the first settlement of a lease can count.
        let owners = jobs.map { group.add($0) }
        let final = group
        do throws(PostgresError) {
            let done = try persistence.run(session) { (connection, number) throws(PostgresError) in
                try self.write(final, connection, isRepeated: number > 0)
            }
            for (job, own) in zip(jobs, owners) { job.answer(.success(own.map { done.result(of: $0) })) }
            tell(done.queues)
        } catch {
            if jobs.count > 1, persistence.trouble == nil {
                for job in jobs { handle(session, [job]) }
            } else {
                for job in jobs { job.answer(.failure(StoreError(error))) }
            }
        }
    }

    private func write(
        _ group: SettlementGroup, _ connection: Connection, isRepeated: Bool
    ) throws(PostgresError) -> SettlementGroup.Done {
        var done = SettlementGroup.Done()
        // The try before may have taken effect without our learning of it.
        if isRepeated, !group.settlements.isEmpty {
            done.addSettled(try connection.run(group.settledBefore.sql, group.settledBefore.values))
        }
        let statements = group.statements
        guard !group.answers.isEmpty else {
            done.add(try connection.pipeline(statements))
            return done
        }
        try partitions.prepare(Set(group.answers.values.map(\.day)), connection)
        try connection.run("BEGIN")
        done.add(try connection.pipeline(statements))
        let answers = group.answers.filter { done.settledNow.contains($0.key) }.values.sorted { $0.id < $1.id }
        let insert = answers.isEmpty ? [] : MessageInsert(messages: answers).statements
        _ = try connection.pipeline(insert + [Statement("COMMIT")])
        for answer in answers { done.queues.formUnion(answer.queues) }
        return done
    }
}

extension Settler.Job {
    fileprivate func answer(_ result: Result<[SettlementResult], StoreError>) {
        switch self {
        case .settle(_, let completion), .extend(_, _, let completion): completion(result)
        }
    }
}
