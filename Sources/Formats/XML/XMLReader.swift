import CLibXML2

/// Reads XML 1.0 with namespaces into events: strict, no recovery, no network, no document type, bounded
/// (``XMLLimits``).
///
/// It is libxml2's SAX2 parser. UTF-8, UTF-16 with a byte order mark and US-ASCII are read; comments and processing
/// instructions are skipped. Entities are the five predefined ones and character references.
///
/// Not Sendable: one per event loop, reused; names stay interned between documents.
package final class XMLReader {
    /// Without NOENT libxml2 leaves `&amp;` in an attribute's value as `&#38;`; as a document type is refused, it
    /// opens no door.
    private static let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue)

    private let limits: XMLLimits
    private var context: xmlParserCtxtPtr?
    var input: XMLInput? { context.map(XMLInput.init) }
    private var handler: (any XMLEventHandler)?
    private var depth = 0
    private var elements = 0
    private var textBytes = 0
    private var encoding = XMLEncoding.utf8
    private var failure: XMLReadError?
    private(set) var validation: XSDStream?

    package init(limits: XMLLimits = XMLLimits()) {
        self.limits = limits
    }

    deinit { xmlFreeParserCtxt(context) }

    /// Line of the current event, from 1.
    package var line: Int { context.map { XMLInput(context: $0).line } ?? 0 }

    /// Inside an event: bytes of the source consumed so far, right after the `>` in `endElement`; -1 if the source is
    /// not UTF-8.
    package var byteOffset: Int { context.map { XMLInput(context: $0).byteOffset } ?? -1 }

    /// From inside an event: no more events; ``read(_:into:)`` returns normally.
    package func stop() {
        handler = nil
        halt()
    }

    /// Hands the document's events to the handler. Not to be called from inside an event.
    ///
    /// - Throws: the first thing that is wrong; events before it have been delivered.
    package func read(_ bytes: UnsafeRawBufferPointer, into handler: any XMLEventHandler) throws(XMLReadError) {
        guard bytes.count > 0 else { throw failure(.empty, "no content") }
        guard bytes.count <= limits.totalBytes else { throw failure(.tooLarge, "document too large") }
        guard let encoding = XMLEncoding(detecting: bytes) else { throw failure(.encoding, "neither UTF-8 nor UTF-16") }
        guard XMLTagScan.accepts(bytes, encoding: encoding, attributes: limits.attributes) else {
            throw failure(.tooManyAttributes, "too many attributes")
        }
        start(handler, encoding: encoding)
        parse(bytes)
        self.handler = nil
        if let failure { throw failure }
    }

    /// Reads the document for a schema's validator alone.
    func read(_ bytes: UnsafeRawBufferPointer, validatedBy stream: XSDStream) throws(XMLReadError) {
        validation = stream
        defer { validation = nil }
        try read(bytes, into: XMLSilence())
    }

    private func start(_ handler: any XMLEventHandler, encoding: XMLEncoding) {
        precondition(self.handler == nil, "read(_:into:) called from inside an event")
        self.handler = handler
        self.encoding = encoding
        depth = 0
        elements = 0
        textBytes = 0
        failure = nil
    }

    private func parse(_ bytes: UnsafeRawBufferPointer) {
        XMLLibrary.prepareThread()
        let context = freshContext()
        validation?.locate(XMLInput(context: context))
        xmlCtxtReadMemory(context, bytes.baseAddress, Int32(bytes.count), nil, nil, Self.options)
        // A refused document leaves an error without an event only if libxml2 reported none of its own.
        if handler != nil, failure == nil, context.pointee.wellFormed == 0 || context.pointee.nsWellFormed == 0 {
            failure = XMLReadError(kind: .malformed, line: 0, column: 0, detail: "not well-formed")
        }
    }

    /// The kept context, or a new one when the names of foreign documents have filled its dictionary.
    private func freshContext() -> xmlParserCtxtPtr {
        if let context, xmlDictSize(context.pointee.dict) < 4096 { return context }
        xmlFreeParserCtxt(context)
        guard let new = xmlNewParserCtxt() else { fatalError("libxml2 is out of memory") }
        new.pointee.sax.pointee = XMLLibrary.handlers
        new.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
        context = new
        return new
    }

    /// Whether events still go anywhere: neither refused nor stopped.
    var isReading: Bool { failure == nil && handler != nil }

    /// Ends the parse at the next step without freeing its input, which xmlStopParser does under libxml2's feet in
    /// error events.
    private func halt() {
        context?.pointee.disableSAX = 1
        context?.pointee.instate = XML_PARSER_EOF
    }

    private func failure(_ kind: XMLReadError.Kind, _ detail: String) -> XMLReadError {
        XMLReadError(kind: kind, line: 0, column: 0, detail: detail)
    }

    private func refuse(_ kind: XMLReadError.Kind, _ detail: String) {
        guard failure == nil, handler != nil, let context else { return }
        let input = XMLInput(context: context)
        failure = XMLReadError(kind: kind, line: input.line, column: input.column, detail: detail)
        halt()
    }
}

