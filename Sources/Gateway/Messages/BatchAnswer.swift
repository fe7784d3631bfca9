import Formats
import Journal

/// What became of one line of a batch.
struct BatchAnswer {
    /// Counted from 1.
    let line: Int
    let exchange: ExchangeID?
    /// As HTTP would have said it of the message alone.
    let status: Int
    /// JSON: the message's status, or the error.
    let body: [UInt8]

    /// Accepted now, or before under the same idempotency key.
    var isAccepted: Bool { 200..<300 ~= status }

    /// One line of the answer (NDJSON), with its line feed.
    var text: [UInt8] {
        var json = JSONText(capacity: body.count + 96)
        json.open("{")
        json.member("line", line)
        json.member("status", status)
        if let exchange { json.member("exchange", exchange.description) }
        json.member("body", json: body)
        json.close("}")
        return json.bytes + [UInt8(ascii: "\n")]
    }
}
