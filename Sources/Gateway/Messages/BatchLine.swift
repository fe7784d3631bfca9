import Journal
import NIOCore
import Transport

/// One message of a batch, as the caller of its own exchange.
final class BatchLine: Caller {
    /// Counted from 1.
    let number: Int
    /// Its exchange in the journal.
    private(set) var exchange: ExchangeID?
    private let batch: BatchRunner

    init(_ number: Int, of batch: BatchRunner) {
        self.number = number
        self.batch = batch
    }

    func begins(_ exchange: ExchangeID) { self.exchange = exchange }

    var head: HTTPHead { batch.head }

    /// What the fields of a message's own answer say stands in its body too.
    func send(status: Int, body: [UInt8], fields: (inout ByteBuffer) -> Void) {
        batch.answered(BatchAnswer(line: number, exchange: exchange, status: status, body: body))
    }
}
