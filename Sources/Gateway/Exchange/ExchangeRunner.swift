import Contracts
import Formats
import Journal
import NIOCore
import NIOPosix
import PlatformHub
import Transport

/// Does what an ``Exchange`` says: reads, hashes, asks the provider, waits for the journal, writes. One object a request.
final class ExchangeRunner: ProviderReceiver, JournalWaiter {
    /// An answer that waits until the journal has it.
    private struct Composed {
        let status: Int
        let body: [UInt8]
        let error: HubError?
    }

    private let gateway: GatewayLoop
    private let caller: any Caller
    private let format: CallerFormat
    let answerFormat: CallerFormat
    private let soapAction: String?
    private let traceparent: String?
    private var exchange: Exchange
    private var prepared: (any PreparedCall)?
    private var port: (any ProviderPort)?
    private var request: (message: Message, element: XMLElementBytes?)?
    private var reply: ProviderReply?
    private var composed: Composed?
    /// Of which moment the answer is, when a dataset gave it.
    private var asOf: Int64?
    /// What to do when the body has been read over: the call was turned down before.
    private var held: Exchange.Step?

    init(
        gateway: GatewayLoop, caller: any Caller, call: Exchange.Call, format: CallerFormat,
        answerFormat: CallerFormat, soapAction: String?, municipality: MunicipalityCode
    ) {
        self.gateway = gateway
        self.caller = caller
        self.format = format
        self.answerFormat = answerFormat
        self.soapAction = soapAction
        traceparent = TraceContext.accepted(caller.head.string("traceparent"))
        let now = gateway.clock.microseconds()
        exchange = Exchange(
            id: gateway.nextID(at: now), call: call, municipality: municipality, receivedAt: now)
    }

    var id: ExchangeID { exchange.id }

    /// The head has been read: how much of the body may come.
    func begin() -> Int {
        let step = exchange.arrived(today: gateway.clock.today.day, directory: gateway.hub.directory)
        if case .readRequest(let limit) = step { return limit }
        held = step
        return GatewayLoop.drainLimit
    }

    /// The whole body is there.
    func received(_ body: ByteBuffer) {
        gateway.inFlight += 1
        if let held { return perform(held) }
        let call = exchange.call
        let town = call.principal.municipality
        let reading = RequestReading(
            format: format, model: call.operation.request,
            context: ReadingContext(
                today: gateway.clock.today.text, municipality: Array(town.code.utf8), codes: town.codes))
        if body.readableBytes <= RequestReading.onLoopLimit {
            body.withUnsafeReadableBytes { take(reading.read($0, with: gateway.reader), bytes: $0) }
        } else {
            readBeside(body, reading)
        }
    }

    /// The body is too large, too slow or wrongly framed: nothing of it has been read.
    func bodyFailed(_ failure: HTTPServerFailure) {
        gateway.inFlight += 1
        if let held { return perform(held) }
        let error: HubError =
            switch failure {
            case .unreadable(.bodyTooLarge):
                HubError("H2010", ["limit": String(bodyLimit)])
            case .bodyTimeout, .headTimeout: HubError("H4008")
            default: HubError("H4007")
            }
        perform(exchange.read(.rejected(error), digest: .zero, clock: gateway.clock.exchange()))
    }

    private var bodyLimit: Int { min(exchange.call.contract.limits.request, gateway.hub.limits.body) }

    private func readBeside(_ body: ByteBuffer, _ reading: RequestReading) {
        let loop = gateway.desk.loop
        let runner = NIOLoopBound(self, eventLoop: loop)
        gateway.threads.runIfActive(eventLoop: loop) {
            body.withUnsafeReadableBytes { reading.read($0, with: MessageReader()) }
        }.whenComplete { result in
            body.withUnsafeReadableBytes { bytes in
                switch result {
                case .success(let result): runner.value.take(result, bytes: bytes)
                case .failure: runner.value.perform(.giveUp(HubError("H6002", retryAfter: 5)))
                }
            }
        }
    }

    // MARK: Doing what the exchange says

    private func perform(_ first: Exchange.Step) {
        var step = first
        while true {
            switch step {
            case .readRequest, .submit:
                return
            case .prepare(let provider):
                step = exchange.prepared(prepare(provider), clock: gateway.clock.exchange())
            case .recordIntent(let record), .recordOutcome(let record):
                return gateway.desk.record(record, for: self)
            case .send:
                exchange.sent(at: gateway.clock.microseconds())
                return send()
            case .composeAnswer:
                step = composed(answer())
            case .composeError(let error):
                step = composed(refusal(error))
            case .release:
                return release()
            case .giveUp(let error):
                composed = refusal(error)
                return release()
            }
        }
    }

    func recorded(_ isDurable: Bool) {
        if composed == nil {
            perform(exchange.intentRecorded(isDurable, clock: gateway.clock.exchange()))
        } else {
            perform(exchange.outcomeRecorded(isDurable))
        }
    }

    // MARK: The request

    private func take(_ result: RequestReading.Result, bytes: UnsafeRawBufferPointer) {
        let step = exchange.read(judge(result, bytes), digest: result.digest, clock: gateway.clock.exchange())
        guard case .submit(let submission) = step, let request else { return perform(step) }
        self.request = nil
        let runner = SubmissionRunner(
            gateway: gateway, caller: caller, submission: submission, format: format,
            answerFormat: answerFormat, traceparent: traceparent)
        runner.begin(request.message, bytes: bytes)
    }

    private func judge(_ result: RequestReading.Result, _ bytes: UnsafeRawBufferPointer) -> Exchange.Reading {
        guard case .soap(let version) = format, let envelope = result.envelope else {
            return accept(result.outcome, element: nil)
        }
        if let error = SOAPRules.check(envelope, version: version, action: soapAction, call: exchange.call) {
            return .rejected(error)
        }
        let element = envelope.bodyRange.map { range in
            XMLElementBytes(bytes: UnsafeRawBufferPointer(rebasing: bytes[range]), namespaces: envelope.namespaces)
        }
        return accept(result.outcome, element: element)
    }

