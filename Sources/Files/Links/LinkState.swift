import Glibc
import PlatformHub

/// What a link keeps of its schedule and deadline over a stop of the hub. Unix seconds.
struct LinkState: Equatable {
    /// Planned time of the last run that was done or left out.
    var last: Int64
    /// See ``DeadlineWatch``.
    var checked: Int64
    var arrived: Int64?
    var alarm: Int64?
    /// A run has begun and is not done: it goes on with the next start, whatever the schedule says.
    var isOpen = false

    private static func file(_ folder: String) -> LocalFile { LocalFile(folder + "/schedule") }

    /// Whether the link has ever run in this folder.
    static func isThere(_ folder: String) -> Bool { access(folder + "/schedule", F_OK) == 0 }

    /// - Returns: a link that is new, or whose file cannot be read, begins now.
    static func read(_ folder: String, now: Int64) throws(HubError) -> LinkState {
        let fresh = LinkState(last: now, checked: now)
        guard let bytes = try file(folder).contentsIfThere(limit: 1_024) else { return fresh }
        let fields = String(decoding: bytes, as: UTF8.self).split(separator: "\t", omittingEmptySubsequences: false)
        guard fields.count == 6, fields[5] == "\n", let last = Int64(fields[0]), let checked = Int64(fields[1]) else {
            return fresh
        }
        return LinkState(
            last: last, checked: checked, arrived: Int64(fields[2]), alarm: Int64(fields[3]),
            isOpen: fields[4] == "open")
    }

    func write(_ folder: String) throws(HubError) {
        let fields = [
            "\(last)", "\(checked)", arrived.map { "\($0)" } ?? "", alarm.map { "\($0)" } ?? "",
            isOpen ? "open" : "", "\n",
        ]
        try Self.file(folder).exchange(with: Array(fields.joined(separator: "\t").utf8))
    }
}
