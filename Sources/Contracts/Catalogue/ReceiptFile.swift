import Formats

/// Reads an operation's `receipt: {item: …, delivered: […], applied: […], refused: […]}`.
struct ReceiptFile {
    let pattern: Operation.Pattern
    let answer: MessageModel
    let problems: ProblemList

    /// - Returns: nil when it cannot be understood; then there is at least one problem.
    func read(_ section: YAMLNode) -> Receipt? {
        do throws(ConfigurationError) {
            guard pattern == .notification else { throw section.error("receipt: only a notification has one") }
            _ = try section.entries(allowing: ["item", "delivered", "applied", "refused"])
            let item = try section.required("item")
            guard let node = answer.node(path: try item.string()), let list = answer.nodes[node].codeList else {
                throw item.error("the answer has no such item with a code list")
            }
            let meanings = try meanings(section, of: list)
            for entry in list.entries where meanings[entry.code] == nil {
                throw section.error("receipt: value \(entry.code) of \(list.id) has no meaning")
            }
            return Receipt(node: node, meanings: meanings)
        } catch {
            problems.add(error)
            return nil
        }
    }

    private func meanings(
        _ section: YAMLNode, of list: CodeList
    ) throws(ConfigurationError) -> [String: Receipt.Meaning] {
        var meanings: [String: Receipt.Meaning] = [:]
        for meaning in Receipt.Meaning.allCases {
            for value in try section.optional(meaning.rawValue)?.sequence() ?? [] {
                let code = try value.string()
                guard list.entry(Array(code.utf8)) != nil else {
                    throw value.error("the code list \(list.id) has no value \(code)")
                }
                guard meanings.updateValue(meaning, forKey: code) == nil else {
                    throw value.error("value \(code) has two meanings")
                }
            }
        }
        return meanings
    }
}
