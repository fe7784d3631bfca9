import Contracts
import Formats
import Journal
import Messages
import PlatformHub
import Transport

/// What operators ask about messages, and the way to those who act: ``DeadLetterDesk``, ``RerunOffice``.
/// Blocks on the store: never on an event loop.
struct MessageOffice {
    let hub: Hub
    let operations: Operations
    /// The machine's account that asks.
    let account: String

    /// - Returns: nil for a path that is none of the messages'.
    func answer(_ path: String, _ form: FormParameters) -> HTTPResponse? {
        let question = AdminQuestion(hub: hub, form: form, account: account)
        do {
            switch path {
            case "/v1/alarms":
                operations.look()
                return AdminDesk.page { AlarmText.write(hub, into: &$0) }
            case "/v1/messages/queues": return try queues(question)
            case "/v1/messages/list": return try list(question)
            case "/v1/messages/show": return try show(question)
            case "/v1/messages/dead": return try dead(question)
            default:
                return try DeadLetterDesk(question: question).answer(path)
                    ?? RerunOffice(question: question, operations: operations).answer(path)
            }
        } catch let error as HubError {
            return refusal(error)
        } catch let error as StoreError {
            return refusal(HubError(QueueWatch.store, ["name": error.code.rawValue]))
        } catch let error as JournalError {
            return AdminDesk.refusal(503, "\(error)")
        } catch {
            return refusal(HubError("H6004"))
        }
    }

    private func refusal(_ error: HubError) -> HTTPResponse {
        let facts = ErrorFacts(catalogue: hub.errors, title: hub.name, call: "", exchange: nil)
        let status = hub.errors.entry(error.code)?.httpStatus ?? 503
        return AdminDesk.page(status) { json in
            json.member("error", "\(error.code) \(facts.text(error, .ja)) / \(facts.text(error, .en))")
            json.member("code", error.code)
            guard let report = error.report else { return }
            json.key("report")
            json.open("[")
            for violation in report.violations {
                json.open("{")
                json.member("code", violation.code)
                json.member("path", violation.path)
                if violation.line > 0 { json.member("line", violation.line) }
                if violation.offset >= 0 { json.member("offset", violation.offset) }
                json.member("ja", facts.text(violation, .ja))
                json.member("en", facts.text(violation, .en))
                json.close("}")
            }
            json.close("]")
        }
    }

    // MARK: Queues

    private func queues(_ question: AdminQuestion) throws -> HTTPResponse {
        let (municipality, town) = try question.town()
        let depths = try hub.messages.queues(of: town)
        let now = JournalConfiguration.wallClock()
        return AdminDesk.page { json in
            json.key("queues")
            json.open("[")
            for depth in depths {
                let system = municipality.system(id: depth.queue.receiver)
                json.open("{")
                json.member("receiver", depth.queue.receiver)
                json.member("name", system?.name ?? "")
                json.member("mode", system?.delivery.mode.rawValue ?? "")
                json.member("waiting", depth.waiting)
                json.member("leased", depth.leased)
                json.member("dead", depth.dead)
                if let oldest = depth.oldest {
                    json.member("oldest", AuditText.moment(oldest))
                    json.member("oldestSeconds", Int(max(0, now - oldest) / 1_000_000))
                }
                json.close("}")
            }
            json.close("]")
        }
    }

    // MARK: Messages

    private static let listPart = 20

    private func list(_ question: AdminQuestion) throws -> HTTPResponse {
        var query = try question.query(limits: 1...500, or: 100)
        let limit = query.limit
        var count = 0
        return try AdminDesk.page { json in
            json.key("messages")
            json.open("[")
            // In parts: the store gives bodies too, and only a few of them are held at once.
            while count < limit {
                query.limit = min(Self.listPart, limit - count)
                let found = try hub.messages.find(query)
                for status in found { MessageText.write(status, hub, into: &json) }
                count += found.count
                query.after = found.last?.message.id ?? query.after
                if found.isEmpty { break }
            }
            json.close("]")
            if count == limit, let last = query.after { json.member("next", last.description) }
        }
    }

    /// The body is shown only to somebody who says why, and after that is in the journal.
    private func show(_ question: AdminQuestion) throws -> HTTPResponse {
        let (_, town) = try question.town()
        guard let status = try hub.messages.status(of: question.id(), in: town) else { throw HubError("H7040") }
        let isBodyWanted = question.flag("body")
        if isBodyWanted {
            try Evidence(question: question).note(.bodyShown, of: status.message.id, in: town)
        }
        return AdminDesk.page { json in
            json.key("message")
            MessageText.write(status, hub, withBody: isBodyWanted, into: &json)
        }
    }

    // MARK: Dead letters

    /// Dead letters by receiver and reason. Counted by the store: no body is read.
    private func dead(_ question: AdminQuestion) throws -> HTTPResponse {
        var query = try question.query(limits: 1...1, or: 1)
        query.state = .dead
        var groups: [(receiver: String, reason: DeliveryFailure.Reason, count: Int)] = []
        for depth in try hub.messages.queues(of: query.municipality) where depth.dead > 0 {
            if let receiver = try question.text("receiver"), receiver != depth.queue.receiver { continue }
            for reason in DeliveryFailure.Reason.allCases {
                if let wanted = try question.query(limits: 1...1, or: 1).reason, wanted != reason { continue }
                query.receiver = depth.queue.receiver
                query.reason = reason
                let count = try hub.messages.count(query)
                if count > 0 { groups.append((depth.queue.receiver, reason, count)) }
            }
        }
        return AdminDesk.page { json in
            json.member("total", groups.reduce(0) { $0 + $1.count })
            json.key("groups")
            json.open("[")
            for group in groups {
                json.open("{")
                json.member("receiver", group.receiver)
                json.member("reason", "\(group.reason)")
                json.member("count", group.count)
                json.close("}")
            }
            json.close("]")
        }
    }
}
