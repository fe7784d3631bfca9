import Formats

/// What a strict reader finds in a published text.
enum ParsedText {
    /// The elements of an XML text, in document order.
    static func elements(_ text: String) throws -> [Element] {
        let collector = Elements()
        try Array(text.utf8).withUnsafeBytes { try XMLReader().read($0, into: collector) }
        return collector.all
    }

    /// The strings of a JSON text with the keys that they stand under; refuses duplicate keys like every message.
    static func strings(_ text: String) throws -> [(key: String, value: String)] {
        let collector = Strings()
        try Array(text.utf8).withUnsafeBytes { try JSONReader().read($0, into: collector) }
        return collector.all
    }

    struct Element {
        let name: String
        let namespace: String
        let attributes: [String: String]
        var text = ""
    }

    private final class Elements: XMLEventHandler {
        private(set) var all: [Element] = []

        func startElement(_ element: borrowing XMLStartElement, in reader: XMLReader) {
            var attributes: [String: String] = [:]
            for index in 0..<element.attributeCount {
                let (name, value) = element.attribute(index)
                // libxml2 hands an ampersand in an attribute over as a character reference.
                attributes[string(name.local)] = string(value).replacing("&#38;", with: "&")
            }
            let name = string(element.name.local)
            all.append(Element(name: name, namespace: string(element.name.namespace), attributes: attributes))
        }

        func characters(_ utf8: UnsafeBufferPointer<UInt8>, in reader: XMLReader) {
            all[all.count - 1].text += string(utf8)
        }

        func endElement(in reader: XMLReader) {}

        private func string(_ bytes: UnsafeBufferPointer<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
    }

    private final class Strings: JSONEventHandler {
        private(set) var all: [(key: String, value: String)] = []
        private var current = ""

        func startObject(in reader: JSONReader) {}
        func endObject(in reader: JSONReader) {}
        func startArray(in reader: JSONReader) {}
        func endArray(in reader: JSONReader) {}
        func key(_ utf8: UnsafeBufferPointer<UInt8>, in reader: JSONReader) {
            current = String(decoding: utf8, as: UTF8.self)
        }
        func string(_ utf8: UnsafeBufferPointer<UInt8>, in reader: JSONReader) {
            all.append((current, String(decoding: utf8, as: UTF8.self)))
        }
        func number(_ literal: UnsafeBufferPointer<UInt8>, in reader: JSONReader) {}
        func bool(_ value: Bool, in reader: JSONReader) {}
        func null(in reader: JSONReader) {}
    }
}