    private func accept(_ outcome: ReadOutcome, element: XMLElementBytes?) -> Exchange.Reading {
        switch outcome {
        case .rejected(let report):
            let code = report.violations.first?.code ?? "H6004"
            return .rejected(HubError(code, parameters(of: report), report: report))
        case .accepted(let message):
            guard let persons = persons(in: message) else { return .rejected(HubError("H6001")) }
            request = (message, element)
            return .accepted(persons: persons, clerk: clerk(in: message))
        }
    }

    /// The first violation stands for the whole message.
    private func parameters(of report: ValidationReport) -> [String: String] {
        guard let first = report.violations.first else { return [:] }
        var parameters = first.parameters
        parameters["label"] = first.label.isEmpty ? first.path : first.label
        parameters["path"] = first.path
        return parameters
    }

    /// - Returns: nil when somebody cannot be hashed: evidence that leaves a person out would be worse than no exchange.
    private func persons(in message: Message) -> [PersonHash]? {
        let town = exchange.call.principal.municipality
        return message.persons { gateway.personHash(town, $0) }
    }

    private func clerk(in message: Message) -> String? {
        let node = message.model.operatorNode
        if node >= 0 { return message.values(of: node).first }
        return ClerkHeader.accepted(caller.head.string("hub-clerk"))
    }

    // MARK: The provider

    private func prepare(_ provider: PlatformHub.System) -> Result<Digest, HubError> {
        let port =
            exchange.isFromDataset
            ? gateway.port(toDatasetsOf: exchange.call.principal.municipality) : gateway.port(to: provider)
        guard let request, let port else {
            return .failure(HubError("H5001", ["contract": exchange.call.contract.id]))
        }
        self.port = port
        let result = translated(request.message).flatMap { message in
            port.prepare(providerRequest(message, element: exchange.translation == nil ? request.element : nil))
        }
        // The borrowed bytes end with this call; the message has been written and its memory can be used again.
        self.request = nil
        gateway.reader.recycle(request.message)
        return result.map { call in
            prepared = call
            return call.digest
        }
    }

    private func providerRequest(_ message: Message, element: XMLElementBytes?) -> ProviderRequest {
        let call = exchange.call
        return ProviderRequest(
            exchange: exchange.id, contract: exchange.translation?.contract ?? call.contract,
            operation: exchange.translation?.operation ?? call.operation, message: message, element: element,
            traceparent: traceparent, today: gateway.clock.today.text,
            municipality: Array(call.principal.municipality.code.utf8), codes: call.principal.municipality.codes)
    }

    // MARK: A provider of another version

    private func translated(_ message: Message) -> Result<Message, HubError> {
        guard let interpreter else { return .success(message) }
        return interpreter.request(message)
    }

    private var interpreter: VersionInterpreter? {
        guard let translation = exchange.translation else { return nil }
        let town = exchange.call.principal.municipality
        let context = ReadingContext(
            today: gateway.clock.today.text, municipality: Array(town.code.utf8), codes: town.codes)
        return VersionInterpreter(translation: translation, reader: gateway.reader, context: context)
    }

    private func send() {
        guard let port, let prepared else { return }
        port.send(prepared, to: self)
    }

    func received(_ reply: ProviderReply) {
        var reply = interpreter?.answer(reply) ?? reply
        var persons: [PersonHash] = []
        if case .answered(let message, _) = reply.result {
            if let found = self.persons(in: message) {
                persons = found
            } else {
                reply = ProviderReply(
                    result: .failed(HubError("H6001")), digest: reply.digest, health: reply.health,
                    asOf: reply.asOf)
            }
        }
        self.reply = reply
        asOf = reply.asOf
        let clock = gateway.clock
        perform(exchange.replied(reply, persons: persons, at: clock.microseconds(), clock: clock.exchange()))
        self.reply = nil
    }

    // MARK: The answer

    private func answer() -> Composed {
        guard case .answered(let message, let element) = reply?.result else {
            return refusal(HubError("H6004"))
        }
        let body = AnswerWriter.answer(message, element: element, to: exchange.call, in: answerFormat)
        return Composed(status: 200, body: body, error: nil)
    }

    private func refusal(_ error: HubError) -> Composed {
        let call = exchange.call
        let facts = ErrorFacts(
            catalogue: gateway.hub.errors, title: call.contract.title, call: call.operation.call,
            exchange: exchange.id.description)
        let (status, body) = AnswerWriter.error(error, facts: facts, in: answerFormat)
        return Composed(status: status, body: body, error: error)
    }

    private func composed(_ composed: Composed) -> Exchange.Step {
        self.composed = composed
        return exchange.composed(
            status: composed.status, origin: gateway.hub.errors.faultOrigin(of: composed.error),
            digest: composed.body.withUnsafeBytes { Digest(of: $0) }, at: gateway.clock.microseconds())
    }

    private func release() {
        gateway.inFlight -= 1
        guard let composed else { return }
        caller.send(status: composed.status, body: composed.body) { out in
            out.write(field: "Content-Type", answerFormat.contentType)
            out.write(field: "Hub-Exchange-Id", exchange.id.description)
            if let asOf { out.write(field: "Hub-As-Of", DatasetTime.text(asOf)) }
            DeprecationFields.write(exchange.call, base: gateway.hub.publicURL, into: &out)
            if let traceparent { out.write(field: "traceparent", traceparent) }
            if let error = composed.error { ErrorFields.write(error, status: composed.status, into: &out) }
        }
    }

}
