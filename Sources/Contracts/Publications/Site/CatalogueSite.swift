/// The catalogue as a static site: each file is made when it is asked for, from memory and the contracts' folders.
///
/// Nothing in it leads outside: it can be read from a disk, a web server's folder, or a running hub. Files:
///
/// | file | what |
/// | --- | --- |
/// | `index.html` | businesses and their contracts |
/// | `links.html`, `links.csv` | the link inventory |
/// | `codes.html`, `errors.html`, `changes.html`, `search.html` | code lists, error catalogue, versions, search |
/// | `contracts/<業務ID>/<contract>/<version>/` | `index.html`, `examples.html` and the published files |
/// | `site.css`, `site.js`, `search-data.js` | style, script, what the search looks through |
package struct CatalogueSite: Sendable {
    package let material: SiteMaterial
    private let contracts: [String: Contract]

    package init(_ material: SiteMaterial) {
        self.material = material
        contracts = Dictionary(
            material.contracts.map { (Self.folder(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// `contracts/<業務ID>/<contract>/<version>`
    static func folder(of contract: Contract) -> String { "contracts/\(contract.id)/\(contract.version)" }

    /// The names of all files, with `/` between folders.
    package var names: [String] {
        Self.own
            + material.contracts.flatMap { contract in
                let folder = Self.folder(of: contract)
                return Self.names(of: contract).map { "\(folder)/\($0)" }
            }
    }

    /// - Returns: nil when the site has no such file.
    package func file(_ name: String) -> Publication.File? {
        ownText(name).map { Publication.File(name: name, text: $0) } ?? contractFile(name)
    }

    private static let own = [
        "index.html", "links.html", "links.csv", "codes.html", "errors.html", "changes.html", "search.html",
        "site.css", "site.js", "search-data.js",
    ]

    private func ownText(_ name: String) -> String? {
        switch name {
        case "index.html": BusinessIndexPage(material: material).text
        case "links.html": LinkPage(material: material).text
        case "links.csv": inventory.csv(hasByteOrderMark: true)
        case "codes.html": CodeListPage(material: material).text
        case "errors.html": ErrorPage(material: material).text
        case "changes.html": ChangePage(material: material).text
        case "search.html": SearchPage(material: material).text
        case "site.css": SiteStyle.text
        case "site.js": SiteScript.text
        case "search-data.js": SearchIndex(material: material).text
        default: nil
        }
    }

    private var inventory: LinkInventory { LinkInventory(material.contracts, businesses: material.businesses) }

    private func contractFile(_ name: String) -> Publication.File? {
        guard let slash = name.lastIndex(of: "/"), let contract = contracts[String(name[..<slash])] else { return nil }
        let text = text(of: contract, String(name[name.index(after: slash)...]))
        return text.map { Publication.File(name: name, text: $0) }
    }

    static func names(of contract: Contract) -> [String] {
        [
            "index.html", "examples.html", "messages.xsd", "service.wsdl", "service-soap12.wsdl", "openapi.json",
            "schema.json",
        ]
            + (Publication.hasLayout(contract) ? ["layout.csv"] : [])
    }

    private func text(of contract: Contract, _ name: String) -> String? {
        let address = Publication.soapAddress(contract, municipality: material.municipality, base: material.base)
        switch name {
        case "index.html": return ContractPage(contract: contract, material: material).text
        case "examples.html": return ExamplePage(contract: contract, material: material).text
        case "messages.xsd": return Publication.messagesXSD(contract, codes: material.codes)
        case "service.wsdl":
            return Publication.serviceWSDL(contract, binding: .soap11, address: address, codes: material.codes)
        case "service-soap12.wsdl":
            return Publication.serviceWSDL(contract, binding: .soap12, address: address, codes: material.codes)
        case "openapi.json":
            return Publication.openAPI(
                [contract], municipality: material.municipality, base: material.base, codes: material.codes)
        case "schema.json": return Publication.jsonSchema(contract)
        case "layout.csv": return Publication.layoutCSV(contract)
        default: return nil
        }
    }
}
