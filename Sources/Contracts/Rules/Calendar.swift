import Formats

/// Dates, years and times exactly as the standard writes them, judged without a calendar library.
///
/// Source: データ要件・連携要件標準仕様書, データ型; DATE and TIME follow GIF 441 日付時刻.
enum Calendar {
    enum Verdict: Equatable {
        case valid
        /// Right, but a part is unknown (`0000`, `00`): only with the 不詳フラグ.
        case unknownParts
        case impossible
    }

    /// `YYYY-MM-DD`: a day of the calendar, the open range `0000-01-01` / `9999-12-31`, or a date with unknown parts.
    static func date(_ value: UnsafeBufferPointer<UInt8>) -> Verdict {
        guard value.count == 10, let place = value.baseAddress else { return .impossible }
        // Digits become their numbers and hyphens 0: `YYYY-MM-` and `YY-MM-DD`.
        let beginning = EightBytes(place).bits ^ 0x2D30_302D_3030_3030
        let ending = EightBytes(place + 2).bits ^ 0x3030_2D30_302D_3030
        // A digit's number below 10 plus 0x76 stays below 0x80, and so does nothing but 0 plus 0x7F.
        let wrong =
            beginning | (beginning &+ 0x7F76_767F_7676_7676) | ending | (ending &+ 0x7676_7F76_767F_7676)
        guard wrong & EightBytes.tops == 0 else { return .impossible }
        let year = twoDigits(beginning, 0) * 100 + twoDigits(beginning, 16)
        let month = twoDigits(beginning, 40)
        let day = twoDigits(ending, 48)
        guard month <= 12, day <= days(month: month, year: year) else { return .impossible }
        if month == 0 || day == 0 { return .unknownParts }
        return year == 0 && !(month == 1 && day == 1) ? .unknownParts : .valid
    }

    /// `YYYY`, 0000 and 9999 being the open range.
    static func isYear(_ value: UnsafeBufferPointer<UInt8>) -> Bool { value.count == 4 && number(value, 0, 4) != nil }

    /// `HH:MM` or `HH:MM:SS`, 00:00:00 to 23:59:59.
    static func isTime(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        guard value.count == 5 || value.count == 8, value[2] == colon, let hour = number(value, 0, 2), hour <= 23,
            let minute = number(value, 3, 2), minute <= 59
        else { return false }
        guard value.count == 8 else { return true }
        guard value[5] == colon, let second = number(value, 6, 2) else { return false }
        return second <= 59
    }

    /// An unknown month has 31 days, February of an unknown year 29.
    private static func days(month: Int, year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    @inline(__always)
    private static func twoDigits(_ bits: UInt64, _ shift: UInt64) -> Int {
        Int((bits &>> shift) & 0xF) &* 10 &+ Int((bits &>> (shift &+ 8)) & 0xF)
    }

    private static func number(_ value: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int) -> Int? {
        var number = 0
        for index in start..<start + count {
            let byte = value[index]
            guard byte >= 0x30, byte <= 0x39 else { return nil }
            number = number * 10 + Int(byte - 0x30)
        }
        return number
    }

    private static let colon = UInt8(ascii: ":")
}
