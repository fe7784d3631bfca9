import Formats

/// Reads one contract's folder: `contract.yaml` and `items.csv`.
struct ContractFolder {
    let path: String
    let codeLists: [String: CodeList]
    let problems: ProblemList

    /// - Returns: nil when it cannot be understood; then there is at least one problem.
    func load() -> Contract? {
        do {
            let file = try ContractFile(try YAMLNode.load(file: "\(path)/contract.yaml"))
            let items = CSVTable.rows(file: itemsPath, header: ItemRow.header, problems: problems)
            return contract(file, rows(items))
        } catch {
            problems.add(error)
            return nil
        }
    }

    private var itemsPath: String { "\(path)/items.csv" }

    private func rows(_ rows: [CSVReader.Row]) -> [ItemRow] {
        rows.compactMap { row in
            do throws(ItemRowError) {
                return try ItemRow(row)
            } catch {
                problems.add(itemsPath, row.line, error.message)
                return nil
            }
        }
    }

    private func contract(_ file: ContractFile, _ rows: [ItemRow]) -> Contract {
        let messages = Set(file.operations.flatMap { ["\($0.name).request", "\($0.name).response"] })
        for row in rows where !messages.contains(row.message) {
            problems.add(itemsPath, row.line, "message: the contract has no \(row.message)")
        }
        let contract = Contract(
            id: file.id, version: file.version, title: file.title, description: file.description,
            provider: file.provider, origin: file.origin, coverage: file.coverage, sources: file.sources,
            legalBasis: file.legalBasis, consumers: file.consumers, replaces: file.replaces,
            sensitivity: file.sensitivity, limits: file.limits,
            operations: file.operations.map { operation($0, rows, namespace: file.namespace) }, folder: path)
        return contract
    }

    private func operation(
        _ entry: ContractFile.OperationEntry, _ rows: [ItemRow], namespace: String
    ) -> Operation {
        let wireName = entry.call.split(separator: "/").last.map { String($0) } ?? entry.call
        let request = request(entry, rows, rootName: wireName, namespace: namespace)
        let response = response(entry, rows, rootName: wireName + "Response", namespace: namespace)
        let keyed = entry.pattern == .dataset ? response : request
        let key = entry.key.compactMap { path in item(path, keyed.nodes).map { (path, $0) } }
        check(key, of: entry, in: keyed)
        return Operation(
            name: entry.name, title: entry.title, call: entry.call, pattern: entry.pattern, access: entry.access,
            outcomes: entry.outcomes, detail: entry.detail,
            request: request, response: response, key: key.map(\.1),
            filters: entry.filters.compactMap { item($0, request.nodes) },
            receipt: entry.receipt.flatMap {
                ReceiptFile(pattern: entry.pattern, answer: response, problems: problems).read($0)
            })
    }

    /// Order and identity hang on the key: it must be there in every message, once.
    private func check(_ key: [(YAMLNode, Int)], of entry: ContractFile.OperationEntry, in model: MessageModel) {
        let needsKey = entry.pattern == .notification || entry.pattern == .dataset
        if entry.key.isEmpty, needsKey { problems.add(entry.node.error("key: a \(entry.pattern.rawValue) needs one")) }
        if !entry.key.isEmpty, !needsKey {
            problems.add(entry.node.error("key: only a notification or a dataset has one"))
        }
        for (path, index) in key {
            let node = model.nodes[index]
            let isBelowTop = entry.pattern == .dataset ? node.level != 2 : node.level != 1
            if isBelowTop || node.isRepeated || node.isNullable || node.presence != .required {
                problems.add(path.error("a key must be 必須, not repeated, not null and in no group"))
            }
        }
        if !entry.filters.isEmpty, entry.pattern != .notification {
            problems.add(entry.node.error("filters: only a notification has them"))
        }
    }

    private func request(
        _ entry: ContractFile.OperationEntry, _ rows: [ItemRow], rootName: String, namespace: String
    ) -> MessageModel {
        var tree = ItemTree(file: itemsPath, codeLists: codeLists, problems: problems)
        tree.add(rows.filter { $0.message == "\(entry.name).request" }, below: 0)
        let nodes = tree.nodes()
        if nodes.count == 1 { problems.add(itemsPath, 0, "\(entry.name).request has no items") }
        return MessageModel(
            direction: .request, rootName: rootName, namespace: namespace, nodes: nodes,
            personKeys: entry.personKeys.request.compactMap { item($0, nodes) }.sorted(),
            municipalityNode: entry.municipality.request.first.flatMap { item($0, nodes) } ?? -1,
            operatorNode: entry.clerk.flatMap { item($0, nodes) } ?? -1)
    }

    private func response(
        _ entry: ContractFile.OperationEntry, _ rows: [ItemRow], rootName: String, namespace: String
    ) -> MessageModel {
        var tree = ItemTree(file: itemsPath, codeLists: codeLists, problems: problems)
        let items = rows.filter { $0.message == "\(entry.name).response" }
        tree.addFrame()
        if !items.isEmpty { tree.add(items, below: tree.add(.result(max: entry.results), below: 0)) }
        if items.isEmpty {
            problems.add(itemsPath, 0, "\(entry.name).response has no items")
        }
        let nodes = tree.nodes()
        return MessageModel(
            direction: .response, rootName: rootName, namespace: namespace, nodes: nodes,
            personKeys: entry.personKeys.response.compactMap { item($0, nodes) }.sorted(),
            municipalityNode: entry.municipality.response.first.flatMap { item($0, nodes) } ?? -1, operatorNode: -1)
    }

    /// The item that a path in `contract.yaml` names; a group is none.
    private func item(_ path: YAMLNode, _ nodes: [ItemNode]) -> Int? {
        do throws(ConfigurationError) {
            let text = try path.string()
            guard let node = MessageModel.node(path: text, in: nodes), !nodes[node].isGroup else {
                throw path.error("no such item: \(text)")
            }
            return node
        } catch {
            problems.add(error)
            return nil
        }
    }
}
