/// `changes.html`: all versions with what they replace, and the catalogue's own change list where it keeps one.
struct ChangePage {
    let material: SiteMaterial

    var text: String {
        SitePage(title: "版と変更", name: "changes.html", material: material).text { main in
            main.element("p", ["class": "summary"], text: "公開した版は書き換えず、意味が変わるときは新しい版を並べて提供する。")
            main.table("版") { table in
                table.head(["契約", "名称", "版", "区分", "置き換える版", "移行の案内", "旧版の終わり"])
                table.element("tbody") { body in for contract in material.contracts { row(contract, in: &body) } }
            }
            if let changeLog = material.changeLog {
                main.element("h2", text: "変更の記録")
                write(changeLog, into: &main)
            }
        }
    }

    private func row(_ contract: Contract, in body: inout HTMLMarkup) {
        body.element("tr") { row in
            row.element("td") { $0.element("code", text: contract.id) }
            row.element("td") { $0.link(contract.title, to: CatalogueSite.folder(of: contract) + "/index.html") }
            row.element("td", text: contract.version)
            row.element("td") { $0.badge(contract.coverage) }
            row.element("td", text: contract.replaces?.version ?? "")
            row.element("td", text: contract.replaces?.deprecated ?? "")
            row.element("td", text: contract.replaces?.sunset ?? "")
        }
    }

    /// Headings, lists and paragraphs of a Markdown text; whatever else it has is shown as it is written.
    private func write(_ text: String, into main: inout HTMLMarkup) {
        var items: [String] = []
        func endList() {
            guard !items.isEmpty else { return }
            main.element("ul") { list in for item in items { list.element("li", text: item) } }
            items = []
        }
        for line in text.split(whereSeparator: \.isNewline) {
            if line.hasPrefix("- ") || line.hasPrefix("* ") {
                items.append(String(line.dropFirst(2)))
            } else if line.hasPrefix("  "), let last = items.popLast() {
                items.append(last + " " + line.drop { $0 == " " })
            } else {
                endList()
                let heading = line.drop { $0 == "#" }
                let isHeading = heading.count < line.count
                main.element(isHeading ? "h3" : "p", text: String(isHeading ? heading.drop { $0 == " " } : line))
            }
        }
        endList()
    }
}
