import Journal
import PlatformHub

/// A job as one line of the log: fields divided by tabs, which no field can hold, after a checksum of the rest.
enum FileJobLine {
    static func text(_ job: FileJob) -> String {
        let entry = job.entry
        var fields = ["1", "\(job.id)", job.state.rawValue, "\(job.seen)", entry.name.description, "\(entry.size)"]
        fields += [entry.modified.map { "\($0)" } ?? "", entry.tag, entry.isRegular ? "file" : "other"]
        fields += ["\(job.fetched)", job.digest.map { "\($0)" } ?? "", "\(job.version)", job.reason ?? ""]
        fields += [job.set?.description ?? "", job.expectation.map { "\($0.digest)" } ?? ""]
        fields += [number(job.expectation?.size), number(job.expectation?.records)]
        fields += [number(job.verdict?.records), number(job.verdict?.accepted), number(job.verdict?.rejected)]
        fields += [job.verdict?.refusal ?? "", job.verdict?.errorList ?? ""]
        let line = fields.joined(separator: "\t")
        return checksum(line) + "\t" + line + "\n"
    }

    /// Nil for a line that was not written by ``text(_:)`` or was damaged since.
    static func job(_ line: some StringProtocol) -> FileJob? {
        let rest = line.dropFirst(17)
        guard line.dropFirst(16).first == "\t", checksum(String(rest)) == line.prefix(16) else { return nil }
        let fields = rest.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
        guard fields.count == 22, fields[0] == "1", let id = UInt64(fields[1]),
            let state = FileJob.State(rawValue: fields[2]), let seen = Int64(fields[3]), let name = FileName(fields[4]),
            let size = Int(fields[5]), let fetched = Int(fields[9]), let version = Int(fields[11])
        else { return nil }
        let entry = CarrierEntry(
            name: name, size: size, modified: Int64(fields[6]), tag: fields[7], isRegular: fields[8] == "file")
        var job = FileJob(id: id, entry: entry, seen: seen, set: FileName(fields[13]))
        job.state = state
        job.fetched = fetched
        job.digest = Digest(hexadecimal: fields[10])
        job.version = version
        job.reason = fields[12].isEmpty ? nil : fields[12]
        job.expectation = Digest(hexadecimal: fields[14]).map {
            ManifestLine(name: name, digest: $0, size: Int(fields[15]), records: Int(fields[16]))
        }
        if let records = Int(fields[17]), let accepted = Int(fields[18]), let rejected = Int(fields[19]) {
            job.verdict = FileVerdict(
                records: records, accepted: accepted, rejected: rejected, refusal: text(fields[20]),
                errorList: text(fields[21]))
        }
        return job
    }

    private static func text(_ field: String) -> String? { field.isEmpty ? nil : field }

    private static func number(_ value: Int?) -> String { value.map { "\($0)" } ?? "" }

    private static func checksum(_ text: String) -> String {
        String("\(Array(text.utf8).withUnsafeBytes { Digest(of: $0) })".prefix(16))
    }
}
