/// `codes.html`: every code list with the days on which its values hold.
struct CodeListPage {
    let material: SiteMaterial

    var text: String {
        SitePage(title: "コード一覧", name: "codes.html", material: material).text { main in
            main.element("p", ["class": "summary"], text: "コード表 \(material.codeLists.count) 件。値は有効期間の中でだけ使える。")
            main.element("ul", ["class": "columns"]) { list in
                for codes in material.codeLists { list.element("li") { $0.link(codes.title, to: "#" + codes.id) } }
            }
            for codes in material.codeLists { section(codes, in: &main) }
        }
    }

    private func section(_ codes: CodeList, in main: inout HTMLMarkup) {
        main.element("section", ["id": codes.id]) { section in
            section.element("h2") { heading in
                heading.text(codes.title + " ")
                heading.element("code", text: codes.id)
            }
            if !codes.origin.isEmpty {
                section.element("p", ["class": "sub"], text: "出所: " + Self.name(of: codes.origin))
            }
            section.table(codes.title, class: "codes") { table in
                table.head(["コード", "名称", "有効期間の始め", "終わり"])
                table.element("tbody") { body in
                    for entry in codes.entries { row(entry, in: &body) }
                }
            }
        }
    }

    private func row(_ entry: CodeList.Entry, in body: inout HTMLMarkup) {
        body.element("tr") { row in
            row.element("th", ["scope": "row"]) { $0.element("code", text: entry.code) }
            row.element("td", text: entry.label)
            row.element("td", text: entry.validFrom)
            row.element("td", text: entry.validTo)
        }
    }

    private static func name(of origin: String) -> String {
        origin.hasPrefix("official: ") ? "公開資料 " + origin.dropFirst(10) : "独自定義（in-the-style-of）"
    }
}
