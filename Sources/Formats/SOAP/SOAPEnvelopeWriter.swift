/// Writes an envelope around one element: written anew from a message, or the bytes of a valid one passed on.
package struct SOAPEnvelopeWriter: Sendable {
    private static let prefix = "hub-env"
    package let version: SOAPEnvelope.Version

    package init(version: SOAPEnvelope.Version) {
        self.version = version
    }

    package var namespace: String {
        switch version {
        case .v11: SOAPNames.soap11.description
        case .v12: SOAPNames.soap12.description
        }
    }

    package var mediaType: String { version == .v11 ? "text/xml" : "application/soap+xml" }

    /// The `Content-Type` of a message; SOAP 1.2 has the action in it.
    package func contentType(action: String?) -> String {
        let type = mediaType + "; charset=utf-8"
        guard version == .v12, let action else { return type }
        return type + "; action=\"" + action + "\""
    }

    /// Whether these declarations can stand around an element without hiding the envelope's own prefix.
    package func canCarry(_ namespaces: [(prefix: String, uri: String)]) -> Bool {
        !namespaces.contains { $0.prefix == Self.prefix }
    }

    /// - Parameter namespaces: what was declared around the element where it came from.
    package func write(
        element: UnsafeRawBufferPointer, namespaces: [(prefix: String, uri: String)], into output: inout [UInt8]
    ) {
        open(namespaces: namespaces, into: &output)
        output.append(contentsOf: element)
        close(into: &output)
    }

    package func open(namespaces: [(prefix: String, uri: String)] = [], into output: inout [UInt8]) {
        output.append(contentsOf: #"<?xml version="1.0" encoding="UTF-8"?><hub-env:Envelope xmlns:hub-env=""#.utf8)
        output.append(contentsOf: namespace.utf8)
        output.append(contentsOf: #""><hub-env:Body"#.utf8)
        for (prefix, uri) in namespaces {
            output.append(contentsOf: (prefix.isEmpty ? " xmlns=\"" : " xmlns:\(prefix)=\"").utf8)
            var uri = uri
            uri.withUTF8 { XMLText.appendEscaped($0, attribute: true, to: &output) }
            output.append(UInt8(ascii: "\""))
        }
        output.append(UInt8(ascii: ">"))
    }

    package func close(into output: inout [UInt8]) {
        output.append(contentsOf: "</hub-env:Body></hub-env:Envelope>".utf8)
    }
}
