import CLibXML2

/// A start tag as libxml2 hands it over: names, attributes and namespace declarations, all valid during the event only.
package struct XMLStartElement: ~Copyable {
    package let name: XMLName
    /// Empty when the name has none.
    package let prefix: UnsafeBufferPointer<UInt8>
    package let attributeCount: Int
    /// Namespace declarations (`xmlns` and `xmlns:…`) on this tag.
    package let namespaceCount: Int
    private let attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    private let namespaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    private let input: XMLInput

    init(
        name: XMLName, prefix: UnsafeBufferPointer<UInt8>, attributeCount: Int,
        attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, namespaceCount: Int,
        namespaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, input: XMLInput
    ) {
        self.name = name
        self.prefix = prefix
        self.attributeCount = attributeCount
        self.attributes = attributes
        self.namespaceCount = namespaceCount
        self.namespaces = namespaces
        self.input = input
    }

    /// An attribute that is not a namespace declaration, `0..<attributeCount`, in document order; its value is
    /// normalised.
    package func attribute(_ index: Int) -> (name: XMLName, value: UnsafeBufferPointer<UInt8>) {
        precondition(index >= 0 && index < attributeCount)
        guard let attributes else { preconditionFailure("libxml2 counted attributes that it did not pass") }
        let fields = attributes + 5 * index
        let name = XMLName(local: bytes(of: fields[0]), namespace: bytes(of: fields[2]))
        guard let start = fields[3], let end = fields[4] else {
            return (name, UnsafeBufferPointer(start: nil, count: 0))
        }
        return (name, UnsafeBufferPointer(start: start, count: end - start))
    }

    /// A namespace declaration, `0..<namespaceCount`; the default one has an empty prefix, an undeclaration an empty
    /// URI.
    package func namespace(_ index: Int) -> (prefix: UnsafeBufferPointer<UInt8>, uri: UnsafeBufferPointer<UInt8>) {
        precondition(index >= 0 && index < namespaceCount)
        guard let namespaces else { preconditionFailure("libxml2 counted namespaces that it did not pass") }
        return (bytes(of: namespaces[2 * index]), bytes(of: namespaces[2 * index + 1]))
    }

    /// Byte offset of the tag's `<` in the source when the source is UTF-8, otherwise -1.
    package var sourceStart: Int { input.tagStart }
}

/// A null-terminated libxml2 string as a buffer without its end; none is empty.
@inline(__always)
func bytes(of string: UnsafePointer<xmlChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let string else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(start: string, count: Int(xmlStrlen(string)))
}
