import Contracts
import Testing

@Suite("WSDL")
struct WSDLDocumentTests {
    private static let wsdl = "http://schemas.xmlsoap.org/wsdl/"
    private static let soap: [SOAPBinding: String] = [
        .soap11: "http://schemas.xmlsoap.org/wsdl/soap/", .soap12: "http://schemas.xmlsoap.org/wsdl/soap12/",
    ]

    @Test(
        "Every reference names something that the document declares", arguments: PublicationFixture.all,
        [SOAPBinding.soap11, .soap12])
    func referencesResolve(contract: Contract, binding: SOAPBinding) throws {
        let elements = try elements(contract, binding)
        let declared = Dictionary(grouping: elements.filter { $0.attributes["name"] != nil }, by: \.name)
            .mapValues { Set($0.compactMap { $0.attributes["name"] }) }
        let kinds = [("message", "message"), ("element", "element"), ("binding", "binding"), ("type", "portType")]
        var references = 0
        for element in elements where element.namespace == Self.wsdl {
            for (attribute, kind) in kinds {
                guard let reference = element.attributes[attribute] else { continue }
                references += 1
                let local = reference.split(separator: ":")[1]
                #expect(declared[kind]?.contains(String(local)) == true, "\(element.name) \(attribute)=\(reference)")
            }
        }
        #expect(references == contract.operations.count * 5 + 3)
    }

    @Test(
        "The binding has every operation with its SOAPAction", arguments: PublicationFixture.all,
        [SOAPBinding.soap11, .soap12])
    func bindsEveryOperation(contract: Contract, binding: SOAPBinding) throws {
        let elements = try elements(contract, binding).filter { $0.namespace == Self.soap[binding] }
        let actions = elements.compactMap { $0.attributes["soapAction"] }
        #expect(actions == contract.operations.map(\.soapAction))
        #expect(elements.filter { $0.name == "fault" && $0.attributes["name"] == "hubFault" }.count == actions.count)
        #expect(elements.filter { $0.name == "body" }.count == 2 * actions.count)
        #expect(elements.filter { $0.name == "address" }.map { $0.attributes["location"] } == ["https://hub/1/soap/x"])
    }

    @Test("The parts of every message are global elements of the contract's schema", arguments: PublicationFixture.all)
    func partsAreWrapped(contract: Contract) throws {
        let parts = try elements(contract, .soap11).filter { $0.name == "part" }
        let expected = contract.operations.flatMap { ["m:\($0.request.rootName)", "m:\($0.response.rootName)"] }
        #expect(parts.map { $0.attributes["element"] } == expected + ["f:hubFault"])
        #expect(parts.dropLast().allSatisfy { $0.attributes["name"] == "parameters" })
    }

    private func elements(_ contract: Contract, _ binding: SOAPBinding) throws -> [ParsedText.Element] {
        try ParsedText.elements(
            Publication.serviceWSDL(contract, binding: binding, address: "https://hub/1/soap/x"))
    }
}
