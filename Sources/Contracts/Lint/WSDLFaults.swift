/// The checks themselves, on a parsed document.
struct WSDLFaults {
    typealias Element = MarkupTree.Element
    let root: Element

    var all: [String] { types + references + messages + portTypes + bindings }

    private var target: String { root.attributes["targetNamespace"] ?? "" }

    private func wsdl(_ name: String) -> [Element] { root.children(WSDLProfile.wsdl, name) }

    private var schemas: [Element] {
        wsdl("types").flatMap { $0.children(XSDDocument.namespace, "schema") }
    }

    /// Names of global elements by namespace.
    private var elements: Set<String> {
        Set(
            schemas.flatMap { schema in
                schema.children(XSDDocument.namespace, "element").map {
                    (schema.attributes["targetNamespace"] ?? "") + " " + ($0.attributes["name"] ?? "")
                }
            })
    }

    private var types: [String] {
        var faults: [String] = []
        if target.isEmpty { faults.append("R2005 definitions has no targetNamespace") }
        for schema in schemas where schema.attributes["targetNamespace"]?.isEmpty != false {
            faults.append("R2105 a schema in types has no targetNamespace")
        }
        let encoding = "http://schemas.xmlsoap.org/soap/encoding/"
        for element in schemas.flatMap(\.descendants) {
            for attribute in ["type", "base", "ref"] {
                guard element.attributes[attribute] != nil else { continue }
                guard let name = element.qualified(attribute) else {
                    faults.append(
                        "R2102 the prefix of \(attribute) \(element.attributes[attribute] ?? "") is not declared")
                    continue
                }
                if name.namespace == encoding { faults.append("R2110 soapenc:Array is used") }
                if name.namespace != XSDDocument.namespace,
                    !schemas.contains(where: { $0.attributes["targetNamespace"] == name.namespace })
                {
                    faults.append("R2101 \(name.namespace) is used but not defined or imported")
                }
            }
        }
        return faults
    }

    /// Every reference between the parts of the document leads somewhere.
    private var references: [String] {
        var faults: [String] = []
        let names = { (kind: String) in Set(wsdl(kind).compactMap { $0.attributes["name"] }) }
        let (messages, portTypes, bindings) = (names("message"), names("portType"), names("binding"))
        func check(_ element: Element, _ attribute: String, _ known: Set<String>) {
            guard let name = element.qualified(attribute), name.namespace == target, known.contains(name.name) else {
                return faults.append("R2101 \(attribute) of \(element.name) leads nowhere")
            }
        }
        for portType in wsdl("portType") {
            for operation in portType.children(WSDLProfile.wsdl, "operation") {
                for part in operation.children where ["input", "output", "fault"].contains(part.name) {
                    check(part, "message", messages)
                }
            }
        }
        for binding in wsdl("binding") { check(binding, "type", portTypes) }
        for port in wsdl("service").flatMap({ $0.children(WSDLProfile.wsdl, "port") }) {
            check(port, "binding", bindings)
        }
        return faults
    }

    private var messages: [String] {
        var faults: [String] = []
        for message in wsdl("message") {
            let parts = message.children(WSDLProfile.wsdl, "part")
            if parts.count > 1 { faults.append("R2201 more than one part in \(message.attributes["name"] ?? "")") }
            for part in parts {
                guard part.attributes["element"] != nil else {
                    faults.append("R2204 a part is not described by an element")
                    continue
                }
                let name = part.qualified("element")
                if !elements.contains((name?.namespace ?? "") + " " + (name?.name ?? "")) {
                    faults.append("R2206 a part refers to no global element")
                }
            }
        }
        return faults
    }

    private var portTypes: [String] {
        var faults: [String] = []
        for portType in wsdl("portType") {
            let operations = portType.children(WSDLProfile.wsdl, "operation")
            let names = operations.map { $0.attributes["name"] ?? "" }
            if Set(names).count != names.count { faults.append("R2304 two operations of one name") }
            for operation in operations {
                let parts = operation.children.map(\.name).filter { $0 == "input" || $0 == "output" }
                if parts.first != "input" { faults.append("R2303 only request-response and one-way operations") }
            }
        }
        return faults
    }

    private var bindings: [String] { wsdl("binding").flatMap { faults(of: $0) } }

    private func faults(of binding: Element) -> [String] {
        guard let soap = binding.children(WSDLProfile.soap, "binding").first else {
            return ["R2401 the binding is not the SOAP binding of WSDL 1.1"]
        }
        var faults: [String] = []
        if soap.attributes["transport"] != "http://schemas.xmlsoap.org/soap/http" {
            faults.append("R2702 transport must be http://schemas.xmlsoap.org/soap/http")
        }
        let operations = binding.children(WSDLProfile.wsdl, "operation")
        let styles = operations.flatMap { $0.children(WSDLProfile.soap, "operation") }.compactMap {
            $0.attributes["style"]
        }
        if Set(styles + [soap.attributes["style"] ?? "document"]).count != 1 {
            faults.append("R2705 rpc and document are mixed")
        }
        let parts = wsdl("message").flatMap { $0.children(WSDLProfile.wsdl, "part") }
        if styles.contains("rpc") || soap.attributes["style"] == "rpc",
            parts.contains(where: { $0.attributes["element"] != nil })
        {
            faults.append("R2203 a part of an rpc operation is described by an element")
        }
        let portType = wsdl("portType").first { $0.attributes["name"] == binding.qualified("type")?.name }
        let offered = portType?.children(WSDLProfile.wsdl, "operation").map { $0.attributes["name"] ?? "" } ?? []
        if offered.sorted() != operations.map({ $0.attributes["name"] ?? "" }).sorted() {
            faults.append("R2718 the binding's operations are not those of its port type")
        }
        return faults + bodies(of: operations) + signatures(of: portType)
    }

    private func bodies(of operations: [Element]) -> [String] {
        operations.flatMap(\.descendants).filter { $0.namespace == WSDLProfile.soap }.flatMap { part -> [String] in
            guard ["body", "fault", "header", "headerfault"].contains(part.name) else { return [] }
            var faults: [String] = []
            if let use = part.attributes["use"], use != "literal" { faults.append("R2706 use must be literal") }
            if part.attributes["namespace"] != nil { faults.append("R2716 a document-literal part has a namespace") }
            if part.name == "fault", part.attributes["name"] == nil { faults.append("R2721 soap:fault has no name") }
            return faults
        }
    }

    /// On the wire an operation is told by the element of its request alone.
    private func signatures(of portType: Element?) -> [String] {
        let inputs =
            portType?.children(WSDLProfile.wsdl, "operation").flatMap { $0.children(WSDLProfile.wsdl, "input") } ?? []
        let signatures = inputs.map { input -> String in
            let message = wsdl("message").first { $0.attributes["name"] == input.qualified("message")?.name }
            return message?.children(WSDLProfile.wsdl, "part").first?.attributes["element"] ?? ""
        }
        return Set(signatures).count == signatures.count ? [] : ["R2710 two operations look the same on the wire"]
    }
}
