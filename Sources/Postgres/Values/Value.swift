/// A parameter of a statement, in PostgreSQL's binary form, with its type's number (`pg_type.oid`; the built-in ones never
/// change).
package struct Value: Sendable {
    let type: UInt32
    /// nil: null.
    let bytes: [UInt8]?

    package static func int(_ value: Int64?) -> Value { Value(type: 20, bytes: value.map(bigEndian)) }
    package static func text(_ value: String?) -> Value { Value(type: 25, bytes: value.map { Array($0.utf8) }) }
    package static func bytes(_ value: [UInt8]?) -> Value { Value(type: 17, bytes: value) }
    package static func bool(_ value: Bool) -> Value { Value(type: 16, bytes: [value ? 1 : 0]) }
    package static func uuid(_ high: UInt64, _ low: UInt64) -> Value { Value(type: 2950, bytes: uuid((high, low))) }

    package static func ints(_ values: some Collection<Int64?>) -> Value {
        array(type: 1016, of: 20, values) { $0.map(bigEndian) }
    }
    package static func texts(_ values: some Collection<String?>) -> Value {
        array(type: 1009, of: 25, values) { $0.map { Array($0.utf8) } }
    }
    package static func byteArrays(_ values: some Collection<[UInt8]?>) -> Value {
        array(type: 1001, of: 17, values) { $0 }
    }
    package static func bools(_ values: some Collection<Bool>) -> Value {
        array(type: 1000, of: 16, values) { [$0 ? 1 : 0] }
    }
    package static func uuids(_ values: some Collection<(UInt64, UInt64)?>) -> Value {
        array(type: 2951, of: 2950, values) { $0.map(uuid) }
    }

    private static func bigEndian(_ value: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: value.bigEndian) { Array($0) }
    }

    private static func uuid(_ words: (UInt64, UInt64)) -> [UInt8] { bigEndian(words.0) + bigEndian(words.1) }

    /// One dimension: number of dimensions, has nulls, type of the elements, count, lower bound; then the elements, each with its length (-1: null).
    private static func array<Element>(
        type: UInt32, of element: UInt32, _ values: some Collection<Element>, _ encode: (Element) -> [UInt8]?
    ) -> Value {
        guard !values.isEmpty else {
            return Value(type: type, bytes: bigEndian(Int32(0)) + bigEndian(Int32(0)) + bigEndian(element))
        }
        var body = bigEndian(Int32(1)) + bigEndian(Int32(1)) + bigEndian(element)
        body += bigEndian(Int32(values.count)) + bigEndian(Int32(1))
        for value in values {
            guard let bytes = encode(value) else {
                body += bigEndian(Int32(-1))
                continue
            }
            body += bigEndian(Int32(bytes.count))
            body += bytes
        }
        return Value(type: type, bytes: body)
    }
}

/// One command with its parameters (`$1`, `$2` …).
package struct Statement: Sendable {
    package let sql: String
    package let values: [Value]
    /// Kept by the connection and prepared once, by its text; not for a text that names a table which will go.
    let isPrepared: Bool

    package init(_ sql: String, _ values: [Value] = [], isPrepared: Bool = true) {
        self.sql = sql
        self.values = values
        self.isPrepared = isPrepared
    }
}
