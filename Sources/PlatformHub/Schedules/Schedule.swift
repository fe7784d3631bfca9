/// When something runs, on the wall clock of Japan, with the business days of a municipality.
package enum Schedule: Sendable, Equatable {
    /// Every so many minutes from midnight on; the count begins anew each day.
    case every(minutes: Int)
    /// Once on each of these days.
    ///
    /// - Parameter minute: after midnight, 0–1,439.
    case on(RunDays, minute: Int)

    /// The first run later than a moment.
    ///
    /// - Parameter moment: Unix seconds.
    /// - Returns: Unix seconds; nil when there is none in the following ten years (a 29th of February that the calendar shifts
    ///   away lies within them).
    package func next(after moment: Int64, in calendar: BusinessCalendar) -> Int64? {
        let start = JapanTime(unixSeconds: moment)
        switch self {
        case .every(let minutes):
            let step = minutes * 60
            let second = (start.secondOfDay / step + 1) * step
            let isToday = second < 86_400
            return JapanTime(dayNumber: start.dayNumber + (isToday ? 0 : 1), secondOfDay: isToday ? second : 0)
                .unixSeconds
        case .on(let days, let minute):
            for day in start.dayNumber...start.dayNumber + 3_660 where days.contains(day, in: calendar) {
                let run = JapanTime(dayNumber: day, secondOfDay: minute * 60).unixSeconds
                if run > moment { return run }
            }
            return nil
        }
    }
}
