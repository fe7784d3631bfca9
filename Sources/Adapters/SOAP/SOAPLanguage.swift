import Contracts
import Formats
import Journal
import PlatformHub
import Transport

/// SOAP 1.1 or 1.2, document/literal, one element in the body.
final class SOAPLanguage: ProviderLanguage {
    private let version: SOAPEnvelope.Version
    private let mappings: DialectMappings
    private let callback: String?
    private let reader = MessageReader()

    init(version: SOAPEnvelope.Version, mappings: DialectMappings, callback: String?) {
        self.callback = callback
        self.version = version
        self.mappings = mappings
    }

    func write(_ request: ProviderRequest) -> Result<WrittenRequest, HubError> {
        if request.isAnswer, callback == nil {
            return .failure(HubError("H7026", ["contract": request.contract.id]))
        }
        let mapping = mappings[request.message.model]
        var body: [UInt8] = []
        body.reserveCapacity(request.message.arena.count * 3 + 512)
        let writer = SOAPEnvelopeWriter(version: version)
        if mapping == nil, let element = request.element, writer.canCarry(element.namespaces) {
            writer.write(element: element.bytes, namespaces: element.namespaces, into: &body)
        } else {
            writer.open(into: &body)
            if let violation = MessageWriter.xml(request.message, mapping: mapping, into: &body) {
                let report = ValidationReport(violations: [violation])
                return .failure(HubError("H5012", ["label": violation.label], report: report))
            }
            writer.close(into: &body)
        }
        let action = request.operation.soapAction + (request.isAnswer ? "Response" : "")
        return .success(
            WrittenRequest(
                request, path: request.isAnswer ? callback ?? "" : "",
                contentType: writer.contentType(action: action), accept: writer.mediaType,
                fields: version == .v11 ? "SOAPAction: \"\(action)\"\r\n" : "", body: body))
    }

    func read(_ answer: ProviderAnswer, to request: WrittenRequest) -> ProviderReply {
        if request.isAnswer, let taken = ProviderReply.taken(answer) { return taken }
        let model = request.operation.response
        let context = ReadingContext(
            today: request.today, municipality: request.municipality, mapping: mappings[model], codes: request.codes)
        let status = answer.head.status
        // A fault may come with any status; what is not SOAP at all is judged by its status.
        let (envelope, outcome) = reader.soap(answer.body, as: model, in: context)
        if let fault = envelope?.fault { return Self.reply(to: fault, answer) }
        guard status == 200 else {
            if (400..<500).contains(status) { return .refusal(quoted: "HTTP \(status)", answer) }
            return .fault(quoted: "HTTP \(status)", answer)
        }
        switch outcome {
        case .rejected(let report):
            return .broken(report, answer)
        case .accepted(let message):
            var element: XMLElementBytes?
            if context.mapping == nil, let envelope, let range = envelope.bodyRange {
                let bytes = UnsafeRawBufferPointer(rebasing: answer.body[range])
                element = XMLElementBytes(bytes: bytes, namespaces: envelope.namespaces)
            }
            return ProviderReply(result: .answered(message, element: element), digest: answer.digest, health: .success)
        }
    }

    /// Only the code is quoted: the text may name a person.
    private static func reply(to fault: (code: String, reason: String), _ answer: ProviderAnswer) -> ProviderReply {
        let code = String(fault.code.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") }.prefix(32))
        let isOurs = code.hasPrefix("Client") || code.hasPrefix("Sender")
        return isOurs ? .refusal(quoted: code, answer) : .fault(quoted: code, answer)
    }

    func recycle(_ reply: ProviderReply) {
        if case .answered(let message, _) = reply.result { reader.recycle(message) }
    }
}
