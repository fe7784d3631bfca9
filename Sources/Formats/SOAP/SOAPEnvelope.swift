/// What a SOAP envelope says beside its body, and where the body's child lies.
///
/// Sources: SOAP 1.1 (W3C Note, 2000), SOAP 1.2 Part 1, WS-I Basic Profile 1.1, WS-Addressing 1.0.
package struct SOAPEnvelope: Sendable {
    package enum Version: Sendable { case v11, v12 }

    package let version: Version
    package var action: String?
    package var messageID: String?
    package var relatesTo: String?
    package var to: String?
    /// Header blocks that we must understand and do not.
    package var notUnderstood: [(namespace: String, local: String)] = []
    package var bodyChild: (namespace: String, local: String)?
    /// The body child's bytes in the source, from `<` to after `>`; only when the source is UTF-8.
    package var bodyRange: Range<Int>?
    /// In scope for the body child without standing on it: what a forwarded piece of bytes must carry. The default
    /// one has no prefix.
    package var namespaces: [(prefix: String, uri: String)] = []
    /// The body is a fault: its code without prefix (`Server`, `Sender` …) and its text. Its children are no events
    /// of the body.
    package var fault: (code: String, reason: String)?

    package init(version: Version) {
        self.version = version
    }
}

/// Why a document is not a SOAP message.
package struct SOAPError: Error, Equatable {
    package enum Kind: Sendable {
        /// The root is not an `Envelope`.
        case notAnEnvelope
        /// An `Envelope` of another SOAP version.
        case versionMismatch
        case noBody, emptyBody, severalBodyChildren, severalHeaders, headerAfterBody
        /// An element beside `Header` and `Body`.
        case unknownElement
        case textInEnvelope
    }

    package let kind: Kind
    /// From 1.
    package let line: Int

    package init(kind: Kind, line: Int) {
        self.kind = kind
        self.line = line
    }
}
