import Contracts
import SeededGenerator

/// Makes XML messages from a model: mostly right, each with a chance of one or two of the things that go wrong.
struct RandomDocument {
    private enum Fault: CaseIterable {
        case value, missing, twice, renamed, namespace, nilTrue, nilWithText, nilFalse, nilOther, language, attribute,
            type, comment, cdata, textBeside, empty, child, swapped
    }

    private let model: MessageModel
    private var random: SeededGenerator
    private var faultChance = 0.0

    init(_ model: MessageModel, seed: UInt64) {
        self.model = model
        random = SeededGenerator(seed: seed)
    }

    mutating func next() -> [UInt8] {
        faultChance = chance(0.6) ? 1.0 / Double(model.nodes.count) : 0
        let instance = "http://www.w3.org/2001/XMLSchema-instance"
        let attributes = " xmlns=\"\(model.namespace)\" xmlns:xsi=\"\(instance)\""
        return Array("<\(model.rootName)\(attributes)>\(content(of: model.nodes[0]))</\(model.rootName)>".utf8)
    }

    private mutating func content(of group: ItemNode) -> String {
        var parts: [String] = []
        for child in group.children where !model.nodes[child].isFrame {
            let node = model.nodes[child]
            for _ in 0..<occurrences(of: node) { parts.append(element(node)) }
        }
        if parts.count > 1, chance(faultChance) { parts.swapAt(0, parts.count - 1) }
        return parts.joined()
    }

    private mutating func occurrences(of node: ItemNode) -> Int {
        if chance(faultChance / 4) { return node.maxOccurs + 1 }
        return Int.random(in: node.minOccurs...max(node.minOccurs, min(node.maxOccurs, 2)), using: &random)
    }

    private mutating func element(_ node: ItemNode) -> String {
        guard chance(faultChance), let fault = Fault.allCases.randomElement(using: &random) else {
            if node.isNullable, chance(0.1) { return "<\(node.name) xsi:nil=\"true\"/>" }
            return tagged(node.name, "", inside(node))
        }
        let inside = inside(node)
        switch fault {
        case .value: return tagged(node.name, "", Self.oddValues.randomElement(using: &random) ?? "")
        case .missing: return ""
        case .twice: return tagged(node.name, "", inside) + tagged(node.name, "", inside)
        case .renamed: return tagged(node.name + "x", "", inside)
        case .namespace: return tagged(node.name, " xmlns=\"urn:x-other\"", inside)
        case .nilTrue: return tagged(node.name, " xsi:nil=\"true\"", "")
        case .nilWithText: return tagged(node.name, " xsi:nil=\"1\"", inside)
        case .nilFalse: return tagged(node.name, " xsi:nil=\"false\"", inside)
        case .nilOther: return tagged(node.name, " xsi:nil=\"yes\"", inside)
        case .language: return tagged(node.name, " xml:lang=\"ja\"", inside)
        case .attribute: return tagged(node.name, " id=\"1\"", inside)
        case .type: return tagged(node.name, " xsi:type=\"X1\"", inside)
        case .comment: return tagged(node.name, "", "<!-- - -->" + inside + "<?x y?>")
        case .cdata: return tagged(node.name, "", node.isGroup ? inside : "<![CDATA[\(value(node))]]>")
        case .textBeside: return tagged(node.name, "", inside) + "x"
        case .empty: return "<\(node.name)/>"
        case .child: return tagged(node.name, "", inside + "<x/>")
        case .swapped: return "\n  " + tagged(node.name, "", inside) + "\n"
        }
    }

    private func tagged(_ name: String, _ attributes: String, _ content: String) -> String {
        "<\(name)\(attributes)>\(content)</\(name)>"
    }

    private mutating func inside(_ node: ItemNode) -> String {
        node.isGroup ? content(of: node) : chance(faultChance) ? oddValue() : escaped(value(node))
    }

