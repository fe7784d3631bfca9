import Formats

/// Checks a published WSDL against the WS-I Basic Profile 1.1 (JIS X 7361:2010), by the numbers of its requirements.
///
/// Only what a WSDL of ours can get wrong is checked; that `soapAction` is quoted on the wire (R2744) is the SOAP face's.
struct WSDLProfile {
    let contract: Contract
    let report: LintReport

    static let wsdl = "http://schemas.xmlsoap.org/wsdl/"
    static let soap = "http://schemas.xmlsoap.org/wsdl/soap/"
    private static let schema = XSDDocument.namespace

    func run() {
        let text = Publication.serviceWSDL(
            contract, binding: .soap11,
            address: Publication.soapAddress(
                contract, municipality: Publication.neutralMunicipality, base: Publication.neutralBase))
        for fault in Self.faults(of: text) {
            report.add(.basicProfile, "\(contract.folder)/published/service.wsdl", 0, contract.id, fault)
        }
    }

    /// What breaks the profile, each with the requirement's number; empty when nothing does.
    static func faults(of text: String) -> [String] {
        do {
            guard let root = try MarkupTree.parse(text), root.namespace == wsdl, root.name == "definitions" else {
                return ["R2028 the document element must be wsdl:definitions"]
            }
            return WSDLFaults(root: root).all
        } catch {
            return ["R4003 not well-formed XML in UTF-8: \(error.detail)"]
        }
    }
}
