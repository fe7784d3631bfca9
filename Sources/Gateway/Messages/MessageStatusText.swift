import Contracts
import Formats
import Journal
import Messages
import PlatformHub

/// What a sender or receiver is told of a message: its states with their times, never its body.
enum MessageStatusText {
    /// - Parameter place: of the message.
    static func json(_ status: MessageStatus, errors: ErrorCatalogue, place: String) -> [UInt8] {
        let message = status.message
        var json = JSONText(capacity: 512 + 256 * status.deliveries.count)
        json.open("{")
        json.member("id", message.id.description)
        json.member("kind", message.kind.description)
        json.member("contract", message.contract)
        json.member("version", message.version)
        json.member("operation", message.operation)
        json.member("sender", message.sender)
        if let related = message.relatesTo { json.member("relatesTo", related.description) }
        json.member("acceptedAt", JapanTime.text(microseconds: message.acceptedAt))
        if message.expiresAt < .max { json.member("expiresAt", JapanTime.text(microseconds: message.expiresAt)) }
        json.key("deliveries")
        json.open("[")
        for delivery in status.deliveries { write(delivery, errors, &json) }
        json.close("]")
        json.member("location", place)
        if status.deliveries.contains(where: { $0.answer != nil }) { json.member("answer", place + "/answer") }
        json.close("}")
        return json.bytes
    }

    /// Where a sender asks for it.
    static func place(of message: StoredMessage, base: String) -> String {
        "\(base)/\(message.municipality)/messages/\(message.id)"
    }

    private static func write(_ delivery: Delivery, _ errors: ErrorCatalogue, _ json: inout JSONText) {
        json.open("{")
        json.member("receiver", delivery.id.receiver)
        json.member("state", state(delivery))
        json.member("attempts", delivery.attempts)
        if delivery.redeliveries > 0 { json.member("redeliveries", delivery.redeliveries) }
        if let at = delivery.deliveredAt { json.member("deliveredAt", JapanTime.text(microseconds: at)) }
        if let at = delivery.appliedAt { json.member("appliedAt", JapanTime.text(microseconds: at)) }
        if let failure = delivery.failure { write(failure, errors, &json) }
        json.close("}")
    }

    /// *Applied* is a state of its own for whoever looks from outside.
    private static func state(_ delivery: Delivery) -> String {
        delivery.state == .delivered && delivery.appliedAt != nil ? "applied" : delivery.state.description
    }

    private static func write(_ failure: DeliveryFailure, _ errors: ErrorCatalogue, _ json: inout JSONText) {
        json.key("failure")
        json.open("{")
        json.member("reason", "\(failure.reason)")
        json.member("code", failure.code)
        json.member("at", JapanTime.text(microseconds: failure.at))
        json.member("messageJa", errors.text(failure.code, language: .ja))
        json.member("messageEn", errors.text(failure.code, language: .en))
        json.close("}")
    }
}
