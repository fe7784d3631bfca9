/// The contract's dates (`YYYY-MM-DD`) as a dialect writes them, both ways.
///
/// The western shapes carry unknown parts (`00`) and the open range unchanged. An era date knows neither, and must
/// lie in its era: the day of a change belongs to the new era (昭和 begins 1926-12-25, 大正15年12月25日 is refused), so that
/// every date has one form only. Whether a day exists in the calendar is for the validator.
package enum DateConversion {
    /// Appends the contract's form; `false`, with nothing appended, when the wire's text is not of this shape.
    package static func fromWire(
        _ bytes: UnsafeBufferPointer<UInt8>, shape: DateShape, into output: inout [UInt8]
    ) -> Bool {
        guard let date = Date(bytes, shape: shape) else { return false }
        append(date.year, digits: 4, to: &output)
        output.append(UInt8(ascii: "-"))
        append(date.month, digits: 2, to: &output)
        output.append(UInt8(ascii: "-"))
        append(date.day, digits: 2, to: &output)
        return true
    }

    /// Appends the wire's form; `false`, with nothing appended, when the shape cannot say this date.
    package static func toWire(
        _ bytes: UnsafeBufferPointer<UInt8>, shape: DateShape, into output: inout [UInt8]
    ) -> Bool {
        guard let date = Date(contract: bytes) else { return false }
        switch shape {
        case .compact: appendWestern(date, separator: nil, to: &output)
        case .slashed: appendWestern(date, separator: UInt8(ascii: "/"), to: &output)
        case .eraDigit, .eraDigits, .eraLetter: return appendEra(date, shape: shape, to: &output)
        }
        return true
    }

    private static func appendWestern(_ date: Date, separator: UInt8?, to output: inout [UInt8]) {
        append(date.year, digits: 4, to: &output)
        if let separator { output.append(separator) }
        append(date.month, digits: 2, to: &output)
        if let separator { output.append(separator) }
        append(date.day, digits: 2, to: &output)
    }

    private static func appendEra(_ date: Date, shape: DateShape, to output: inout [UInt8]) -> Bool {
        guard let era = JapaneseEra.containing(date.number), date.month > 0, date.day > 0 else { return false }
        let year = date.year - era.firstYear + 1
        guard year <= 99 else { return false }
        switch shape {
        case .eraLetter: output.append(era.letter)
        case .eraDigits: append(era.digit, digits: 2, to: &output)
        default: append(era.digit, digits: 1, to: &output)
        }
        for (index, part) in [year, date.month, date.day].enumerated() {
            if shape == .eraLetter, index > 0 { output.append(UInt8(ascii: ".")) }
            append(part, digits: 2, to: &output)
        }
        return true
    }

    private static func append(_ value: Int, digits: Int, to output: inout [UInt8]) {
        var divisor = [1, 10, 100, 1000][digits - 1]
        while divisor > 0 {
            output.append(UInt8(ascii: "0") + UInt8(value / divisor % 10))
            divisor /= 10
        }
    }

    /// Year, month and day as they are written.
    private struct Date {
        let year: Int
        let month: Int
        let day: Int

        var number: Int { year * 10_000 + month * 100 + day }

        init?(contract bytes: UnsafeBufferPointer<UInt8>) {
            guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
            self.init(bytes, year: 0..<4, month: 5, day: 8)
        }

        init?(_ bytes: UnsafeBufferPointer<UInt8>, shape: DateShape) {
            switch shape {
            case .compact:
                guard bytes.count == 8 else { return nil }
                self.init(bytes, year: 0..<4, month: 4, day: 6)
            case .slashed:
                guard bytes.count == 10, bytes[4] == UInt8(ascii: "/"), bytes[7] == UInt8(ascii: "/") else {
                    return nil
                }
                self.init(bytes, year: 0..<4, month: 5, day: 8)
            case .eraDigit:
                guard bytes.count == 7, let era = Self.number(bytes, 0..<1) else { return nil }
                self.init(bytes, era: JapaneseEra(digit: era), year: 1..<3, month: 3, day: 5)
            case .eraDigits:
                guard bytes.count == 8, let era = Self.number(bytes, 0..<2) else { return nil }
                self.init(bytes, era: JapaneseEra(digit: era), year: 2..<4, month: 4, day: 6)
            case .eraLetter:
                guard bytes.count == 9, bytes[3] == UInt8(ascii: "."), bytes[6] == UInt8(ascii: ".") else { return nil }
                self.init(bytes, era: JapaneseEra(letter: bytes[0]), year: 1..<3, month: 4, day: 7)
            }
        }

        private init?(_ bytes: UnsafeBufferPointer<UInt8>, year: Range<Int>, month: Int, day: Int) {
            guard let year = Self.number(bytes, year), let month = Self.number(bytes, month..<month + 2),
                let day = Self.number(bytes, day..<day + 2)
            else { return nil }
            self.year = year
            self.month = month
            self.day = day
        }

        private init?(
            _ bytes: UnsafeBufferPointer<UInt8>, era: JapaneseEra?, year: Range<Int>, month: Int, day: Int
        ) {
            guard let era, let written = Date(bytes, year: year, month: month, day: day) else { return nil }
            guard written.year > 0, written.month > 0, written.day > 0 else { return nil }
            self.year = era.firstYear + written.year - 1
            self.month = written.month
            self.day = written.day
            guard JapaneseEra.containing(number)?.digit == era.digit else { return nil }
        }

        private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
            var value = 0
            for byte in bytes[range] {
                guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
                value = value * 10 + Int(byte - UInt8(ascii: "0"))
            }
            return value
        }
    }
}

/// 明治, 大正, 昭和, 平成, 令和 with their first days (政令 of each change; 明治 in the Gregorian calendar).
private struct JapaneseEra {
    let digit: Int
    let letter: UInt8
    /// `YYYYMMDD` as a number.
    let firstDay: Int

    var firstYear: Int { firstDay / 10_000 }

    private static let all = [
        JapaneseEra(digit: 1, letter: UInt8(ascii: "M"), firstDay: 1868_01_25),
        JapaneseEra(digit: 2, letter: UInt8(ascii: "T"), firstDay: 1912_07_30),
        JapaneseEra(digit: 3, letter: UInt8(ascii: "S"), firstDay: 1926_12_25),
        JapaneseEra(digit: 4, letter: UInt8(ascii: "H"), firstDay: 1989_01_08),
        JapaneseEra(digit: 5, letter: UInt8(ascii: "R"), firstDay: 2019_05_01),
    ]

    private init(digit: Int, letter: UInt8, firstDay: Int) {
        self.digit = digit
        self.letter = letter
        self.firstDay = firstDay
    }

    init?(digit: Int) {
        guard let era = Self.all.first(where: { $0.digit == digit }) else { return nil }
        self = era
    }

    init?(letter: UInt8) {
        guard let era = Self.all.first(where: { $0.letter == letter }) else { return nil }
        self = era
    }

    static func containing(_ day: Int) -> JapaneseEra? { all.last { $0.firstDay <= day } }
}
