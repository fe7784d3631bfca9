import Formats

/// Reads a municipality's folder of its own code lists: one `<id>.csv` a list in the form of `interfaces/common/codes/`, and,
/// where the town says since when its lists stand as they are, an `index.csv` (`id,edition`).
///
/// A list here is the town's whole list: nothing of the common one is left. What does not fit the contracts is a problem with
/// file and line.
package struct MunicipalCodeFolder {
    private let path: String
    private let codeLists: [String: CodeList]
    private let contracts: [Contract]
    private let problems = ProblemList()

    /// - Parameter contracts: all that could carry the codes.
    package init(path: String, codeLists: [String: CodeList], contracts: [Contract]) {
        self.path = path
        self.codeLists = codeLists
        self.contracts = contracts
    }

    /// - Throws: all that is wrong, each with file and line.
    package func load() throws(CatalogueError) -> CodeBook {
        var own: [String: CodeList] = [:]
        let names = Folder.names(in: path)
        if names == nil { problems.add(path, 0, "not a folder") }
        let editions = names?.contains("index.csv") == true ? readEditions(names ?? []) : [:]
        for name in names ?? [] where name != "index.csv" && name != "README.md" {
            guard let common = common(of: name) else { continue }
            own[common.id] = list(common, edition: editions[common.id] ?? "")
        }
        guard problems.problems.isEmpty else { throw CatalogueError(problems: problems.problems) }
        return CodeBook(common: codeLists, own: own)
    }

    private func file(_ name: String) -> String { "\(path)/\(name)" }

    private func readEditions(_ names: [String]) -> [String: String] {
        var editions: [String: String] = [:]
        for row in CSVTable.rows(file: file("index.csv"), header: ["id", "edition"], problems: problems) {
            let id = row.fields[0]
            if !names.contains(id + ".csv") { problems.add(file("index.csv"), row.line, "there is no \(id).csv") }
            if !CodeListFile.isDay(row.fields[1]) {
                problems.add(file("index.csv"), row.line, "edition must be written YYYY-MM-DD")
            }
            if editions.updateValue(row.fields[1], forKey: id) != nil {
                problems.add(file("index.csv"), row.line, "code list given twice: \(id)")
            }
        }
        return editions
    }

    private func common(of name: String) -> CodeList? {
        guard name.hasSuffix(".csv") else {
            problems.add(file(name), 1, "only code lists (<id>.csv), index.csv and README.md belong here")
            return nil
        }
        let id = String(name.dropLast(4))
        guard let common = codeLists[id] else {
            problems.add(file(name), 1, "no such code list: \(id)")
            return nil
        }
        guard common.isMunicipal else {
            problems.add(file(name), 1, "code list \(id) is common to all municipalities: none can set its own")
            return nil
        }
        return common
    }

    private func list(_ common: CodeList, edition: String) -> CodeList {
        let file = file(common.id + ".csv")
        let rows = CodeListFile(path: file, problems: problems).rows()
        if rows.isEmpty { problems.add(file, 1, "the list has no codes") }
        let users = users(of: common)
        for row in rows where !row.entry.code.isEmpty {
            if let user = users.first(where: { !$0.accepts(row.entry.code) }) {
                problems.add(file, row.line, "code: \(row.entry.code) does not fit \(user.name)")
            }
        }
        return CodeList(
            id: common.id, title: common.title, origin: common.origin, edition: edition, slot: common.slot,
            entries: rows.map(\.entry))
    }

    /// An item that takes its values from a list.
    private struct User {
        let name: String
        let item: ReadingPlan.Item

        /// Repertoire, digits and form; not the list itself.
        func accepts(_ code: String) -> Bool {
            Array(code.utf8).withUnsafeBufferPointer {
                ValueRule.fault(of: $0, item: item, codeList: nil, today: 0) == nil
            }
        }
    }

    private func users(of list: CodeList) -> [User] {
        contracts.flatMap { contract in
            contract.operations.flatMap { operation in
                [operation.request, operation.response].flatMap { model in
                    model.nodes.filter { $0.codeList === list }.map { node in
                        let digits = "\(node.type.rawValue)\(node.digits)\(node.isFixed ? " fixed" : "")"
                        let place = "\(operation.name).\(model.direction.rawValue) \(model.path(of: node.index))"
                        return User(name: "\(contract.id) \(place) (\(digits))", item: model.plan.items[node.index])
                    }
                }
            }
        }
    }
}
