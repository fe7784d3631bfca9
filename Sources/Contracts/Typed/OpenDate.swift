/// A date of the contracts, exactly as it is written: `YYYY-MM-DD`, with the open range and with unknown parts.
///
/// It is no point in a calendar on purpose: `0000-01-01` means *from the beginning*, `9999-12-31` *without end*, and beside
/// a 不詳フラグ of 1 the parts that nobody knows are `0000` and `00` (`1945-00-00`). All of that survives reading and
/// writing. What is written is not judged here but by the contract's validator.
///
/// Source: 住登外者宛名番号付番API仕様 第2.0版, 凡例）データ型 DATE (デジタル庁, 令和5年3月).
public struct OpenDate: ItemValue, ExpressibleByStringLiteral, CustomStringConvertible {
    /// `YYYY-MM-DD`.
    public var rawValue: String

    /// From the beginning: `0000-01-01`.
    public static var withoutBeginning: OpenDate { OpenDate("0000-01-01") }
    /// Without end: `9999-12-31`.
    public static var withoutEnd: OpenDate { OpenDate("9999-12-31") }

    /// The text as it is.
    public init(_ rawValue: String) { self.rawValue = rawValue }

    /// The text as it is.
    public init(stringLiteral value: String) { rawValue = value }

    /// A date of its parts; nil for one that is not known.
    ///
    /// - Parameters:
    ///   - year: 0 to 9999.
    ///   - month: 1 to 12.
    ///   - day: 1 to 31.
    public init(year: Int?, month: Int?, day: Int?) {
        rawValue = Self.padded(year, 4) + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2)
    }

    /// The day in Japan (UTC+9) at an instant.
    ///
    /// - Parameter unixSeconds: seconds since 1970-01-01T00:00:00Z, not before it.
    public init(inJapanAt unixSeconds: Int) {
        let day = Self.civil(daysSinceEpoch: (unixSeconds + 9 * 3600) / 86_400)
        self.init(year: day.year, month: day.month, day: day.day)
    }

    /// nil where it is unknown, at both open ends, and where the text is no date.
    public var year: Int? { isOpen ? nil : part(0, 4) }
    /// From 1; nil as for ``year``.
    public var month: Int? { isOpen ? nil : part(5, 2) }
    /// From 1; nil as for ``year``.
    public var day: Int? { isOpen ? nil : part(8, 2) }

    /// One of the two open ends.
    public var isOpen: Bool { self == .withoutBeginning || self == .withoutEnd }
    /// At least one part is unknown (不詳).
    public var hasUnknownParts: Bool { !isOpen && (year == nil || month == nil || day == nil) }

    /// `YYYY-MM-DD`.
    public var description: String { rawValue }
    /// `YYYY-MM-DD`.
    public var itemText: String { rawValue }

    /// Every text is taken: the validator has judged it, or will.
    public init?(itemText: String) { rawValue = itemText }

    private func part(_ start: Int, _ count: Int) -> Int? {
        let digits = rawValue.utf8
        guard digits.count == 10, let value = Int(Substring(digits.dropFirst(start).prefix(count))) else { return nil }
        return value > 0 ? value : nil
    }

    private static func padded(_ part: Int?, _ digits: Int) -> String {
        let text = String(part ?? 0)
        return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }

    /// Days into year, month and day of the Gregorian calendar, counted in years that begin on the first of March.
    private static func civil(daysSinceEpoch: Int) -> (year: Int, month: Int, day: Int) {
        let days = daysSinceEpoch + 719_468
        let era = days / 146_097
        let dayOfEra = days % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }
}
