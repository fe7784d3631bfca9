/// Scalars, with their units.
extension YAMLNode {
    /// A text: any scalar, quoted or not, as it is written. `""` is one, nothing is none.
    package func string() throws(ConfigurationError) -> String {
        guard case .scalar(let text, _) = content else { throw error("must be a text") }
        return text
    }

    package func strings() throws(ConfigurationError) -> [String] {
        var strings: [String] = []
        for node in try sequence() { strings.append(try node.string()) }
        return strings
    }

    /// A whole number in decimal digits, not quoted.
    package func int(in range: ClosedRange<Int> = Int.min...Int.max) throws(ConfigurationError) -> Int {
        guard let text = plain, let value = Int(text), String(value) == text else {
            throw error("must be a whole number")
        }
        guard range.contains(value) else {
            throw error("must be from \(range.lowerBound) to \(range.upperBound)")
        }
        return value
    }

    /// `true` or `false`, not quoted; `yes` and `on` are refused.
    package func bool() throws(ConfigurationError) -> Bool {
        switch plain {
        case "true": true
        case "false": false
        default: throw error("must be true or false")
        }
    }

    /// One of an enumeration's raw values.
    package func choice<Choice>(
        of type: Choice.Type = Choice.self
    ) throws(ConfigurationError) -> Choice where Choice: RawRepresentable<String> & CaseIterable {
        guard let choice = Choice(rawValue: try string()) else {
            throw error("must be one of: \(Choice.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return choice
    }

    /// Bytes: `512`, `64KiB`, `1MiB`, `2GiB`.
    package func byteCount() throws(ConfigurationError) -> Int {
        let units = [("KiB", 1 << 10), ("MiB", 1 << 20), ("GiB", 1 << 30), ("", 1)]
        return try quantity(units, "must be a number of bytes, such as 512, 64KiB or 1MiB")
    }

    /// Milliseconds, from `500ms`, `30s`, `10m`, `24h` or `7d`; a number without a unit is refused.
    package func milliseconds() throws(ConfigurationError) -> Int {
        let units = [("ms", 1), ("s", 1000), ("m", 60_000), ("h", 3_600_000), ("d", 86_400_000)]
        return try quantity(units, "must be a length of time, such as 500ms, 30s or 10m")
    }

    private func quantity(_ units: [(suffix: String, factor: Int)], _ message: String) throws(ConfigurationError) -> Int
    {
        guard let text = plain, let unit = units.first(where: { text.hasSuffix($0.suffix) }) else {
            throw error(message)
        }
        let digits = text.dropLast(unit.suffix.count)
        guard digits.allSatisfy({ $0.isASCII && $0.isNumber }), let value = Int(digits) else { throw error(message) }
        let (product, overflow) = value.multipliedReportingOverflow(by: unit.factor)
        guard !overflow else { throw error(message) }
        return product
    }

    private var plain: String? {
        if case .scalar(let text, isPlain: true) = content { text } else { nil }
    }
}
