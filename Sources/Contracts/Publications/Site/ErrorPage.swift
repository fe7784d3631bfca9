/// `errors.html`: the error catalogue, in both languages, with causes and remedies.
struct ErrorPage {
    let material: SiteMaterial

    static let columns = ["コード", "メッセージ", "原因", "対処", "HTTP", "SOAP Fault", "発生元", "再試行"]

    var text: String {
        SitePage(title: "エラー一覧", name: "errors.html", material: material).text { main in
            main.element(
                "p", ["class": "summary"],
                text: "E0001からE0004までは標準のコード、Hで始まるものは連携基盤のコード。{ }の中は項目名や桁数に置き換わり、値そのものは入らない。")
            main.table("エラー一覧", class: "errors") { table in
                table.head(Self.columns)
                table.element("tbody") { body in
                    for entry in material.errors.entries { row(entry, in: &body) }
                }
            }
        }
    }

    private func row(_ entry: ErrorCatalogue.Entry, in body: inout HTMLMarkup) {
        body.element("tr", ["id": entry.code]) { row in
            row.element("th", ["scope": "row"]) { $0.element("code", text: entry.code) }
            for text in [entry.text, entry.cause, entry.remedy] {
                row.element("td") { cell in
                    cell.element("p", text: text.ja)
                    cell.element("p", ["class": "sub", "lang": "en"], text: text.en)
                }
            }
            row.element("td", ["class": "number"], text: String(entry.httpStatus))
            row.element("td", text: entry.soapFault)
            row.element("td", text: PublicationText.name(of: entry.origin))
            row.element("td", ["class": "mark"], text: entry.isRetryable ? "可" : "不可")
        }
    }
}
