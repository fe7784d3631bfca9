/// Checks one contract's identity and item tables.
struct ContractLint {
    let contract: Contract
    let report: LintReport

    /// Items that repeat more often, or hold more characters, count as unbounded.
    private static let mostOccurrences = 10_000
    private static let mostCharacters = 100_000

    func run() {
        checkIdentity()
        for operation in contract.operations {
            checkCall(operation)
            for model in [operation.request, operation.response] {
                checkItemIDs(model, operation)
                for node in model.nodes.dropFirst() where node.line > 0 { check(node, model, operation) }
            }
            checkPersons(operation)
        }
    }

    private var isComplete: Bool { contract.coverage == .complete }

    private func checkIdentity() {
        if contract.description.isEmpty { add(.description, "description: missing") }
        if contract.sources.isEmpty { add(.source, "sources: say where names, types and digits come from") }
        if contract.legalBasis.isEmpty, contract.sensitivity != .none {
            add(.legalBasis, "legalBasis: by which law may it be given?")
        }
        if contract.consumers.isEmpty { add(.consumers, "consumers: who asks, and why?") }
        if isComplete, contract.origin == .inTheStyleOf {
            let patterns = Set(contract.operations.map(\.pattern))
            for pattern in [Operation.Pattern.requestResponse, .notification, .dataset]
            where !patterns.contains(pattern) {
                add(.patterns, "a complete contract has an operation of the pattern \(pattern.rawValue)")
            }
        }
        if contract.origin == .official,
            !contract.operations.contains(where: { $0.request.hasOfficialItem || $0.response.hasOfficialItem })
        {
            add(.source, "origin: official, but no item says from which source")
        }
    }

    private func checkCall(_ operation: Operation) {
        let parts = operation.call.split(separator: "/")
        if parts.count != 3 || parts[0] != "app_submit" || parts[1] != contract.version {
            report.add(
                .call, file("contract.yaml"), 0, "\(contract.id) \(operation.name)",
                "call: app_submit/\(contract.version)/<romaji> (共通機能標準仕様書: the version is a segment of the path)")
        }
        if operation.call.utf8.count > 199 { add(.call, "call: _links.self.href holds at most 200 characters") }
    }

    private func check(_ node: ItemNode, _ model: MessageModel, _ operation: Operation) {
        if node.origin == "in-the-style-of" {
            for fault in RomajiName.faults(of: node.name) { add(.naming, node, model, operation, fault) }
        }
        if node.description.isEmpty { add(.description, node, model, operation, "description: missing") }
        if node.maxOccurs > Self.mostOccurrences {
            add(.bounds, node, model, operation, "occurs: more than \(Self.mostOccurrences) is as good as unbounded")
        }
        if node.digits > Self.mostCharacters, node.type != .blob {
            add(.bounds, node, model, operation, "digits: more than \(Self.mostCharacters) is as good as unbounded")
        }
        if node.checkDigit == .individualNumber, !node.isMasked {
            add(.mask, node, model, operation, "mask: 個人番号 is never shown")
        }
        if !node.isGroup { checkExample(node, model, operation) }
    }

    private func checkExample(_ node: ItemNode, _ model: MessageModel, _ operation: Operation) {
        guard !node.example.isEmpty else { return add(.example, node, model, operation, "example: missing") }
        let fault = Array(node.example.utf8).withUnsafeBufferPointer { value in
            ValueRule.fault(of: value, item: model.plan.items[node.index], codeList: nil, today: 0)
        }
        let isCode = node.codeList.map { $0.entry(Array(node.example.utf8)) != nil } ?? true
        let isUnknownDate = fault == .unknownDateParts && node.unknownFlag >= 0
        if fault != nil && !isUnknownDate || !isCode {
            add(.example, node, model, operation, "example: no value of this item (\(fault?.code ?? "H1003"))")
        }
    }

    private func checkItemIDs(_ model: MessageModel, _ operation: Operation) {
        var seen: Set<String> = []
        for node in model.nodes where !node.itemID.isEmpty {
            if !seen.insert(node.itemID).inserted {
                add(.itemID, node, model, operation, "itemid: \(node.itemID) is given twice")
            }
            if node.itemID.utf8.count != 8 || !node.itemID.utf8.allSatisfy({ (48...57).contains($0) }) {
                add(.itemID, node, model, operation, "itemid: eight digits, 業務ID and serial number")
            }
        }
    }

    /// What the audit finds a person by, and what keeps towns apart.
    private func checkPersons(_ operation: Operation) {
        let models = [operation.request, operation.response]
        if contract.sensitivity != .none, models.allSatisfy(\.personKeys.isEmpty) {
            report.add(
                .personKeys, file("contract.yaml"), 0, "\(contract.id) \(operation.name)",
                "personKeys: nobody will find whom this was about")
        }
        if models.contains(where: { $0.municipalityNode < 0 }) {
            report.add(
                .municipality, file("contract.yaml"), 0, "\(contract.id) \(operation.name)",
                "municipality: name the item with the 市区町村コード in request and response")
        }
        if operation.request.operatorNode < 0 {
            report.add(
                .personKeys, file("contract.yaml"), 0, "\(contract.id) \(operation.name)",
                "operator: name the item with the clerk's id (操作者ID)")
        }
    }

    private func add(_ rule: LintFinding.Rule, _ message: String) {
        report.add(rule, file("contract.yaml"), 0, contract.id, message)
    }

    private func add(
        _ rule: LintFinding.Rule, _ node: ItemNode, _ model: MessageModel, _ operation: Operation, _ message: String
    ) {
        let place = "\(contract.id) \(operation.name).\(model.direction.rawValue) \(model.path(of: node.index))"
        report.add(rule, file("items.csv"), node.line, place, message)
    }

    private func file(_ name: String) -> String { "\(contract.folder)/\(name)" }
}

extension MessageModel {
    fileprivate var hasOfficialItem: Bool { nodes.contains { $0.line > 0 && $0.origin.hasPrefix("official: ") } }
}