    private mutating func oddValue() -> String { Self.oddValues.randomElement(using: &random) ?? "" }

    private func escaped(_ value: String) -> String {
        value.map { $0 == "&" ? "&amp;" : $0 == "<" ? "&lt;" : String($0) }.joined()
    }

    /// A value that keeps the item's own rules (not those between items, nor check digits or the dates of codes).
    private mutating func value(_ node: ItemNode) -> String {
        if let list = node.codeList { return list.entries.randomElement(using: &random)?.code ?? "" }
        let count = node.isFixed ? node.digits : Int.random(in: 1...max(1, node.digits), using: &random)
        switch node.type {
        case .halfWidth: return text(count, of: ["0", "9", "A", "z", " ", "~", "&", "<", "ｱ", "ﾟ"])
        case .fullWidth: return text(count, of: Self.characters)
        case .integer: return digits(count)
        case .signedInteger: return chance(0.5) ? digits(count) : "-" + digits(count)
        case .decimal: return digits(count) + (chance(0.5) ? "." + text(node.fraction, of: ["0", "5"]) : "")
        case .blob: return "QUJD"
        case .year: return text(4, of: ["0", "2", "9"])
        case .date: return (node.unknownFlag < 0 ? Self.dates : Self.unknownDates).randomElement(using: &random) ?? ""
        case .time: return chance(0.5) ? "23:59" : "00:00:59"
        case .group: return ""
        }
    }

    private mutating func text(_ count: Int, of characters: [String]) -> String {
        (0..<count).map { _ in characters.randomElement(using: &random) ?? "" }.joined()
    }

    private mutating func digits(_ count: Int) -> String {
        text(1, of: ["1", "5", "9"]) + text(count - 1, of: ["0", "1", "9"])
    }

    private mutating func chance(_ probability: Double) -> Bool {
        Double.random(in: 0..<1, using: &random) < probability
    }
}

extension RandomDocument {
    /// Borders of the repertoire, supplementary planes, private use, bases with variation selectors.
    static let characters = [
        "漢", "カ", "々", "\u{A0}", "\u{3000}", "\u{E000}", "\u{20BB7}", "\u{845B}\u{E0100}", "\u{795E}\u{FE00}",
        "\u{FF60}", "\u{FFA0}", "\u{FFFD}", "\u{F0000}", "\u{10FFFF}", "\u{FDFF}", "\u{FE10}", "\u{E00FF}", "\u{E01F0}",
    ]

    static let dates = ["2024-02-29", "2000-02-29", "0000-01-01", "9999-12-31", "0001-01-01", "2026-11-30"]

    static let unknownDates = ["1950-00-00", "1950-06-00", "0000-02-29", "0000-00-00", "2024-00-15", "2024-02-29"]

    static let oddValues = [
        " ", "a", "Ａ", "ｱ", "\u{E0100}", "葛\u{E0100}\u{E0101}", "漢a", "漢&#x7F;", "漢&#x85;", "漢&#x9F;", "漢&#xA0;",
        "漢\n", "a\n", " 1", "1 ", "00", "007", "-0", "-1", "--1", "+1", "1.", ".5", "1.234", "1e2", "1000", "９", "0x1",
        "99999999999999999999", "202", "20245", "0000-13-01", "2023-02-29", "1900-02-29", "2024-02-30", "2024-04-31",
        "2024-12-32", "0000-02-30", "0000-06-31", "0000-00-32", "1950-13-00", "0000-01-02", "2024-1-1", "2024/01/01",
        "20240101", "24:00", "23:60", "23:59:60", "1:00", "QQ", "QQ=", "Q===", "====", "QUJD\n", "QU=D", "999997",
        "999998", "000000000019", "7000012050002", "漢漢漢漢漢漢", "AAAAAAAAAAAAAAAA", "&#xFFFD;", "",
        "葛\u{E0100}葛\u{E0100}葛\u{E0100}葛\u{E0100}葛\u{E0100}",
    ]
}
