/// What is wrong with one value, without the value.
enum ValueFault: Equatable {
    case characterClass, tooLong, wrongLength, notInList, impossibleDate, unknownDateParts, checkDigit, number

    var code: String {
        switch self {
        case .characterClass: "E0002"
        case .tooLong: "H1001"
        case .wrongLength: "E0003"
        case .notInList: "H1003"
        case .impossibleDate: "H1004"
        case .unknownDateParts: "H1005"
        case .checkDigit: "H1006"
        case .number: "H1012"
        }
    }
}

/// The rules that one value has to keep by itself: repertoire, length, lexical form, code list and check digit, in
/// this order;
/// the first broken one is told.
enum ValueRule {
    /// - Parameters:
    ///   - value: not empty, valid UTF-8.
    ///   - codeList: of the item, when it has one.
    ///   - today: `YYYYMMDD` as a number, for values with dates.
    static func fault(
        of value: UnsafeBufferPointer<UInt8>, item: ReadingPlan.Item, codeList: CodeList?, today: Int
    ) -> ValueFault? {
        withExtendedLifetime(codeList) {
            withUnsafePointer(to: item) {
                fault(of: value, item: $0, codes: codeList.map(Unmanaged.passUnretained), today: today)
            }
        }
    }

    /// The same for the hot path: no reference is counted.
    ///
    /// - Parameter codes: the item's list, which the caller keeps alive.
    @inline(__always)
    static func fault(
        of value: UnsafeBufferPointer<UInt8>, item: UnsafePointer<ReadingPlan.Item>, codes: Unmanaged<CodeList>?,
        today: Int
    ) -> ValueFault? {
        if let fault = lexicalFault(of: value, item: item) { return fault }
        if let codes, !codes._withUnsafeGuaranteedRef({ $0.contains(value, on: today) }) { return .notInList }
        if case .none = item.pointee.checkDigit { return nil }
        return item.pointee.checkDigit.accepts(value) ? nil : .checkDigit
    }

    @inline(__always)
    private static func lexicalFault(of value: UnsafeBufferPointer<UInt8>, item: UnsafePointer<ReadingPlan.Item>)
        -> ValueFault?
    {
        switch item.pointee.type {
        case .halfWidth: lengthFault(CharacterClass.halfWidthCount(value), item)
        case .fullWidth: lengthFault(CharacterClass.fullWidthCount(value), item)
        case .blob: lengthFault(base64Count(value), item)
        case .integer: integerFault(value, item)
        case .signedInteger: signedFault(value, item)
        case .decimal: decimalFault(value, item)
        case .date: dateFault(value)
        case .year: Calendar.isYear(value) ? nil : .impossibleDate
        case .time: Calendar.isTime(value) ? nil : .impossibleDate
        case .group: nil
        }
    }

    @inline(__always)
    private static func lengthFault(_ count: Int?, _ item: UnsafePointer<ReadingPlan.Item>) -> ValueFault? {
        guard let count else { return .characterClass }
        if item.pointee.isFixed { return count == item.pointee.digits ? nil : .wrongLength }
        return count > item.pointee.digits ? .tooLong : nil
    }

    private static func dateFault(_ value: UnsafeBufferPointer<UInt8>) -> ValueFault? {
        switch Calendar.date(value) {
        case .valid: nil
        case .unknownParts: .unknownDateParts
        case .impossible: .impossibleDate
        }
    }

    private static func integerFault(_ value: UnsafeBufferPointer<UInt8>, _ item: UnsafePointer<ReadingPlan.Item>)
        -> ValueFault?
    {
        guard isPlainInteger(value) else { return .number }
        return lengthFault(value.count, item)
    }

    private static func signedFault(_ value: UnsafeBufferPointer<UInt8>, _ item: UnsafePointer<ReadingPlan.Item>)
        -> ValueFault?
    {
        guard value.first == UInt8(ascii: "-") else { return integerFault(value, item) }
        let magnitude = UnsafeBufferPointer(rebasing: value[1...])
        guard isPlainInteger(magnitude), magnitude.first != UInt8(ascii: "0") else { return .number }
        return lengthFault(magnitude.count, item)
    }

    private static func decimalFault(_ value: UnsafeBufferPointer<UInt8>, _ item: UnsafePointer<ReadingPlan.Item>)
        -> ValueFault?
    {
        let point = value.firstIndex(of: UInt8(ascii: ".")) ?? value.count
        guard isPlainInteger(UnsafeBufferPointer(rebasing: value[..<point])) else { return .number }
        if point < value.count {
            let fraction = value[(point + 1)...]
            guard !fraction.isEmpty, fraction.allSatisfy(isDigit), fraction.count <= item.pointee.fraction else {
                return .number
            }
        }
        return point > item.pointee.digits ? .tooLong : nil
    }

    /// Digits without a leading zero.
    private static func isPlainInteger(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = value.first, value.allSatisfy(isDigit) else { return false }
        return first != UInt8(ascii: "0") || value.count == 1
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    /// The number of characters of a Base64 text (RFC 4648 §4, padded, no line breaks), or nil when it is none.
    private static func base64Count(_ value: UnsafeBufferPointer<UInt8>) -> Int? {
        guard value.count % 4 == 0 else { return nil }
        var body = value[...]
        while body.last == UInt8(ascii: "="), value.count - body.count < 2 { body = body.dropLast() }
        let isAlphabet = body.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"):
                true
            default: false
            }
        }
        return isAlphabet ? value.count : nil
    }
}
