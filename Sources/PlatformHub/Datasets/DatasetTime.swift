/// The as-of times of datasets: microseconds since 1970 inside, `2026-11-22T03:00:00+09:00` outside (RFC 3339).
package enum DatasetTime {
    /// A moment on the wall clock of Japan.
    ///
    /// - Parameter time: `HH:MM` or `HH:MM:SS`.
    static func microseconds(day: Day, time: some StringProtocol) -> Int64? {
        let parts = time.split(separator: ":", omittingEmptySubsequences: false).map { part in
            part.utf8.count == 2 && part.utf8.allSatisfy { 48...57 ~= $0 } ? Int(part) : nil
        }
        guard 2...3 ~= parts.count, let hour = parts[0], let minute = parts[1], hour < 24, minute < 60,
            let second = parts.count == 3 ? parts[2] : 0, second < 60
        else { return nil }
        let moment = JapanTime(dayNumber: day.daysSinceEpoch, secondOfDay: hour * 3_600 + minute * 60 + second)
        return moment.unixSeconds * 1_000_000
    }

    /// The last microsecond of a day in Japan.
    static func endOfDay(_ day: Day) -> Int64 {
        JapanTime(dayNumber: day.daysSinceEpoch + 1, secondOfDay: 0).unixSeconds * 1_000_000 - 1
    }

    /// Reads `YYYY-MM-DDTHH:MM[:SS][.fraction]` with `Z` or an offset `±HH:MM`. Nil for anything else: a time without its
    /// offset could be meant in two ways.
    package static func read(_ text: String) -> Int64? {
        guard let mark = text.firstIndex(of: "T"), let day = Day(text[..<mark]) else { return nil }
        let rest = text[text.index(after: mark)...]
        guard let zone = rest.firstIndex(where: { "Z+-".contains($0) }), let offset = offset(rest[zone...]) else {
            return nil
        }
        var time = rest[..<zone]
        var fraction: Int64 = 0
        if let point = time.firstIndex(of: ".") {
            let digits = time[time.index(after: point)...]
            guard 1...9 ~= digits.utf8.count, digits.utf8.allSatisfy({ 48...57 ~= $0 }),
                let micros = Int64(String((digits + "00000").prefix(6)))
            else { return nil }
            (fraction, time) = (micros, time[..<point])
        }
        guard let japan = microseconds(day: day, time: time) else { return nil }
        return japan + (9 * 3_600 - offset) * 1_000_000 + fraction
    }

    /// Seconds east of UTC.
    private static func offset(_ text: Substring) -> Int64? {
        if text == "Z" { return 0 }
        let digits = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
        guard text.utf8.count == 6, digits.count == 2, let hours = Int64(digits[0]), let minutes = Int64(digits[1]),
            0...14 ~= hours, 0..<60 ~= minutes
        else { return nil }
        return (text.hasPrefix("-") ? -1 : 1) * (hours * 3_600 + minutes * 60)
    }

    /// In Japan, to the second; the fraction is shown when there is one, so that what is read can be asked for again.
    package static func text(_ microseconds: Int64) -> String {
        let seconds = microseconds >= 0 ? microseconds / 1_000_000 : (microseconds - 999_999) / 1_000_000
        let moment = JapanTime(unixSeconds: seconds)
        let fraction = microseconds - seconds * 1_000_000
        let digits = fraction == 0 ? "" : "." + String(String(1_000_000 + fraction).dropFirst())
        return "\(moment.day)T\(moment.time)\(digits)+09:00"
    }
}
