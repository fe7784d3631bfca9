import Contracts
import Formats
import Glibc
import Journal
import Messages
import PlatformHub
import Transport

/// What receivers say of the messages that they hold.
extension MessageClerk {
    /// One message, named by its address.
    func act(_ act: MessageAddress.Act, on id: ExchangeID, _ document: LeaseDocument?) -> Reply {
        guard let document, !document.isList, var item = document.items.first, item.id == nil else {
            return .failure(HubError("H7012"))
        }
        item.id = id
        if act == .applied { return applied(id, item) }
        guard item.lease != nil else { return .failure(HubError("H7012")) }
        let result: Result<SettlementResult, HubError> =
            switch act {
            case .extend: extend(item)
            case .reject: reject(item)
            case .acknowledge, .applied: acknowledge([item])[0]
            }
        return result.flatMap { $0 == .done ? status(id) : .failure(HubError("H7009")) }
    }

    /// Several at once: each on its own.
    func acknowledgements(_ document: LeaseDocument?) -> Reply {
        guard let document, document.isList,
            document.items.allSatisfy({ $0.id != nil && $0.lease != nil })
        else { return .failure(HubError("H7012")) }
        var json = JSONText()
        json.open("{")
        json.key("results")
        json.open("[")
        for (item, result) in zip(document.items, acknowledge(document.items)) {
            json.open("{")
            json.member("id", item.id?.description ?? "")
            switch result {
            case .success(.done): json.member("result", "done")
            case .success(.lost): refusal(HubError("H7009"), &json)
            case .failure(let error): refusal(error, &json)
            }
            json.close("}")
        }
        json.close("]")
        json.close("}")
        return .success(HTTPResponse(status: 200, contentType: CallerFormat.json.contentType, body: json.bytes))
    }

    private func refusal(_ error: HubError, _ json: inout JSONText) {
        json.member("result", "refused")
        json.member("code", error.code)
        json.member("messageJa", hub.errors.text(error.code, language: .ja, parameters: error.parameters))
        json.member("messageEn", hub.errors.text(error.code, language: .en, parameters: error.parameters))
    }

    // MARK: Acknowledge

    private func acknowledge(_ items: [LeaseDocument.Item]) -> [Result<SettlementResult, HubError>] {
        var results = items.map { _ in Result<SettlementResult, HubError>.failure(HubError("H7003")) }
        var (settlements, records, places) = ([Settlement](), [JournalRecord](), [Int]())
        for (index, item) in items.enumerated() {
            switch settlement(item) {
            case .failure(let error): results[index] = .failure(error)
            case .success(let (settlement, record)):
                settlements.append(settlement)
                if let record { records.append(record) }
                places.append(index)
            }
        }
        guard !settlements.isEmpty else { return results }
        let settled = recorded(records).flatMap { waiting { hub.messages.settle(settlements, completion: $0) } }
        for (position, place) in places.enumerated() { results[place] = settled.map { $0[position] } }
        return results
    }

    private func settlement(_ item: LeaseDocument.Item) -> Result<(Settlement, JournalRecord?), HubError> {
        guard let id = item.id else { return .failure(HubError("H7003")) }
        return received(id).flatMap { status, _ in
            outcome(of: status.message, item.result).map { outcome, record in
                (Settlement(lease: leaseID(item, id), at: now, outcome: outcome), record)
            }
        }
    }

    private func outcome(
        of message: StoredMessage, _ result: [UInt8]?
    ) -> Result<(Settlement.Outcome, JournalRecord?), HubError> {
        switch (message.kind, result) {
        case (.answer, nil), (.notification, nil): .success((.delivered(isApplied: false, answer: nil), nil))
        case (.request, nil), (.answer, _): .failure(HubError("H7012"))
        case (.notification, let result?): receipt(result, of: message).map { (outcome(for: $0), nil) }
        case (.request, let result?): answered(message, result)
        }
    }

    private func outcome(for meaning: Receipt.Meaning) -> Settlement.Outcome {
        switch meaning {
        case .delivered: .delivered(isApplied: false, answer: nil)
        case .applied: .delivered(isApplied: true, answer: nil)
        case .refused: .dead(notApplied)
        }
    }

    private var notApplied: DeliveryFailure { DeliveryFailure(reason: .notApplied, code: "H7015", at: now) }

    private func receipt(_ result: [UInt8], of message: StoredMessage) -> Result<Receipt.Meaning, HubError> {
        let desk = desk
        return desk.message(message, for: system).flatMap { rendering in
            desk.result(result, of: rendering).map { rendering.operation.receipt?.meaning(of: $0) ?? .delivered }
        }
    }

