import SeededGenerator

@testable import Contracts

/// Makes messages that keep their model's rules, from its item table alone.
struct MessageGenerator {
    let model: MessageModel
    var random: SeededGenerator
    var today = 20_261_101
    var municipality = "999997"

    init(model: MessageModel, seed: UInt64) {
        self.model = model
        random = SeededGenerator(seed: seed)
    }

    mutating func message() -> MessageTree { group(0) }

    /// Two rules may meet in a combination of codes that no message has; then another combination is drawn.
    private mutating func group(_ node: Int) -> MessageTree {
        let children = model.nodes[node].children.map { model.nodes[$0] }
        var values = drawn(children)
        for _ in 0..<200 where !isSettled(children, values) { values = drawn(children) }
        return .group(children.compactMap { child in values[child.index].map { MessageTree.Member(child.name, $0) } })
    }

    private mutating func drawn(_ children: [ItemNode]) -> [Int: MessageTree] {
        var values: [Int: MessageTree] = [:]
        for child in children where child.presence == .required || Int.random(in: 0..<2, using: &random) == 0 {
            values[child.index] = member(child)
        }
        for child in children where child.unknownFlag >= 0 { settleDate(child, &values) }
        // A rule may ask for what another forbids only after a while; item tables settle in a few rounds.
        for _ in 0..<8 {
            for child in children { settle(child, &values) }
        }
        return values
    }

    private func isSettled(_ children: [ItemNode], _ values: [Int: MessageTree]) -> Bool {
        children.allSatisfy { child in
            child.conditions.allSatisfy { condition in
                !condition.isEnforced || !condition.tests.allSatisfy { Self.holds($0, values) }
                    || (condition.effect == .forbidden) == (values[child.index] == nil)
            }
        }
    }

    private mutating func settle(_ child: ItemNode, _ values: inout [Int: MessageTree]) {
        for condition in child.conditions
        where condition.isEnforced && condition.tests.allSatisfy({ Self.holds($0, values) }) {
            if condition.effect == .forbidden {
                values[child.index] = nil
            } else if values[child.index] == nil {
                values[child.index] = member(child)
                if child.unknownFlag >= 0 { settleDate(child, &values) }
            }
        }
    }

    private mutating func settleDate(_ child: ItemNode, _ values: inout [Int: MessageTree]) {
        guard values[child.index] != nil, values[child.unknownFlag] == .text("1") else { return }
        values[child.index] = .text(["0000-00-00", "1950-00-00", "1950-06-00"].randomElement(using: &random) ?? "")
    }

    static func holds(_ test: ItemCondition.Test, _ values: [Int: MessageTree]) -> Bool {
        switch test {
        case .present(let sibling): return values[sibling] != nil
        case .absent(let sibling): return values[sibling] == nil
        case .equals(let sibling, let allowed):
            switch values[sibling] {
            case .text(let text)?, .number(let text)?: return allowed.contains(Array(text.utf8))
            default: return false
            }
        }
    }

    private mutating func member(_ node: ItemNode) -> MessageTree {
        guard node.isRepeated else { return value(node) }
        let count = Int.random(in: max(node.minOccurs, 1)...min(node.maxOccurs, max(node.minOccurs, 4)), using: &random)
        return .list((0..<count).map { _ in value(node) })
    }

    mutating func value(_ node: ItemNode) -> MessageTree {
        if node.isNullable, Int.random(in: 0..<4, using: &random) == 0 { return .null }
        if let list = node.codeList {
            let inForce = list.entries.filter { entry in
                Array(entry.code.utf8).withUnsafeBufferPointer { list.contains($0, on: today) }
            }
            let code = inForce.randomElement(using: &random)?.code ?? ""
            return node.type == .integer ? .number(code) : .text(code)
        }
        switch node.checkDigit {
        case .none: break
        case .individualNumber: return .text(completed(11, .individualNumber))
        case .corporateNumber: return .text(completed(12, .corporateNumber))
        case .municipalityCode: return .text(node.index == model.municipalityNode ? municipality : "131016")
        }
        return plainValue(node)
    }

    private mutating func plainValue(_ node: ItemNode) -> MessageTree {
        switch node.type {
        case .halfWidth: .text(text(node, ["a", "Z", "0", " ", "\"", "\\", "&", "<", "]]>".first ?? "]", "ｱ", "ﾟ"]))
        case .fullWidth: .text(text(node, ["山", "　", "𠮷", "葛\u{E0100}", "辻\u{FE00}", "ア", "＆", "\u{E000}", "é"]))
        case .integer: .number(integer(node.digits, isFixed: node.isFixed))
        case .signedInteger: .number(signed(node.digits))
        case .decimal:
            .text(
                integer(node.digits, isFixed: false)
                    + (Bool.random(using: &random) ? ".50".prefix(node.fraction + 1) : ""))
        case .blob: .text(node.digits >= 4 ? "AQID" : "")
        case .year: .text(["0000", "2024", "9999"].randomElement(using: &random) ?? "")
        case .date: .text(["2024-02-29", "0000-01-01", "9999-12-31", "1926-12-25"].randomElement(using: &random) ?? "")
        case .time: .text(["00:00", "23:59:59", "12:30"].randomElement(using: &random) ?? "")
        case .group: group(node.index)
        }
    }

    private mutating func text(_ node: ItemNode, _ characters: [Character]) -> String {
        let count = node.isFixed ? node.digits : Int.random(in: 1...min(node.digits, 12), using: &random)
        return String((0..<count).map { _ in characters.randomElement(using: &random) ?? "a" })
    }

    private mutating func integer(_ digits: Int, isFixed: Bool) -> String {
        let count = isFixed ? digits : Int.random(in: 1...digits, using: &random)
        let first = count == 1 ? Int.random(in: 0...9, using: &random) : Int.random(in: 1...9, using: &random)
        return "\(first)" + (1..<max(count, 1)).map { _ in "\(Int.random(in: 0...9, using: &random))" }.joined()
    }

    private mutating func signed(_ digits: Int) -> String {
        let magnitude = integer(digits, isFixed: false)
        return magnitude != "0" && Bool.random(using: &random) ? "-" + magnitude : magnitude
    }

    /// A number with the one check digit that fits.
    private mutating func completed(_ count: Int, _ check: CheckDigit) -> String {
        let body = "0000" + (4..<count).map { _ in "\(Int.random(in: 0...9, using: &random))" }.joined()
        return (0...9).map { check == .corporateNumber ? "\($0)\(body)" : "\(body)\($0)" }
            .first { Array($0.utf8).withUnsafeBufferPointer { check.accepts($0) } } ?? ""
    }
}
