/// A time in which a provider's system is off by plan, on the wall clock of Japan.
package struct MaintenanceWindow: Sendable, Equatable {
    /// The days on which the window begins.
    package var weekdays: Set<Weekday>
    package var dates: Set<Day>
    /// Minutes after midnight of the first and of the end, which is not part of the window. An end at or before the
    /// beginning lies on the following day.
    package var from: Int
    package var to: Int

    package init(weekdays: Set<Weekday> = [], dates: Set<Day> = [], from: Int, to: Int) {
        self.weekdays = weekdays
        self.dates = dates
        self.from = from
        self.to = to
    }

    /// When the window that holds this moment ends, in Unix seconds; nil outside the window.
    package func end(at moment: JapanTime) -> Int64? {
        let length = (to > from ? to : to + 1_440) * 60
        for firstDay in [moment.dayNumber, moment.dayNumber - 1] where begins(on: firstDay) {
            let elapsed = (moment.dayNumber - firstDay) * 86_400 + moment.secondOfDay
            guard elapsed >= from * 60, elapsed < length else { continue }
            return JapanTime(dayNumber: firstDay, secondOfDay: 0).unixSeconds + Int64(length)
        }
        return nil
    }

    private func begins(on dayNumber: Int) -> Bool {
        weekdays.contains(Weekday(dayNumber: dayNumber)) || dates.contains(Day(daysSinceEpoch: dayNumber))
    }
}
