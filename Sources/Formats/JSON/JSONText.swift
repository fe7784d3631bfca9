/// A small JSON text built member by member: errors, listings, the management API.
package struct JSONText {
    package private(set) var bytes: [UInt8] = []
    private var writer = JSONWriter()

    /// - Parameter capacity: bytes that it will probably have.
    package init(capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    /// `{` or `[`.
    package mutating func open(_ bracket: Character) {
        if bracket == "{" { writer.beginObject(into: &bytes) } else { writer.beginArray(into: &bytes) }
    }

    package mutating func close(_ bracket: Character) {
        if bracket == "}" { writer.endObject(into: &bytes) } else { writer.endArray(into: &bytes) }
    }

    package mutating func key(_ name: String) { writer.key(name, into: &bytes) }
    package mutating func value(_ text: String) { writer.string(text, into: &bytes) }
    package mutating func value(_ number: Int) { writer.number(number, into: &bytes) }

    package mutating func member(_ name: String, _ text: String) {
        key(name)
        value(text)
    }

    package mutating func member(_ name: String, _ number: Int) {
        key(name)
        value(number)
    }

    package mutating func member(_ name: String, _ truth: Bool) {
        key(name)
        writer.bool(truth, into: &bytes)
    }

    /// A text that is JSON already.
    package mutating func member(_ name: String, json: [UInt8]) {
        key(name)
        json.withUnsafeBufferPointer { writer.number($0, into: &bytes) }
    }

    package mutating func member(_ name: String, _ texts: [String]) {
        key(name)
        open("[")
        for text in texts { value(text) }
        close("]")
    }
}
