/// `index.html`: every business with its contracts, and how far they go.
struct BusinessIndexPage {
    let material: SiteMaterial

    private var page: SitePage { SitePage(title: "業務と契約", name: "index.html", material: material) }

    private var businesses: [BusinessTable.Business] {
        material.businesses.all(with: material.contracts).filter { business in
            business.isProvider && (material.listsAllBusinesses || !contracts(of: business).isEmpty)
        }
    }

    private func contracts(of business: BusinessTable.Business) -> [Contract] {
        material.contracts.filter { $0.provider == business.id }
    }

    var text: String {
        page.text { main in
            summary(&main)
            main.table("業務と契約") { table in
                table.head(["業務ID", "業務", "地プラの業務ユニット", "契約", "区分", "提供の方式", "利用業務", "出所"])
                table.element("tbody") { body in
                    for business in businesses { rows(of: business, in: &body) }
                }
            }
            notes(&main)
        }
    }

    private func summary(_ main: inout HTMLMarkup) {
        let complete = material.contracts.count { $0.coverage == .complete }
        let covered = businesses.count { contracts(of: $0).contains { $0.coverage == .complete } }
        let none = businesses.count { contracts(of: $0).isEmpty }
        main.element("p", ["class": "summary"]) { line in
            line.text("契約 \(material.contracts.count) 件（")
            line.badge(.complete)
            line.text(" \(complete) 件、")
            line.badge(.sketch)
            line.text(" \(material.contracts.count - complete) 件）。")
            line.text("業務 \(businesses.count) のうち完成した契約のあるもの \(covered)、契約のないもの \(none)。")
        }
    }

    private func rows(of business: BusinessTable.Business, in body: inout HTMLMarkup) {
        let contracts = contracts(of: business)
        let span = String(max(contracts.count, 1))
        body.element("tr") { row in
            row.element("th", ["scope": "rowgroup", "rowspan": span, "id": "b" + business.id], text: business.id)
            row.element("td", ["rowspan": span], text: business.name)
            row.element("td", ["rowspan": span], text: business.unit.isEmpty ? "－" : business.unit)
            if let first = contracts.first {
                cells(of: first, in: &row)
            } else {
                row.element("td", ["colspan": "5", "class": "none"], text: "契約なし")
            }
        }
        for contract in contracts.dropFirst() { body.element("tr") { cells(of: contract, in: &$0) } }
    }

    private func cells(of contract: Contract, in row: inout HTMLMarkup) {
        row.element("td") { cell in
            cell.link(contract.title, to: CatalogueSite.folder(of: contract) + "/index.html")
            cell.element("span", ["class": "sub"], text: "\(contract.id) \(contract.version)")
        }
        row.element("td") { $0.badge(contract.coverage) }
        let methods = contract.operations.map(PublicationText.method(of:))
        row.element(
            "td",
            text: methods.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
                .joined(separator: "、"))
        row.element("td", ["class": "number"], text: String(Set(contract.consumers.map(\.business)).count))
        row.element("td", text: contract.origin == .official ? "公開仕様" : "独自定義")
    }

    private func notes(_ main: inout HTMLMarkup) {
        main.element("h2", text: "見方")
        main.element("ul") { list in
            list.element("li", text: "完成: 照会・変更通知・一覧など、その業務の連携に要る項目、条件、コード、例がそろっている契約。")
            list.element("li", text: "素案: 位置づけだけを示す契約。完成の数には含めない。")
            list.element("li", text: "業務IDは、001から039までが公表資料の番号、Zで始まるものは本カタログの番号。")
            list.element("li", text: "地プラの業務ユニットは、同じ仕事をする地域情報プラットフォームの業務ユニットの名称（対応は本カタログの整理）。")
        }
    }
}
