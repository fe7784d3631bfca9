/// A contract's `index.html`: what it is, who asks and why, and what stands in its messages.
struct ContractPage {
    let contract: Contract
    let material: SiteMaterial

    private var page: SitePage {
        SitePage(
            title: "\(contract.title)（\(contract.version)）", name: CatalogueSite.folder(of: contract) + "/index.html",
            material: material)
    }

    var text: String {
        let root = page.root
        return page.text { main in
            main.element("p", ["class": "summary"]) { line in
                line.badge(contract.coverage)
                line.text(" " + contract.description)
            }
            main.element("h2", text: "概要")
            main.element("table", ["class": "facts"]) { $0.element("tbody") { facts(&$0) } }
            main.element("h2", text: "公開ファイル")
            publications(&main)
            main.element("h2", text: "利用する業務と目的")
            consumers(&main, root: root)
            for operation in contract.operations {
                OperationSection(contract: contract, operation: operation, material: material, root: root)
                    .write(into: &main)
            }
        }
    }

    private func facts(_ body: inout HTMLMarkup) {
        body.fact("契約") { $0.element("code", text: contract.id) }
        body.fact("版", contract.version)
        body.fact("提供業務", "\(contract.provider) \(material.businesses.name(contract.provider))")
        body.fact("区分") { $0.badge(contract.coverage) }
        body.fact("出所", origin)
        list("根拠法令", contract.legalBasis, in: &body)
        list("出典と参考", contract.sources, in: &body)
        body.fact("情報の区分", PublicationText.name(of: contract.sensitivity))
        if let older = contract.replaces {
            body.fact("置き換える版", "\(older.version)（\(older.deprecated)から移行を案内、\(older.sunset)まで提供）")
        }
        body.fact("XML名前空間") { $0.element("code", text: contract.namespace) }
        body.fact(
            "上限",
            "要求 \(Self.size(contract.limits.request))、応答 \(Self.size(contract.limits.response))、"
                + "応答までの時間 \(contract.limits.timeout / 1000)秒")
    }

    private var origin: String {
        let items = contract.operations.flatMap { $0.request.nodes.dropFirst() + $0.response.nodes.dropFirst() }
            .filter { !$0.isFrame && $0.name != "result" }
        let official = items.count { $0.origin.hasPrefix("official") }
        return PublicationText.name(of: contract.origin) + "。項目 \(items.count) のうち公開仕様によるもの \(official)。"
    }

    private func list(_ name: String, _ texts: [String], in body: inout HTMLMarkup) {
        guard !texts.isEmpty else { return }
        body.fact(name) { cell in
            cell.element("ul") { list in for text in texts { list.element("li", text: text) } }
        }
    }

    private static func size(_ bytes: Int) -> String {
        bytes % (1 << 20) == 0 ? "\(bytes >> 20) MiB" : "\(bytes >> 10) KiB"
    }

    private static let descriptions = [
        "messages.xsd": "XMLスキーマ（XSD 1.0）", "service.wsdl": "WSDL 1.1（SOAP 1.1）",
        "service-soap12.wsdl": "WSDL 1.1（SOAP 1.2）", "openapi.json": "OpenAPI 3.1（REST）",
        "schema.json": "JSON Schema 2020-12", "layout.csv": "CSVレイアウト（一覧のファイル）", "examples.html": "電文の例",
    ]

    private func publications(_ main: inout HTMLMarkup) {
        main.element("ul", ["class": "files"]) { list in
            for name in CatalogueSite.names(of: contract) where name != "index.html" {
                list.element("li") { item in
                    item.link(Self.descriptions[name] ?? name, to: name)
                    item.element("span", ["class": "sub"], text: name)
                }
            }
        }
    }

    private func consumers(_ main: inout HTMLMarkup, root: String) {
        guard !contract.consumers.isEmpty else { return main.element("p", text: "定めていない。") }
        main.table("利用する業務") { table in
            table.head(["業務ID", "利用業務", "使う操作", "目的", "周期", "根拠法令"])
            table.element("tbody") { body in
                for consumer in contract.consumers {
                    body.element("tr") { row in
                        row.element("td", text: consumer.business)
                        row.element("td", text: material.businesses.name(consumer.business))
                        let operations = contract.operations.filter { consumer.operations.contains($0.name) }
                        row.element(
                            "td", text: operations.map(PublicationText.method(of:)).joined(separator: "、"))
                        row.element("td", text: consumer.purpose)
                        row.element("td", ["class": "word"], text: consumer.cycle.rawValue)
                        row.element("td", text: consumer.basis)
                    }
                }
            }
        }
        main.element("p") { $0.link("すべての連携の一覧", to: root + "links.html") }
    }
}
