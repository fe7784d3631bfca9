import Contracts
import Formats
import Journal
import PlatformHub
import Transport

/// 庁内データ連携 conventions: JSON, the frame `metadata`/`_links`/`result[]`, errors as `errors[]{code,message}`.
final class RESTLanguage: ProviderLanguage {
    private let mappings: DialectMappings
    private let callback: String?
    private let reader = MessageReader()

    init(mappings: DialectMappings, callback: String?) {
        self.mappings = mappings
        self.callback = callback
    }

    func write(_ request: ProviderRequest) -> Result<WrittenRequest, HubError> {
        var body: [UInt8] = []
        body.reserveCapacity(request.message.arena.count * 2 + 256)
        let operation = request.operation
        var frame: ResponseFrame?
        var path = "/" + operation.call
        if request.isAnswer {
            guard let callback else { return .failure(HubError("H7026", ["contract": request.contract.id])) }
            frame = ResponseFrame(title: request.contract.title, detail: operation.detail, href: path)
            path = callback
        }
        let mapping = mappings[request.message.model]
        if let violation = MessageWriter.json(request.message, frame: frame, mapping: mapping, into: &body) {
            return .failure(
                HubError("H5012", ["label": violation.label], report: ValidationReport(violations: [violation])))
        }
        return .success(
            WrittenRequest(
                request, path: path, contentType: "application/json", accept: "application/json", body: body))
    }

    func read(_ answer: ProviderAnswer, to request: WrittenRequest) -> ProviderReply {
        if request.isAnswer, let taken = ProviderReply.taken(answer) { return taken }
        guard answer.head.status == 200 else { return refusal(answer) }
        let model = request.operation.response
        let context = ReadingContext(
            today: request.today, municipality: request.municipality, mapping: mappings[model], codes: request.codes)
        switch reader.json(answer.body, as: model, in: context) {
        case .accepted(let message):
            return ProviderReply(result: .answered(message, element: nil), digest: answer.digest, health: .success)
        case .rejected(let report):
            return ProviderReply.broken(report, answer)
        }
    }

    private func refusal(_ answer: ProviderAnswer) -> ProviderReply {
        let status = answer.head.status
        guard (400..<500).contains(status) else { return .fault(quoted: "HTTP \(status)", answer) }
        return .refusal(quoted: ProviderErrorCode.find(in: answer.body) ?? "HTTP \(status)", answer)
    }

    func recycle(_ reply: ProviderReply) {
        if case .answered(let message, _) = reply.result { reader.recycle(message) }
    }
}

extension ProviderReply {
    /// An answer on its way back is taken with any 2xx.
    static func taken(_ answer: ProviderAnswer) -> ProviderReply? {
        guard (200..<300).contains(answer.head.status) else { return nil }
        return ProviderReply(result: .taken, digest: answer.digest, health: .success)
    }

    /// The answer is not what the contract says (H5006), or cannot even be read (H5005).
    static func broken(_ report: ValidationReport, _ answer: ProviderAnswer) -> ProviderReply {
        let isUnreadable = report.violations.first?.code.hasPrefix("H20") ?? false
        let error = HubError(isUnreadable ? "H5005" : "H5006", ["system": answer.system], report: report)
        return ProviderReply(result: .failed(error), digest: answer.digest, health: isUnreadable ? .failure : .success)
    }

    /// The provider says that the request is at fault.
    static func refusal(quoted code: String, _ answer: ProviderAnswer) -> ProviderReply {
        // Not the message is at fault but the moment: Request Timeout, Too Early, Too Many Requests.
        let isPassing = [408, 425, 429].contains(answer.head.status)
        let error = HubError(
            "H5007", ["system": answer.system, "code": code], retryAfter: isPassing ? answer.retryAfter ?? 1 : nil)
        return ProviderReply(result: .failed(error), digest: answer.digest, health: .success)
    }

    /// The provider says that it has failed.
    static func fault(quoted code: String, _ answer: ProviderAnswer) -> ProviderReply {
        let error = HubError("H5011", ["system": answer.system, "code": code], retryAfter: answer.retryAfter)
        return ProviderReply(result: .failed(error), digest: answer.digest, health: .failure)
    }
}
