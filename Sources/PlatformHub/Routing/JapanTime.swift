/// A moment on the wall clock of Japan. Japan Standard Time is UTC+9 all the year, so no time zone data is needed.
package struct JapanTime: Sendable, Equatable, CustomStringConvertible {
    /// Days since 1970-01-01 in Japan.
    package let dayNumber: Int
    /// 0–86,399.
    package let secondOfDay: Int

    package init(unixSeconds: Int64) {
        let local = Int(unixSeconds) + Self.offset
        let remainder = local % 86_400
        secondOfDay = remainder < 0 ? remainder + 86_400 : remainder
        dayNumber = (local - secondOfDay) / 86_400
    }

    package init(dayNumber: Int, secondOfDay: Int) {
        self.dayNumber = dayNumber
        self.secondOfDay = secondOfDay
    }

    package var unixSeconds: Int64 { Int64(dayNumber * 86_400 + secondOfDay - Self.offset) }
    package var day: Day { Day(daysSinceEpoch: dayNumber) }
    package var weekday: Weekday { Weekday(dayNumber: dayNumber) }

    /// `YYYY-MM-DD HH:MM`, for people.
    package var description: String {
        let minutes = secondOfDay / 60
        return "\(day) \(Self.twoDigits(minutes / 60)):\(Self.twoDigits(minutes % 60))"
    }

    /// `HH:MM:SS`
    package var time: String {
        [secondOfDay / 3_600, secondOfDay / 60 % 60, secondOfDay % 60].map(Self.twoDigits).joined(separator: ":")
    }

    /// `YYYY-MM-DDTHH:MM:SS.mmm+09:00` (ISO 8601), for systems.
    package static func text(microseconds: Int64) -> String {
        let (seconds, rest) = (microseconds / 1_000_000, Int(microseconds % 1_000_000 / 1_000))
        let time = JapanTime(unixSeconds: seconds)
        // Two of them stand in the answer to every accepted message: filled in place, without strings in between.
        return String(unsafeUninitializedCapacity: 29) { out in
            let pattern: StaticString = "0000-00-00T00:00:00.000+09:00"
            for index in 0..<29 { out[index] = pattern.utf8Start[index] }
            time.day.write(to: out)
            put(time.secondOfDay / 3_600, 2, out, at: 11)
            put(time.secondOfDay / 60 % 60, 2, out, at: 14)
            put(time.secondOfDay % 60, 2, out, at: 17)
            put(rest, 3, out, at: 20)
            return 29
        }
    }

    /// The last `digits` decimal digits of a number.
    static func put(_ number: Int, _ digits: Int, _ out: UnsafeMutableBufferPointer<UInt8>, at start: Int) {
        var rest = number.magnitude
        for index in stride(from: start + digits - 1, through: start, by: -1) {
            out[index] = 48 + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
    }

    private static let offset = 9 * 3_600

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// A day of the week, under the name that the configuration uses.
package enum Weekday: String, Sendable, CaseIterable {
    case monday = "mon", tuesday = "tue", wednesday = "wed", thursday = "thu", friday = "fri", saturday = "sat"
    case sunday = "sun"

    /// - Parameter dayNumber: days since 1970-01-01, which was a Thursday.
    package init(dayNumber: Int) {
        let position = (dayNumber + 3) % 7
        self = Self.allCases[position < 0 ? position + 7 : position]
    }
}
