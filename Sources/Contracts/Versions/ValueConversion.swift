/// One item's value in one version as the other version writes it. The result is judged by the validator like any
/// other value; nothing is shortened or replaced here.
enum ValueConversion: Sendable {
    case none
    /// A value that the table lacks is H1201.
    case codes([[UInt8]: [UInt8]])
    /// From `YYYY-MM-DD`; a date that the shape cannot say is H1202.
    case fromDate(DateShape)
    /// To `YYYY-MM-DD`; a text that is not of the shape is H1202.
    case toDate(DateShape)
    /// A number as text of at least so many digits, with zeros in front.
    case padded(digits: Int)
    /// Digits without the zeros in front.
    case unpadded

    /// Appends the converted value.
    ///
    /// - Returns: nil, or the code of why there is none.
    func append(_ value: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) -> String? {
        switch self {
        case .none: output.append(contentsOf: value)
        case .codes(let table):
            guard let code = table[Array(value)] else { return "H1201" }
            output += code
        case .fromDate(let shape):
            guard DateConversion.toWire(value, shape: shape, into: &output) else { return "H1202" }
        case .toDate(let shape):
            guard DateConversion.fromWire(value, shape: shape, into: &output) else { return "H1202" }
        case .padded(let digits):
            output.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: max(0, digits - value.count)))
            output.append(contentsOf: value)
        case .unpadded:
            let zeros = value.prefix { $0 == UInt8(ascii: "0") }.count
            output.append(contentsOf: value.dropFirst(min(zeros, value.count - 1)))
        }
        return nil
    }
}
