/// All steps of one role (`messages`, `datasets` …), in order, append-only. What was applied is recorded in the table
/// `migrations` with a checksum.
///
/// Expanding steps are applied at once. A contracting step waits until every program at work (``Presence``) knows it. A program
/// refuses a database in which a step that it does not know has taken something away.
package struct Migrations: Sendable {
    package let role: String
    let steps: [Migration]

    package init(role: String, _ steps: [Migration]) {
        self.role = role
        self.steps = steps
    }

    /// Applies what is missing, each step in a transaction of its own. Several programs may start at once: one works, the
    /// others wait. A contracting step that has to wait, or does not get its lock, is left for the next start.
    /// - Throws: `newer` when a newer program has taken something away, `changed` when a step is not what was applied.
    @discardableResult
    package func apply(_ connection: Connection) throws(PostgresError) -> MigrationStatus {
        try work(connection, isPatient: true)
    }

    /// As ``apply(_:)``, for people: says why a contracting step cannot be applied.
    /// - Throws: also `conflict` while older programs are at work, and whatever a contracting step ends with.
    @discardableResult
    package func contract(_ connection: Connection) throws(PostgresError) -> MigrationStatus {
        try work(connection, isPatient: false)
    }

    /// Changes nothing.
    package func status(_ connection: Connection) throws(PostgresError) -> MigrationStatus {
        let rows = try connection.run("SELECT to_regclass('hubs') IS NULL")
        let ledger = MigrationLedger(connection: connection)
        if rows.bool(0, 0) { return status([], hubs: []) }
        return status(try ledger.entries(of: role), hubs: try ledger.hubs(of: role))
    }

    private func status(_ done: [MigrationLedger.Entry], hubs: [MigrationStatus.Hub]) -> MigrationStatus {
        let numbers = Set(done.map(\.number))
        let open = steps.enumerated().filter { !numbers.contains($0.offset + 1) }.map(\.element)
        return MigrationStatus(
            role: role, level: steps.count, applied: done.map(\.name),
            missing: open.filter { $0.phase == .expand }.map(\.name),
            waiting: open.filter { $0.phase == .contract }.map(\.name),
            unknown: done.filter { $0.number > steps.count }.map(\.name), hubs: hubs)
    }

    private func work(_ connection: Connection, isPatient: Bool) throws(PostgresError) -> MigrationStatus {
        let ledger = MigrationLedger(connection: connection)
        return try ledger.exclusively { () throws(PostgresError) in
            try ledger.make()
            let done = try ledger.entries(of: role)
            try check(done, ledger)
            let numbers = Set(done.map(\.number))
            let open = steps.enumerated().map { ($0.offset + 1, $0.element) }.filter { !numbers.contains($0.0) }
            // The first start of all: nobody uses anything yet, and every step may build upon the one before.
            let isEmpty = done.isEmpty
            for (number, step) in open where isEmpty || step.phase == .expand {
                try ledger.apply(step, of: role, number: number)
            }
            for (number, step) in open where !isEmpty && step.phase == .contract {
                guard try contract(step, number, ledger, isPatient) else { break }
            }
            return status(try ledger.entries(of: role), hubs: try ledger.hubs(of: role))
        }
    }

    /// - Returns: false when it has to wait.
    private func contract(
        _ step: Migration, _ number: Int, _ ledger: MigrationLedger, _ isPatient: Bool
    ) throws(PostgresError) -> Bool {
        let old = try ledger.hubs(of: role).filter { $0.level < number }
        guard old.isEmpty else {
            if isPatient { return false }
            throw PostgresError(
                .conflict,
                "step \(number) of \(role), \(step.name), waits: \(old.map(\.name).joined(separator: ", ")) "
                    + "does not know it and is at work; stop it or replace it by this release")
        }
        do throws(PostgresError) {
            try ledger.apply(step, of: role, number: number)
            return true
        } catch {
            guard isPatient, error.kind == .timeout || error.kind == .conflict else { throw error }
            return false
        }
    }

    private func check(_ done: [MigrationLedger.Entry], _ ledger: MigrationLedger) throws(PostgresError) {
        for entry in done {
            guard entry.number <= steps.count else {
                if entry.phase == .expand { continue }
                throw PostgresError(
                    .newer,
                    "a newer program has taken away what this one needs (step \(entry.number) of \(role), \(entry.name); "
                        + "this program knows \(steps.count)): start the newer one")
            }
            let step = steps[entry.number - 1]
            guard step.name == entry.name, try ledger.checksum(of: step) == entry.checksum else {
                throw PostgresError(
                    .changed, "step \(entry.number) of \(role), \(step.name), is not what was applied to the database")
            }
        }
    }
}
