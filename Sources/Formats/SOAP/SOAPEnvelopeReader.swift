/// Takes a SOAP message apart while it is read: the envelope for ``envelope()``, the body child's events for the
/// inner handler.
///
/// The inner handler sees the body child as if it were a document's root. Use: `reader.read(bytes, into: soap)`, then
/// `soap.envelope()`. Not Sendable; ``reset(body:)`` makes it ready for the next message.
package final class SOAPEnvelopeReader: XMLEventHandler {
    private enum Place { case outside, envelope, header, block, body, child, fault, end }

    private var body: any XMLEventHandler
    private var result: SOAPEnvelope?
    private var failure: SOAPError?
    private var place = Place.outside
    /// Elements open below a header block, a body child or a fault, itself included.
    private var depth = 0
    private var hasHeader = false
    private var hasBody = false
    private var start = -1
    private var line = 0
    private var block = SOAPHeaderBlock()
    private var fault = SOAPFaultText()

    package init(body: any XMLEventHandler) {
        self.body = body
    }

    package func reset(body: any XMLEventHandler) {
        self.body = body
        result = nil
        failure = nil
        place = .outside
        depth = 0
        hasHeader = false
        hasBody = false
        line = 0
    }

    /// What has been read. When the inner handler stopped the reader, the envelope is as far as it was seen.
    package func envelope() throws(SOAPError) -> SOAPEnvelope {
        if let failure { throw failure }
        guard let result else { throw SOAPError(kind: .notAnEnvelope, line: line) }
        return result
    }

    package func startElement(_ element: borrowing XMLStartElement, in reader: XMLReader) {
        line = reader.line
        switch place {
        case .outside: startEnvelope(element, reader)
        case .envelope: startPart(element, reader)
        case .header: startBlock(element)
        case .body: startChild(element, reader)
        case .block: depth += 1
        case .fault:
            depth += 1
            fault.start(element.name, depth: depth)
        case .child:
            depth += 1
            body.startElement(element, in: reader)
        case .end: break
        }
    }

    package func characters(_ utf8: UnsafeBufferPointer<UInt8>, in reader: XMLReader) {
        switch place {
        case .child: body.characters(utf8, in: reader)
        case .fault: fault.append(utf8)
        case .block: block.append(utf8, depth: depth)
        default: if !utf8.isSpace { refuse(.textInEnvelope, reader) }
        }
    }

    package func endElement(in reader: XMLReader) {
        switch place {
        case .outside, .end: break
        case .envelope: endEnvelope(reader)
        case .header: place = .envelope
        case .body: endBody(reader)
        case .block:
            depth -= 1
            if depth == 0 { endBlock() }
        case .fault:
            depth -= 1
            if depth == 0 { endChild(reader) } else { fault.end() }
        case .child:
            depth -= 1
            body.endElement(in: reader)
            if depth == 0 { endChild(reader) }
        }
    }

    private func startEnvelope(_ element: borrowing XMLStartElement, _ reader: XMLReader) {
        guard element.name.local.equals("Envelope") else { return refuse(.notAnEnvelope, reader) }
        if element.name.namespace.equals(SOAPNames.soap11) {
            result = SOAPEnvelope(version: .v11)
        } else if element.name.namespace.equals(SOAPNames.soap12) {
            result = SOAPEnvelope(version: .v12)
        } else {
            return refuse(.versionMismatch, reader)
        }
        place = .envelope
        collectNamespaces(element)
    }

    private func startPart(_ element: borrowing XMLStartElement, _ reader: XMLReader) {
        if element.name.isNamed("Header", in: soapNamespace) {
            if hasBody { return refuse(.headerAfterBody, reader) }
            if hasHeader { return refuse(.severalHeaders, reader) }
            hasHeader = true
            place = .header
        } else if element.name.isNamed("Body", in: soapNamespace), !hasBody {
            hasBody = true
            place = .body
            collectNamespaces(element)
        } else {
            refuse(.unknownElement, reader)
        }
    }

    private func startBlock(_ element: borrowing XMLStartElement) {
        place = .block
        depth = 1
        block = SOAPHeaderBlock(element, soapNamespace: soapNamespace)
    }

    private func startChild(_ element: borrowing XMLStartElement, _ reader: XMLReader) {
        guard result?.bodyChild == nil else { return refuse(.severalBodyChildren, reader) }
        result?.bodyChild = (element.name.namespace.text, element.name.local.text)
        start = element.sourceStart
        depth = 1
        if element.name.isNamed("Fault", in: soapNamespace) {
            place = .fault
            fault = SOAPFaultText()
        } else {
            place = .child
            body.startElement(element, in: reader)
        }
    }

    private func endChild(_ reader: XMLReader) {
        let end = reader.byteOffset
        if start >= 0, end > start { result?.bodyRange = start..<end }
        if place == .fault { result?.fault = fault.texts }
        place = .body
    }

    private func endBlock() {
        block.report(to: &result)
        place = .header
    }

    private func endBody(_ reader: XMLReader) {
        if result?.bodyChild == nil { return refuse(.emptyBody, reader) }
        place = .envelope
    }

    private func endEnvelope(_ reader: XMLReader) {
        if !hasBody { return refuse(.noBody, reader) }
        place = .end
    }

    private var soapNamespace: StaticString { result?.version == .v12 ? SOAPNames.soap12 : SOAPNames.soap11 }

    /// A prefix declared again further in wins.
    private func collectNamespaces(_ element: borrowing XMLStartElement) {
        for index in 0..<element.namespaceCount {
            let (prefix, uri) = element.namespace(index)
            let name = prefix.text
            result?.namespaces.removeAll { $0.prefix == name }
            if !uri.isEmpty { result?.namespaces.append((name, uri.text)) }
        }
    }

    private func refuse(_ kind: SOAPError.Kind, _ reader: XMLReader) {
        failure = SOAPError(kind: kind, line: reader.line)
        place = .end
        reader.stop()
    }
}
