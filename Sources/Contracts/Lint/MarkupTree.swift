import Formats

/// A small XML document as a tree, for checks of our own publications; never for messages.
final class MarkupTree: XMLEventHandler {
    final class Element {
        let namespace: String
        let name: String
        var attributes: [String: String] = [:]
        /// Prefixes in scope, with their namespaces.
        var prefixes: [String: String]
        var children: [Element] = []

        init(namespace: String, name: String, prefixes: [String: String]) {
            self.namespace = namespace
            self.name = name
            self.prefixes = prefixes
        }

        func children(_ namespace: String, _ name: String) -> [Element] {
            children.filter { $0.namespace == namespace && $0.name == name }
        }

        /// All elements below, in document order.
        var descendants: [Element] { children.flatMap { [$0] + $0.descendants } }

        /// `prefix:name` in an attribute's value as namespace and name; nil for a prefix that is not declared.
        func qualified(_ attribute: String) -> (namespace: String, name: String)? {
            guard let value = attributes[attribute] else { return nil }
            let parts = value.split(separator: ":", maxSplits: 1).map { String($0) }
            guard parts.count == 2 else { return (prefixes[""] ?? "", value) }
            return prefixes[parts[0]].map { ($0, parts[1]) }
        }
    }

    private(set) var root: Element?
    private var open: [Element] = []

    static func parse(_ text: String) throws(XMLReadError) -> Element? {
        let tree = MarkupTree()
        var limits = XMLLimits()
        limits.totalBytes = 64 << 20
        limits.elements = 1_000_000
        let reader = XMLReader(limits: limits)
        let bytes = Array(text.utf8)
        let result = bytes.withUnsafeBytes { buffer -> Result<Void, XMLReadError> in
            do throws(XMLReadError) {
                try reader.read(buffer, into: tree)
                return .success(())
            } catch {
                return .failure(error)
            }
        }
        try result.get()
        return tree.root
    }

    func startElement(_ element: borrowing XMLStartElement, in reader: XMLReader) {
        var prefixes = open.last?.prefixes ?? [:]
        for index in 0..<element.namespaceCount {
            let (prefix, uri) = element.namespace(index)
            prefixes[String(decoding: prefix, as: UTF8.self)] = String(decoding: uri, as: UTF8.self)
        }
        let made = Element(
            namespace: String(decoding: element.name.namespace, as: UTF8.self),
            name: String(decoding: element.name.local, as: UTF8.self), prefixes: prefixes)
        for index in 0..<element.attributeCount {
            let (name, value) = element.attribute(index)
            made.attributes[String(decoding: name.local, as: UTF8.self)] = String(decoding: value, as: UTF8.self)
        }
        if let parent = open.last { parent.children.append(made) } else { root = made }
        open.append(made)
    }

    func characters(_ utf8: UnsafeBufferPointer<UInt8>, in reader: XMLReader) {}

    func endElement(in reader: XMLReader) { open.removeLast() }
}
