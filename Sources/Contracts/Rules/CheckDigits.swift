/// Check digits of the numbers that a message carries.
///
/// Sources: 個人番号 平成26年総務省令第85号第5条; 法人番号 平成26年財務省令第70号; 団体コード 総務省「全国地方公共団体コード」検査数字の算出方法.
extension CheckDigit {
    package func accepts(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        switch self {
        case .none: true
        case .individualNumber: Self.isIndividualNumber(value)
        case .corporateNumber: Self.isCorporateNumber(value)
        case .municipalityCode: Self.isMunicipalityCode(value)
        }
    }

    /// Twelve digits, the last one modulus 11 with weights 2…7 cyclic from the right.
    private static func isIndividualNumber(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        guard value.count == 12, areDigits(value) else { return false }
        var sum = 0
        for position in 1...11 {
            sum += digit(value, 11 - position) * (position <= 6 ? position + 1 : position - 5)
        }
        let remainder = sum % 11
        return digit(value, 11) == (remainder <= 1 ? 0 : 11 - remainder)
    }

    /// Thirteen digits, the first one modulus 9 with weights 1, 2 in turn from the right.
    private static func isCorporateNumber(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        guard value.count == 13, areDigits(value) else { return false }
        var sum = 0
        for position in 1...12 { sum += digit(value, 13 - position) * (position % 2 == 1 ? 1 : 2) }
        return digit(value, 0) == 9 - sum % 9
    }

    /// Six digits, the last one modulus 11 with weights 6…2 from the left; remainder 0 gives 1 and remainder 1 gives 0.
    ///
    /// `000000` stands for "no municipality" and is accepted.
    private static func isMunicipalityCode(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        guard value.count == 6, areDigits(value) else { return false }
        if value.allSatisfy({ $0 == UInt8(ascii: "0") }) { return true }
        var sum = 0
        for position in 0..<5 { sum += digit(value, position) * (6 - position) }
        return digit(value, 5) == (11 - sum % 11) % 10
    }

    private static func digit(_ value: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int { Int(value[index]) - 0x30 }

    private static func areDigits(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        value.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }
}
