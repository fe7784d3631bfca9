import Formats

/// The rows of one file of a set in the order of their keys. A row without a readable key is passed over.
protocol RecordCursor: AnyObject {
    /// Of the row at hand; nil behind the last one.
    var key: [UInt8]? { get }

    /// Keeps the row at hand in the pile and goes to the next one.
    func take(into pile: inout RecordPile) throws(RecordSetError)
    /// What was replaced since the last call.
    func takeLosses() -> [LossLedger.Entry]
}

/// Reads a file that is in order already.
final class FileCursor: RecordCursor {
    private let rows: RecordRows
    private let columns: RecordKey
    private(set) var key: [UInt8]?

    init(_ rows: RecordRows, _ columns: RecordKey) throws(RecordSetError) {
        self.rows = rows
        self.columns = columns
        key = []
        try advance()
    }

    func take(into pile: inout RecordPile) throws(RecordSetError) {
        pile.add(rows)
        try advance()
    }

    func takeLosses() -> [LossLedger.Entry] { rows.ledger.entries.isEmpty ? [] : rows.ledger.take() }

    private func advance() throws(RecordSetError) {
        var next = key ?? []
        // One buffer, not two.
        key = nil
        while try rows.next() {
            guard rows.readKey(columns, into: &next) else { continue }
            key = next
            return
        }
    }
}
