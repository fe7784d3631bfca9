/// How one message of one version becomes the same message of the other version: compiled, in one direction.
///
/// It is written from the target's side: for every item of the target it says where its value comes from. Items of the
/// source that the target has no place for stand in ``losses``, with what the mapping says about leaving them out.
package final class MessageConversion: Sendable {
    enum Step: Sendable {
        /// Nothing of the source belongs here.
        case absent
        /// The source lacks the item; its group always has this value.
        case constant([UInt8])
        /// An item of the source, or a value for when it is absent there.
        case item(source: Int, ValueConversion, fallback: [UInt8]?)
        /// A group of the source: one group of the target for each of its occurrences.
        case group(source: Int)
        /// A group that only the target has; it is there when anything in it is.
        case made(isRequired: Bool)
    }

    /// What may be left out when the target has no such item.
    enum Drop: Sendable, Equatable {
        case any
        case none
        /// Only these values; they say nothing that the other version would not say by leaving the item out.
        case values([[UInt8]])
    }

    struct Loss: Sendable {
        let source: Int
        let drop: Drop
    }

    /// What belongs to one group of the source that the target has too.
    struct Scope: Sendable {
        /// Its items, and those of the groups in it that only the source has.
        var nodes: [Int] = []
        /// Groups that only the source has: their items stand elsewhere in the target.
        var dissolved: [Int] = []
        var losses: [Loss] = []
    }

    package let source: MessageModel
    package let target: MessageModel
    /// One entry a node of the target; the root's is unused.
    let steps: [Step]
    /// One entry a node of the source; empty for all but the root and the groups that both have.
    let scopes: [Scope]

    init(source: MessageModel, target: MessageModel, steps: [Step], scopes: [Scope]) {
        self.source = source
        self.target = target
        self.steps = steps
        self.scopes = scopes
    }

    /// A report about the converted message in the words of the one who wrote the original: paths and labels of the
    /// source's items, where there is one.
    package func inSourceTerms(_ report: ValidationReport) -> ValidationReport {
        ValidationReport(violations: report.violations.map(inSourceTerms), isTruncated: report.isTruncated)
    }

    private func inSourceTerms(_ violation: Violation) -> Violation {
        let (plain, numbers) = Self.taken(apart: violation.path)
        guard let node = target.node(path: plain), let own = origin(of: node) else { return violation }
        let parts = source.path(of: own).split(separator: "[]", omittingEmptySubsequences: false)
        var path = parts.first.map { String($0) } ?? ""
        for (index, part) in parts.dropFirst().enumerated() {
            path += (index < numbers.count ? "[\(numbers[index])]" : "[]") + part
        }
        if numbers.count < parts.count - 1, path.hasSuffix("[]") { path.removeLast(2) }
        return Violation(
            code: violation.code, path: path, label: source.nodes[own].label, line: violation.line,
            offset: violation.offset, parameters: violation.parameters)
    }

    private func origin(of node: Int) -> Int? {
        switch steps[node] {
        case .item(let source, _, _), .group(let source): source
        case .absent, .constant, .made: nil
        }
    }

    /// `a[2].b` → `a.b` and [2].
    private static func taken(apart path: String) -> (String, [Substring]) {
        var plain = ""
        var numbers: [Substring] = []
        for part in path.split(separator: ".") {
            let open = part.firstIndex(of: "[") ?? part.endIndex
            plain += (plain.isEmpty ? "" : ".") + part[..<open]
            if open < part.endIndex { numbers.append(part[open...].dropFirst().dropLast()) }
        }
        return (plain, numbers)
    }
}
