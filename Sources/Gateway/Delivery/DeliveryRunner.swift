import Contracts
import Journal
import Messages
import NIOCore
import NIOPosix
import PlatformHub
import Transport

/// Does what a ``DeliveryAttempt`` says: reads, hashes, calls the receiver, waits for the journal. One object an attempt.
final class DeliveryRunner: ProviderReceiver, JournalWaiter {
    private let gateway: GatewayLoop
    private let queue: PushQueue
    /// Of the moment of the claim: a new configuration does not change an attempt under way.
    private let hub: Hub
    private let lease: Lease
    private var attempt: DeliveryAttempt
    private var message: Message?
    private var port: (any ProviderPort)?
    private var prepared: (any PreparedCall)?
    private var reply: ProviderReply?
    private var waitsForIntent = false

    init(lease: Lease, queue: PushQueue, gateway: GatewayLoop) {
        self.lease = lease
        self.queue = queue
        self.gateway = gateway
        hub = gateway.hub
        attempt = DeliveryAttempt(lease: lease, errors: gateway.hub.errors)
    }

    private var stored: StoredMessage { lease.message }
    private var now: Int64 { gateway.clock.microseconds() }

    func begin() {
        let target = DeliveryTarget.find(
            of: stored, to: lease.address.receiver,
            contract: hub.contract(id: stored.contract, version: stored.version), directory: hub.directory,
            on: gateway.clock.today.day)
        perform(attempt.found(target, at: now, clock: gateway.clock.exchange()))
    }

    // MARK: Doing what the attempt says

    private func perform(_ first: DeliveryAttempt.Step) {
        var step = first
        while true {
            switch step {
            case .read(let model):
                return read(as: model)
            case .prepare(let target):
                step = attempt.prepared(prepare(target), at: now, clock: gateway.clock.exchange())
            case .recordIntent(let record):
                waitsForIntent = true
                return gateway.desk.record(record, for: self)
            case .send:
                attempt.sent(at: now)
                return send()
            case .composeAnswer:
                let at = now
                step = attempt.composed(answerBody(), id: gateway.nextID(at: at), at: at)
            case .recordOutcome(let record, let delay):
                return recordOutcome(record, after: delay)
            case .settle(let outcome):
                return queue.settle(lease.id, outcome)
            case .pause(let seconds):
                return queue.pause(lease.id, seconds: seconds)
            }
        }
    }

    func recorded(_ isDurable: Bool) {
        if waitsForIntent {
            waitsForIntent = false
            perform(attempt.intentRecorded(isDurable, clock: gateway.clock.exchange()))
        } else {
            perform(attempt.outcomeRecorded(isDurable))
        }
    }

    private func recordOutcome(_ record: JournalRecord, after delay: Int) {
        guard delay > 0 else { return gateway.desk.record(record, for: self) }
        let runner = NIOLoopBound(self, eventLoop: gateway.desk.loop)
        gateway.desk.loop.scheduleTask(in: .milliseconds(Int64(delay))) {
            runner.value.gateway.desk.record(record, for: runner.value)
        }
    }

    // MARK: The stored body

    /// The code lists have to hold the message's values on the day on which it was accepted.
    private func context(_ town: Municipality) -> ReadingContext {
        let day = JapanTime(unixSeconds: stored.acceptedAt / 1_000_000).day.description
        return ReadingContext(today: day, municipality: Array(town.code.utf8), codes: town.codes)
    }

    private func read(as model: MessageModel) {
        guard let town = attempt.target?.municipality else { return }
        let reading = RequestReading(
            format: stored.format == .json ? .json : .xml, model: model, context: context(town))
        let body = stored.body
        if body.count <= RequestReading.onLoopLimit {
            return take(body.withUnsafeBytes { reading.read($0, with: gateway.reader) }.outcome)
        }
        let loop = gateway.desk.loop
        let runner = NIOLoopBound(self, eventLoop: loop)
        gateway.threads.runIfActive(eventLoop: loop) {
            body.withUnsafeBytes { reading.read($0, with: MessageReader()) }.outcome
        }.whenComplete { result in
            switch result {
            case .success(let outcome): runner.value.take(outcome)
            case .failure: runner.value.queue.settle(runner.value.lease.id, .released(notBefore: 0))
            }
        }
    }

    private func take(_ outcome: ReadOutcome) {
        switch outcome {
        case .rejected:
            perform(attempt.read(.rejected, at: now, clock: gateway.clock.exchange()))
        case .accepted(let message):
            self.message = message
            let reading = DeliveryAttempt.Reading.accepted(persons: persons(in: message))
            perform(attempt.read(reading, at: now, clock: gateway.clock.exchange()))
        }
    }

    /// - Returns: nil when somebody cannot be hashed.
    private func persons(in message: Message) -> [PersonHash]? {
        guard let town = attempt.target?.municipality else { return nil }
        return message.persons { gateway.personHash(town, $0) }
    }

    // MARK: The receiver

    private func prepare(_ target: DeliveryTarget) -> Result<Digest, HubError> {
        guard let message, let port = gateway.port(to: target.receiver) else {
            return .failure(HubError("H5001", ["contract": stored.contract]))
        }
        self.port = port
        self.message = nil
        defer { gateway.reader.recycle(message) }
        return translated(message, target).flatMap { port.prepare(request($0, target)) }.map { call in
            prepared = call
            return call.digest
        }
    }

    private func translated(_ message: Message, _ target: DeliveryTarget) -> Result<Message, HubError> {
        guard let interpreter = interpreter(target) else { return .success(message) }
        return interpreter.request(message)
    }

    private func interpreter(_ target: DeliveryTarget) -> VersionInterpreter? {
        target.translation.map {
            VersionInterpreter(translation: $0, reader: gateway.reader, context: context(target.municipality))
        }
    }

    private func request(_ message: Message, _ target: DeliveryTarget) -> ProviderRequest {
        ProviderRequest(
            exchange: stored.id, contract: target.spokenContract, operation: target.spokenOperation, message: message,
            element: nil, traceparent: stored.traceparent, today: gateway.clock.today.text,
            municipality: Array(target.municipality.code.utf8), codes: target.municipality.codes,
            delivery: DeliveryMark(
                message: stored.id, attempt: lease.attempt,
                isRedelivered: lease.attempt > 1 || lease.redeliveries > 0,
                relatesTo: stored.kind == .answer ? stored.relatesTo ?? stored.id : nil))
    }

    private func send() {
        guard let port, let prepared else { return }
        port.send(prepared, to: self)
    }

    func received(_ reply: ProviderReply) {
        var reply = reply
        // A notification's answer is a receipt for the hub, in the receiver's own version.
        if stored.kind == .request, let target = attempt.target, let interpreter = interpreter(target) {
            reply = interpreter.answer(reply)
        }
        var persons: [PersonHash]? = []
        if case .answered(let answer, _) = reply.result { persons = self.persons(in: answer) }
        self.reply = reply
        perform(
            attempt.replied(
                reply, persons: persons, at: now, clock: gateway.clock.exchange(), random: Double.random(in: 0..<1)))
        self.reply = nil
    }

    /// The answer as it is kept: in the format and version of its request.
    private func answerBody() -> [UInt8] {
        guard case .answered(let answer, _) = reply?.result, let target = attempt.target else { return [] }
        return AnswerWriter.body(
            answer, contract: target.contract, operation: target.operation, in: stored.format)
    }
}
