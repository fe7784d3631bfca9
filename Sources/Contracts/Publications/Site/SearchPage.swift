/// `search.html`: the box, and a place for what the script finds in ``SearchIndex``.
struct SearchPage {
    let material: SiteMaterial

    var text: String {
        let page = SitePage(title: "検索", name: "search.html", material: material, loadsSearchData: true)
        return page.text { main in
            main.element(
                "p", ["class": "summary"],
                text: "契約、業務、項目名、ローマ字の名前、コードの値と名称、エラーコードから探す。ひらがなとカタカナ、全角と半角は区別しない。")
            main.element("noscript") { $0.element("p", text: "検索にはJavaScriptが要る。") }
            main.element("p", ["id": "found", "aria-live": "polite"], text: "")
            main.element("ol", ["id": "results", "class": "results"], text: "")
        }
    }
}
