/// Until when something must have come on certain days.
package struct Deadline: Sendable, Equatable {
    package let days: RunDays
    /// After midnight in Japan, 0–1,439.
    package let minute: Int

    package init(days: RunDays, minute: Int) {
        self.days = days
        self.minute = minute
    }
}

/// Says once when a deadline has passed in vain and once when what it waited for has come after all.
package struct DeadlineWatch: Sendable, Equatable {
    package enum Event: Sendable, Equatable {
        /// The code of the alarm.
        package static let code = "H8045"

        /// Nothing has come by the deadline, Unix seconds: raise the alarm.
        case missed(Int64)
        /// It has come: clear the alarm of that deadline.
        case cleared(Int64)
    }

    private let schedule: Schedule
    /// The deadline that is alarmed now.
    package private(set) var alarm: Int64?
    /// The time up to which deadlines have been looked at, and when something last came. Unix seconds; keep both.
    package private(set) var checked: Int64
    package private(set) var arrived: Int64?

    package init(_ deadline: Deadline, checked: Int64, arrived: Int64? = nil, alarm: Int64? = nil) {
        schedule = .on(deadline.days, minute: deadline.minute)
        self.checked = checked
        self.arrived = arrived
        self.alarm = alarm
    }

    /// What has come belongs to the day on which it came: only the same day's deadline is kept by it.
    package mutating func came(at now: Int64) -> Event? {
        arrived = max(arrived ?? now, now)
        defer { alarm = nil }
        return alarm.map { .cleared($0) }
    }

    /// Of several deadlines that have passed unnoticed, the last one is told.
    package mutating func check(at now: Int64, in calendar: BusinessCalendar) -> Event? {
        var late: Int64?
        while let next = schedule.next(after: checked, in: calendar), next <= now {
            checked = next
            if !isKept(next) { late = next }
        }
        guard let late else { return nil }
        alarm = late
        return .missed(late)
    }

    private func isKept(_ deadline: Int64) -> Bool {
        guard let arrived else { return false }
        return JapanTime(unixSeconds: arrived).dayNumber >= JapanTime(unixSeconds: deadline).dayNumber
    }
}
