package import Formats

/// Reads a text as a contract's message and checks it on the way, in one pass: the one validator of the hub.
///
/// Whatever is wrong is a result: a report with code, path and place, never an error and never a value. A text that is
/// malformed is
/// rejected with that alone (H20xx). Not Sendable: one per event loop, reused; give messages back with ``recycle(_:)``.
package final class MessageReader {
    private let limits: ReaderLimits
    let assembler: MessageAssembler
    private let jsonReader: JSONReader
    private let jsonHandler: JSONMessageHandler
    private let xmlReader: XMLReader
    private let xmlHandler: XMLMessageHandler
    private let envelopeReader: SOAPEnvelopeReader

    package init(limits: ReaderLimits = ReaderLimits()) {
        self.limits = limits
        assembler = MessageAssembler(violationLimit: limits.violations)
        jsonReader = JSONReader(limits: limits.json)
        jsonHandler = JSONMessageHandler(assembler)
        xmlReader = XMLReader(limits: limits.xml)
        xmlHandler = XMLMessageHandler(assembler)
        envelopeReader = SOAPEnvelopeReader(body: xmlHandler)
    }

    /// Reads one JSON object.
    package func json(
        _ bytes: UnsafeRawBufferPointer, as model: MessageModel, in context: ReadingContext
    ) -> ReadOutcome {
        assembler.begin(model, format: .json, in: context)
        jsonHandler.begin()
        do {
            try jsonReader.read(bytes, into: jsonHandler)
        } catch {
            assembler.fail(TextFault.violation(error, limits: limits.json))
        }
        return assembler.finish()
    }

    /// Reads one XML document whose root element is the message.
    package func xml(
        _ bytes: UnsafeRawBufferPointer, as model: MessageModel, in context: ReadingContext
    ) -> ReadOutcome {
        assembler.begin(model, format: .xml, in: context)
        xmlHandler.begin()
        do {
            try xmlReader.read(bytes, into: xmlHandler)
        } catch {
            assembler.fail(TextFault.violation(error, limits: limits.xml))
        }
        return assembler.finish()
    }

    /// Reads a SOAP envelope whose body's child is the message.
    ///
    /// - Returns: the envelope as far as it could be read (header blocks that are not understood are for the caller to
    /// judge), and
    ///   the message. A fault's body is no message: ask `envelope.fault` first.
    package func soap(
        _ bytes: UnsafeRawBufferPointer, as model: MessageModel, in context: ReadingContext
    ) -> (envelope: SOAPEnvelope?, outcome: ReadOutcome) {
        assembler.begin(model, format: .xml, in: context)
        xmlHandler.begin()
        envelopeReader.reset(body: xmlHandler)
        do {
            try xmlReader.read(bytes, into: envelopeReader)
        } catch {
            assembler.fail(TextFault.violation(error, limits: limits.xml))
            return (nil, assembler.finish())
        }
        do {
            let envelope = try envelopeReader.envelope()
            return (envelope, assembler.finish())
        } catch {
            assembler.fail(TextFault.violation(error))
            return (nil, assembler.finish())
        }
    }

    /// Takes a message's memory back for a later one.
    package func recycle(_ message: consuming Message) { assembler.recycle(message) }
}
