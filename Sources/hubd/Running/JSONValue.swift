import Formats

/// A small JSON tree: only for the hub's own answers, which commands print.
indirect enum JSONValue {
    case object([(String, JSONValue)])
    case array([JSONValue])
    case string(String)
    case number(String)
    case bool(Bool)
    case null

    static func parse(_ bytes: [UInt8]) -> JSONValue? {
        let builder = Builder()
        do {
            try bytes.withUnsafeBytes { try JSONReader().read($0, into: builder) }
        } catch {
            return nil
        }
        return builder.root
    }

    subscript(_ name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.0 == name }?.1
    }

    var text: String? {
        switch self {
        case .string(let text), .number(let text): text
        case .bool(let value): value ? "true" : "false"
        default: nil
        }
    }

    var list: [JSONValue] {
        if case .array(let items) = self { return items }
        return []
    }

    private final class Builder: JSONEventHandler {
        private enum Frame { case object([(String, JSONValue)], key: String), array([JSONValue]) }

        private var stack: [Frame] = []
        private(set) var root: JSONValue?

        func startObject(in reader: JSONReader) { stack.append(.object([], key: "")) }
        func startArray(in reader: JSONReader) { stack.append(.array([])) }

        func endObject(in reader: JSONReader) {
            if case .object(let members, _)? = stack.popLast() { add(.object(members)) }
        }

        func endArray(in reader: JSONReader) {
            if case .array(let items)? = stack.popLast() { add(.array(items)) }
        }

        func key(_ utf8: UnsafeBufferPointer<UInt8>, in reader: JSONReader) {
            if case .object(let members, _)? = stack.popLast() {
                stack.append(.object(members, key: String(decoding: utf8, as: UTF8.self)))
            }
        }

        func string(_ utf8: UnsafeBufferPointer<UInt8>, in reader: JSONReader) {
            add(.string(String(decoding: utf8, as: UTF8.self)))
        }

        func number(_ literal: UnsafeBufferPointer<UInt8>, in reader: JSONReader) {
            add(.number(String(decoding: literal, as: UTF8.self)))
        }

        func bool(_ value: Bool, in reader: JSONReader) { add(.bool(value)) }
        func null(in reader: JSONReader) { add(.null) }

        private func add(_ value: JSONValue) {
            switch stack.popLast() {
            case nil: root = value
            case .object(let members, let key)?: stack.append(.object(members + [(key, value)], key: key))
            case .array(let items)?: stack.append(.array(items + [value]))
            }
        }
    }
}
