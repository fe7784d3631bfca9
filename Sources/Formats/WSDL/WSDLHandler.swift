/// Collects the parts of a WSDL, file by file. References are followed at the end, since they may lead forward.
final class WSDLHandler: XMLEventHandler {
    private static let wsdl: StaticString = "http://schemas.xmlsoap.org/wsdl/"
    private static let soap: [StaticString] = [
        "http://schemas.xmlsoap.org/wsdl/soap/", "http://schemas.xmlsoap.org/wsdl/soap12/",
    ]
    private static let xsd: StaticString = "http://www.w3.org/2001/XMLSchema"

    private struct Bound {
        let file: String
        let name: String
        let portType: String
        let line: Int
        var soapAction = ""
        var style: String
        var use = "literal"
    }

    private let folder: String
    private var file = ""
    private var source: [UInt8] = []
    private var mayBeSchema = false
    private(set) var documents: [String] = []
    private(set) var failure: XSDError?
    private(set) var schemas: [WSDLDescription.Schema] = []
    private var depth = 0
    private var scopes: [[(prefix: String, uri: String)]] = []
    private var schemaStart: (depth: Int, offset: Int, declarations: String, tag: Int, namespace: String)?
    private var elements: [String: String] = [:]
    private var message = ""
    private var messages: Set<String> = []
    private var ports: [String: [String: (input: String, output: String)]] = [:]
    private var port = ""
    private var operation = ""
    private var binding = ""
    private var bindingStyle = "document"
    private var isInBinding = false
    private var bound: [Bound] = []

    init(folder: String) { self.folder = folder }

    /// - Parameter mayBeSchema: a file of another kind is passed over.
    func begin(_ file: String, source: [UInt8], mayBeSchema: Bool) {
        (self.file, self.source, self.mayBeSchema) = (file, source, mayBeSchema)
        (depth, scopes, schemaStart) = (0, [], nil)
    }

    func startElement(_ element: borrowing XMLStartElement, in reader: XMLReader) {
        depth += 1
        var declared: [(prefix: String, uri: String)] = []
        for index in 0..<element.namespaceCount {
            let (prefix, uri) = element.namespace(index)
            declared.append((prefix.text, uri.text))
        }
        scopes.append(declared)
        if depth == 1 {
            guard element.name.isNamed("definitions", in: Self.wsdl) else {
                return mayBeSchema ? reader.stop() : refuse("not a WSDL 1.1 file", reader)
            }
            documents.append(file)
        }
        guard schemaStart == nil else { return }
        if element.name.isNamed("schema", in: Self.xsd) { return startSchema(element, declared, reader) }
        if element.name.namespace.equals(Self.wsdl) { describe(element.name.local.text, element, reader) }
        if Self.soap.contains(where: { element.name.namespace.equals($0) }) { bind(element.name.local.text, element) }
    }

    func characters(_ utf8: UnsafeBufferPointer<UInt8>, in reader: XMLReader) {}

    func endElement(in reader: XMLReader) {
        if let schema = schemaStart, schema.depth == depth {
            let text = source[schema.offset..<reader.byteOffset]
            let lines = source[..<schema.offset].count { $0 == UInt8(ascii: "\n") }
            let bytes =
                [UInt8](repeating: UInt8(ascii: "\n"), count: lines) + text.prefix(schema.tag)
                + Array(schema.declarations.utf8) + text.dropFirst(schema.tag)
            schemas.append(WSDLDescription.Schema(file: file, namespace: schema.namespace, bytes: bytes))
            schemaStart = nil
        }
        scopes.removeLast()
        depth -= 1
    }

