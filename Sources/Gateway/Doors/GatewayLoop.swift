import Contracts
import Formats
import Journal
package import NIOCore
package import NIOPosix
package import PlatformHub
package import Transport

/// The doors of the hub on one event loop: finds the address, then the caller, then who answers.
///
/// Not sendable: everything in it is used on its loop only.
package final class GatewayLoop: HTTPApplication {
    /// A body whose call is already turned down is read over up to this many bytes, so that the connection can be kept.
    static let drainLimit = 64 << 10

    package private(set) var hub: Hub
    package var inFlight = 0
    let clock: GatewayClock
    let reader = MessageReader()
    let desk: JournalDesk
    let messages: MessageDesk
    let pulls: PullDesk
    let threads: NIOThreadPool
    let ticker: LoopTicker
    private var ports: [ObjectIdentifier: any ProviderPort]
    private(set) var towns: [ObjectIdentifier: MunicipalityCode]
    var doorkeeper: Doorkeeper
    private var identifiers = RandomWords()
    private(set) var isStopping = false

    package init(
        hub: Hub, ticker: LoopTicker, threads: NIOThreadPool, ports: [ObjectIdentifier: any ProviderPort]
    ) {
        self.hub = hub
        self.ticker = ticker
        self.threads = threads
        self.ports = ports
        clock = GatewayClock(ticker: ticker)
        desk = JournalDesk(journal: hub.journal, loop: ticker.loop)
        messages = MessageDesk(store: hub.messages, loop: ticker.loop)
        pulls = PullDesk(bell: hub.bell, loop: ticker.loop)
        doorkeeper = Doorkeeper(hub: hub)
        towns = Self.towns(hub)
    }

    /// Takes over a new configuration; exchanges under way go on with the old one.
    package func replace(_ hub: Hub, ports: [ObjectIdentifier: any ProviderPort]) {
        self.hub = hub
        self.ports = ports
        doorkeeper = Doorkeeper(hub: hub)
        towns = Self.towns(hub)
    }

    /// From now on new calls are answered with H6002.
    package func stop() {
        isStopping = true
        pulls.stop()
    }

    private static func towns(_ hub: Hub) -> [ObjectIdentifier: MunicipalityCode] {
        Dictionary(
            uniqueKeysWithValues: hub.directory.municipalities.compactMap { municipality in
                MunicipalityCode(municipality.code).map { (ObjectIdentifier(municipality), $0) }
            })
    }

    func port(to system: PlatformHub.System) -> (any ProviderPort)? { ports[ObjectIdentifier(system)] }

    /// The hub's own copies of a municipality's datasets.
    func port(toDatasetsOf municipality: Municipality) -> (any ProviderPort)? { ports[ObjectIdentifier(municipality)] }

    func nextID(at microseconds: Int64) -> ExchangeID {
        ExchangeID(
            milliseconds: UInt64(microseconds / 1000), random: (identifiers.next(), identifiers.next()))
    }

    func personHash(_ municipality: Municipality, _ value: UnsafeBufferPointer<UInt8>) -> PersonHash? {
        guard let town = towns[ObjectIdentifier(municipality)] else { return nil }
        do {
            return try hub.journal.personHash(town, UnsafeRawBufferPointer(value))
        } catch {
            return nil
        }
    }

    // MARK: A head has come

    package func received(headOf connection: HTTPServerConnection) -> HTTPHeadDecision {
        let head = connection.head
        if head.expectsOther { return turnAway(HubError("H4010"), .json, "", connection) }
        let found = head.withTarget { target in
            let path = UnsafeBufferPointer(rebasing: target.prefix { $0 != UInt8(ascii: "?") })
            return hub.addresses.find(path)
        }
        switch found {
        case .failure(let error): return turnAway(error, CallerFormat.guess(head), "", connection)
        case .success(.call(let municipality, let contract, let operation)):
            return rest(municipality, contract, operation, connection)
        case .success(.soap(let municipality, let contracts)): return soap(municipality, contracts, connection)
        case .success(.message(let municipality, let place)): return messages(municipality, place, connection)
        case .success(.dataset(let address)): return dataset(address, connection)
        case .success(let address): return office(address, connection)
        }
    }

    /// Whoever calls must be able to be taken in and belong to the town of the address.
    func caller(
        of municipality: Municipality, _ connection: HTTPServerConnection
    ) -> Result<(Principal, MunicipalityCode), HubError> {
        guard !isStopping else { return .failure(HubError("H6002", retryAfter: 5)) }
        guard inFlight < hub.limits.inFlight else { return .failure(HubError("H6003", retryAfter: 1)) }
        return doorkeeper.identify(connection.head, now: clock.unixSeconds).flatMap { principal in
            guard principal.municipality === municipality, let town = towns[ObjectIdentifier(municipality)] else {
                return .failure(HubError("H3005"))
            }
            return .success((principal, town))
        }
    }

    private func rest(
        _ municipality: Municipality, _ contract: Contract, _ operation: Operation, _ connection: HTTPServerConnection
    ) -> HTTPHeadDecision {
        let head = connection.head
        let fields = DeprecationFields.list(
            contract, operation, municipality: municipality.code, base: hub.publicURL, face: .rest)
        if head.method == .get, operation.pattern == .dataset {
            return dataset(DatasetAddress(municipality, contract, operation, .page), connection)
        }
        guard head.method == .post else {
            return turnAway(
                HubError("H4004", ["allowed": "POST"]), .json, municipality.code, connection, fields: fields)
        }
        guard let format = head.withField("content-type", CallerFormat.rest(contentType:)) else {
            if head.withField("content-type", BatchRunner.isMeant(contentType:)) {
                return batch(municipality, contract, operation, connection)
            }
            return turnAway(
                HubError("H2015", ["allowed": "application/json, application/xml"]), .json, municipality.code,
                connection, fields: fields)
        }
        guard let answerFormat = format.answering(accept: head.string("accept")) else {
            return turnAway(
                HubError("H2016", ["allowed": "application/json, application/xml"]), format, municipality.code,
                connection, fields: fields)
        }
        return admit(municipality, contract, operation, format, answerFormat, soapAction: nil, connection)
    }

    private func soap(
        _ municipality: Municipality, _ contracts: [Contract], _ connection: HTTPServerConnection
    ) -> HTTPHeadDecision {
        let head = connection.head
        if head.method == .get || head.method == .head { return office(.soap(municipality, contracts), connection) }
        guard head.method == .post else {
            return turnAway(HubError("H4004", ["allowed": "GET, POST"]), .soap(.v11), municipality.code, connection)
        }
        guard let format = head.withField("content-type", CallerFormat.soap(contentType:)) else {
            return turnAway(
                HubError("H2015", ["allowed": "text/xml, application/soap+xml"]), .soap(.v11), municipality.code,
                connection)
        }
        let action = SOAPActionField.read(head, format: format)
        guard let (contract, operation) = SOAPActionField.operation(of: contracts, action: action) else {
            let known = contracts.flatMap(\.operations).map(\.soapAction).joined(separator: ", ")
            return turnAway(HubError("H2012", ["expected": known]), format, municipality.code, connection)
        }
        return admit(municipality, contract, operation, format, format, soapAction: action, connection)
    }

    private func admit(
        _ municipality: Municipality, _ contract: Contract, _ operation: Operation, _ format: CallerFormat,
        _ answerFormat: CallerFormat, soapAction: String?, _ connection: HTTPServerConnection
    ) -> HTTPHeadDecision {
        switch call(municipality, contract, operation, answerFormat.face, connection) {
        case .success(let (call, town)):
            return begin(call, town, format, answerFormat, soapAction: soapAction, connection)
        case .failure(let error):
            let fields = DeprecationFields.list(
                contract, operation, municipality: municipality.code, base: hub.publicURL, face: answerFormat.face)
            return turnAway(error, answerFormat, municipality.code, connection, fields: fields)
        }
    }

    // MARK: A body has come

    package func received(_ body: ByteBuffer, of connection: HTTPServerConnection) {
        switch connection.attachment {
        case let runner as ExchangeRunner: runner.received(body)
        case let held as HeldResponse: connection.send(held.response)
        case let visit as DatasetVisit: visit.received(body)
        case let visit as OfficeVisit: visit.received(body, connection)
        case let visit as MessageVisit: visit.received(body)
        case let batch as BatchRunner: batch.received(body)
        default: connection.send(problem(HubError("H6004"), .json))
        }
    }

    package func disconnected(_ connection: HTTPServerConnection) {
        // An exchange goes on to its end and into the journal; its answer finds nobody.
        (connection.attachment as? MessageVisit)?.disconnected()
    }

    package func inputClosed(_ connection: HTTPServerConnection) {
        (connection.attachment as? MessageVisit)?.inputClosed()
    }

    package func answer(to failure: HTTPServerFailure, of connection: HTTPServerConnection) -> HTTPResponse? {
        if let runner = connection.attachment as? ExchangeRunner {
            // An exchange has begun: it ends in the journal like any other.
            runner.bodyFailed(failure)
            return nil
        }
        let error: HubError =
            switch failure {
            case .headTimeout, .bodyTimeout: HubError("H4008")
            case .tooManyConnections: HubError("H4009", retryAfter: 1)
            case .unreadable(.headTooLarge): HubError("H4006")
            case .unreadable(.bodyTooLarge): HubError("H2010", ["limit": String(bodyLimit(of: connection))])
            case .unreadable(.version): HubError("H4011")
            case .unreadable: HubError("H4007")
            }
        hub.security.note(error.code, municipality: "", at: clock.unixSeconds)
        return problem(error, .json)
    }

    /// Of what is no exchange yet.
    private func bodyLimit(of connection: HTTPServerConnection) -> Int {
        connection.attachment is BatchRunner || connection.attachment is MessageVisit
            ? hub.limits.body : Self.drainLimit
    }

    // MARK: No exchange

    /// The call never becomes an exchange: the security log has it, not the journal.
    ///
    /// - Parameter fields: what the answer says beside the error, once the operation is known.
    func turnAway(
        _ error: HubError, _ format: CallerFormat, _ municipality: String, _ connection: HTTPServerConnection,
        fields: [(name: String, value: String)] = []
    ) -> HTTPHeadDecision {
        hub.security.note(error.code, municipality: municipality, at: clock.unixSeconds)
        let response = problem(error, format, fields: fields)
        let head = connection.head
        let isSmall = head.isChunked ? false : (head.contentLength ?? 0) <= Self.drainLimit
        guard isSmall, !head.expectsContinue else { return .answer(response) }
        connection.attachment = HeldResponse(response)
        return .read(limit: Self.drainLimit)
    }

    func problem(
        _ error: HubError, _ format: CallerFormat, fields: [(name: String, value: String)] = []
    ) -> HTTPResponse {
        let facts = ErrorFacts(catalogue: hub.errors, title: hub.name, call: "", exchange: nil)
        let (status, body) = AnswerWriter.error(error, facts: facts, in: format)
        var fields = ErrorFields.list(error, status: status) + fields
        if let allowed = error.parameters["allowed"], status == 405 { fields.append(("Allow", allowed)) }
        return HTTPResponse(status: status, contentType: format.contentType, fields: fields, body: body)
    }

    private func office(_ address: Address, _ connection: HTTPServerConnection) -> HTTPHeadDecision {
        let visit = OfficeVisit(address: address, gateway: self)
        connection.attachment = visit
        return .read(limit: Self.drainLimit)
    }
}

/// An answer that waits until the body has been read over.
private final class HeldResponse {
    let response: HTTPResponse

    init(_ response: HTTPResponse) {
        self.response = response
    }
}
