import Journal

/// The files of one load: where it comes from, as the dataset and the journal know it.
struct LoadOrigin {
    /// Of its first job: the same after a crash.
    let id: UInt64
    /// Unix seconds.
    let seen: Int64
    /// Microseconds since 1970: of the files' times at the partner's the latest. A clock that is ahead there does not lead into the future.
    let asOf: Int64
    /// Of the file. Of a set: of its files' digests in hexadecimal, each with a line feed, in the manifest's order.
    let digest: Digest

    /// - Parameter jobs: in the order of their ids, one at least.
    init(_ jobs: [FileJob]) {
        id = jobs.first?.id ?? 0
        seen = jobs.map(\.seen).max() ?? 0
        asOf = (jobs.map { min($0.entry.modified ?? $0.seen, $0.seen) }.max() ?? 0) * 1_000_000
        if jobs.count == 1 {
            digest = jobs.first?.digest ?? .zero
        } else {
            let digests = jobs.map { "\($0.digest ?? .zero)\n" }.joined()
            digest = Array(digests.utf8).withUnsafeBytes { Digest(of: $0) }
        }
    }
}
