import Formats

/// `search-data.js`: pages, and what stands on them: `[page, kind, text, more, anchor]`. A script file and no JSON, because a
/// page read from a disk may load the one but not the other.
struct SearchIndex {
    let material: SiteMaterial

    private enum Kind: Int, CaseIterable { case business, contract, operation, item, codeList, code, error }
    private static let kindNames = ["業務", "契約", "操作", "項目", "コード表", "コード", "エラー"]

    var text: String {
        var json = JSONText()
        json.open("{")
        json.member("kinds", Self.kindNames)
        json.key("pages")
        json.open("[")
        page("業務と契約", "index.html", in: &json)
        page("コード一覧", "codes.html", in: &json)
        page("エラー一覧", "errors.html", in: &json)
        for contract in material.contracts {
            page("\(contract.title) \(contract.version)", CatalogueSite.folder(of: contract) + "/index.html", in: &json)
        }
        json.close("]")
        json.key("entries")
        json.open("[")
        entries(&json)
        json.close("]")
        json.close("}")
        return "window.catalogue = " + String(decoding: json.bytes, as: UTF8.self) + ";\n"
    }

    private func page(_ title: String, _ address: String, in json: inout JSONText) {
        json.open("[")
        json.value(title)
        json.value(address)
        json.close("]")
    }

    private func entry(
        _ page: Int, _ kind: Kind, _ text: String, _ more: String, _ anchor: String, in json: inout JSONText
    ) {
        json.open("[")
        json.value(page)
        json.value(kind.rawValue)
        json.value(text)
        json.value(more)
        json.value(anchor)
        json.close("]")
    }

    private func entries(_ json: inout JSONText) {
        let shown = Set(material.contracts.map(\.provider))
        for business in material.businesses.businesses
        where business.isProvider && (material.listsAllBusinesses || shown.contains(business.id)) {
            entry(0, .business, business.name, "\(business.id) \(business.unit)", "b" + business.id, in: &json)
        }
        for (index, contract) in material.contracts.enumerated() { entries(of: contract, page: index + 3, in: &json) }
        for list in material.codeLists {
            entry(1, .codeList, list.title, list.id, list.id, in: &json)
            for code in list.entries {
                entry(1, .code, "\(code.code) \(code.label)", list.title, list.id, in: &json)
            }
        }
        for error in material.errors.entries {
            entry(2, .error, "\(error.code) \(error.text.ja)", error.text.en, error.code, in: &json)
        }
    }

    /// An item that several messages of a contract have is listed once.
    private func entries(of contract: Contract, page: Int, in json: inout JSONText) {
        let about = "\(contract.id) \(material.businesses.name(contract.provider)) \(contract.description)"
        entry(page, .contract, contract.title, about, "", in: &json)
        var known: Set<String> = []
        for operation in contract.operations {
            entry(page, .operation, operation.title, "\(operation.name) \(operation.call)", operation.name, in: &json)
            for model in [operation.request, operation.response] {
                for node in ItemTable.items(of: model) where known.insert("\(node.name) \(node.label)").inserted {
                    let anchor = ItemTable.anchor(node.index, model, operation)
                    entry(page, .item, node.label, "\(node.name) \(node.itemID)", anchor, in: &json)
                }
            }
        }
    }
}
