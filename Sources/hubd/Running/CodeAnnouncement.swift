import Contracts
import Gateway
import Journal
import Logging
import Messages
import PlatformHub

/// Tells the subscribers of 030/kodohaifu which code lists a new configuration changed in their town.
///
/// A notice has the same number (通知番号) however often the change is told, so that a receiver recognises it.
struct CodeAnnouncement {
    private static let contract = "030/kodohaifu"
    private static let operation = "tsuchi"
    /// 操作者ID of the hub.
    private static let clerk = "hubd"

    /// With the new configuration.
    let hub: Hub
    let log: Logger

    func publish(from old: Directory) {
        for municipality in hub.directory.municipalities {
            guard let before = old.municipality(code: municipality.code) else { continue }
            publish(from: before.codes, in: municipality)
        }
    }

    /// The provider of the contract publishes, in its own version; without one there is nobody to hear.
    private func publish(from before: CodeBook, in municipality: Municipality) {
        for contract in hub.contracts where contract.id == Self.contract {
            guard let provider = municipality.provider(of: contract), let code = MunicipalityCode(municipality.code),
                let operation = contract.operations.first(where: { $0.name == Self.operation }),
                municipality.publishes(provider, operation, of: contract)
            else { continue }
            let now = JournalConfiguration.wallClock()
            let notices = CodeNotification.messages(
                from: before, to: municipality.codes, municipality: municipality.code,
                at: JapanTime(unixSeconds: now / 1_000_000), clerk: Self.clerk, operation: operation)
            switch notices {
            case .failure(let error):
                log.error(
                    "code lists not announced",
                    metadata: ["code": "\(error.code)", "municipality": "\(municipality.code)"])
            case .success(let notices):
                send(
                    notices.map { notice in
                        stored(notice, contract, operation, municipality, code, sender: provider.id, at: now)
                    }, municipality.code)
            }
        }
    }

    private func stored(
        _ notice: Message, _ contract: Contract, _ operation: Contracts.Operation, _ municipality: Municipality,
        _ code: MunicipalityCode, sender: String, at now: Int64
    ) -> StoredMessage {
        let today = JapanTime(unixSeconds: now / 1_000_000).day
        let context = ReadingContext(
            today: today.description, municipality: Array(municipality.code.utf8), codes: municipality.codes)
        let publisher = Publisher(
            municipality: municipality, today: today, reader: MessageReader(), context: context)
        var body: [UInt8] = []
        // Without a dialect everything can be said.
        _ = MessageWriter.json(notice, frame: nil, mapping: nil, into: &body)
        return StoredMessage(
            id: ExchangeID(milliseconds: UInt64(now / 1_000)), municipality: code, kind: .notification,
            contract: contract.id, version: contract.version, operation: operation.name, sender: sender,
            purpose: Grant.provision.purpose, clerk: Self.clerk, format: .json, body: body,
            digest: body.withUnsafeBytes { Digest(of: $0) }, acceptedAt: now,
            addresses: publisher.addresses(of: notice, operation: operation))
    }

    /// What a sender's notice gets as well. Nothing personal is in a code list, so it may follow the acceptance.
    private func evidence(_ message: StoredMessage) -> JournalRecord {
        let intent = IntentPart(
            exchange: message.id, municipality: message.municipality, consumer: message.sender, provider: "",
            contract: message.contract, version: message.version, operation: message.operation, access: .create,
            purpose: message.purpose, clerk: message.clerk, grant: message.grant, persons: [],
            receivedDigest: message.digest, forwardedDigest: message.digest, receivedAt: message.acceptedAt, face: .rest
        )
        let outcome = OutcomePart(
            exchange: message.id, municipality: message.municipality, verdict: .accepted, answerReceivedDigest: nil,
            answerSentDigest: .zero, forwardedAt: nil, answeredAt: nil, readyAt: message.acceptedAt, httpStatus: 202)
        return .exchange(intent, outcome)
    }

    private func send(_ messages: [StoredMessage], _ municipality: String) {
        guard !messages.isEmpty else { return }
        let records = messages.map { evidence($0).encoded() }
        hub.messages.accept(messages) { [hub, log] result in
            switch result {
            case .success:
                hub.journal.append(records) { result in
                    guard case .failure(let error) = result else { return }
                    log.error("code lists announced, not journaled", metadata: ["reason": "\(error)"])
                }
                log.notice(
                    "code lists announced",
                    metadata: ["count": "\(messages.count)", "municipality": "\(municipality)"])
            case .failure(let error):
                log.error(
                    "code lists not announced", metadata: ["reason": "\(error)", "municipality": "\(municipality)"])
            }
        }
    }
}
