import Contracts
import Formats
import Journal
import Messages
import PlatformHub

/// Writes answers and errors in the caller's format.
enum AnswerWriter {
    /// The provider's message as the caller wants it.
    ///
    /// - Parameter element: the provider's own bytes, when it answered in XML: a SOAP caller gets them as they are.
    static func answer(
        _ message: Message, element: XMLElementBytes?, to call: Exchange.Call, in format: CallerFormat
    ) -> [UInt8] {
        switch format {
        case .json:
            return body(message, contract: call.contract, operation: call.operation, in: .json)
        case .xml:
            return Array(#"<?xml version="1.0" encoding="UTF-8"?>"#.utf8)
                + body(message, contract: call.contract, operation: call.operation, in: .xml)
        case .soap(let version):
            var body: [UInt8] = []
            body.reserveCapacity(message.arena.count * 3 + 512)
            let writer = SOAPEnvelopeWriter(version: version)
            if let element, writer.canCarry(element.namespaces) {
                writer.write(element: element.bytes, namespaces: element.namespaces, into: &body)
            } else {
                writer.open(into: &body)
                _ = MessageWriter.xml(message, mapping: nil, into: &body)
                writer.close(into: &body)
            }
            return body
        }
    }

    /// An answer as the message store keeps it.
    static func body(
        _ message: Message, contract: Contract, operation: Operation, in format: StoredMessage.Format
    ) -> [UInt8] {
        var body: [UInt8] = []
        body.reserveCapacity(message.arena.count * 2 + 512)
        switch format {
        case .json:
            // Without a dialect everything can be said.
            let frame = ResponseFrame(title: contract.title, detail: operation.detail, href: "/" + operation.call)
            _ = MessageWriter.json(message, frame: frame, mapping: nil, into: &body)
        case .xml:
            _ = MessageWriter.xml(message, mapping: nil, into: &body)
        }
        return body
    }

    static func error(_ error: HubError, facts: ErrorFacts, in format: CallerFormat) -> (status: Int, body: [UInt8]) {
        let entry = facts.catalogue.entry(error.code)
        let status = entry?.httpStatus ?? 503
        switch format {
        case .json:
            return (status, RESTErrorBody.write(error, facts))
        case .xml:
            var body = Array(#"<?xml version="1.0" encoding="UTF-8"?>"#.utf8)
            HubFaultElement.write(error, facts, into: &body)
            return (status, body)
        case .soap(let version):
            return SOAPFaultBody.write(error, facts, entry: entry, status: status, version: version)
        }
    }
}

/// What an error's text needs beside the error.
struct ErrorFacts {
    let catalogue: ErrorCatalogue
    /// Title of the contract, or the hub's name where there is none.
    let title: String
    /// The call, without a slash at the front; empty where there is none.
    let call: String
    /// In its text form; nil where no exchange began.
    let exchange: String?

    func text(_ error: HubError, _ language: ErrorCatalogue.Language) -> String {
        catalogue.text(error.code, language: language, parameters: error.parameters)
    }

    func text(_ violation: Violation, _ language: ErrorCatalogue.Language) -> String {
        catalogue.text(of: violation, language: language)
    }

    func origin(_ error: HubError) -> ErrorCatalogue.Entry.Origin { catalogue.entry(error.code)?.origin ?? .hub }

    /// What to do about it.
    func remedy(_ code: String) -> ErrorCatalogue.Text? { catalogue.entry(code)?.remedy }

    /// The broken rules when it is the caller's message that breaks them.
    func ownViolations(_ error: HubError) -> [Violation]? {
        origin(error) == .sender ? error.report?.violations : nil
    }
}
