@testable import Formats

/// Writes down a JSON text's events, one word each.
final class JSONRecorder: JSONEventHandler {
    private(set) var events: [String] = []
    /// Stop after so many events.
    var limit = Int.max

    func startObject(in reader: JSONReader) { add("{", reader) }
    func endObject(in reader: JSONReader) { add("}", reader) }
    func startArray(in reader: JSONReader) { add("[", reader) }
    func endArray(in reader: JSONReader) { add("]", reader) }
    func key(_ utf8: UnsafeBufferPointer<UInt8>, in reader: JSONReader) { add("key " + utf8.text, reader) }
    func string(_ utf8: UnsafeBufferPointer<UInt8>, in reader: JSONReader) { add("string " + utf8.text, reader) }
    func number(_ literal: UnsafeBufferPointer<UInt8>, in reader: JSONReader) { add("number " + literal.text, reader) }
    func bool(_ value: Bool, in reader: JSONReader) { add("\(value)", reader) }
    func null(in reader: JSONReader) { add("null", reader) }

    private func add(_ event: String, _ reader: JSONReader) {
        events.append(event)
        if events.count >= limit { reader.stop() }
    }
}

/// Writes down a document's events: `<{namespace}local attribute=value>`, text, `</>`.
final class XMLRecorder: XMLEventHandler {
    private(set) var events: [String] = []
    private(set) var starts: [Int] = []
    private(set) var ends: [Int] = []
    private(set) var lines: [Int] = []
    private var isInText = false
    var limit = Int.max

    func startElement(_ element: borrowing XMLStartElement, in reader: XMLReader) {
        var text = "<" + Self.clark(element.name)
        for index in 0..<element.attributeCount {
            let (name, value) = element.attribute(index)
            text += " \(Self.clark(name))=\(value.text)"
        }
        starts.append(element.sourceStart)
        lines.append(reader.line)
        add(text + ">", reader)
    }

    func characters(_ utf8: UnsafeBufferPointer<UInt8>, in reader: XMLReader) {
        if isInText {
            events[events.count - 1] += utf8.text
        } else {
            add(utf8.text, reader)
            isInText = true
        }
    }

    func endElement(in reader: XMLReader) {
        ends.append(reader.byteOffset)
        add("</>", reader)
    }

    private func add(_ event: String, _ reader: XMLReader) {
        isInText = false
        events.append(event)
        if events.count >= limit { reader.stop() }
    }

    private static func clark(_ name: XMLName) -> String {
        name.namespace.isEmpty ? name.local.text : "{\(name.namespace.text)}\(name.local.text)"
    }
}

/// Reading in one line.
enum Reading {
    static func json(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) -> Result<[String], JSONReadError> {
        let recorder = JSONRecorder()
        return bytes.withUnsafeBytes { bytes in
            do throws(JSONReadError) {
                try JSONReader(limits: limits).read(bytes, into: recorder)
                return .success(recorder.events)
            } catch {
                return .failure(error)
            }
        }
    }

    static func json(_ text: String, limits: JSONLimits = JSONLimits()) -> Result<[String], JSONReadError> {
        json(Array(text.utf8), limits: limits)
    }

    static func xml(_ bytes: [UInt8], limits: XMLLimits = XMLLimits()) -> Result<[String], XMLReadError> {
        let recorder = XMLRecorder()
        return bytes.withUnsafeBytes { bytes in
            do throws(XMLReadError) {
                try XMLReader(limits: limits).read(bytes, into: recorder)
                return .success(recorder.events)
            } catch {
                return .failure(error)
            }
        }
    }

    static func xml(_ text: String, limits: XMLLimits = XMLLimits()) -> Result<[String], XMLReadError> {
        xml(Array(text.utf8), limits: limits)
    }
}

extension Result where Failure == JSONReadError {
    var kind: JSONReadError.Kind? { if case .failure(let error) = self { error.kind } else { nil } }
}

extension Result where Failure == XMLReadError {
    var kind: XMLReadError.Kind? { if case .failure(let error) = self { error.kind } else { nil } }
}

extension Result {
    var isSuccess: Bool { if case .success = self { true } else { false } }
}
