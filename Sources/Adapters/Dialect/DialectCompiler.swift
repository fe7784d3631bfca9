import Contracts
import Formats

/// Holds a message's lines against its item table and makes the mapping; everything that cannot be expressed ends here.
struct DialectCompiler {
    let model: MessageModel
    let defaults: DialectDefaults
    let codes: CodeBook?

    func compile(_ message: DialectMessage?) throws(ConfigurationError) -> WireMapping {
        var written: [Int: DialectRule] = [:]
        for (path, rule) in message?.rules ?? [] {
            let node = try node(path, rule.node)
            guard written.updateValue(rule, forKey: node) == nil else { throw rule.node.error("item given twice") }
        }
        var rules: [WireMapping.Rule] = []
        for node in model.nodes { rules.append(try self.rule(for: node, written[node.index])) }
        let ignored = try ignored(message, rules)
        try checkNames(rules, written)
        return WireMapping(rules: rules, ignored: ignored)
    }

    private func node(_ path: String, _ place: YAMLNode) throws(ConfigurationError) -> Int {
        // Looked up by the exact path: a `[]` too many or too few is a misunderstanding worth an error.
        guard let node = model.node(path: path), model.path(of: node) == path, !model.nodes[node].isFrame else {
            throw place.error("the contract has no such item")
        }
        return node
    }

    private func rule(for node: ItemNode, _ written: DialectRule?) throws(ConfigurationError) -> WireMapping.Rule {
        var rule = WireMapping.Rule(
            name: node.nameBytes, conversion: .none, emptyIsAbsent: false, numberIsString: false)
        guard node.index > 0, !node.isFrame else { return rule }
        if let name = written?.name { rule.name = Array(name.utf8) }
        if let written { try check(written, node) }
        guard !node.isGroup else { return rule }
        rule.conversion = conversion(written, node)
        rule.emptyIsAbsent = written?.emptyIsAbsent ?? defaults.emptyIsAbsent
        rule.numberIsString = isNumber(node) && (written?.numberIsString ?? defaults.numberIsString)
        return rule
    }

    private func conversion(_ written: DialectRule?, _ node: ItemNode) -> WireMapping.Conversion {
        if let constant = written?.constant {
            return .constant(wire: Array(constant.utf8), contract: written?.contract.map { Array($0.utf8) })
        }
        if let codes = written?.codes { return .codes(toWire: codes.toWire, fromWire: codes.fromWire) }
        guard node.type == .date, let shape = written?.date ?? defaults.date else { return .none }
        return .date(shape)
    }

    private func check(_ written: DialectRule, _ node: ItemNode) throws(ConfigurationError) {
        let place = written.node
        let hasConversion = written.codes != nil || written.date != nil || written.constant != nil
        if node.isGroup, hasConversion || written.numberIsString != nil || written.emptyIsAbsent != nil {
            throw place.error("a group can only be renamed")
        }
        if written.date != nil, node.type != .date { throw place.error("date on an item that is not a DATE") }
        if written.codes != nil, node.type == .date { throw place.error("codes on a DATE") }
        if written.numberIsString != nil, !isNumber(node) {
            throw place.error("numbers on an item that is not a number")
        }
        try checkCodes(written, node)
        try checkConstant(written, node)
    }

    private func checkCodes(_ written: DialectRule, _ node: ItemNode) throws(ConfigurationError) {
        guard let table = written.codes, let list = codeList(of: node) else { return }
        let missing = Set(list.entries.map(\.code)).filter { table.toWire[Array($0.utf8)] == nil }.sorted()
        guard missing.isEmpty else {
            throw written.node.error(
                "the table lacks values of code list \(list.id): \(missing.joined(separator: ", "))")
        }
    }

    private func checkConstant(_ written: DialectRule, _ node: ItemNode) throws(ConfigurationError) {
        guard written.constant != nil else { return }
        guard let contract = written.contract else {
            if node.presence == .required { throw written.node.error("constant without contract on a required item") }
            return
        }
        if let list = codeList(of: node), list.entry(Array(contract.utf8)) == nil {
            throw written.node.error("contract: not a value of code list \(list.id)")
        }
    }

    private func codeList(of node: ItemNode) -> CodeList? { node.codeList.map { codes?.list(for: $0) ?? $0 } }

    private func ignored(
        _ message: DialectMessage?, _ rules: [WireMapping.Rule]
    ) throws(ConfigurationError) -> [Int: Set<[UInt8]>] {
        var ignored: [Int: Set<[UInt8]>] = [:]
        for (path, names) in message?.ignored ?? [] {
            for place in names {
                let group = path == "." ? 0 : try node(path, place)
                guard model.nodes[group].isGroup else { throw place.error("not a group") }
                let name = Array(try place.string().utf8)
                guard !model.nodes[group].children.contains(where: { rules[$0].name == name }) else {
                    throw place.error("an item of the contract has this wire name")
                }
                ignored[group, default: []].insert(name)
            }
        }
        return ignored
    }

    /// Two items of one group must not have one name; at least one of the two has been renamed and is in the file.
    private func checkNames(_ rules: [WireMapping.Rule], _ written: [Int: DialectRule]) throws(ConfigurationError) {
        for group in model.nodes where group.isGroup {
            var known: [[UInt8]: Int] = [:]
            for child in group.children {
                guard let other = known.updateValue(child, forKey: rules[child].name) else { continue }
                guard let rule = written[child] ?? written[other] else { continue }
                throw rule.node.error("two items of this group have the same wire name")
            }
        }
    }

    private func isNumber(_ node: ItemNode) -> Bool {
        node.type == .integer || node.type == .signedInteger || node.type == .decimal
    }
}
