import Foundation
import PlatformHub
import Testing

/// The committed table of holidays and the days that follow from it.
struct JapaneseCalendar {
    let calendar: BusinessCalendar
    let table: HolidayTable

    init(closings: Set<Day> = []) throws {
        var root = #filePath as NSString
        for _ in 0..<4 { root = root.deletingLastPathComponent as NSString }
        table = try HolidayTable.load(file: "\(root)/interfaces/common/holidays.csv")
        calendar = BusinessCalendar(holidays: table, closings: closings)
    }

    /// Unix seconds of `YYYY-MM-DD HH:MM` in Japan.
    static func moment(_ text: String) throws -> Int64 {
        let day = try #require(Day(text.prefix(10)))
        let parts = try text.suffix(5).split(separator: ":").map { try #require(Int($0)) }
        return JapanTime(dayNumber: day.daysSinceEpoch, secondOfDay: parts[0] * 3_600 + parts[1] * 60).unixSeconds
    }

    /// The runs after a moment, as texts.
    func runs(_ schedule: Schedule, after text: String, _ count: Int) throws -> [String] {
        var moment = try Self.moment(text)
        return try (0..<count).map { _ in
            moment = try #require(schedule.next(after: moment, in: calendar))
            return JapanTime(unixSeconds: moment).description
        }
    }
}

@Suite struct HolidayTableTests {
    /// Days whose date the law (国民の祝日に関する法律) fixes or counts by Mondays, computed; the equinoxes are the table's own.
    @Test(arguments: 2024...2027)
    func `The table is what the law says of each year`(_ year: Int) throws {
        let table = try JapaneseCalendar().table
        func day(_ month: Int, _ day: Int) throws -> Int {
            let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
            return try #require(Day("\(year)-\(two(month))-\(two(day))")).daysSinceEpoch
        }
        func monday(_ month: Int, _ number: Int) throws -> Int {
            let first = try day(month, 1)
            let monday = try #require((0..<7).map { first + $0 }.first { Weekday(dayNumber: $0) == .monday })
            return monday + 7 * (number - 1)
        }
        let inYear = table.days.map(\.daysSinceEpoch).filter { Day(daysSinceEpoch: $0).packed / 10_000 == year }
        let spring = try (19...22).map { try day(3, $0) }.filter { inYear.contains($0) }
        let autumn = try (22...24).map { try day(9, $0) }.filter { inYear.contains($0) }
        var days = Set<Int>()
        for (month, number) in [(1, 1), (2, 11), (2, 23), (4, 29), (5, 3), (5, 4), (5, 5), (8, 11), (11, 3), (11, 23)] {
            days.insert(try day(month, number))
        }
        for (month, number) in [(1, 2), (7, 3), (9, 3), (10, 2)] { days.insert(try monday(month, number)) }
        // The equinox is the day itself; what else lies near it follows from the rules below.
        days.insert(try #require(spring.first))
        days.insert(try day(9, year % 4 == 0 ? 22 : 23))
        #expect(autumn.contains(try day(9, year % 4 == 0 ? 22 : 23)))
        let named = days
        for holiday in named.sorted() where Weekday(dayNumber: holiday) == .sunday {
            days.insert(try #require((1..<10).map { holiday + $0 }.first { !named.contains($0) }))
        }
        for between in try day(1, 2)...day(12, 30) where named.contains(between - 1) && named.contains(between + 1) {
            days.insert(between)
        }
        #expect(Set(inYear) == days)
    }

    @Test func `Knows its years`() throws {
        let calendar = try JapaneseCalendar().calendar
        #expect(calendar.knows(year: 2024) && calendar.knows(year: 2027) && !calendar.knows(year: 2028))
    }

    @Test(arguments: [
        "day,name\n", "date,name,kind\n2024-02-30,x,祝日\n", "date,name,kind\n2024-01-01,x,祝日\n2024-01-01,x,祝日\n",
        "date,name,kind\n2024-01-01,x,other\n", "date,name,kind\n\"",
    ])
    func `A broken table is refused with its line`(_ text: String) throws {
        let folder = TemporaryFolder()
        let file = folder.write(text, to: "holidays.csv")
        #expect(throws: (any Error).self) { try HolidayTable.load(file: file) }
    }
}

@Suite struct ScheduleTests {
    private let japan: JapaneseCalendar

    init() throws { japan = try JapaneseCalendar() }

    @Test func `Every so many minutes from midnight on`() throws {
        #expect(
            try japan.runs(.every(minutes: 45), after: "2026-11-22 22:29", 4)
                == ["2026-11-22 22:30", "2026-11-22 23:15", "2026-11-23 00:00", "2026-11-23 00:45"])
    }

    @Test func `Business days leave out the long holidays of May and September 2026`() throws {
        // 5/6 is 振替休日 of a Sunday three days before; 9/22 is 国民の休日 between two holidays.
        #expect(
            try japan.runs(.on(.business, minute: 360), after: "2026-05-01 06:00", 2)
                == ["2026-05-07 06:00", "2026-05-08 06:00"])
        #expect(try japan.runs(.on(.business, minute: 0), after: "2026-09-18 00:00", 1) == ["2026-09-24 00:00"])
        // The turn of the year: 12/29 to 1/3 are closed, 1/2 and 1/3 2027 are a weekend anyhow.
        #expect(try japan.runs(.on(.business, minute: 0), after: "2026-12-28 00:00", 1) == ["2027-01-04 00:00"])
    }

    @Test func `The month's end and the 31st`() throws {
        let last = try japan.runs(.on(.monthly(day: 31, .none), minute: 0), after: "2028-01-31 00:00", 3)
        #expect(last == ["2028-02-29 00:00", "2028-03-31 00:00", "2028-04-30 00:00"])
        let common = try japan.runs(.on(.monthly(day: 30, .none), minute: 0), after: "2027-01-30 00:00", 2)
        #expect(common == ["2027-02-28 00:00", "2027-03-30 00:00"])
    }

