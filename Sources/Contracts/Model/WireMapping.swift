/// How one vendor's system writes a message where it differs from the contract (its dialect), compiled for one
/// ``MessageModel``.
///
/// A reader looks items up under the wire name and turns the wire value into the contract's before it is validated; a
/// writer does
/// the opposite. One entry a node; the root's entry is unused.
package struct WireMapping: Sendable {
    package struct Rule: Sendable {
        /// The item's name on the wire.
        package var name: [UInt8]
        package var conversion: Conversion
        /// `""` on the wire stands for an absent item (read), and an absent item is written as `""`.
        package var emptyIsAbsent: Bool
        /// A `9`/`S9`/`9V` item stands as a JSON string of digits on the wire.
        package var numberIsString: Bool

        package init(name: [UInt8], conversion: Conversion, emptyIsAbsent: Bool, numberIsString: Bool) {
            self.name = name
            self.conversion = conversion
            self.emptyIsAbsent = emptyIsAbsent
            self.numberIsString = numberIsString
        }
    }

    package enum Conversion: Sendable {
        case none
        /// Contract code ↔ wire code; a value in neither column is H1201.
        case codes(toWire: [[UInt8]: [UInt8]], fromWire: [[UInt8]: [UInt8]])
        /// The wire's date is not `YYYY-MM-DD`.
        case date(DateShape)
        /// Always this value on the wire; when read it must be this value, and the contract's item is ``fromWire`` or
        /// absent.
        case constant(wire: [UInt8], contract: [UInt8]?)
    }

    package let rules: [Rule]
    /// Items that the wire has beyond the contract and that are skipped when read (top-level name of the group's
    /// child).
    package let ignored: [Int: Set<[UInt8]>]
    let names: NameTable

    package init(rules: [Rule], ignored: [Int: Set<[UInt8]>] = [:]) {
        self.rules = rules
        self.ignored = ignored
        names = NameTable(rules.enumerated().map { $0.offset == 0 ? [] : $0.element.name })
    }
}

/// A way to write a date, with the conversion both ways. Unknown parts (`00`) and the open range survive in the
/// western shapes;
/// an era date cannot say them, which is H1202.
package enum DateShape: String, Sendable, CaseIterable {
    /// `20240701`
    case compact = "YYYYMMDD"
    /// `2024/07/01`
    case slashed = "YYYY/MM/DD"
    /// One era digit (1 明治 2 大正 3 昭和 4 平成 5 令和), year, month, day of two digits each: `5060701`
    case eraDigit = "EYYMMDD"
    /// Two era digits: `05060701`
    case eraDigits = "EEYYMMDD"
    /// `R06.07.01`
    case eraLetter = "GYY.MM.DD"
}