    /// The schema takes along the prefixes that are declared around it.
    private func startSchema(
        _ element: borrowing XMLStartElement, _ own: [(prefix: String, uri: String)], _ reader: XMLReader
    ) {
        let start = element.sourceStart
        guard start >= 0 else { return refuse("must be UTF-8, so that its schemas can be taken out", reader) }
        var seen = Set(own.map(\.prefix))
        var text: [UInt8] = []
        for (prefix, uri) in scopes.dropLast().reversed().flatMap({ $0 }) where seen.insert(prefix).inserted {
            text += Array((prefix.isEmpty ? " xmlns=\"" : " xmlns:\(prefix)=\"").utf8)
            Array(uri.utf8).withUnsafeBufferPointer { XMLText.appendEscaped($0, attribute: true, to: &text) }
            text.append(UInt8(ascii: "\""))
        }
        let prefix = element.prefix.count
        let tag = 1 + (prefix == 0 ? 0 : prefix + 1) + element.name.local.count
        let namespace = element.value(of: "targetNamespace") ?? ""
        schemaStart = (depth, start, String(decoding: text, as: UTF8.self), tag, namespace)
    }

    private func describe(_ name: String, _ element: borrowing XMLStartElement, _ reader: XMLReader) {
        let own = element.value(of: "name") ?? ""
        switch name {
        case "message":
            message = own
            // Names are compared without their namespaces, so two files must not give one name to two messages.
            if !messages.insert(own).inserted { refuse("two messages \(own)", reader) }
        case "part": if elements[message] == nil { elements[message] = element.value(of: "element").map(resolve) ?? "" }
        case "portType": (port, isInBinding) = (own, false)
        case "binding":
            (binding, isInBinding) = (local(element.value(of: "type") ?? ""), true)
            bindingStyle = "document"
        case "operation" where isInBinding:
            bound.append(
                Bound(file: file, name: own, portType: binding, line: reader.line, style: bindingStyle))
        case "operation":
            operation = own
            ports[port, default: [:]][own] = ("", "")
        case "input" where !isInBinding:
            ports[port]?[operation]?.input = local(element.value(of: "message") ?? "")
        case "output" where !isInBinding:
            ports[port]?[operation]?.output = local(element.value(of: "message") ?? "")
        default: break
        }
    }

    private func bind(_ name: String, _ element: borrowing XMLStartElement) {
        if name == "binding" { bindingStyle = element.value(of: "style") ?? "document" }
        guard let last = bound.indices.last, isInBinding else { return }
        if name == "operation" {
            bound[last].soapAction = element.value(of: "soapAction") ?? ""
            bound[last].style = element.value(of: "style") ?? bindingStyle
        } else if name == "body" {
            bound[last].use = element.value(of: "use") ?? "literal"
        }
    }

    /// The bindings' operations with their messages; two bindings that say the same count once.
    func operations() throws(XSDError) -> [WSDLDescription.Operation] {
        var all: [WSDLDescription.Operation] = []
        for operation in bound {
            guard let messages = ports[operation.portType]?[operation.name] else {
                throw XSDError(
                    file: folder + operation.file, line: operation.line,
                    message: "the binding's operation \(operation.name) is in no portType")
            }
            for message in [messages.input, messages.output] where !message.isEmpty && elements[message] == nil {
                throw XSDError(
                    file: folder + operation.file, line: operation.line, message: "no message \(message)")
            }
            let described = WSDLDescription.Operation(
                name: operation.name, soapAction: operation.soapAction, style: operation.style, use: operation.use,
                input: elements[messages.input] ?? "", output: elements[messages.output] ?? "")
            if !all.contains(described) { all.append(described) }
        }
        return all
    }

    private func refuse(_ message: String, _ reader: XMLReader) {
        if failure == nil { failure = XSDError(file: folder + file, line: reader.line, message: message) }
        reader.stop()
    }

    private func resolve(_ qualified: String) -> String {
        let parts = qualified.split(separator: ":", maxSplits: 1)
        let prefix = parts.count == 2 ? String(parts[0]) : ""
        let uri = scopes.reversed().lazy.flatMap { $0 }.first { $0.prefix == prefix }?.uri ?? ""
        return "{\(uri)}\(local(qualified))"
    }

    private func local(_ qualified: String) -> String {
        qualified.split(separator: ":", maxSplits: 1).last.map { String($0) } ?? ""
    }
}
