/// The days on which a municipality works: not on Saturdays, Sundays, 国民の祝日 and 休日, nor over the turn of the year, nor on
/// days that the town itself closes.
///
/// Weekends and 12/29–1/3 are what 地方自治法第4条の2 lets a municipality declare its days of rest (地方公共団体の休日).
package struct BusinessCalendar: Sendable, Equatable {
    private let holidays: Set<Day>
    private let closings: Set<Day>
    private let closesAtYearEnd: Bool
    private let years: ClosedRange<Int>?

    /// - Parameters:
    ///   - closings: the town's own days of rest, for example a local 記念日.
    ///   - closesAtYearEnd: whether 12/29–1/3 are closed.
    package init(holidays: HolidayTable, closings: Set<Day> = [], closesAtYearEnd: Bool = true) {
        self.holidays = holidays.days
        self.closings = closings
        self.closesAtYearEnd = closesAtYearEnd
        years = holidays.years
    }

    /// The code of the warning when a year is not known.
    package static let unknownYear = "H8047"

    /// Whether the table of holidays reaches to this year. Beyond it only weekends, the turn of the year and the town's own
    /// days are known, so that runs may fall on a holiday.
    package func knows(year: Int) -> Bool { years?.contains(year) ?? false }

    /// - Parameter day: days since 1970-01-01.
    package func isBusinessDay(_ day: Int) -> Bool {
        let weekday = Weekday(dayNumber: day)
        guard weekday != .saturday, weekday != .sunday else { return false }
        let date = Day(daysSinceEpoch: day)
        return !holidays.contains(date) && !closings.contains(date) && !(closesAtYearEnd && Self.isYearEnd(date))
    }

    /// The nearest business day at or after (`step` 1) or at or before (`step` -1) a day; the day itself when a year has none.
    func businessDay(from day: Int, step: Int) -> Int {
        (0...366).lazy.map { day + $0 * step }.first { isBusinessDay($0) } ?? day
    }

    private static func isYearEnd(_ day: Day) -> Bool {
        let monthAndDay = day.packed % 10_000
        return monthAndDay >= 1_229 || monthAndDay <= 103
    }
}
