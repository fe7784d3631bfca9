package import Formats

/// The national holidays as data: `interfaces/common/holidays.csv`.
///
/// 国民の祝日に関する法律（昭和23年法律第178号） names the days; 春分の日 and 秋分の日 of a year are made known in February of the year before
/// (暦要項, 官報), so the table must be lengthened every year.
package struct HolidayTable: Sendable, Equatable {
    package let days: Set<Day>
    /// The years that the table covers; nil when it is empty.
    package let years: ClosedRange<Int>?

    package init(_ days: Set<Day>) {
        self.days = days
        let numbers = days.map { Int($0.packed) / 10_000 }
        years = numbers.min().flatMap { first in numbers.max().map { first...$0 } }
    }

    /// Reads `date,name,kind`: a day `YYYY-MM-DD`, its name, and 祝日, 振替休日 or 国民の休日.
    package static func load(file: String) throws(ConfigurationError) -> HolidayTable {
        func problem(_ line: Int, _ message: String) -> ConfigurationError {
            ConfigurationError(file: file, line: line, column: 1, path: "", message: message)
        }
        let rows: [[String]]
        do {
            rows = try CSVReader.rows(of: try FileBytes.read(file, limit: 1 << 20))
        } catch let error as CSVError {
            throw problem(error.line, error.description)
        } catch {
            throw problem(1, "\(error)")
        }
        guard rows.first == ["date", "name", "kind"] else { throw problem(1, "the columns must be date,name,kind") }
        var days: Set<Day> = []
        for (index, row) in rows.enumerated().dropFirst() {
            guard row.count == 3, let day = Day(row[0]), !row[1].isEmpty, kinds.contains(row[2]) else {
                throw problem(index + 1, "must be a day YYYY-MM-DD, a name and one of 祝日, 振替休日, 国民の休日")
            }
            guard days.insert(day).inserted else { throw problem(index + 1, "\(day) stands twice") }
        }
        return HolidayTable(days)
    }

    private static let kinds: Set<String> = ["祝日", "振替休日", "国民の休日"]
}
