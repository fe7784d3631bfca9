import Contracts
import Formats
import Journal
import Messages
import PlatformHub
import Transport

/// What people decide about dead letters: send again, close, edit and let somebody else approve it. Each act is in the
/// journal before it takes effect.
struct DeadLetterDesk {
    let question: AdminQuestion

    private var hub: Hub { question.hub }

    /// - Returns: nil for a path that is none of its own.
    func answer(_ path: String) throws -> HTTPResponse? {
        switch path {
        case "/v1/messages/resend": try resend()
        case "/v1/messages/discard": try discard()
        case "/v1/messages/edit": try edit()
        case "/v1/messages/approve": try approve()
        case "/v1/messages/withdraw": try withdraw()
        default: nil
        }
    }

    private var now: Int64 { JournalConfiguration.wallClock() }

    // MARK: As it is

    /// `again`: what was delivered, cancelled or closed is delivered once more, to the one receiver that is named.
    private func resend() throws -> HTTPResponse {
        let (_, town) = try question.town()
        let isAgain = question.flag("again")
        if isAgain, try question.text("receiver") == nil { throw AdminQuestion.bad("receiver") }
        let dead = try letters(in: town, states: isAgain ? [.delivered, .cancelled, .discarded] : [.dead])
        try note(.resent, dead, in: town)
        let done = try hub.messages.redeliver(dead.map { ($0.id, $0.address) }, in: town, at: now)
        return page("resent", done)
    }

    private func discard() throws -> HTTPResponse {
        let (_, town) = try question.town()
        let dead = try letters(in: town, states: [.dead])
        try note(.discarded, dead, in: town)
        return page("discarded", try hub.messages.discard(dead.map(\.id), in: town, at: now))
    }

    /// The deliveries in these states of the messages that are named, of one receiver or of all.
    /// - Throws: H7040 for an unknown message, H7041 for one that has none of them.
    private func letters(in town: MunicipalityCode, states: Set<Delivery.State>) throws -> [Redelivery] {
        let receiver = try question.text("receiver")
        var dead: [Redelivery] = []
        for id in try question.ids() {
            guard let status = try hub.messages.status(of: id, in: town) else { throw HubError("H7040") }
            let own = status.deliveries.filter {
                states.contains($0.state) && (receiver == nil || $0.id.receiver == receiver)
            }
            guard !own.isEmpty else { throw HubError("H7041") }
            dead += own.map { Redelivery($0, of: status.message) }
        }
        return dead
    }

    private func note(_ kind: ActPart.Kind, _ deliveries: [Redelivery], in town: MunicipalityCode) throws {
        try Evidence(question: question)
            .note(kind, of: deliveries.map { ($0.id.message, $0.id.receiver) }, in: town)
    }

    private func page(_ name: String, _ done: [DeliveryID]) -> HTTPResponse {
        AdminDesk.page { json in
            json.member("count", done.count)
            json.key(name)
            json.open("[")
            for id in done {
                json.open("{")
                json.member("id", id.message.description)
                json.member("receiver", id.receiver)
                json.close("}")
            }
            json.close("]")
        }
    }

    // MARK: Edited

    private func edit() throws -> HTTPResponse {
        let (municipality, town) = try question.town()
        guard let status = try hub.messages.status(of: question.id(), in: town) else { throw HubError("H7040") }
        let receiver = try question.text("receiver")
        let dead = status.deliveries.filter { $0.state == .dead && (receiver == nil || $0.id.receiver == receiver) }
        // More than one receiver: which of them is meant has to be said.
        guard let original = dead.first, dead.count == 1 else { throw HubError("H7041") }
        guard let body = question.form["body"] else { throw AdminQuestion.bad("body") }
        let copy = try EditedCopy(hub: hub, municipality: municipality, town: town, now: now)
            .make(of: status.message, original: Redelivery(original, of: status.message), body: Array(body.utf8))
        try Evidence(question: question).note(
            .proposed, of: [(original.id.message, original.id.receiver), (copy.id, original.id.receiver)],
            detail: "copy \(copy.id) digest \(copy.digest)", in: town)
        try hub.messages.propose(copy, for: original.id, by: try question.person())
        return AdminDesk.page { json in
            json.member("proposed", copy.id.description)
            json.member("original", original.id.message.description)
            json.member("receiver", original.id.receiver)
        }
    }

    private func approve() throws -> HTTPResponse {
        let (_, town) = try question.town()
        let (copy, original) = try proposal(in: town)
        let person = try question.person()
        let both = [original, copy].map { (message: Optional($0.message), receiver: $0.receiver) }
        let evidence = Evidence(question: question)
        try evidence.note(.approved, of: both, detail: "copy \(copy.message)", in: town)
        let result = try hub.messages.approve(copy.message, of: original, in: town, by: person, at: now)
        if result == .approved { return page("approved", [copy]) }
        try evidence.note(.approvalRefused, of: both, detail: "copy \(copy.message)", in: town)
        throw HubError(result == .samePerson ? "H7044" : "H7041")
    }

    private func withdraw() throws -> HTTPResponse {
        let (_, town) = try question.town()
        let (copy, _) = try proposal(in: town)
        try Evidence(question: question).note(.withdrawn, of: copy.message, receiver: copy.receiver, in: town)
        return page("withdrawn", try hub.messages.discard([copy], in: town, at: now))
    }

    /// The edited copy that is named, and the dead letter that it stands for.
    private func proposal(in town: MunicipalityCode) throws -> (copy: DeliveryID, original: DeliveryID) {
        guard let status = try hub.messages.status(of: question.id(), in: town) else { throw HubError("H7040") }
        guard let copy = status.deliveries.first, copy.state == .proposed, let original = status.message.relatesTo
        else { throw HubError("H7041") }
        return (copy.id, DeliveryID(message: original, receiver: copy.id.receiver))
    }
}
