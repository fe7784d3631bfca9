import Contracts
import Formats
import PlatformHub

/// A SOAP fault with the catalogue's code and the report in its detail.
///
/// SOAP 1.1 faults have status 500 as the binding says (WS-I BP 1.1 R1126), but 401, which stubs must see to authenticate, and 404,
/// where there is no service. SOAP 1.2 has 400 for the sender's faults.
enum SOAPFaultBody {
    static func write(
        _ error: HubError, _ facts: ErrorFacts, entry: ErrorCatalogue.Entry?, status: Int,
        version: SOAPEnvelope.Version
    ) -> (status: Int, body: [UInt8]) {
        let writer = SOAPEnvelopeWriter(version: version)
        var body: [UInt8] = []
        writer.open(into: &body)
        let code = entry?.soapFault ?? "Server"
        switch version {
        case .v11: fault11(code, error, facts, writer.namespace, &body)
        case .v12: fault12(code, error, facts, writer.namespace, &body)
        }
        writer.close(into: &body)
        if status == 401 || status == 404 { return (status, body) }
        return (version == .v12 && code == "Client" ? 400 : 500, body)
    }

    private static func fault11(
        _ code: String, _ error: HubError, _ facts: ErrorFacts, _ namespace: String, _ body: inout [UInt8]
    ) {
        body.append(contentsOf: "<f:Fault xmlns:f=\"\(namespace)\"><faultcode>f:\(code)</faultcode><faultstring>".utf8)
        HubFaultElement.text(facts.text(error, .ja), into: &body)
        body.append(contentsOf: "</faultstring><detail>".utf8)
        HubFaultElement.write(error, facts, into: &body)
        body.append(contentsOf: "</detail></f:Fault>".utf8)
    }

    private static func fault12(
        _ code: String, _ error: HubError, _ facts: ErrorFacts, _ namespace: String, _ body: inout [UInt8]
    ) {
        let code12 = ["Client": "Sender", "Server": "Receiver"][code] ?? code
        body.append(
            contentsOf: "<f:Fault xmlns:f=\"\(namespace)\"><f:Code><f:Value>f:\(code12)</f:Value></f:Code>".utf8)
        body.append(contentsOf: "<f:Reason>".utf8)
        for language in [ErrorCatalogue.Language.ja, .en] {
            body.append(contentsOf: "<f:Text xml:lang=\"\(language.rawValue)\">".utf8)
            HubFaultElement.text(facts.text(error, language), into: &body)
            body.append(contentsOf: "</f:Text>".utf8)
        }
        body.append(contentsOf: "</f:Reason><f:Detail>".utf8)
        HubFaultElement.write(error, facts, into: &body)
        body.append(contentsOf: "</f:Detail></f:Fault>".utf8)
    }
}

/// `hubFault`: the same facts as the REST face's error body, in the shape that every WSDL of ours declares.
enum HubFaultElement {
    static func write(_ error: HubError, _ facts: ErrorFacts, into body: inout [UInt8]) {
        body.append(contentsOf: "<hubFault xmlns=\"urn:x-platformhub:fault:v1\">".utf8)
        element("code", error.code, into: &body)
        element("origin", facts.origin(error).rawValue, into: &body)
        element("messageJa", facts.text(error, .ja), into: &body)
        element("messageEn", facts.text(error, .en), into: &body)
        if let remedy = facts.remedy(error.code) {
            element("remedyJa", remedy.ja, into: &body)
            element("remedyEn", remedy.en, into: &body)
        }
        if let exchange = facts.exchange { element("exchangeID", exchange, into: &body) }
        if let violations = error.report?.violations {
            body.append(contentsOf: "<report>".utf8)
            for violation in violations { write(violation, facts, into: &body) }
            body.append(contentsOf: "</report>".utf8)
        }
        body.append(contentsOf: "</hubFault>".utf8)
    }

    private static func write(_ violation: Violation, _ facts: ErrorFacts, into body: inout [UInt8]) {
        body.append(contentsOf: "<violation>".utf8)
        element("code", violation.code, into: &body)
        element("path", violation.path, into: &body)
        element("label", violation.label, into: &body)
        if violation.line > 0 { element("line", String(violation.line), into: &body) }
        if violation.offset >= 0 { element("offset", String(violation.offset), into: &body) }
        element("messageJa", facts.text(violation, .ja), into: &body)
        element("messageEn", facts.text(violation, .en), into: &body)
        body.append(contentsOf: "</violation>".utf8)
    }

    private static func element(_ name: String, _ value: String, into body: inout [UInt8]) {
        body.append(contentsOf: "<\(name)>".utf8)
        text(value, into: &body)
        body.append(contentsOf: "</\(name)>".utf8)
    }

    static func text(_ value: String, into body: inout [UInt8]) {
        var value = value
        value.withUTF8 { XMLText.appendEscaped($0, attribute: false, to: &body) }
    }
}
