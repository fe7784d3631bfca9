import Contracts
import Formats
import Journal
import Messages
import PlatformHub

/// Makes what a system reads of the messages that it has leased; what it may not or cannot read becomes a dead letter.
struct HandOut {
    enum Form: String { case json, xml }

    /// The whole answer's body.
    let body: [UInt8]
    /// Durable before the body leaves.
    let records: [JournalRecord]
    /// Of the messages that are not handed out.
    let settlements: [Settlement]

    init(_ leases: [Lease], to system: PlatformHub.System, as form: Form, desk: RenderingDesk) {
        var json = JSONText()
        var records: [JournalRecord] = []
        var settlements: [Settlement] = []
        json.open("{")
        json.key("messages")
        json.open("[")
        for lease in leases {
            switch Self.render(lease, to: system, form, desk) {
            case .success(let (rendering, text, record)):
                Self.write(lease, rendering, text, form, &json)
                records.append(record)
            case .failure(let error):
                settlements.append(Self.settlement(of: lease, error, at: desk.now))
            }
        }
        json.close("]")
        json.close("}")
        (body, self.records, self.settlements) = (json.bytes, records, settlements)
    }

    private static func render(
        _ lease: Lease, to system: PlatformHub.System, _ form: Form, _ desk: RenderingDesk
    ) -> Result<(Rendering, [UInt8], JournalRecord), HubError> {
        desk.message(lease.message, for: system).flatMap { rendering in
            let text = text(rendering, form, isAnswer: lease.message.kind == .answer)
            let isAnswer = lease.message.kind == .answer
            let (from, to) = isAnswer ? (lease.message.sender, system.id) : (system.id, lease.message.sender)
            return desk.disclosure(
                of: lease.message, rendering, from: from, to: to, digest: text.withUnsafeBytes { Digest(of: $0) }
            ).map { (rendering, text, $0) }
        }
    }

    private static func text(_ rendering: Rendering, _ form: Form, isAnswer: Bool) -> [UInt8] {
        var text: [UInt8] = []
        switch form {
        case .json:
            let (contract, operation) = (rendering.contract, rendering.operation)
            let frame = ResponseFrame(
                title: contract.title, detail: operation.detail, href: "/" + operation.call)
            _ = MessageWriter.json(rendering.message, frame: isAnswer ? frame : nil, mapping: nil, into: &text)
        case .xml: _ = MessageWriter.xml(rendering.message, mapping: nil, into: &text)
        }
        return text
    }

    private static func write(
        _ lease: Lease, _ rendering: Rendering, _ text: [UInt8], _ form: Form, _ json: inout JSONText
    ) {
        let message = lease.message
        json.open("{")
        json.member("id", message.id.description)
        json.member("lease", String(lease.id.token, radix: 16))
        json.member("attempt", lease.attempt)
        json.member("redelivered", lease.attempt > 1 || lease.redeliveries > 0)
        json.member("leasedUntil", JapanTime.text(microseconds: lease.until))
        json.member("contract", rendering.contract.id)
        json.member("version", rendering.contract.version)
        json.member("operation", rendering.operation.name)
        json.member("kind", "\(message.kind)")
        json.member("sender", message.sender)
        json.member("acceptedAt", JapanTime.text(microseconds: message.acceptedAt))
        if let related = message.relatesTo { json.member("relatesTo", related.description) }
        switch form {
        case .json: json.member("message", json: text)
        case .xml: json.member("message", String(decoding: text, as: UTF8.self))
        }
        json.close("}")
    }

    /// A hub that cannot write its evidence gives the message back; everything else is a dead letter that a person sees.
    private static func settlement(of lease: Lease, _ error: HubError, at now: Int64) -> Settlement {
        if error.code == "H6001" {
            return Settlement(lease: lease.id, at: now, outcome: .released(notBefore: now + 5_000_000))
        }
        let reason: DeliveryFailure.Reason = error.code == "H7016" ? .refused : .unspeakable
        return Settlement(
            lease: lease.id, at: now, outcome: .dead(DeliveryFailure(reason: reason, code: error.code, at: now)))
    }
}
