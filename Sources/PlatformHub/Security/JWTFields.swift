import Formats

/// The members of a JWT's header or claims object, read strictly: one object, no member twice.
final class JWTFields: JSONEventHandler {
    enum Value: Equatable {
        case string(String)
        case number(String)
        case strings([String])
        case other
    }

    private(set) var values: [String: Value] = [:]
    private var name = ""
    private var depth = 0
    private var list: [String]?
    private var isObject = false

    /// - Returns: nil when the text is not one JSON object.
    static func read(_ text: [UInt8]) -> [String: Value]? {
        let fields = JWTFields()
        let isJSON = text.withUnsafeBytes { bytes in
            do {
                try JSONReader().read(bytes, into: fields)
                return true
            } catch {
                return false
            }
        }
        return isJSON && fields.isObject ? fields.values : nil
    }

    func startObject(in reader: JSONReader) {
        if depth == 0 { isObject = true } else { spoil() }
        depth += 1
    }

    func endObject(in reader: JSONReader) { depth -= 1 }

    func startArray(in reader: JSONReader) {
        if depth == 1 { list = [] } else { spoil() }
        depth += 1
    }

    func endArray(in reader: JSONReader) {
        depth -= 1
        if depth == 1, let list { values[name] = .strings(list) }
        if depth == 1 { list = nil }
    }

    func key(_ utf8: UnsafeBufferPointer<UInt8>, in reader: JSONReader) {
        if depth == 1 { name = String(decoding: utf8, as: UTF8.self) }
    }

    func string(_ utf8: UnsafeBufferPointer<UInt8>, in reader: JSONReader) {
        let text = String(decoding: utf8, as: UTF8.self)
        if depth == 2, list != nil { list?.append(text) } else { store(.string(text)) }
    }

    func number(_ literal: UnsafeBufferPointer<UInt8>, in reader: JSONReader) {
        store(.number(String(decoding: literal, as: UTF8.self)))
    }

    func bool(_ value: Bool, in reader: JSONReader) { store(.other) }
    func null(in reader: JSONReader) { store(.other) }

    private func store(_ value: Value) { if depth == 1 { values[name] = value } else { spoil() } }

    /// Something nested that no claim of ours has: the member as a whole is of no use.
    private func spoil() {
        list = nil
        if depth >= 1 { values[name] = .other }
    }
}
