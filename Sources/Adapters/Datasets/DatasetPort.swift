import Contracts
import Journal
package import NIOCore
package import NIOPosix
package import PlatformHub

/// Answers from the hub's own copies of a municipality's datasets. One a municipality and event loop; the disk is read beside
/// the loop.
package final class DatasetPort: ProviderPort {
    private let sources: [ObjectIdentifier: DatasetAnswers]
    private let threads: NIOThreadPool
    private let loop: any EventLoop

    /// - Parameter datasets: of one municipality, each of another contract.
    package init(_ datasets: [DatasetAnswers], threads: NIOThreadPool, loop: any EventLoop) {
        sources = Dictionary(uniqueKeysWithValues: datasets.map { (ObjectIdentifier($0.source.contract), $0) })
        self.threads = threads
        self.loop = loop
    }

    /// A question that has been understood and waits to be answered.
    private final class Call: PreparedCall {
        let digest: Digest
        let answers: DatasetAnswers
        let question: DatasetQuestion
        let operation: Operation

        init(digest: Digest, answers: DatasetAnswers, question: DatasetQuestion, operation: Operation) {
            self.digest = digest
            self.answers = answers
            self.question = question
            self.operation = operation
        }
    }

    package func prepare(_ request: ProviderRequest) -> Result<any PreparedCall, HubError> {
        guard let answers = sources[ObjectIdentifier(request.contract)] else { return .failure(HubError("H9001")) }
        var body: [UInt8] = []
        // Without a dialect everything can be said.
        _ = MessageWriter.json(request.message, frame: nil, mapping: nil, into: &body)
        let digest = body.withUnsafeBytes { Digest(of: $0) }
        return DatasetQuestion.read(request.message, of: request.operation, from: answers.source).map { question in
            Call(digest: digest, answers: answers, question: question, operation: request.operation)
        }
    }

    package func send(_ call: any PreparedCall, to receiver: any ProviderReceiver) {
        guard let call = call as? Call else { preconditionFailure("a call of another port") }
        let (answers, question, operation) = (call.answers, call.question, call.operation)
        let waiting = NIOLoopBound(receiver, eventLoop: loop)
        threads.runIfActive(eventLoop: loop) { () -> ReadAnswer in
            ReadAnswer(answers.answer(question, as: operation, reader: MessageReader()))
        }.whenComplete { result in
            switch result {
            case .success(let answer): waiting.value.received(answer.reply)
            case .failure: waiting.value.received(ReadAnswer(.failure(HubError("H6002", retryAfter: 5))).reply)
            }
        }
    }
}

/// What was found, on its way back to the loop.
private struct ReadAnswer: Sendable {
    let result: Result<DatasetAnswers.Answer, HubError>
    /// Of the message as JSON: there is no provider's body.
    let digest: Digest?

    init(_ result: Result<DatasetAnswers.Answer, HubError>) {
        self.result = result
        var body: [UInt8] = []
        if case .success(let answer) = result {
            _ = MessageWriter.json(answer.message, frame: nil, mapping: nil, into: &body)
            digest = body.withUnsafeBytes { Digest(of: $0) }
        } else {
            digest = nil
        }
    }

    var reply: ProviderReply {
        switch result {
        case .success(let answer):
            ProviderReply(
                result: .answered(answer.message, element: nil), digest: digest, health: .unknown, asOf: answer.asOf)
        case .failure(let error): ProviderReply(result: .failed(error), digest: nil, health: .unknown)
        }
    }
}
