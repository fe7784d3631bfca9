/// The small language of enforced conditions in `items.csv`:
///
///     required when NAME = V1|V2 and OTHER present; forbidden when NAME absent
///
/// Rules are separated by `;`, tests that must all hold by ` and `; NAME is a sibling of the item.
enum ConditionText {
    struct Sibling {
        let index: Int
        /// It can be compared with values: neither a group nor repeated.
        let isComparable: Bool
    }

    static func parse(
        _ text: String, siblings: [String: Sibling]
    ) throws(ItemRowError) -> [ItemCondition] {
        var conditions: [ItemCondition] = []
        for rule in text.split(separator: ";", omittingEmptySubsequences: false) {
            conditions.append(try parse(rule: trimmed(rule), siblings))
        }
        return conditions
    }

    private static func parse(rule: Substring, _ siblings: [String: Sibling]) throws(ItemRowError) -> ItemCondition {
        let effect: ItemCondition.Effect
        let rest: Substring
        if rule.hasPrefix("required when ") {
            effect = .required
            rest = rule.dropFirst("required when ".count)
        } else if rule.hasPrefix("forbidden when ") {
            effect = .forbidden
            rest = rule.dropFirst("forbidden when ".count)
        } else {
            throw ItemRowError("condition: must begin with 'required when' or 'forbidden when'")
        }
        var tests: [ItemCondition.Test] = []
        for test in rest.split(separator: " and ", omittingEmptySubsequences: false) {
            tests.append(try parse(test: trimmed(test), siblings))
        }
        return ItemCondition(effect: effect, tests: tests, text: String(rule), isEnforced: true)
    }

    private static func parse(
        test: Substring, _ siblings: [String: Sibling]
    ) throws(ItemRowError) -> ItemCondition.Test {
        if test.hasSuffix(" present") {
            return .present(sibling: try sibling(test.dropLast(" present".count), siblings).index)
        }
        if test.hasSuffix(" absent") {
            return .absent(sibling: try sibling(test.dropLast(" absent".count), siblings).index)
        }
        let parts = test.split(separator: "=", maxSplits: 1).map { trimmed($0) }
        guard parts.count == 2 else {
            throw ItemRowError("condition: a test is NAME = V1|V2, NAME present or NAME absent")
        }
        let sibling = try sibling(parts[0], siblings)
        guard sibling.isComparable else { throw ItemRowError("condition: \(parts[0]) cannot be compared with a value") }
        let values = parts[1].split(separator: "|", omittingEmptySubsequences: false).map { trimmed($0) }
        guard values.allSatisfy({ !$0.isEmpty }) else { throw ItemRowError("condition: an empty value") }
        return .equals(sibling: sibling.index, values: values.map { Array($0.utf8) })
    }

    private static func sibling(_ name: Substring, _ siblings: [String: Sibling]) throws(ItemRowError) -> Sibling {
        guard let sibling = siblings[String(trimmed(name))] else {
            throw ItemRowError("condition: no sibling of this name: \(name)")
        }
        return sibling
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return text
    }
}