    @Test func `A shift may lead into the neighbouring month`() throws {
        // 5/31 2026 is a Sunday, 11/1 2026 too, 8/1 2026 is a Saturday.
        #expect(
            try japan.runs(.on(.monthly(day: 31, .next), minute: 0), after: "2026-05-20 00:00", 2)
                == ["2026-06-01 00:00", "2026-06-30 00:00"])
        #expect(
            try japan.runs(.on(.monthly(day: 1, .previous), minute: 0), after: "2026-07-15 00:00", 2)
                == ["2026-07-31 00:00", "2026-09-01 00:00"])
        // 12/31 lies in the closed days: back to 12/28, forward to 1/4.
        #expect(
            try japan.runs(.on(.monthly(day: 31, .previous), minute: 0), after: "2026-12-01 00:00", 1)
                == ["2026-12-28 00:00"])
        #expect(
            try japan.runs(.on(.monthly(day: 31, .next), minute: 0), after: "2026-12-01 00:00", 1)
                == ["2027-01-04 00:00"])
    }

    @Test func `The Nth and the last business day of a month`() throws {
        #expect(
            try japan.runs(.on(.businessDay(1), minute: 540), after: "2026-04-30 23:59", 3)
                == ["2026-05-01 09:00", "2026-06-01 09:00", "2026-07-01 09:00"])
        #expect(
            try japan.runs(.on(.businessDay(3), minute: 540), after: "2026-05-01 00:00", 1) == ["2026-05-08 09:00"])
        #expect(
            try japan.runs(.on(.lastBusinessDay, minute: 0), after: "2026-10-30 00:00", 3)
                == ["2026-11-30 00:00", "2026-12-28 00:00", "2027-01-29 00:00"])
    }

    @Test func `The start of the 年度 and leap days`() throws {
        #expect(
            try japan.runs(.on(.yearly(month: 4, day: 1, .next), minute: 0), after: "2026-04-01 00:00", 1)
                == ["2027-04-01 00:00"])
        #expect(
            try japan.runs(.on(.yearly(month: 2, day: 29, .none), minute: 0), after: "2026-03-01 00:00", 2)
                == ["2027-02-28 00:00", "2028-02-29 00:00"])
    }

    @Test func `Weekly, and a town's own closing day`() throws {
        let own = try JapaneseCalendar(closings: [#require(Day("2026-11-24"))])
        #expect(
            try own.runs(.on(.weekly([.tuesday, .friday]), minute: 0), after: "2026-11-20 00:00", 2)
                == ["2026-11-24 00:00", "2026-11-27 00:00"])
        #expect(try own.runs(.on(.business, minute: 0), after: "2026-11-20 00:00", 1) == ["2026-11-25 00:00"])
    }

    @Test(arguments: [
        (ScheduleRuns.Missed.once, ["2026-11-22 12:00"]),
        (.all, ["2026-11-22 09:00", "2026-11-22 10:00", "2026-11-22 11:00", "2026-11-22 12:00"]), (.skip, []),
    ])
    func `Runs that a stop has missed`(_ missed: ScheduleRuns.Missed, _ expected: [String]) throws {
        let start = try JapaneseCalendar.moment("2026-11-22 08:00")
        var runs = ScheduleRuns(schedule: .every(minutes: 60), missed: missed, last: start)
        let now = try JapaneseCalendar.moment("2026-11-22 12:30")
        #expect(runs.due(at: now, in: japan.calendar).map { JapanTime(unixSeconds: $0).description } == expected)
        #expect(runs.due(at: now, in: japan.calendar).isEmpty)
        // A clock that goes back gives nothing twice; a run in time is one for every policy.
        #expect(runs.due(at: now - 7_200, in: japan.calendar).isEmpty)
        #expect(try runs.due(at: JapaneseCalendar.moment("2026-11-22 13:00"), in: japan.calendar).count == 1)
    }

    @Test func `A long stop gives its runs in batches`() throws {
        let start = try JapaneseCalendar.moment("2026-11-22 00:00")
        var runs = ScheduleRuns(schedule: .every(minutes: 1), missed: .all, last: start)
        let now = start + 250 * 60
        let counts = (0..<4).map { _ in runs.due(at: now, in: japan.calendar).count }
        #expect(counts == [100, 100, 50, 0])
    }
}

@Suite struct DeadlineTests {
    @Test func `Is told once when it passes in vain and once when the file comes`() throws {
        let japan = try JapaneseCalendar()
        let nine = Deadline(days: .business, minute: 540)
        func at(_ text: String) throws -> Int64 { try JapaneseCalendar.moment(text) }
        var watch = DeadlineWatch(nine, checked: try at("2026-11-19 12:00"))
        #expect(try watch.came(at: at("2026-11-20 08:00")) == nil)
        #expect(try watch.check(at: at("2026-11-20 09:01"), in: japan.calendar) == nil)
        // The weekend and 勤労感謝の日 on Monday have no deadline.
        #expect(try watch.check(at: at("2026-11-24 08:59"), in: japan.calendar) == nil)
        let late = try at("2026-11-24 09:00")
        #expect(try watch.check(at: at("2026-11-24 09:00"), in: japan.calendar) == .missed(late))
        #expect(try watch.check(at: at("2026-11-24 09:30"), in: japan.calendar) == nil)
        #expect(try watch.came(at: at("2026-11-24 10:00")) == .cleared(late))
        #expect(try watch.came(at: at("2026-11-24 10:01")) == nil)
    }
}
