import Formats

#if canImport(Glibc)
import Glibc
#endif

/// The names that XML Schema gives to every element's attributes.
enum XMLNames {
    enum Attribute { case `nil`, schemaLocation, other }

    static let instance = Array("http://www.w3.org/2001/XMLSchema-instance".utf8)
    private static let `nil` = Array("nil".utf8)
    private static let schemaLocation = Array("schemaLocation".utf8)
    private static let noNamespaceSchemaLocation = Array("noNamespaceSchemaLocation".utf8)

    static func attribute(_ name: XMLName) -> Attribute {
        guard equal(name.namespace, instance) else { return .other }
        if equal(name.local, `nil`) { return .nil }
        if equal(name.local, schemaLocation) || equal(name.local, noNamespaceSchemaLocation) { return .schemaLocation }
        return .other
    }

    /// The value of an `xs:boolean`; nil when it is none.
    static func boolean(_ value: UnsafeBufferPointer<UInt8>) -> Bool? {
        switch String(decoding: value, as: UTF8.self) {
        case "true", "1": true
        case "false", "0": false
        default: nil
        }
    }

    static func equal(_ name: UnsafeBufferPointer<UInt8>, _ other: [UInt8]) -> Bool {
        guard name.count == other.count else { return false }
        guard let base = name.baseAddress else { return true }
        return other.withUnsafeBytes { bytes in
            guard let own = bytes.baseAddress else { return true }
            return memcmp(base, own, bytes.count) == 0
        }
    }
}
