/// Something about a contract that loads, but that its readers will stumble over.
package struct LintFinding: Sendable, Equatable, CustomStringConvertible {
    /// The rules, each with a name that an exception can quote.
    package enum Rule: String, Sendable, CaseIterable {
        case naming, description, example, examples, bounds, codeList = "code-list", call, itemID = "item-id"
        case consumers, legalBasis = "legal-basis", source, personKeys = "person-keys", mask, municipality, patterns
        case basicProfile = "basic-profile"
    }

    package let rule: Rule
    package let file: String
    /// From 1; 0 where the whole file is meant.
    package let line: Int
    /// What an exception names: an item's path, a code list, a contract.
    package let place: String
    package let message: String

    package var description: String { "\(file)\(line > 0 ? ":\(line)" : ""): [\(rule.rawValue)] \(place): \(message)" }
}

/// Where the checks leave their findings.
final class LintReport {
    private(set) var findings: [LintFinding] = []

    func add(_ rule: LintFinding.Rule, _ file: String, _ line: Int, _ place: String, _ message: String) {
        findings.append(LintFinding(rule: rule, file: file, line: line, place: place, message: message))
    }
}
