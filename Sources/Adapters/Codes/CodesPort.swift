import Contracts
import Journal
import PlatformHub

/// Answers from the code lists, on the loop that asks. The answer is read and judged by the contract like any provider's.
final class CodesPort: ProviderPort {
    private let system: String
    private let distribution: CodeDistribution
    private let reader = MessageReader()

    init(adapter: CodesAdapter) {
        system = adapter.system
        distribution = adapter.distribution
    }

    /// A question that has been understood and waits to be answered.
    private final class Call: PreparedCall {
        let digest: Digest
        let operation: Operation
        let question: CodeQuestion
        let context: ReadingContext

        init(_ request: ProviderRequest, _ question: CodeQuestion, digest: Digest) {
            self.digest = digest
            self.question = question
            operation = request.operation
            context = ReadingContext(today: request.today, municipality: request.municipality, codes: request.codes)
        }
    }

    func prepare(_ request: ProviderRequest) -> Result<any PreparedCall, HubError> {
        guard let question = CodeQuestion(request) else {
            // A notification goes from the hub to the systems, never to the hub.
            return .failure(HubError("H5001", ["contract": request.contract.id, "version": request.contract.version]))
        }
        var body: [UInt8] = []
        if let violation = MessageWriter.json(request.message, frame: nil, mapping: nil, into: &body) {
            return .failure(
                HubError("H5012", ["label": violation.label], report: ValidationReport(violations: [violation])))
        }
        return .success(Call(request, question, digest: body.withUnsafeBytes { Digest(of: $0) }))
    }

    func send(_ call: any PreparedCall, to receiver: any ProviderReceiver) {
        guard let call = call as? Call else { preconditionFailure("a call of another port") }
        let text = answer(call)
        let digest = text.withUnsafeBytes { Digest(of: $0) }
        switch text.withUnsafeBytes({ reader.json($0, as: call.operation.response, in: call.context) }) {
        case .accepted(let message):
            receiver.received(
                ProviderReply(result: .answered(message, element: nil), digest: digest, health: .success))
            reader.recycle(message)
        case .rejected(let report):
            let error = HubError("H5006", ["system": system], report: report)
            receiver.received(ProviderReply(result: .failed(error), digest: digest, health: .success))
        }
    }

    private func answer(_ call: Call) -> [UInt8] {
        let town = String(decoding: call.context.municipality, as: UTF8.self)
        let writer = CodeAnswerText(operation: call.operation, municipality: town)
        let today = call.context.today
        switch call.question {
        case .list(let id, let asked):
            let day = asked ?? today
            guard let list = distribution.list(id: id), let number = CodeList.day(day) else {
                return writer.records([])
            }
            return writer.list(list, entries: list.list.entries(on: number), day: day, today: today)
        case .records(let since, let start, let count):
            let records = since.map { distribution.changes(since: $0, on: today) } ?? distribution.whole(on: today)
            return writer.records(records.dropFirst(start).prefix(count))
        }
    }
}
