import Contracts
import Datasets
import Formats
import PlatformHub

/// A page of a change feed as JSON: the standard's frame, then `changes[]{sequence,kind,record}`, `next` and `end`.
enum FeedText {
    static func write(_ found: DatasetAnswers.Feed, contract: Contract, operation: Operation) -> [UInt8] {
        var frame = JSONText()
        frame.open("{")
        frame.key("metadata")
        frame.open("{")
        frame.member("title", contract.title)
        frame.member("detail", operation.detail)
        frame.close("}")
        frame.key("_links")
        frame.open("{")
        frame.key("self")
        frame.open("{")
        frame.member("href", "/" + operation.call + "/changes")
        frame.close("}")
        frame.close("}")
        frame.member("next", Int(found.feed.next))
        frame.member("end", found.feed.isAtEnd)
        var text = frame.bytes + Array(#","changes":["#.utf8)
        for (number, (change, record)) in zip(found.feed.changes, found.texts).enumerated() {
            // Numbers, a word of ours, and a record that a writer of ours has written: nothing needs an escape.
            let head = #"{"sequence":\#(change.sequence),"kind":"\#(change.kind)","record":"#
            text += Array(((number == 0 ? "" : ",") + head + record + "}").utf8)
        }
        return text + Array("]}".utf8)
    }
}
