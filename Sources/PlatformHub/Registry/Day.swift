import Formats

/// A calendar day as law and grants count them: in Japan, without a time.
package struct Day: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// `yyyymmdd` as one number, so that days compare in one step.
    package let packed: Int32

    /// - Parameter text: `YYYY-MM-DD` and a day that exists; anything else is nil.
    package init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
            let day = Self.number(bytes[8..<10]), year > 0, (1...12).contains(month),
            (1...Self.length(ofMonth: month, year: year)).contains(day)
        else { return nil }
        packed = Int32(year * 10_000 + month * 100 + day)
    }

    /// - Parameter number: days since 1970-01-01.
    package init(daysSinceEpoch number: Int) {
        let civil = CivilDate(daysSinceEpoch: number)
        packed = Int32(civil.year * 10_000 + civil.month * 100 + civil.day)
    }

    /// `YYYY-MM-DD`.
    package var description: String {
        String(unsafeUninitializedCapacity: 10) { out in
            (out[4], out[7]) = (UInt8(ascii: "-"), UInt8(ascii: "-"))
            write(to: out)
            return 10
        }
    }

    /// The digits at their places in `YYYY-MM-DD`.
    func write(to out: UnsafeMutableBufferPointer<UInt8>) {
        JapanTime.put(Int(packed) / 10_000, 4, out, at: 0)
        JapanTime.put(Int(packed) / 100 % 100, 2, out, at: 5)
        JapanTime.put(Int(packed) % 100, 2, out, at: 8)
    }

    package static func < (left: Day, right: Day) -> Bool { left.packed < right.packed }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        digits.reduce(into: Int?(0)) { sum, digit in
            sum = sum.flatMap { (48...57).contains(digit) ? $0 * 10 + Int(digit) - 48 : nil }
        }
    }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }
}
