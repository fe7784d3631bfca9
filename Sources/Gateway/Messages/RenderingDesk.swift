import Contracts
import Journal
import Messages
import PlatformHub

/// A stored message as one system reads it: in the version of the contract that this system speaks.
struct Rendering {
    let contract: Contract
    let operation: Contracts.Operation
    let message: Message
    /// From the sender's version to the receiver's; nil when they are the same.
    let translation: VersionTranslation.Operation?
    /// Id and purpose of the grant that allows the receiver to have it.
    let grant: (id: String, purpose: String)
}

/// Reads stored messages again and turns them into what a receiver may and can read. One for a job on a thread.
struct RenderingDesk {
    let hub: Hub
    let municipality: Municipality
    let town: MunicipalityCode
    /// Microseconds since 1970.
    let now: Int64
    private let today: Day
    private let reader = MessageReader()
    private let context: ReadingContext

    init(hub: Hub, municipality: Municipality, town: MunicipalityCode, now: Int64) {
        self.hub = hub
        self.municipality = municipality
        self.town = town
        self.now = now
        today = JapanTime(unixSeconds: now / 1_000_000).day
        context = ReadingContext(
            today: today.description, municipality: Array(municipality.code.utf8), codes: municipality.codes)
    }

    /// What a receiver gets of a message that it fetches.
    ///
    /// - Returns: H7016 without a right to it, H7017 when it cannot be read any more, H5015 when the receiver's version
    ///   cannot say it.
    func message(_ stored: StoredMessage, for system: PlatformHub.System) -> Result<Rendering, HubError> {
        switch stored.kind {
        case .answer:
            return answer(stored)
        case .request:
            return read(stored).flatMap { contract, operation, message in
                guard let provision = municipality.provision(of: contract), provision.system === system,
                    let grant = senderGrant(stored, operation)
                else { return .failure(HubError("H7016")) }
                let translation = provision.translation?.operation(operation)
                return translated(contract, operation, message, translation, grant)
            }
        case .notification:
            return read(stored).flatMap { contract, operation, message in
                guard let route = publisher.route(of: message, operation: operation, to: system),
                    let grant = municipality.grant(
                        consumer: system, operation: route.subscription.operation, on: today)
                else { return .failure(HubError("H7016")) }
                return translated(contract, operation, message, route.translation, grant)
            }
        }
    }

    /// The answer to a request, in the version of the request.
    func answer(_ stored: StoredMessage) -> Result<Rendering, HubError> {
        read(stored).map { contract, operation, message in
            Rendering(
                contract: contract, operation: operation, message: message, translation: nil,
                grant: (stored.grant, stored.purpose))
        }
    }

    /// Reads what a receiver answers, in its own version.
    func result(_ json: [UInt8], of rendering: Rendering) -> Result<Message, HubError> {
        let model = rendering.operation.response
        switch json.withUnsafeBytes({ reader.json($0, as: model, in: context) }) {
        case .accepted(let message): return .success(message)
        case .rejected(let report):
            let first = report.violations.first
            var parameters = first?.parameters ?? [:]
            parameters["label"] = first.map { $0.label.isEmpty ? $0.path : $0.label }
            return .failure(HubError(first?.code ?? "H6004", parameters, report: report))
        }
    }

    /// A receiver's answer in the version of the request.
    func translatedBack(_ answer: Message, by translation: VersionTranslation.Operation?) -> Result<Message, HubError> {
        guard let translation else { return .success(answer) }
        let interpreter = VersionInterpreter(translation: translation, reader: reader, context: context)
        let reply = ProviderReply(result: .answered(answer, element: nil), digest: nil, health: .success)
        let result = interpreter.answer(reply).result
        if case .answered(let message, _) = result { return .success(message) }
        if case .failed(let error) = result { return .failure(error) }
        return .failure(HubError("H6004"))
    }

    // MARK: Evidence

    /// - Returns: H6001 when somebody cannot be hashed.
    func disclosure(
        of stored: StoredMessage, _ rendering: Rendering, from provider: String, to consumer: String, digest: Digest
    ) -> Result<JournalRecord, HubError> {
        guard let persons = persons(in: rendering.message) else { return .failure(HubError("H6001")) }
        let intent = IntentPart(
            exchange: stored.id, municipality: town, consumer: consumer, provider: provider,
            contract: rendering.contract.id, version: rendering.contract.version, operation: rendering.operation.name,
            access: rendering.operation.access == .create ? .create : .read, purpose: rendering.grant.purpose,
            clerk: stored.clerk, grant: rendering.grant.id, persons: persons, receivedDigest: stored.digest,
            forwardedDigest: digest, receivedAt: stored.acceptedAt, forwardedAt: now, face: .rest)
        let outcome = OutcomePart(
            exchange: stored.id, municipality: town, verdict: .handedOut, answerReceivedDigest: nil,
            answerSentDigest: digest, forwardedAt: now, answeredAt: nil, readyAt: now, httpStatus: 200)
        return .success(.exchange(intent, outcome))
    }

    func persons(in message: Message) -> [PersonHash]? {
        message.persons { hash(UnsafeRawBufferPointer($0)) }
    }

    private func hash(_ bytes: UnsafeRawBufferPointer) -> PersonHash? {
        do throws(JournalError) { return try hub.journal.personHash(town, bytes) } catch { return nil }
    }

    // MARK: Reading

    private var publisher: Publisher {
        Publisher(municipality: municipality, today: today, reader: reader, context: context)
    }

    private func senderGrant(_ stored: StoredMessage, _ operation: Contracts.Operation) -> Grant? {
        municipality.system(id: stored.sender).flatMap {
            municipality.grant(consumer: $0, operation: operation, on: today)
        }
    }

    private func read(_ stored: StoredMessage) -> Result<(Contract, Contracts.Operation, Message), HubError> {
        guard let (contract, operation) = hub.operation(of: stored) else { return .failure(HubError("H7017")) }
        let model = stored.kind == .answer ? operation.response : operation.request
        let outcome = stored.body.withUnsafeBytes { bytes in
            stored.format == .json
                ? reader.json(bytes, as: model, in: context) : reader.xml(bytes, as: model, in: context)
        }
        guard case .accepted(let message) = outcome else { return .failure(HubError("H7017")) }
        return .success((contract, operation, message))
    }

    private func translated(
        _ contract: Contract, _ operation: Contracts.Operation, _ message: Message,
        _ translation: VersionTranslation.Operation?, _ grant: Grant
    ) -> Result<Rendering, HubError> {
        guard let translation else {
            return .success(
                Rendering(
                    contract: contract, operation: operation, message: message, translation: nil,
                    grant: (grant.id, grant.purpose)))
        }
        return VersionInterpreter(translation: translation, reader: reader, context: context).request(message).map {
            Rendering(
                contract: translation.contract, operation: translation.operation, message: $0,
                translation: translation, grant: (grant.id, grant.purpose))
        }
    }
}
