import Formats

/// Finds `errors[0].code` in a provider's refusal. Only a code may be quoted: the message beside it may name a person.
final class ProviderErrorCode: JSONEventHandler {
    private var depth = 0
    private var isInErrors = false
    private var isCode = false
    private var code: String?

    static func find(in body: UnsafeRawBufferPointer) -> String? {
        let handler = ProviderErrorCode()
        do {
            try JSONReader().read(body, into: handler)
        } catch {
            return nil
        }
        return handler.code
    }

    func startObject(in reader: JSONReader) { depth += 1 }
    func endObject(in reader: JSONReader) { depth -= 1 }
    func startArray(in reader: JSONReader) { depth += 1 }

    func endArray(in reader: JSONReader) {
        depth -= 1
        if depth == 1 { isInErrors = false }
    }

    func key(_ utf8: UnsafeBufferPointer<UInt8>, in reader: JSONReader) {
        if depth == 1 { isInErrors = utf8.elementsEqual("errors".utf8) }
        isCode = isInErrors && depth == 3 && utf8.elementsEqual("code".utf8)
    }

    func string(_ utf8: UnsafeBufferPointer<UInt8>, in reader: JSONReader) {
        defer { isCode = false }
        guard isCode, code == nil, (1...16).contains(utf8.count) else { return }
        guard utf8.allSatisfy({ ($0 >= 48 && $0 <= 57) || ($0 | 32 >= 97 && $0 | 32 <= 122) || $0 == 45 }) else {
            return
        }
        code = String(decoding: utf8, as: UTF8.self)
        reader.stop()
    }

    func number(_ literal: UnsafeBufferPointer<UInt8>, in reader: JSONReader) { isCode = false }
    func bool(_ value: Bool, in reader: JSONReader) { isCode = false }
    func null(in reader: JSONReader) { isCode = false }
}