/// What libxml2's callbacks report.
extension XMLReader {
    func libraryStartedDocument() {
        guard let context, let input = context.pointee.input else { return }
        let declared = bytes(of: input.pointee.encoding ?? context.pointee.encoding)
        if !encoding.allows(declared: declared) { refuse(.encoding, "declared encoding differs from the real one") }
    }

    func libraryFoundDoctype() { refuse(.doctype, "document type declaration") }

    func libraryStarted(_ element: borrowing XMLStartElement) {
        guard let handler, failure == nil, isWithinLimits(element) else { return }
        handler.startElement(element, in: self)
    }

    func libraryEnded() {
        depth -= 1
        textBytes = 0
        guard failure == nil else { return }
        handler?.endElement(in: self)
    }

    func libraryRead(_ text: UnsafeBufferPointer<UInt8>) {
        textBytes += text.count
        if textBytes > limits.textBytes { refuse(.textTooLong, "text too long") }
        guard failure == nil else { return }
        handler?.characters(text, in: self)
    }

    func libraryFailed(_ error: xmlError) {
        guard error.level.rawValue >= XML_ERR_ERROR.rawValue, failure == nil, handler != nil else { return }
        let code = xmlParserErrors(UInt32(error.code))
        let isVague = code == XML_ERR_INVALID_CHAR || code == XML_ERR_INTERNAL_ERROR
        let isBroken = isVague && input?.isAtBrokenCharacter == true
        let cause = XMLCause(code: isBroken ? XML_ERR_INVALID_ENCODING : code)
        failure = XMLReadError(kind: cause.kind, line: Int(error.line), column: Int(error.int2), detail: cause.detail)
        halt()
    }

    private func isWithinLimits(_ element: borrowing XMLStartElement) -> Bool {
        depth += 1
        elements += 1
        textBytes = 0
        if depth > limits.depth { refuse(.tooDeep, "elements too deep") }
        if elements > limits.elements { refuse(.tooManyElements, "too many elements") }
        if isTooLong(element.name.local.count + element.prefix.count) { refuse(.nameTooLong, "name too long") }
        if element.attributeCount + element.namespaceCount > limits.attributes {
            refuse(.tooManyAttributes, "too many attributes")
        }
        for index in 0..<element.attributeCount {
            let (name, value) = element.attribute(index)
            if isTooLong(name.local.count) { refuse(.nameTooLong, "name too long") }
            if value.count > limits.textBytes { refuse(.textTooLong, "attribute value too long") }
        }
        for index in 0..<element.namespaceCount where element.namespace(index).uri.count > limits.textBytes {
            refuse(.textTooLong, "attribute value too long")
        }
        return failure == nil
    }

    private func isTooLong(_ name: Int) -> Bool { name > limits.nameBytes }
}

/// Takes the events that only the validator is to see.
private final class XMLSilence: XMLEventHandler {
    func startElement(_ element: borrowing XMLStartElement, in reader: XMLReader) {}
    func characters(_ utf8: UnsafeBufferPointer<UInt8>, in reader: XMLReader) {}
    func endElement(in reader: XMLReader) {}
}
