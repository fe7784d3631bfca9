/// Which days a schedule or a deadline means.
package enum RunDays: Sendable, Equatable {
    /// Where a day goes that is no business day.
    package enum Shift: String, Sendable, CaseIterable { case none, previous, next }

    case all
    case business
    case weekly(Set<Weekday>)
    /// A day of each month, 1–31; in a shorter month its last day. The shift may lead into the neighbouring month.
    case monthly(day: Int, Shift)
    /// The Nth business day of each month, from 1; a month that has fewer is left out.
    case businessDay(Int)
    /// 月次締め: the last business day of each month.
    case lastBusinessDay
    /// A day of each year: 4/1 is the start of the 年度. 2/29 is 2/28 in a common year.
    case yearly(month: Int, day: Int, Shift)

    /// - Parameter day: days since 1970-01-01.
    package func contains(_ day: Int, in calendar: BusinessCalendar) -> Bool {
        switch self {
        case .all: true
        case .business: calendar.isBusinessDay(day)
        case .weekly(let weekdays): weekdays.contains(Weekday(dayNumber: day))
        case .monthly(let wanted, let shift):
            Month.around(day).contains { Self.shifted($0.day(wanted), shift, calendar) == day }
        case .businessDay(let number):
            calendar.isBusinessDay(day)
                && (Month(holding: day).first...day).count(where: calendar.isBusinessDay) == number
        case .lastBusinessDay:
            calendar.isBusinessDay(day)
                && !(day + 1..<Month(holding: day).following.first).contains(where: calendar.isBusinessDay)
        case .yearly(let month, let wanted, let shift):
            Month.around(day).contains { $0.number == month && Self.shifted($0.day(wanted), shift, calendar) == day }
        }
    }

    private static func shifted(_ day: Int, _ shift: Shift, _ calendar: BusinessCalendar) -> Int {
        switch shift {
        case .none: day
        case .previous: calendar.businessDay(from: day, step: -1)
        case .next: calendar.businessDay(from: day, step: 1)
        }
    }
}

/// A month by the number of its first day since 1970-01-01.
private struct Month {
    let first: Int

    init(holding day: Int) { first = day - Int(Day(daysSinceEpoch: day).packed % 100) + 1 }

    /// 1–12.
    var number: Int { Int(Day(daysSinceEpoch: first).packed) / 100 % 100 }
    // No month has fewer than 28 days or more than 31.
    var following: Month { Month(holding: first + 31) }
    var previous: Month { Month(holding: first - 1) }

    /// This day of the month, or the last one of a shorter month.
    func day(_ number: Int) -> Int { min(first + number - 1, following.first - 1) }

    /// The months whose days can be shifted to this day.
    static func around(_ day: Int) -> [Month] {
        let month = Month(holding: day)
        return [month.previous, month, month.following]
    }
}
