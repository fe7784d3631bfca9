extension XMLName {
    /// Whether this is a given name, without making a string.
    package func isNamed(_ local: StaticString, in namespace: StaticString) -> Bool {
        self.local.equals(local) && self.namespace.equals(namespace)
    }
}

extension UnsafeBufferPointer<UInt8> {
    func equals(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { count == $0.count && elementsEqual($0) }
    }

    var text: String { String(decoding: self, as: UTF8.self) }

    /// Nothing but XML white space.
    var isSpace: Bool { allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 } }
}
