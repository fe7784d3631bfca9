/// A contract's value as one vendor's system writes it.
enum WireValue {
    /// Appends the wire value.
    ///
    /// - Returns: nil, or the code of why the dialect cannot say it (H1201 no such code, H1202 a date it has no form
    /// for).
    static func append(
        _ value: UnsafeBufferPointer<UInt8>, _ conversion: WireMapping.Conversion, into output: inout [UInt8]
    ) -> String? {
        switch conversion {
        case .none: output.append(contentsOf: value)
        case .constant(let wire, _): output += wire
        case .date(let shape):
            if !DateConversion.toWire(value, shape: shape, into: &output) { return "H1202" }
        case .codes(let toWire, _):
            guard let wire = toWire[Array(value)] else { return "H1201" }
            output += wire
        }
        return nil
    }

    /// What stands on the wire for an item that the message does not have; nil for nothing.
    static func ofAbsent(_ rule: WireMapping.Rule) -> [UInt8]? {
        if case .constant(let wire, _) = rule.conversion { return wire }
        return rule.emptyIsAbsent ? [] : nil
    }
}
