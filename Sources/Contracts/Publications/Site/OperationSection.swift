/// One operation on a contract's page: how it is called, and the tables of both messages.
struct OperationSection {
    let contract: Contract
    let operation: Operation
    let material: SiteMaterial
    let root: String

    func write(into main: inout HTMLMarkup) {
        main.element("section", ["id": operation.name]) { section in
            section.element("h2") { heading in
                heading.text(operation.title + " ")
                heading.element("code", text: operation.name)
            }
            section.element("table", ["class": "facts"]) { $0.element("tbody") { facts(&$0) } }
            table("要求の項目", operation.request, in: &section)
            table("応答の項目", operation.response, in: &section)
        }
    }

    private func facts(_ body: inout HTMLMarkup) {
        body.fact("方式", PublicationText.method(of: operation))
        body.fact("REST") { cell in
            cell.element("code", text: "POST \(material.base)/\(material.municipality)/\(operation.call)")
        }
        body.fact("スコープ") { $0.element("code", text: operation.scope(provider: contract.provider)) }
        body.fact("SOAP") { cell in
            let address = Publication.soapAddress(contract, municipality: material.municipality, base: material.base)
            cell.element("code", text: "POST \(address)")
        }
        body.fact("SOAPAction") { $0.element("code", text: operation.soapAction) }
        if !operation.outcomes.isEmpty {
            body.fact(
                "業務上の結果",
                operation.outcomes.map { "\(PublicationText.name(ofOutcome: $0))（\($0)）" }.joined(separator: "、"))
        }
        body.fact("正常時の詳細", operation.detail)
        keys(&body)
    }

    private func keys(_ body: inout HTMLMarkup) {
        let model = operation.pattern == .dataset ? operation.response : operation.request
        if !operation.key.isEmpty {
            let name = operation.pattern == .dataset ? "記録の主キー" : "順序を守るキー"
            body.fact(name, operation.key.map { model.nodes[$0].label }.joined(separator: "、"))
        }
        if !operation.filters.isEmpty {
            let labels = operation.filters.map { operation.request.nodes[$0].label }
            body.fact("購読の絞り込み", labels.joined(separator: "、"))
        }
        let persons =
            (operation.request.personKeys.map { operation.request.nodes[$0].label }
            + operation.response.personKeys.map { operation.response.nodes[$0].label })
            .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        if !persons.isEmpty { body.fact("個人を示す項目", persons.joined(separator: "、")) }
        if operation.pattern == .dataset {
            body.fact("CSV") { $0.link("一覧のファイルのレイアウト", to: "layout.csv") }
        }
        body.fact("例") { $0.link("電文の例", to: "examples.html#\(operation.name)") }
    }

    private func table(_ title: String, _ model: MessageModel, in section: inout HTMLMarkup) {
        section.element("h3", text: title)
        section.element("p", ["class": "sub"]) { line in
            line.text("XMLの根要素 ")
            line.element("code", text: model.rootName)
            if model.direction == .response { line.text("。JSONではメタデータとリンクの枠が加わる。") }
        }
        ItemTable(operation: operation, model: model, root: root).write(into: &section, label: title)
    }
}
