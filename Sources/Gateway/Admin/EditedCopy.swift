import Contracts
import Journal
import Messages
import PlatformHub

/// Makes the edited copy of a message for one receiver: checked against its contract like any message that comes in.
struct EditedCopy {
    let hub: Hub
    let municipality: Municipality
    let town: MunicipalityCode
    /// Microseconds since 1970.
    let now: Int64

    /// - Throws: H7045 with a report when the body breaks its contract, H7046 when the contract is not loaded any more,
    ///   H7047 for an answer: it is the provider's word.
    func make(
        of message: StoredMessage, original: Redelivery, body: [UInt8]
    ) throws(HubError) -> StoredMessage {
        guard message.kind != .answer else { throw HubError("H7047") }
        guard let (contract, operation) = hub.operation(of: message) else { throw HubError("H7046") }
        guard body.count <= contract.limits.request else {
            throw HubError("H2010", ["limit": String(contract.limits.request)])
        }
        var copy = message
        copy.id = ExchangeID(milliseconds: UInt64(now / 1_000))
        copy.relatesTo = message.id
        copy.idempotencyKey = nil
        copy.format = body.first { !" \t\r\n\u{FEFF}".utf8.contains($0) } == UInt8(ascii: "<") ? .xml : .json
        copy.body = body
        copy.digest = body.withUnsafeBytes { Digest(of: $0) }
        copy.acceptedAt = now
        copy.expiresAt = expiry(for: original.id.receiver)
        copy.addresses = [try address(copy, operation, original)]
        return copy
    }

    private func expiry(for receiver: String) -> Int64 {
        let policy = municipality.system(id: receiver)?.delivery ?? DeliveryPolicy()
        return now + policy.timeToLive * 1_000
    }

    /// Another key item gives another place in the order: the key is made anew from the edited message.
    private func address(
        _ copy: StoredMessage, _ operation: Contracts.Operation, _ original: Redelivery
    ) throws(HubError) -> StoredMessage.Address {
        let reader = MessageReader()
        let publisher = hub.publisher(municipality, reader: reader, now: now)
        switch reader.read(copy, as: operation, in: publisher.context) {
        case .rejected(let report):
            throw HubError("H7045", ["code": report.violations.first?.code ?? ""], report: report)
        case .accepted(let message):
            var address = original.address
            if copy.kind == .notification {
                address.key = publisher.key(of: message, operation: operation)
            }
            return address
        }
    }
}

extension Hub {
    /// The contract and operation of a stored message; nil when this configuration does not have them.
    func operation(of message: StoredMessage) -> (contract: Contract, operation: Contracts.Operation)? {
        guard let contract = contract(id: message.contract, version: message.version),
            let operation = contract.operations.first(where: { $0.name == message.operation })
        else { return nil }
        return (contract, operation)
    }

    /// Who gets what today, for work beside the event loops.
    func publisher(_ municipality: Municipality, reader: MessageReader, now: Int64) -> Publisher {
        let today = JapanTime(unixSeconds: now / 1_000_000).day
        let context = ReadingContext(
            today: today.description, municipality: Array(municipality.code.utf8), codes: municipality.codes)
        return Publisher(municipality: municipality, today: today, reader: reader, context: context)
    }
}

extension MessageReader {
    /// Reads a stored message's body again.
    func read(
        _ stored: StoredMessage, as operation: Contracts.Operation, in context: ReadingContext
    ) -> ReadOutcome {
        let model = stored.kind == .answer ? operation.response : operation.request
        return stored.body.withUnsafeBytes { bytes in
            switch stored.format {
            case .json: json(bytes, as: model, in: context)
            case .xml: xml(bytes, as: model, in: context)
            }
        }
    }
}
