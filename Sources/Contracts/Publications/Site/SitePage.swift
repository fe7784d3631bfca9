/// What all pages have around their content: head, navigation, search, foot.
struct SitePage {
    let title: String
    /// The file's name in the site; links are relative to it.
    let name: String
    let material: SiteMaterial
    /// The page carries style and script in itself and has no navigation: it is handed on alone.
    var standsAlone = false
    var loadsSearchData = false

    private static let siteTitle = "データ連携カタログ"
    private static let pages = [
        ("index.html", "業務と契約"), ("links.html", "連携一覧"), ("codes.html", "コード"), ("errors.html", "エラー"),
        ("changes.html", "版と変更"),
    ]

    /// The way from this page to the site's root: empty or `../` once a folder.
    var root: String { String(repeating: "../", count: name.split(separator: "/").count - 1) }

    func text(_ content: (inout HTMLMarkup) -> Void) -> String {
        var html = HTMLMarkup()
        html.element("html", ["lang": "ja"]) { html in
            html.element("head") { head(&$0) }
            html.element("body") { body in
                body.element("a", ["class": "skip", "href": "#main"], text: "本文へ")
                if !standsAlone { body.element("header", ["class": "site"]) { header(&$0) } }
                body.element("main", ["id": "main"]) { main in
                    main.element("h1", text: title)
                    content(&main)
                }
                body.element("footer") { footer(&$0) }
            }
        }
        return "<!DOCTYPE html>\n" + html.text
    }

    private func head(_ head: inout HTMLMarkup) {
        head.void("meta", ["charset": "utf-8"])
        head.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        head.void("meta", ["name": "color-scheme", "content": "light dark"])
        head.element("title", text: title == Self.siteTitle ? title : "\(title) - \(Self.siteTitle)")
        if standsAlone {
            head.verbatim("style", SiteStyle.text)
            head.verbatim("script", "//<![CDATA[\n" + SiteScript.text + "//]]>\n")
        } else {
            head.void("link", ["rel": "stylesheet", "href": root + "site.css"])
            if loadsSearchData { head.element("script", ["src": root + "search-data.js", "defer": "defer"], text: "") }
            head.element("script", ["src": root + "site.js", "defer": "defer"], text: "")
        }
    }

    private func header(_ header: inout HTMLMarkup) {
        header.element("p", ["class": "name"]) { name in
            name.link(Self.siteTitle, to: root + "index.html")
            if !material.owner.isEmpty { name.element("span", ["class": "owner"], text: material.owner) }
        }
        header.element("nav", ["aria-label": "主なページ"]) { nav in
            nav.element("ul") { list in
                for (address, label) in Self.pages {
                    list.element("li") { item in
                        if address == self.name {
                            item.element("a", ["href": root + address, "aria-current": "page"], text: label)
                        } else {
                            item.link(label, to: root + address)
                        }
                    }
                }
            }
        }
        header.element("form", ["role": "search", "action": root + "search.html", "method": "get"]) { form in
            form.element("label", ["for": "q"], text: "検索")
            form.void("input", ["id": "q", "name": "q", "type": "search", "accesskey": "s", "autocomplete": "off"])
        }
    }

    private func footer(_ footer: inout HTMLMarkup) {
        let owner = material.owner.isEmpty ? "" : material.owner + "　"
        footer.element("p", text: "\(owner)\(material.day)現在。契約の定義（項目表）から作成。")
        footer.element(
            "p",
            text: "「独自定義」とある契約は標準仕様の項目の形にならったもので、公式の仕様ではありません。例の氏名・番号はすべて架空です。")
    }
}

extension HTMLMarkup {
    /// 完成 or 素案.
    mutating func badge(_ coverage: Contract.Coverage) {
        element("span", ["class": "badge " + coverage.rawValue], text: PublicationText.name(of: coverage))
    }

    /// A table that scrolls by itself on a narrow screen, and with the keyboard.
    mutating func table(_ label: String, class name: String = "list", _ content: (inout HTMLMarkup) -> Void) {
        element("div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": label]) {
            $0.element("table", ["class": name], content)
        }
    }
}
