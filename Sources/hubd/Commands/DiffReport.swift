import Contracts
import Formats

/// A comparison in words, or as one JSON object.
struct DiffReport {
    let comparisons: [ContractComparison]
    /// Contracts that only the newer catalogue has.
    let added: [Contract]
    let removed: [Contract]
    let touched: TouchedSystems?

    private var changed: [ContractComparison] { comparisons.filter { !$0.changes.isEmpty } }

    // MARK: Text

    var text: String {
        var lines: [String] = []
        for contract in removed { lines.append("\(contract.id) \(contract.version): なくなった / gone (breaking)") }
        for contract in added { lines.append("\(contract.id) \(contract.version): 加わった / new (compatible)") }
        for comparison in changed { lines += Self.lines(of: comparison) + touchedLines(comparison) }
        let changes = comparisons.flatMap(\.changes)
        let counts = ContractChange.Weight.allCases.reversed().map { weight in
            "\(weight.name) \(changes.count { $0.weight == weight })"
        }
        lines.append(
            changes.isEmpty && added.isEmpty && removed.isEmpty ? "変更なし / no change" : counts.joined(separator: ", "))
        return lines.joined(separator: "\n")
    }

    private static func lines(of comparison: ContractComparison) -> [String] {
        var lines = [
            "\(comparison.old.id) \(comparison.old.version) → \(comparison.new.version)  \(comparison.new.title)"
        ]
        for change in comparison.changes.sorted(by: { $0.weight > $1.weight }) {
            let message = change.direction.map { change.operation + "." + $0.rawValue } ?? change.operation
            let place = [message, change.place].filter { !$0.isEmpty }.joined(separator: " ")
            lines.append(
                "  [送り手 \(word(change.sender))｜受け手 \(word(change.receiver))] \(place): \(change.japanese) / \(change.english)"
            )
        }
        return lines
    }

    private func touchedLines(_ comparison: ContractComparison) -> [String] {
        touched?.touched(by: comparison, from: .breaking).map { touch, count in
            "  影響する系 / touched: \(touch.municipality) \(touch.system)（\(touch.isProvider ? "提供" : "利用")）\(count)件"
        } ?? []
    }

    private static func word(_ weight: ContractChange.Weight) -> String {
        switch weight {
        case .breaking: "要改修"
        case .compatible: "影響なし"
        case .documentation: "文書のみ"
        }
    }

    // MARK: JSON

    var json: String {
        var text = JSONText()
        text.open("{")
        for (key, contracts) in [("added", added), ("removed", removed)] {
            text.key(key)
            text.open("[")
            for contract in contracts { text.value("\(contract.id) \(contract.version)") }
            text.close("]")
        }
        text.key("contracts")
        text.open("[")
        for comparison in changed { write(comparison, into: &text) }
        text.close("]")
        text.close("}")
        return String(decoding: text.bytes, as: UTF8.self)
    }

    private func write(_ comparison: ContractComparison, into text: inout JSONText) {
        text.open("{")
        text.member("id", comparison.old.id)
        text.member("old", comparison.old.version)
        text.member("new", comparison.new.version)
        text.key("changes")
        text.open("[")
        for change in comparison.changes {
            text.open("{")
            text.member("operation", change.operation)
            if let direction = change.direction { text.member("message", direction.rawValue) }
            text.member("place", change.place)
            text.member("sender", change.sender.name)
            text.member("receiver", change.receiver.name)
            text.member("ja", change.japanese)
            text.member("en", change.english)
            text.close("}")
        }
        text.close("]")
        if let touched { write(touched.touched(by: comparison, from: .breaking), into: &text) }
        text.close("}")
    }

    private func write(_ systems: [(TouchedSystems.Touch, Int)], into text: inout JSONText) {
        text.key("touched")
        text.open("[")
        for (touch, count) in systems {
            text.open("{")
            text.member("municipality", touch.municipality)
            text.member("system", touch.system)
            text.member("role", touch.isProvider ? "provider" : "consumer")
            text.member("breaking", count)
            text.close("}")
        }
        text.close("]")
    }
}
