import Formats

/// What an answer of S3 says: fields of the root element, and one dictionary for each record below it.
struct S3Document {
    fileprivate(set) var root = ""
    /// Texts of the root's children without children.
    fileprivate(set) var fields: [String: String] = [:]
    /// Texts in the root's children with children, by the child's name: `Contents`, `Part`, `Upload` …
    fileprivate(set) var records: [String: [[String: String]]] = [:]

    /// Nil for what is not XML.
    init?(_ bytes: UnsafeRawBufferPointer) {
        let handler = S3DocumentHandler()
        guard (try? XMLReader().read(bytes, into: handler)) != nil else { return nil }
        self = handler.document
    }

    fileprivate init() {}

    var isTruncated: Bool { fields["IsTruncated"] == "true" }
}

private final class S3DocumentHandler: XMLEventHandler {
    var document = S3Document()
    private var names: [String] = []
    private var record: [String: String] = [:]
    private var text: [UInt8] = []

    func startElement(_ element: borrowing XMLStartElement, in reader: XMLReader) {
        if names.isEmpty { document.root = String(decoding: element.name.local, as: UTF8.self) }
        names.append(String(decoding: element.name.local, as: UTF8.self))
        text.removeAll(keepingCapacity: true)
    }

    func characters(_ utf8: UnsafeBufferPointer<UInt8>, in reader: XMLReader) { text.append(contentsOf: utf8) }

    func endElement(in reader: XMLReader) {
        guard let name = names.popLast() else { return }
        // What lies deeper (owners, checksums) is not needed.
        if names.count == 2 { record[name] = String(decoding: text, as: UTF8.self) }
        if names.count == 1 {
            if record.isEmpty {
                document.fields[name] = String(decoding: text, as: UTF8.self)
            } else {
                document.records[name, default: []].append(record)
                record = [:]
            }
        }
        text.removeAll(keepingCapacity: true)
    }
}
