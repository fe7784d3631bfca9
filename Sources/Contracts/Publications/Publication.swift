/// What others read a contract from: generated from the item tables, the same text every time, kept in `published/`.
///
/// The item validator (``MessageReader``) is the one judge at run time; the schemas say the same in other words: what a
/// schema refuses, the validator refuses. What only the validator refuses, because the schema language cannot say it
/// (`SchemaAgreementTests` and `Tests/oracles` hold both to it):
///
/// | rule | codes | XML Schema 1.0 | JSON Schema |
/// | --- | --- | --- | --- |
/// | conditions between items | E0004, H1013 | – | said |
/// | unknown date parts only with 不詳フラグ | H1005 | – | said |
/// | check digits | H1006 | – | – |
/// | days on which a code is in force | H1003 | – | – |
/// | values of a list that each municipality sets (a hub's own pages list the town's) | H1003 | – | – |
/// | 市区町村コード agrees with the address | H1017 | – | – |
/// | how an integer is written (`1.0`, `1e2`, `-0`) | H1012 | said | – |
/// | duplicate keys, byte order mark and other faults of the text | H20xx | – | – |
/// | `xsi:type` | H1016 | – | – |
package enum Publication {
    /// Stands in committed publications where a hub puts its own address.
    package static let neutralBase = "https://hub.example.lg.jp/base"
    package static let neutralMunicipality = "000000"

    package struct File: Sendable {
        package let name: String
        package let text: String

        package init(name: String, text: String) {
            self.name = name
            self.text = text
        }
    }

    /// The files of a contract's `published/` folder.
    package static func files(for contract: Contract) -> [File] {
        let address = soapAddress(contract, municipality: neutralMunicipality, base: neutralBase)
        let openAPI = openAPI([contract], municipality: neutralMunicipality, base: neutralBase)
        var files = [
            File(name: "messages.xsd", text: messagesXSD(contract)),
            File(name: "service.wsdl", text: serviceWSDL(contract, binding: .soap11, address: address)),
            File(name: "openapi.json", text: openAPI),
            File(name: "schema.json", text: jsonSchema(contract)),
        ]
        if let layout = layoutCSV(contract) { files.append(File(name: "layout.csv", text: layout)) }
        return files
    }

    /// The columns of a contract's dataset files; nil when it has no dataset.
    package static func layoutCSV(_ contract: Contract) -> String? {
        let document = CSVLayoutDocument(contract)
        return document.layouts.isEmpty ? nil : document.text
    }

    static func hasLayout(_ contract: Contract) -> Bool { contract.operations.contains { $0.pattern == .dataset } }

    /// XML Schema 1.0 of all messages of a contract.
    ///
    /// - Parameter codes: of the town whose own code lists are to be listed; without them, as for `published/`, an item
    ///   with such a list has no enumeration. The same holds for the other publications.
    package static func messagesXSD(_ contract: Contract, codes: CodeBook? = nil) -> String {
        XMLMarkup.document { XSDDocument(contract: contract, codes: codes).write(into: &$0) }
    }

    /// WSDL 1.1 with the schemas inside.
    package static func serviceWSDL(
        _ contract: Contract, binding: SOAPBinding, address: String, codes: CodeBook? = nil
    ) -> String {
        WSDLDocument(contract: contract, binding: binding, address: address, codes: codes).text
    }

    /// `{base}/{municipality}/soap/{業務ID}/{contract}`
    package static func soapAddress(_ contract: Contract, municipality: String, base: String) -> String {
        "\(base)/\(municipality)/soap/\(contract.id)"
    }

    /// OpenAPI 3.1 of some contracts' calls in one municipality, or of those that a caller may make.
    package static func openAPI(
        _ contracts: [Contract], municipality: String, base: String, codes: CodeBook? = nil,
        listing isListed: (Operation) -> Bool = { _ in true }
    ) -> String {
        let operations = contracts.flatMap { contract in
            contract.operations.filter(isListed).map { (contract, $0) }
        }
        return OpenAPIDocument(operations: operations, municipality: municipality, base: base, codes: codes).tree.text
    }

    /// OpenAPI 3.1 of the hub's own calls about messages (`{base}/{municipality}/messages…`).
    package static func messagesOpenAPI(municipality: String, base: String) -> String {
        MessagesDocument(municipality: municipality, base: base).tree.text
    }

    /// JSON Schema 2020-12 of all messages of a contract, by `$defs/<operation>.<request|response>`.
    package static func jsonSchema(_ contract: Contract) -> String { JSONSchemaDocument.whole(contract).text }

    /// JSON Schema 2020-12 of one message.
    package static func jsonSchema(_ model: MessageModel) -> String {
        JSONSchemaDocument(model: model, codes: nil).standalone.text
    }
}
