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

    /// Days since 1970-01-01 as `YYYY-MM-DD`.
    private static func civil(_ days: Int) -> String {
        let civil = CivilDate(daysSinceEpoch: days)
        let padded = String(repeating: "0", count: max(0, 4 - String(civil.year).count)) + String(civil.year)
        return "\(padded)-\(two(civil.month))-\(two(civil.day))"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