    /// The answer becomes a message of its own, in the version of the request.
    private func answered(
        _ request: StoredMessage, _ result: [UInt8]
    ) -> Result<(Settlement.Outcome, JournalRecord?), HubError> {
        let desk = desk
        return desk.message(request, for: system).flatMap { rendering in
            desk.result(result, of: rendering).flatMap { desk.translatedBack($0, by: rendering.translation) }
        }.flatMap { message in
            guard let (contract, operation) = desk.hub.operation(of: request), let persons = desk.persons(in: message)
            else { return .failure(HubError("H6001")) }
            var body: [UInt8] = []
            let frame = ResponseFrame(title: contract.title, detail: operation.detail, href: "/" + operation.call)
            _ = MessageWriter.json(message, frame: frame, mapping: nil, into: &body)
            let answer = answer(to: request, body, result)
            let record = JournalRecord.outcome(
                OutcomePart(
                    exchange: request.id, municipality: town, verdict: .answered, answerReceivedDigest: answer.digest,
                    answerSentDigest: .zero, forwardedAt: nil, answeredAt: now, readyAt: now, httpStatus: 200,
                    persons: persons))
            return .success((.delivered(isApplied: true, answer: answer), record))
        }
    }

    private func answer(to request: StoredMessage, _ body: [UInt8], _ result: [UInt8]) -> StoredMessage {
        let receiver = request.repliesTo.flatMap { principal.municipality.system(id: $0) }
        return StoredMessage(
            id: ExchangeID(milliseconds: UInt64(now / 1_000)), municipality: town, kind: .answer,
            contract: request.contract, version: request.version, operation: request.operation, sender: system.id,
            grant: request.grant, purpose: request.purpose, clerk: request.clerk, traceparent: request.traceparent,
            relatesTo: request.id, format: .json, body: body, digest: result.withUnsafeBytes { Digest(of: $0) },
            acceptedAt: now, expiresAt: receiver.map { now + $0.delivery.timeToLive * 1_000 } ?? .max,
            addresses: receiver.map { [StoredMessage.Address(receiver: $0.id)] } ?? [])
    }

    // MARK: Extend, reject, applied

    private func extend(_ item: LeaseDocument.Item) -> Result<SettlementResult, HubError> {
        guard let id = item.id, let seconds = item.seconds, PullWish.leaseRange.contains(seconds) else {
            return .failure(HubError("H7012"))
        }
        let until = now + seconds * 1_000_000
        return received(id).flatMap { _, _ in
            waiting { hub.messages.extend([leaseID(item, id)], until: until, completion: $0) }
        }.map { $0.first ?? .lost }
    }

    /// Without `retry: false` it is delivered again until the attempts are used up.
    private func reject(_ item: LeaseDocument.Item) -> Result<SettlementResult, HubError> {
        guard let id = item.id else { return .failure(HubError("H7012")) }
        return received(id).flatMap { _, delivery in
            let failure = DeliveryFailure(reason: .refused, code: "H7014", at: now)
            let isOver = item.retry == false || delivery.attempts >= system.delivery.attempts
            let settlement = Settlement(
                lease: leaseID(item, id), at: now,
                outcome: isOver ? .dead(failure) : .retry(notBefore: now + pause(item, delivery), failure))
            return waiting { hub.messages.settle([settlement], completion: $0) }
        }.map { $0.first ?? .lost }
    }

    /// Microseconds.
    private func pause(_ item: LeaseDocument.Item, _ delivery: Delivery) -> Int64 {
        if let after = item.after { return after * 1_000_000 }
        let delay = system.delivery.delay(after: delivery.attempts, random: Double.random(in: 0..<1))
        return Int64(delay) * 1_000
    }

    /// The receiver says later what became of a notification that it has.
    private func applied(_ id: ExchangeID, _ item: LeaseDocument.Item) -> Reply {
        received(id).flatMap { status, delivery in
            guard status.message.kind == .notification, item.lease == nil else { return .failure(HubError("H7012")) }
            let meaning = item.result.map { receipt($0, of: status.message) } ?? .success(.applied)
            return meaning.flatMap { meaning in
                guard meaning != .delivered else { return .failure(HubError("H7012")) }
                return asking { () throws(StoreError) in
                    try hub.messages.applied(
                        delivery.id, in: town, failure: meaning == .refused ? notApplied : nil, at: now)
                }
            }
        }.flatMap { $0 ? self.status(id) : .failure(HubError("H7018")) }
    }

    // MARK: Helpers

    private var desk: RenderingDesk {
        RenderingDesk(hub: hub, municipality: principal.municipality, town: town, now: now)
    }

    private func leaseID(_ item: LeaseDocument.Item, _ id: ExchangeID) -> Lease.ID {
        Lease.ID(delivery: DeliveryID(message: id, receiver: system.id), token: item.lease ?? 0)
    }

    /// A message that was addressed to the caller.
    private func received(_ id: ExchangeID) -> Result<(MessageStatus, Delivery), HubError> {
        visible(id).flatMap { status in
            status.deliveries.first(where: isOurs).map { .success((status, $0)) } ?? .failure(HubError("H7003"))
        }
    }
}
