import Contracts
import Journal
import NIOCore
import NIOPosix
import PlatformHub
import Transport

/// One call to the doors of a dataset: does the work on a thread beside the loop, and lets the answer out when the journal has it.
///
/// A read is journaled like an inquiry: who, what for, whom the answer speaks of. Of a load the commit is journaled; what comes
/// before it changes nothing that anybody can see.
final class DatasetVisit: JournalWaiter {
    private let address: DatasetAddress
    private let gateway: GatewayLoop
    private let connection: HTTPServerConnection
    private let principal: Principal
    private let answers: DatasetAnswers
    private var intent: IntentPart
    private var refusal: HubError?
    private var composed: HTTPResponse?

    init(
        address: DatasetAddress, gateway: GatewayLoop, connection: HTTPServerConnection, principal: Principal,
        provision: Provision, town: MunicipalityCode, answers: DatasetAnswers
    ) {
        self.address = address
        self.gateway = gateway
        self.connection = connection
        self.principal = principal
        self.answers = answers
        let now = gateway.clock.microseconds()
        let isLoading = address.target.isLoading
        intent = IntentPart(
            exchange: gateway.nextID(at: now), municipality: town, consumer: principal.system.id,
            provider: isLoading ? "hub/dataset" : provision.system.id + "/dataset", contract: address.contract.id,
            version: address.contract.version, operation: address.operation.name + (isLoading ? ".load" : ""),
            access: isLoading ? .create : .read, purpose: "", clerk: nil, grant: "", persons: [],
            receivedDigest: .zero, forwardedDigest: .zero, receivedAt: now, face: .rest)
        intent.clerk = ClerkHeader.accepted(connection.head.string("hub-clerk"))
    }

    /// - Returns: how much of the body may come; nil when only the owner may call this.
    func begin() -> Int? {
        if address.target.isLoading {
            guard principal.municipality.provider(of: address.contract) === principal.system else { return nil }
            if case .records = address.target { return gateway.hub.limits.body }
            return GatewayLoop.drainLimit
        }
        let today = gateway.clock.today.day
        switch gateway.hub.directory.authorise(principal, operation: address.operation, on: today) {
        case .failure(let error): refusal = error
        case .success(let grant): (intent.grant, intent.purpose) = (grant.id, grant.purpose)
        }
        return GatewayLoop.drainLimit
    }

    func received(_ body: ByteBuffer) {
        gateway.inFlight += 1
        if let refusal { return deny(refusal) }
        let head = connection.head
        let query = head.withTarget { target in Array(target.drop { $0 != UInt8(ascii: "?") }.dropFirst()) }
        let digested = query + body.readableBytesView
        intent.receivedDigest = digested.withUnsafeBytes { Digest(of: $0) }
        let work = DatasetWork(
            answers: answers, address: address, query: query, today: gateway.clock.today.text,
            now: gateway.clock.microseconds())
        let loop = gateway.desk.loop
        let visit = NIOLoopBound(self, eventLoop: loop)
        gateway.threads.runIfActive(eventLoop: loop) { work.run(body) }.whenComplete { result in
            switch result {
            case .success(let outcome): visit.value.finish(outcome)
            case .failure: visit.value.finish(.failure(HubError("H6002", retryAfter: 5)))
            }
        }
    }

    // MARK: The answer

    private func finish(_ outcome: Result<DatasetResult, HubError>) {
        switch outcome {
        case .failure(let error):
            composed = problem(error)
            record(.refused, error)
        case .success(let result):
            let response = response(result)
            if isRecorded(result) {
                guard let persons = persons(in: result.message) else {
                    composed = problem(HubError("H6001"))
                    return release()
                }
                composed = response
                record(.answered, nil, persons: persons)
            } else {
                composed = response
                release()
            }
        }
    }

    /// Only what the journal has gets an exchange's id.
    private func isRecorded(_ result: DatasetResult) -> Bool { !address.target.isLoading || result.isCommit }

    private func response(_ result: DatasetResult) -> HTTPResponse {
        var body = result.body
        if let message = result.message, body.isEmpty {
            let call = Exchange.Call(
                principal: principal, contract: address.contract, operation: address.operation, face: .rest)
            body = AnswerWriter.answer(message, element: nil, to: call, in: .json)
        }
        return HTTPResponse(
            status: result.status, contentType: body.isEmpty ? "" : CallerFormat.json.contentType,
            fields: (isRecorded(result) ? [("Hub-Exchange-Id", intent.exchange.description)] : []) + result.fields,
            body: body)
    }

    private func problem(_ error: HubError) -> HTTPResponse {
        let facts = ErrorFacts(
            catalogue: gateway.hub.errors, title: address.contract.title, call: address.operation.call,
            exchange: intent.exchange.description)
        let (status, body) = AnswerWriter.error(error, facts: facts, in: .json)
        let fields = [("Hub-Exchange-Id", intent.exchange.description)] + ErrorFields.list(error, status: status)
        return HTTPResponse(status: status, contentType: CallerFormat.json.contentType, fields: fields, body: body)
    }

    // MARK: The journal

    /// - Returns: nil when somebody cannot be hashed: then the answer does not go out.
    private func persons(in message: Message?) -> [PersonHash]? {
        guard let message else { return [] }
        return message.persons { gateway.personHash(address.municipality, $0) }
    }

    private func record(_ verdict: Verdict, _ error: HubError?, persons: [PersonHash] = []) {
        let now = gateway.clock.microseconds()
        let body = composed?.body ?? []
        let outcome = OutcomePart(
            exchange: intent.exchange, municipality: intent.municipality, verdict: verdict, code: error?.code ?? "",
            origin: gateway.hub.errors.faultOrigin(of: error), answerReceivedDigest: nil,
            answerSentDigest: body.withUnsafeBytes { Digest(of: $0) },
            forwardedAt: nil, answeredAt: now, readyAt: now, httpStatus: UInt16(composed?.status ?? 503),
            persons: persons)
        gateway.desk.record(.exchange(intent, outcome), for: self)
    }

    private func deny(_ error: HubError) {
        composed = problem(error)
        let denial = DenialPart(
            municipality: intent.municipality, consumer: intent.consumer, contract: intent.contract,
            version: intent.version, operation: intent.operation, purpose: intent.purpose, code: error.code,
            at: intent.receivedAt, face: .rest)
        gateway.desk.record(.denial(denial), for: self)
    }

    func recorded(_ isDurable: Bool) {
        if !isDurable { composed = problem(HubError("H6001")) }
        release()
    }

    private func release() {
        gateway.inFlight -= 1
        if let composed { connection.send(composed) }
    }
}
