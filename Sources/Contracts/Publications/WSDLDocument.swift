/// Which SOAP a WSDL speaks; `?wsdl` is 1.1, `?wsdl=1.2` is 1.2.
package enum SOAPBinding: Sendable { case soap11, soap12 }

/// The WSDL 1.1 description of a contract's SOAP service: document/literal, wrapped (the part is `parameters`, its
/// element has the operation's name), one port type, one binding.
///
/// The schemas stand inside: the form that zeep, PHP's SoapClient, gSOAP and JAX-WS all read without a second fetch.
/// Basic Profile 1.1 allows it with the SOAP 1.1 binding.
struct WSDLDocument {
    let contract: Contract
    let binding: SOAPBinding
    /// `{base}/{municipality}/soap/{業務ID}/{contract}`
    let address: String
    let codes: CodeBook?

    private var soapNamespace: String {
        switch binding {
        case .soap11: "http://schemas.xmlsoap.org/wsdl/soap/"
        case .soap12: "http://schemas.xmlsoap.org/wsdl/soap12/"
        }
    }

    private var bindingName: String { "\(contract.name)\(binding == .soap11 ? "SOAP11" : "SOAP12")" }

    var text: String {
        let attributes = [
            ("xmlns:wsdl", "http://schemas.xmlsoap.org/wsdl/"), ("xmlns:soap", soapNamespace),
            ("xmlns:m", contract.namespace), ("xmlns:f", FaultSchema.namespace),
            ("targetNamespace", contract.namespace), ("name", "\(contract.name)Service"),
        ]
        return XMLMarkup.document { markup in
            markup.element("wsdl:definitions", attributes) { markup in
                markup.element("wsdl:documentation", text: PublicationText.summary(of: contract))
                markup.element("wsdl:types") { markup in
                    XSDDocument(contract: contract, codes: codes).write(into: &markup)
                    FaultSchema.write(into: &markup)
                }
                writeMessages(into: &markup)
                writePortType(into: &markup)
                writeBinding(into: &markup)
                writeService(into: &markup)
            }
        }
    }

    private func writeMessages(into markup: inout XMLMarkup) {
        func message(_ name: String, part: String, element: String) {
            markup.element("wsdl:message", [("name", name)]) {
                $0.element("wsdl:part", [("name", part), ("element", element)])
            }
        }
        for operation in contract.operations {
            message("\(operation.wireName)Request", part: "parameters", element: "m:" + operation.request.rootName)
            message("\(operation.wireName)Answer", part: "parameters", element: "m:" + operation.response.rootName)
        }
        message("hubFaultMessage", part: "fault", element: "f:" + FaultSchema.element)
    }

    private func writePortType(into markup: inout XMLMarkup) {
        markup.element("wsdl:portType", [("name", "\(contract.name)PortType")]) { markup in
            for operation in contract.operations {
                markup.element("wsdl:operation", [("name", operation.wireName)]) { markup in
                    markup.element("wsdl:documentation", text: documentation(of: operation))
                    markup.element("wsdl:input", [("message", "m:\(operation.wireName)Request")])
                    markup.element("wsdl:output", [("message", "m:\(operation.wireName)Answer")])
                    markup.element("wsdl:fault", [("name", "hubFault"), ("message", "m:hubFaultMessage")])
                }
            }
        }
    }

    private func documentation(of operation: Operation) -> String {
        guard let succession = contract.succession else { return operation.title }
        return operation.title + " " + PublicationText.deprecation(succession)
    }

    private func writeBinding(into markup: inout XMLMarkup) {
        let attributes = [("name", bindingName), ("type", "m:\(contract.name)PortType")]
        markup.element("wsdl:binding", attributes) { markup in
            let transport = "http://schemas.xmlsoap.org/soap/http"
            markup.element("soap:binding", [("style", "document"), ("transport", transport)])
            for operation in contract.operations {
                markup.element("wsdl:operation", [("name", operation.wireName)]) { markup in
                    markup.element("soap:operation", [("soapAction", operation.soapAction), ("style", "document")])
                    markup.element("wsdl:input") { $0.element("soap:body", [("use", "literal")]) }
                    markup.element("wsdl:output") { $0.element("soap:body", [("use", "literal")]) }
                    markup.element("wsdl:fault", [("name", "hubFault")]) {
                        $0.element("soap:fault", [("name", "hubFault"), ("use", "literal")])
                    }
                }
            }
        }
    }

    private func writeService(into markup: inout XMLMarkup) {
        markup.element("wsdl:service", [("name", "\(contract.name)Service")]) { markup in
            markup.element("wsdl:port", [("name", "\(bindingName)Port"), ("binding", "m:\(bindingName)")]) {
                $0.element("soap:address", [("location", address)])
            }
        }
    }
}
