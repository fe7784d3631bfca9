/// Why a generated type and a message, or a generated type and the loaded contracts, do not come together.
///
/// It never holds a value of the message.
public enum TypedMessageError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The message breaks its contract: every rule that it breaks, with code, path and label. Malformed text is among
    /// them (H20xx), and a text beyond the contract's limit (H2010).
    case refused(ValidationReport)
    /// The folder of the contracts cannot be loaded: one line a problem, with file and line.
    case unreadable([String])
    /// The loaded catalogue has no such contract, version or message.
    case unknownContract(MessageShape)
    /// The type was generated from another item table than the one that is loaded: generate it again.
    case otherShape(MessageShape, loaded: String)
    /// A day that is none of the calendar was given for the code lists.
    case impossibleDay
    /// An accepted message holds what the type cannot; it cannot happen while the shapes are the same.
    case misfit(path: String)

    /// English, for a log: one line, or one line a problem. Japanese texts of a report: ``TypedCatalogue/text(of:)``.
    public var description: String {
        switch self {
        case .refused(let report): "refused: " + report.violations.map(Self.line).joined(separator: "; ")
        case .unreadable(let problems): problems.joined(separator: "\n")
        case .unknownContract(let shape):
            "the loaded catalogue has no \(shape.contract) \(shape.version) \(shape.message)"
        case .otherShape(let shape, let loaded):
            "\(shape.contract) \(shape.version) \(shape.message): the Swift type was generated from another item table "
                + "(shape \(shape.digest), loaded \(loaded)); generate it again: "
                + "hubd contract generate swift --contract \(shape.contract)@\(shape.version)"
        case .impossibleDay: "the day must be a day of the calendar, YYYY-MM-DD"
        case .misfit(let path): "\(path): the Swift type cannot hold this item"
        }
    }

    private static func line(_ violation: Violation) -> String {
        violation.path.isEmpty ? violation.code : "\(violation.code) \(violation.path)"
    }
}
