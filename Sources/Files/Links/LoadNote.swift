import Journal
import PlatformHub

/// What a file's load will have done, on the disk before its commit: after a crash nobody has to guess what was committed, and the
/// evidence is written under the same id.
struct LoadNote: Equatable {
    let job: UInt64
    let load: Int64
    /// Microseconds since 1970.
    let asOf: Int64
    let exchange: ExchangeID
    var verdict: FileVerdict

    private static func file(_ folder: String) -> LocalFile { LocalFile(folder + "/load") }

    /// - Returns: the last one; nil where there is none, or where it cannot be read (the load is then done again).
    static func read(_ folder: String) throws(HubError) -> LoadNote? {
        guard let bytes = try file(folder).contentsIfThere(limit: 4_096) else { return nil }
        let fields = String(decoding: bytes, as: UTF8.self).split(separator: "\t", omittingEmptySubsequences: false)
        guard fields.count == 9, fields[8] == "\n", let job = UInt64(fields[0]), let load = Int64(fields[1]),
            let asOf = Int64(fields[2]), let exchange = ExchangeID(String(fields[3])), let records = Int(fields[4]),
            let accepted = Int(fields[5]), let rejected = Int(fields[6])
        else { return nil }
        let verdict = FileVerdict(
            records: records, accepted: accepted, rejected: rejected,
            errorList: fields[7].isEmpty ? nil : String(fields[7]))
        return LoadNote(job: job, load: load, asOf: asOf, exchange: exchange, verdict: verdict)
    }

    func write(_ folder: String) throws(HubError) {
        let fields = [
            "\(job)", "\(load)", "\(asOf)", "\(exchange)", "\(verdict.records)", "\(verdict.accepted)",
            "\(verdict.rejected)", verdict.errorList ?? "", "\n",
        ]
        try Self.file(folder).exchange(with: Array(fields.joined(separator: "\t").utf8))
    }
}
