import Contracts
import Journal
import Messages
import NIOCore
import NIOPosix
import PlatformHub
import Transport

/// Does what a ``Submission`` says: finds the receivers, waits for store and journal, tells the sender. One object a message.
final class SubmissionRunner: JournalWaiter, MessageWaiter {
    /// What the sender will get.
    private struct Composed {
        let status: Int
        let body: [UInt8]
        let error: HubError?
        /// Where the message is to be found; nil with an error.
        let place: String?
    }

    private let gateway: GatewayLoop
    private let caller: any Caller
    private let format: CallerFormat
    private let answerFormat: CallerFormat
    private let traceparent: String?
    private var submission: Submission
    private var composed: Composed?
    /// Store and journal are written at once: the first to come waits here for the other.
    private var stored: Result<Acceptance, StoreError>?
    private var isRecorded: Bool?
    private var isStoring = false
    private var awaitsJournal = false

    init(
        gateway: GatewayLoop, caller: any Caller, submission: Submission, format: CallerFormat,
        answerFormat: CallerFormat, traceparent: String?
    ) {
        self.gateway = gateway
        self.caller = caller
        self.submission = submission
        self.format = format
        self.answerFormat = answerFormat
        self.traceparent = traceparent
    }

    /// - Parameter bytes: the body as it came, valid during the call only.
    func begin(_ message: Message, bytes: UnsafeRawBufferPointer) {
        guard case .address = submission.begin() else { return }
        let kept = kept(message, bytes)
        gateway.reader.recycle(message)
        perform(submission.addressed(kept))
    }

    private func perform(_ step: Submission.Step) {
        switch step {
        case .address: return
        case .composeStatus(let message): perform(compose(status(of: message), 202))
        case .composeFirst(let id): composeFirst(id)
        case .composeError(let error): perform(composed(refusal(error)))
        case .store(let message, let record):
            (stored, isRecorded) = (nil, nil)
            (isStoring, awaitsJournal) = (true, record != nil)
            gateway.messages.accept(message, for: self)
            if let record { gateway.desk.record(record, for: self) }
        case .record(let record): gateway.desk.record(record, for: self)
        case .release: release()
        case .giveUp(let error):
            composed = refusal(error)
            release()
        }
    }

    // MARK: Store and journal

    func stored(_ result: Result<Acceptance, StoreError>) {
        stored = result
        join()
    }

    func recorded(_ isDurable: Bool) {
        guard isStoring else { return perform(submission.recorded(isDurable)) }
        isRecorded = isDurable
        join()
    }

    private func join() {
        guard let stored, !awaitsJournal || isRecorded != nil else { return }
        isStoring = false
        perform(submission.stored(stored, isRecorded: isRecorded))
    }

    // MARK: Receivers

    private func kept(_ message: Message, _ bytes: UnsafeRawBufferPointer) -> Result<Submission.Kept, HubError> {
        let (addresses, life) = receivers(of: message)
        let (body, digest): ([UInt8], Digest)
        if case .soap = format {
            // Out of its envelope the element must declare its namespace itself.
            var element: [UInt8] = []
            _ = MessageWriter.xml(message, mapping: nil, into: &element)
            (body, digest) = (element, element.withUnsafeBytes { Digest(of: $0) })
        } else {
            (body, digest) = (Array(bytes), submission.receivedDigest)
        }
        return .success(
            Submission.Kept(
                format: format == .json ? .json : .xml, body: body, digest: digest, addresses: addresses,
                timeToLive: life, traceparent: traceparent))
    }

    private func receivers(of message: Message) -> ([StoredMessage.Address], Int64) {
        let (call, town) = (submission.call, submission.call.principal.municipality)
        let publisher = gateway.publisher(for: town)
        if let provider = submission.provider {
            let address = StoredMessage.Address(
                receiver: provider.id, key: publisher.key(of: message, operation: call.operation),
                holdsKey: provider.delivery.holdsKey)
            return ([address], provider.delivery.timeToLive)
        }
        let addresses = publisher.addresses(of: message, operation: call.operation)
        let lives = addresses.compactMap { town.system(id: $0.receiver)?.delivery.timeToLive }
        return (addresses, lives.max() ?? DeliveryPolicy().timeToLive)
    }

    // MARK: What the sender is told

    private func status(of message: StoredMessage) -> MessageStatus {
        MessageStatus(
            message: message,
            deliveries: message.addresses.map {
                Delivery(id: DeliveryID(message: message.id, receiver: $0.receiver), state: .waiting)
            })
    }

    private func compose(_ status: MessageStatus, _ code: Int) -> Submission.Step {
        let place = MessageStatusText.place(of: status.message, base: gateway.hub.publicURL)
        var body: [UInt8] = []
        if answerFormat.face == .rest {
            body = MessageStatusText.json(status, errors: gateway.hub.errors, place: place)
        }
        return composed(Composed(status: code, body: body, error: nil, place: place))
    }

    private func refusal(_ error: HubError) -> Composed {
        let call = submission.call
        let facts = ErrorFacts(
            catalogue: gateway.hub.errors, title: call.contract.title, call: call.operation.call,
            exchange: submission.id.description)
        let (status, body) = AnswerWriter.error(error, facts: facts, in: answerFormat)
        return Composed(status: status, body: body, error: error, place: nil)
    }

    private func composed(_ composed: Composed) -> Submission.Step {
        self.composed = composed
        return submission.composed(
            status: composed.status, origin: gateway.hub.errors.faultOrigin(of: composed.error),
            digest: composed.body.withUnsafeBytes { Digest(of: $0) },
            at: gateway.clock.microseconds())
    }

    /// What became of the first one is a question that may wait for the disk.
    private func composeFirst(_ id: ExchangeID) {
        let (store, town) = (gateway.hub.messages, submission.municipality)
        let runner = NIOLoopBound(self, eventLoop: gateway.desk.loop)
        gateway.threads.runIfActive(eventLoop: gateway.desk.loop) { () throws -> MessageStatus? in
            try store.status(of: id, in: town)
        }.whenComplete { result in
            let runner = runner.value
            if case .success(let status?) = result {
                runner.perform(runner.compose(status, 200))
            } else {
                runner.composed = runner.refusal(HubError("H7006", retryAfter: 5))
                runner.release()
            }
        }
    }

    private func release() {
        gateway.inFlight -= 1
        guard let composed else { return }
        caller.send(status: composed.status, body: composed.body) { out in
            if !composed.body.isEmpty { out.write(field: "Content-Type", answerFormat.contentType(composed.error)) }
            out.write(field: "Hub-Exchange-Id", submission.id.description)
            if let traceparent { out.write(field: "traceparent", traceparent) }
            if let place = composed.place {
                out.write(field: "Location", place)
                out.write(field: "Preference-Applied", "respond-async")
            }
            DeprecationFields.write(submission.call, base: gateway.hub.publicURL, into: &out)
            if let error = composed.error { ErrorFields.write(error, status: composed.status, into: &out) }
        }
    }

}

extension CallerFormat {
    /// The status of a message is JSON whatever the message is; an error is in the caller's format.
    fileprivate func contentType(_ error: HubError?) -> String {
        error == nil ? CallerFormat.json.contentType : contentType
    }
}
