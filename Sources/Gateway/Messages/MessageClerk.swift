import Contracts
import Formats
import Journal
import Messages
import NIOCore
import PlatformHub
import Transport

/// Answers what a system asks about its messages. It waits for the disk: on a thread, never on an event loop.
struct MessageClerk: Sendable {
    let hub: Hub
    let principal: Principal
    let town: MunicipalityCode
    /// Only to wait for the store's answers.
    let loop: any EventLoop
    /// Microseconds since 1970.
    let now: Int64

    typealias Reply = Result<HTTPResponse, HubError>

    var system: PlatformHub.System { principal.system }

    // MARK: Status, cancellation

    func status(_ id: ExchangeID) -> Reply { visible(id).map { show($0) } }

    func cancel(_ id: ExchangeID) -> Reply {
        own(id).flatMap { _ in
            asking { () throws(StoreError) in try hub.messages.cancel(id, in: town, at: now) }.flatMap { receivers in
                receivers.isEmpty ? .failure(HubError("H7010")) : status(id)
            }
        }
    }

    /// Sender and receivers may see a message; for everybody else it does not exist.
    func visible(_ id: ExchangeID) -> Result<MessageStatus, HubError> {
        asking { () throws(StoreError) in try hub.messages.status(of: id, in: town) }.flatMap { status in
            guard let status, status.message.sender == system.id || status.deliveries.contains(where: isOurs) else {
                return .failure(HubError("H7003"))
            }
            return .success(status)
        }
    }

    private func own(_ id: ExchangeID) -> Result<MessageStatus, HubError> {
        visible(id).flatMap { $0.message.sender == system.id ? .success($0) : .failure(HubError("H7003")) }
    }

    func isOurs(_ delivery: Delivery) -> Bool { delivery.id.receiver == system.id }

    func show(_ status: MessageStatus) -> HTTPResponse {
        HTTPResponse(
            status: 200, contentType: CallerFormat.json.contentType,
            body: MessageStatusText.json(
                status, errors: hub.errors, place: MessageStatusText.place(of: status.message, base: hub.publicURL)))
    }

    func asking<Value>(_ question: () throws(StoreError) -> Value) -> Result<Value, HubError> {
        do throws(StoreError) { return .success(try question()) } catch { return .failure(Self.unavailable) }
    }

    /// The same for a question with a completion.
    func waiting<Value: Sendable>(
        _ question: (@escaping @Sendable (Result<Value, StoreError>) -> Void) -> Void
    ) -> Result<Value, HubError> {
        let promise = loop.makePromise(of: Value.self)
        question { promise.completeWith($0.mapError { $0 as any Error }) }
        do { return .success(try promise.futureResult.wait()) } catch { return .failure(Self.unavailable) }
    }

    static let unavailable = HubError("H7006", retryAfter: 5)

    // MARK: The answer to a request

    func answer(_ id: ExchangeID, in format: CallerFormat) -> Reply {
        own(id).flatMap { status in
            if let answer = status.deliveries.compactMap(\.answer).first {
                return asking { () throws(StoreError) in try hub.messages.status(of: answer, in: town) }
                    .flatMap { $0.map { write($0.message, in: format) } ?? .failure(HubError("H7003")) }
            }
            if let failed = status.deliveries.first(where: { $0.state == .dead })?.failure {
                return .failure(HubError(failed.code))
            }
            return .failure(status.isUnderWay ? HubError("H7008", retryAfter: 5) : HubError("H7013"))
        }
    }

    private func write(_ answer: StoredMessage, in format: CallerFormat) -> Reply {
        let desk = RenderingDesk(hub: hub, municipality: principal.municipality, town: town, now: now)
        return desk.answer(answer).flatMap { rendering in
            let call = Exchange.Call(
                principal: principal, contract: rendering.contract, operation: rendering.operation, face: .rest)
            let body = AnswerWriter.answer(rendering.message, element: nil, to: call, in: format)
            let record = desk.disclosure(
                of: answer, rendering, from: answer.sender, to: system.id,
                digest: body.withUnsafeBytes { Digest(of: $0) })
            return record.flatMap { recorded([$0]) }.map {
                let fields = [("Hub-Exchange-Id", answer.id.description)]
                return HTTPResponse(status: 200, contentType: format.contentType, fields: fields, body: body)
            }
        }
    }

    /// Evidence first.
    func recorded(_ records: [JournalRecord]) -> Result<Void, HubError> {
        guard !records.isEmpty else { return .success(()) }
        do throws(JournalError) {
            try hub.journal.appendAndWait(records.map { $0.encoded() })
            return .success(())
        } catch {
            return .failure(HubError("H6001"))
        }
    }
}

extension MessageStatus {
    /// Some receiver is still to have it.
    var isUnderWay: Bool { deliveries.contains { [.waiting, .leased].contains($0.state) } }
}
