/// Which runs are due, and what becomes of those that a stop of the hub has missed.
package struct ScheduleRuns: Sendable, Equatable {
    /// What happens to runs whose time passed while nobody could run them.
    package enum Missed: String, Sendable, CaseIterable {
        /// The latest one, once.
        case once
        /// Each of them, in order.
        case all
        /// None.
        case skip
    }

    /// Seconds after its time in which a run is not yet missed.
    package static let grace: Int64 = 60
    /// Runs that are given at once; the others follow with the next question.
    package static let batch = 100

    package let schedule: Schedule
    package let missed: Missed
    /// The time of the last run that was given or skipped, Unix seconds: keep it, so that a new start knows where it stands.
    package private(set) var last: Int64

    package init(schedule: Schedule, missed: Missed, last: Int64) {
        self.schedule = schedule
        self.missed = missed
        self.last = last
    }

    /// When the next run is planned, Unix seconds; in the past when it is due.
    package func next(in calendar: BusinessCalendar) -> Int64? { schedule.next(after: last, in: calendar) }

    /// The planned times of the runs to do now, oldest first.
    ///
    /// A clock that was set back gives no run twice.
    package mutating func due(at now: Int64, in calendar: BusinessCalendar) -> [Int64] {
        var runs: [Int64] = []
        while let next = schedule.next(after: last, in: calendar), next <= now {
            let isMissed = next < now - Self.grace
            if isMissed, missed == .all, runs.count == Self.batch { break }
            last = next
            // Whatever comes later makes an earlier missed run superfluous.
            if missed == .once { runs.removeAll() }
            if !isMissed || missed != .skip { runs.append(next) }
        }
        return runs
    }
}
