package import PlatformHub

/// Takes the content of verified files, one after the other, on the link's thread.
///
/// A crash between ``end()`` and the record of its verdict gives the same job again: whoever takes effects must recognise its id.
package protocol FileSink: AnyObject {
    /// - Returns: the byte from which the content is wanted: 0, or where an earlier run of the same job got to.
    /// - Throws: *not now*; the job is tried again with the next look.
    func begin(_ job: FileJob) throws(HubError) -> Int

    /// A piece of at most 8 MiB, valid only during the call.
    /// - Returns: the records seen so far, for the progress.
    func piece(_ bytes: UnsafeRawBufferPointer) throws(HubError) -> Int

    /// The file is over. A verdict with a refusal sends it to the quarantine.
    func end() throws(HubError) -> FileVerdict
}

/// Counts lines and bytes and takes everything.
package final class CountingSink: FileSink {
    /// Bytes of each job, by its id.
    package private(set) var bytes: [UInt64: Int] = [:]
    private var job: UInt64 = 0
    private var lines = 0

    package init() {}

    package func begin(_ job: FileJob) -> Int {
        self.job = job.id
        lines = 0
        bytes[job.id] = 0
        return 0
    }

    package func piece(_ piece: UnsafeRawBufferPointer) -> Int {
        bytes[job, default: 0] += piece.count
        lines += piece.count { $0 == UInt8(ascii: "\n") }
        return lines
    }

    package func end() -> FileVerdict { FileVerdict(records: lines, accepted: lines, rejected: 0) }
}
