/// `links.html`: the link inventory as a table that can be filtered; without a script it is just the table.
package struct LinkPage {
    let material: SiteMaterial
    let inventory: LinkInventory
    /// One file that is handed on without the site around it.
    let standsAlone: Bool

    /// The page of the site.
    init(material: SiteMaterial) {
        self.material = material
        inventory = LinkInventory(material.contracts, businesses: material.businesses)
        standsAlone = false
    }

    /// A page that stands alone.
    package init(material: SiteMaterial, inventory: LinkInventory) {
        self.material = material
        self.inventory = inventory
        standsAlone = true
    }

    package var text: String {
        let page = SitePage(title: "連携一覧", name: "links.html", material: material, standsAlone: standsAlone)
        return page.text { main in
            main.element("p", ["class": "summary"]) { line in
                line.text("どの業務が、どの業務の情報を、何のために、どの方式で使うか。\(inventory.links.count) 件。")
                if !standsAlone { line.link("CSV", to: "links.csv") }
            }
            filter(&main)
            main.table("連携一覧", class: "links") { table in
                table.head(LinkInventory.header)
                table.element("tbody") { body in for link in inventory.links { row(link, in: &body) } }
            }
        }
    }

    /// Filled and shown by the script: a selection a column.
    private func filter(_ main: inout HTMLMarkup) {
        main.element("form", ["class": "filter", "hidden": "hidden", "data-columns": "1,3,7,8"]) { form in
            form.element("label") { label in
                label.text("絞り込み ")
                label.void("input", ["type": "search", "name": "text", "autocomplete": "off"])
            }
            form.element("output", ["aria-live": "polite"], text: "")
        }
    }

    private func row(_ link: LinkInventory.Link, in body: inout HTMLMarkup) {
        body.element("tr") { row in
            for (index, field) in link.fields.enumerated() {
                row.element("td") { cell in
                    if index == 4, !standsAlone {
                        cell.link(field, to: "contracts/\(link.contract)/\(link.version)/index.html")
                    } else if index == 5 {
                        cell.element("code", text: field)
                    } else if index == 13 {
                        cell.badge(link.coverage)
                    } else {
                        cell.text(field)
                    }
                }
            }
        }
    }
}
