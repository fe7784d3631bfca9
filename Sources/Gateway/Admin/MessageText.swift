import Contracts
import Formats
import Journal
import Messages
import PlatformHub

/// A message and its deliveries as the management API shows them. No body unless it is asked for.
enum MessageText {
    static func write(_ status: MessageStatus, _ hub: Hub, withBody: Bool = false, into json: inout JSONText) {
        let message = status.message
        json.open("{")
        json.member("id", message.id.description)
        json.member("kind", "\(message.kind)")
        json.member("contract", message.contract)
        json.member("version", message.version)
        json.member("operation", message.operation)
        json.member("sender", message.sender)
        json.member("purpose", message.purpose)
        if let related = message.relatesTo { json.member("relatesTo", related.description) }
        json.member("acceptedAt", AuditText.moment(message.acceptedAt))
        if message.expiresAt != .max { json.member("expiresAt", AuditText.moment(message.expiresAt)) }
        json.member("format", "\(message.format)")
        json.member("bytes", message.body.count)
        json.member("digest", message.digest.description)
        if withBody { json.member("body", String(decoding: message.body, as: UTF8.self)) }
        json.key("deliveries")
        json.open("[")
        for delivery in status.deliveries { write(delivery, hub, into: &json) }
        json.close("]")
        json.close("}")
    }

    private static func write(_ delivery: Delivery, _ hub: Hub, into json: inout JSONText) {
        json.open("{")
        json.member("receiver", delivery.id.receiver)
        json.member("state", "\(delivery.state)")
        json.member("attempts", delivery.attempts)
        json.member("redeliveries", delivery.redeliveries)
        if delivery.state == .waiting, delivery.notBefore > 0 {
            json.member("notBefore", AuditText.moment(delivery.notBefore))
        }
        if let time = delivery.deliveredAt { json.member("deliveredAt", AuditText.moment(time)) }
        if let time = delivery.appliedAt { json.member("appliedAt", AuditText.moment(time)) }
        if let answer = delivery.answer { json.member("answer", answer.description) }
        if let failure = delivery.failure { write(failure, hub, into: &json) }
        json.close("}")
    }

    private static func write(_ failure: DeliveryFailure, _ hub: Hub, into json: inout JSONText) {
        json.key("failure")
        json.open("{")
        json.member("reason", "\(failure.reason)")
        json.member("code", failure.code)
        json.member("at", AuditText.moment(failure.at))
        if let entry = hub.errors.entry(failure.code) {
            json.member("ja", entry.text.ja)
            json.member("en", entry.text.en)
            json.member("remedy", entry.remedy.ja)
        }
        json.close("}")
    }
}
