/// Examples as the standard's tables write them.
enum ExampleColumn {
    /// The value of `name="0"` (request), `name:"0",` or `"name":"0",` (response) or a bare value, without its quotes.
    /// Of several lines the first counts.
    static func value(in text: String, of name: String) -> String {
        let keyed = afterKey(name, in: text)
        let rest = (keyed ?? text[...]).drop { $0.isWhitespace }
        let quotes: Set<Character> = ["\"", "”", "“"]
        var value = rest
        if let first = rest.first, quotes.contains(first) {
            value = rest.dropFirst().prefix { !quotes.contains($0) }
        } else if keyed != nil {
            value = rest.prefix { $0 != "," && !$0.isNewline }
        }
        let line = FoldedText.lines(String(value)).first ?? ""
        // ・指定都市：横浜市西区 is a kind and its example.
        guard line.hasPrefix("・"), let colon = line.firstIndex(where: { $0 == "：" || $0 == ":" }) else { return line }
        return String(line[line.index(after: colon)...])
    }

    private static func afterKey(_ name: String, in text: String) -> Substring? {
        guard !name.isEmpty, let range = text.firstRange(of: name) else { return nil }
        let rest = text[range.upperBound...].drop { $0 == "\"" || $0.isWhitespace }
        guard let mark = rest.first, [":", "：", "="].contains(mark) else { return nil }
        return rest.dropFirst()
    }

    /// Whether a value could stand in a message, code lists and check digits apart.
    static func fits(_ value: String, _ item: ImportedItem) -> Bool {
        let parts = item.digits.split(separator: ",").compactMap { Int($0) }
        guard let type = ItemType(rawValue: item.type) else { return false }
        let node = ItemNode(
            index: 1, parent: 0, level: 1, name: item.name, nameBytes: Array(item.name.utf8), label: item.label,
            type: type, digits: parts.first ?? 0, fraction: parts.count > 1 ? parts[1] : 0, isFixed: item.isFixed,
            minOccurs: 1, maxOccurs: 1, isRepeated: false, presence: .required, isNullable: false, codeList: nil,
            checkDigit: item.check, conditions: [], unknownFlag: -1, isMasked: false, isFrame: false, description: "",
            example: "", itemID: "", origin: "", line: 0, children: [], ordinal: 0)
        var bytes = value
        let plan = ReadingPlan(
            nodes: [root, node], rootName: "x", namespace: "x", municipalityNode: -1)
        return bytes.withUTF8 {
            ValueRule.fault(of: $0, item: plan.items[1], codeList: nil, today: 20_260_401) == nil
        }
    }

    private static let root = ItemNode(
        index: 0, parent: -1, level: 0, name: "", nameBytes: [], label: "", type: .group, digits: 0, fraction: 0,
        isFixed: false, minOccurs: 1, maxOccurs: 1, isRepeated: false, presence: .required, isNullable: false,
        codeList: nil, checkDigit: .none, conditions: [], unknownFlag: -1, isMasked: false, isFrame: false,
        description: "", example: "", itemID: "", origin: "", line: 0, children: [1], ordinal: 0)
}
