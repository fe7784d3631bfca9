/// Days since the turn of a century, as spreadsheets count them.
enum SerialDate {
    /// `YYYY-MM-DD`, with ` HH:MM:SS` where the number has a fraction, `HH:MM:SS` alone below one day; nil for a number
    /// that is no date (negative, after the year 9999, or the 29th of February 1900 that never was).
    static func text(_ serial: Double, since1904: Bool) -> String? {
        guard serial >= 0, serial < 2_958_466 else { return nil }
        var day = Int(serial)
        var second = Int(((serial - Double(day)) * 86_400).rounded())
        if second == 86_400 { (day, second) = (day + 1, 0) }
        let time = "\(two(second / 3_600)):\(two(second / 60 % 60)):\(two(second % 60))"
        if day == 0, !since1904 { return time }
        guard since1904 || day != 60 else { return nil }
        // Days from 1970-01-01: 1904-01-01 is -24107, 1899-12-31 is -25568; 1900 was no leap year, but is counted as one.
        let date = civil(since1904 ? day - 24_107 : day - 25_568 - (day > 60 ? 1 : 0))
        return second == 0 ? date : "\(date) \(time)"
    }

    /// Days since 1970-01-01 to a date of the Gregorian calendar (Howard Hinnant's `civil_from_days`).
    private static func civil(_ days: Int) -> String {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        let padded = String(repeating: "0", count: max(0, 4 - String(year).count)) + String(year)
        return "\(padded)-\(two(month))-\(two(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1))"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
