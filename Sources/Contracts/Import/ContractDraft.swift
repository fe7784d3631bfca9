import Formats

/// A contract made from item tables, before its author has looked at it.
struct ContractDraft {
    let provider: String
    let name: String
    let version: String
    let title: String
    let origin: Contract.Origin
    let sources: [String]
    let operation: String
    let operationTitle: String
    let call: String
    let pattern: Operation.Pattern
    let access: Operation.Access
    let detail: String
    var items: [ImportedItem]

    var id: String { "\(provider)/\(name)" }

    var itemsCSV: String {
        CSVText.record(ItemRow.header) + items.map { CSVText.record($0.fields) }.joined()
    }

    /// `contract.yaml`, all that the tables do not say as a guess that the report lists.
    var contractYAML: String {
        var text = """
            # A draft made from item tables; nobody has looked at it yet. What is a guess is listed in the import's report.
            id: \(id)
            version: \(version)
            title: \(Self.quoted(title))
            description: \(Self.quoted(title + "（項目表から取り込んだ下書き）"))
            provider: \(Self.quoted(provider))
            origin: \(origin.rawValue)
            coverage: sketch

            """
        if !sources.isEmpty {
            text += "sources:\n" + sources.map { "  - \(Self.quoted($0))\n" }.joined()
        }
        text += """
            sensitivity: \(sensitivity.rawValue)
            limits: {request: 64KiB, response: 1MiB, timeout: 30s}
            operations:
              - name: \(operation)
                title: \(Self.quoted(operationTitle))
                call: \(call)
                pattern: \(pattern.rawValue)
                access: \(access.rawValue)
                detail: \(Self.quoted(detail))
                results: 100

            """
        return text + references
    }

    /// The keys that point at items.
    private var references: String {
        var text = ""
        let persons = map(["request": paths(.request, isPerson), "response": paths(.response, isPerson)], lists: true)
        if !persons.isEmpty { text += "    personKeys: \(persons)\n" }
        let town = map(["request": paths(.request, isTown), "response": paths(.response, isTown)], lists: false)
        if !town.isEmpty { text += "    municipality: \(town)\n" }
        if let clerk = paths(.request, { $0.label == "操作者ID" }).first { text += "    operator: \(clerk)\n" }
        if pattern == .dataset {
            let key = paths(.response) { $0.isKey }.map { Self.quoted($0) }
            if !key.isEmpty { text += "    key: [\(key.joined(separator: ", "))]\n" }
        }
        return text
    }

    /// Paths of the top items that a test accepts; a repeated one cannot be pointed at as one value.
    private func paths(_ direction: SheetTable.Direction, _ accepts: (ImportedItem) -> Bool) -> [String] {
        items.filter {
            $0.message == "\(operation).\(direction.rawValue)" && $0.level == 1 && $0.type != ItemType.group.rawValue
                && $0.occurs == "1" && accepts($0)
        }.map { direction == .response ? "result[].\($0.name)" : $0.name }
    }

    private func isPerson(_ item: ImportedItem) -> Bool { item.label.hasSuffix("宛名番号") }

    private func isTown(_ item: ImportedItem) -> Bool { item.label == "市区町村コード" && item.check == .municipalityCode }

    private func map(_ paths: [String: [String]], lists: Bool) -> String {
        let parts = ["request", "response"].compactMap { side -> String? in
            guard let own = paths[side], let first = own.first else { return nil }
            let values = own.map { Self.quoted($0) }.joined(separator: ", ")
            return "\(side): " + (lists ? "[\(values)]" : Self.quoted(first))
        }
        return parts.isEmpty ? "" : "{\(parts.joined(separator: ", "))}"
    }

    private var sensitivity: Contract.Sensitivity {
        if items.contains(where: { $0.check == .individualNumber }) { return .specificPersonalInformation }
        let personal = ["宛名番号", "氏名", "生年月日", "住所"]
        return items.contains { item in personal.contains { item.label.contains($0) } } ? .personal : .none
    }

    /// A YAML scalar in double quotes.
    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n", "\r", "\t": quoted += " "
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
