import Formats
import Journal

/// What a receiver says of messages that it holds: `{"lease":"…","result":{…}}`, or several in `{"items":[…]}`.
struct LeaseDocument {
    struct Item {
        /// Only in a list: a single one is named by its address.
        var id: ExchangeID?
        /// The lease's token.
        var lease: UInt64?
        /// A JSON object as it came.
        var result: [UInt8]?
        /// Seconds.
        var seconds: Int64?
        var after: Int64?
        var retry: Bool?
    }

    let items: [Item]
    let isList: Bool

    static let maximum = 1_000

    /// - Returns: nil for anything else: an unknown member, a value of another type, no object at all.
    init?(_ bytes: UnsafeRawBufferPointer) {
        let handler = Handler(bytes)
        do throws(JSONReadError) {
            try JSONReader().read(bytes, into: handler)
        } catch {
            return nil
        }
        guard handler.isUnderstood, handler.items.count <= Self.maximum else { return nil }
        items = handler.items
        isList = handler.isList
    }

    private final class Handler: JSONEventHandler {
        private(set) var items: [Item] = []
        private(set) var isList = false
        private(set) var isUnderstood = true
        private let bytes: UnsafeRawBufferPointer
        private var depth = 0
        private var key = ""
        private var resultStart: Int?

        init(_ bytes: UnsafeRawBufferPointer) {
            self.bytes = bytes
        }

        /// Where an item's members stand: in the text's object, or in those of `items`.
        private var itemDepth: Int { isList ? 3 : 1 }

        func startObject(in reader: JSONReader) {
            depth += 1
            if resultStart != nil { return }
            if depth == itemDepth {
                items.append(Item())
            } else if depth == itemDepth + 1, key == "result" {
                resultStart = reader.offset - 1
            } else {
                refuse(reader)
            }
        }

        func endObject(in reader: JSONReader) {
            depth -= 1
            guard let start = resultStart, depth == itemDepth else { return }
            set { $0.result = Array(bytes[start..<reader.offset]) }
            resultStart = nil
        }

        func startArray(in reader: JSONReader) {
            depth += 1
            if resultStart != nil { return }
            guard depth == 2, key == "items", !isList, items.count == 1 else { return refuse(reader) }
            items = []
            isList = true
        }

        func endArray(in reader: JSONReader) { depth -= 1 }

        func key(_ utf8: UnsafeBufferPointer<UInt8>, in reader: JSONReader) {
            guard resultStart == nil else { return }
            key = String(decoding: utf8, as: UTF8.self)
            if isList, depth == 1 { refuse(reader) }
        }

        func string(_ utf8: UnsafeBufferPointer<UInt8>, in reader: JSONReader) {
            guard resultStart == nil else { return }
            let text = String(decoding: utf8, as: UTF8.self)
            switch key {
            case "id":
                guard let id = ExchangeID(text) else { return refuse(reader) }
                set { $0.id = id }
            case "lease":
                // A lease that was never given out is lost like one that ran out.
                set { $0.lease = UInt64(text, radix: 16) ?? 0 }
            default: refuse(reader)
            }
        }

        func number(_ literal: UnsafeBufferPointer<UInt8>, in reader: JSONReader) {
            guard resultStart == nil else { return }
            guard let number = Int64(String(decoding: literal, as: UTF8.self)), (0...31_622_400).contains(number)
            else { return refuse(reader) }
            switch key {
            case "seconds": set { $0.seconds = number }
            case "after": set { $0.after = number }
            default: refuse(reader)
            }
        }

        func bool(_ value: Bool, in reader: JSONReader) {
            guard resultStart == nil else { return }
            guard key == "retry" else { return refuse(reader) }
            set { $0.retry = value }
        }

        func null(in reader: JSONReader) {
            if resultStart == nil { refuse(reader) }
        }

        private func set(_ change: (inout Item) -> Void) {
            guard depth == itemDepth, !items.isEmpty else {
                isUnderstood = false
                return
            }
            change(&items[items.count - 1])
        }

        private func refuse(_ reader: JSONReader) {
            isUnderstood = false
            reader.stop()
        }
    }
}
