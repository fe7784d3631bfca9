/// 全国地方公共団体コード: six digits (the sixth is a check digit, which the registry checks, not this type).
package struct MunicipalityCode: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// 0…999999.
    package let number: UInt32

    /// The hub itself: the chain of its own notes (started, stopped, keys rotated).
    package static let hub = MunicipalityCode(number: 0)

    /// Exactly six ASCII digits, or nil.
    package init?(_ sixDigits: String) {
        let digits = sixDigits.utf8
        guard digits.count == 6 else { return nil }
        var number: UInt32 = 0
        for digit in digits {
            guard digit >= 0x30, digit <= 0x39 else { return nil }
            number = number * 10 + UInt32(digit - 0x30)
        }
        self.number = number
    }

    package init(number: UInt32) {
        self.number = number
    }

    package static func < (left: Self, right: Self) -> Bool { left.number < right.number }

    package var description: String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits
    }
}
