import Synchronization

/// What is wrong at present and needs a person: dead letters, held keys, old queues, files that have not come.
///
/// Any part of the hub raises and clears; raising again only counts. Bounded: beyond its capacity new alarms are counted,
/// not kept. Never blocks for long; it may be used from any thread.
package final class AlarmBoard: Sendable {
    package enum Change: Sendable, Equatable {
        case raised(Alarm)
        case cleared(Alarm)
    }

    private struct State {
        var alarms: [Alarm.Subject: Alarm] = [:]
        var notKept = 0
    }

    private let state = Mutex(State())
    private let capacity: Int
    private let tell: @Sendable (Change) -> Void

    /// - Parameter tell: hears once of each alarm that begins or ends (the log), never of one that goes on.
    package init(capacity: Int = 512, tell: @escaping @Sendable (Change) -> Void = { _ in }) {
        self.capacity = capacity
        self.tell = tell
    }

    /// - Parameters:
    ///   - at: Microseconds since 1970.
    ///   - since: when it really began, if that was earlier.
    package func raise(
        _ level: Alarm.Level, _ subject: Alarm.Subject, _ parameters: [String: String] = [:], at: Int64,
        since: Int64? = nil
    ) {
        let raised = state.withLock { state -> Alarm? in
            if var alarm = state.alarms[subject] {
                alarm.level = level
                alarm.parameters = parameters
                alarm.since = min(alarm.since, since ?? alarm.since)
                alarm.last = at
                alarm.count += 1
                state.alarms[subject] = alarm
                return nil
            }
            guard state.alarms.count < capacity else {
                state.notKept += 1
                return nil
            }
            let alarm = Alarm(
                subject: subject, level: level, parameters: parameters, since: min(since ?? at, at), last: at, count: 1)
            state.alarms[subject] = alarm
            return alarm
        }
        if let raised { tell(.raised(raised)) }
    }

    /// Does nothing when there is no such alarm.
    package func clear(_ subject: Alarm.Subject) {
        if let alarm = state.withLock({ $0.alarms.removeValue(forKey: subject) }) { tell(.cleared(alarm)) }
    }

    /// Clears what one watcher said of a municipality before and says no longer.
    package func clear(_ codes: Set<String>, in municipality: String, except kept: Set<Alarm.Subject>) {
        let gone = state.withLock { state in
            state.alarms.keys.filter {
                codes.contains($0.code) && $0.municipality == municipality && !kept.contains($0)
            }
        }
        for subject in gone { clear(subject) }
    }

    /// Critical ones first, then the oldest; and how many were not kept for want of room.
    package var contents: (alarms: [Alarm], notKept: Int) {
        state.withLock { state in
            let alarms = state.alarms.values.sorted { left, right in
                (left.level == .critical ? 0 : 1, left.since, left.subject.code, left.subject.name)
                    < (right.level == .critical ? 0 : 1, right.since, right.subject.code, right.subject.name)
            }
            return (alarms, state.notKept)
        }
    }
}
