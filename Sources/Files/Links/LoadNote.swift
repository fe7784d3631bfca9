import Journal
import PlatformHub

/// What the load of a file or of a set will have done, on the disk before its commit: after a crash nobody has to guess what was committed, and the
/// evidence is written under the same id.
struct LoadNote: Equatable {
    /// Of the first file.
    let job: UInt64
    let load: Int64
    /// Microseconds since 1970.
    let asOf: Int64
    let exchange: ExchangeID
    /// Of all records.
    var verdict: FileVerdict
    /// Of a set, by job.
    var files: [FileVerdict] = []

    private static func file(_ folder: String) -> LocalFile { LocalFile(folder + "/load") }

    /// - Returns: the last one; nil where there is none, or where it cannot be read (the load is then done again).
    static func read(_ folder: String) throws(HubError) -> LoadNote? {
        guard let bytes = try file(folder).contentsIfThere(limit: 1 << 20) else { return nil }
        let fields = String(decoding: bytes, as: UTF8.self).split(separator: "\t", omittingEmptySubsequences: false)
        guard fields.count >= 9, fields.count % 4 == 1, fields.last == "\n", let job = UInt64(fields[0]),
            let load = Int64(fields[1]), let asOf = Int64(fields[2]), let exchange = ExchangeID(String(fields[3]))
        else { return nil }
        let starts = stride(from: 4, to: fields.count - 1, by: 4)
        let verdicts = starts.compactMap { verdict(fields[$0..<$0 + 4].map(String.init)) }
        guard let verdict = verdicts.first, verdicts.count == fields.count / 4 - 1 else { return nil }
        return LoadNote(
            job: job, load: load, asOf: asOf, exchange: exchange, verdict: verdict, files: Array(verdicts.dropFirst()))
    }

    private static func verdict(_ fields: [String]) -> FileVerdict? {
        guard let records = Int(fields[0]), let accepted = Int(fields[1]), let rejected = Int(fields[2]) else {
            return nil
        }
        return FileVerdict(
            records: records, accepted: accepted, rejected: rejected, errorList: fields[3].isEmpty ? nil : fields[3])
    }

    func write(_ folder: String) throws(HubError) {
        var fields = ["\(job)", "\(load)", "\(asOf)", "\(exchange)"]
        for one in [verdict] + files {
            fields += ["\(one.records)", "\(one.accepted)", "\(one.rejected)", one.errorList ?? ""]
        }
        try Self.file(folder).exchange(with: Array((fields + ["\n"]).joined(separator: "\t").utf8))
    }
}
