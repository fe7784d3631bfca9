import CLibXML2

/// libxml2's process-wide and thread-wide state, and the SAX handlers that bring its events to the ``XMLReader`` in
/// `userData`.
enum XMLLibrary {
    /// Silences what libxml2 would print (with pieces of the document) when an error has no context. Its handlers are
    /// per thread.
    static func prepareThread() {
        _ = initialized
        xmlSetStructuredErrorFunc(nil, silence)
    }

    private static let initialized: Void = xmlInitParser()

    static let silence: xmlStructuredErrorFunc = { _, _ in }

    /// Any DTD event but the first is left out: the first one ends the document.
    nonisolated(unsafe) static let handlers: xmlSAXHandler = {
        var sax = xmlSAXHandler()
        sax.initialized = UInt32(XML_SAX2_MAGIC)
        sax.startDocument = { XMLLibrary.reader($0)?.libraryStartedDocument() }
        sax.internalSubset = { user, _, _, _ in XMLLibrary.reader(user)?.libraryFoundDoctype() }
        sax.startElementNs = startElement
        sax.endElementNs = endElement
        sax.characters = characters
        // The same function tells libxml2 not to guess which white space matters.
        sax.ignorableWhitespace = characters
        sax.cdataBlock = characters
        sax.serror = { user, error in
            guard let error else { return }
            XMLLibrary.reader(user)?.libraryFailed(error.pointee)
        }
        return sax
    }()

    private static let characters: charactersSAXFunc = { user, text, length in
        guard let reader = XMLLibrary.reader(user) else { return }
        reader.libraryRead(UnsafeBufferPointer(start: text, count: Int(length)))
        if let validation = reader.validation, reader.isReading { validation.text(text, length) }
    }

    private static let endElement: endElementNsSAX2Func = { user, local, prefix, namespace in
        guard let reader = XMLLibrary.reader(user) else { return }
        if let validation = reader.validation, reader.isReading { validation.end(local, prefix, namespace) }
        reader.libraryEnded()
    }

    private static let startElement: startElementNsSAX2Func = {
        user, local, prefix, namespace, namespaceCount, namespaces, attributeCount, _, attributes in
        guard let reader = XMLLibrary.reader(user), let input = reader.input else { return }
        let name = XMLName(local: bytes(of: local), namespace: bytes(of: namespace))
        reader.libraryStarted(
            XMLStartElement(
                name: name, prefix: bytes(of: prefix), attributeCount: Int(attributeCount), attributes: attributes,
                namespaceCount: Int(namespaceCount), namespaces: namespaces, input: input))
        if let validation = reader.validation, reader.isReading {
            validation.start(local, prefix, namespace, namespaceCount, namespaces, attributeCount, attributes)
        }
    }

    @inline(__always)
    private static func reader(_ user: UnsafeMutableRawPointer?) -> XMLReader? {
        user.map { Unmanaged<XMLReader>.fromOpaque($0).takeUnretainedValue() }
    }
}
