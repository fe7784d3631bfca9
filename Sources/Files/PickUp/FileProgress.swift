package import PlatformHub
import Synchronization

/// How far a file is, readable from any thread while it runs. An outgoing file is `fetching` while it is written here and `fetched`
/// while it is on its way to the partner.
package struct FileProgress: Sendable, Equatable {
    package let job: UInt64
    package let name: String
    package var state: FileJob.State
    /// Bytes that have been read in this state, of ``size``.
    package var bytes: Int
    package let size: Int
    package var records: Int
}

/// The files of one link that are under way.
package final class FileProgressBoard: Sendable {
    private let files = Mutex<[UInt64: FileProgress]>([:])
    private let isEnding = Atomic(false)

    /// In the order of their jobs.
    package var all: [FileProgress] { files.withLock { $0.values.sorted { $0.job < $1.job } } }

    /// Asks the work to end soon, in the middle of a file too; the file goes on with the next start. From any thread.
    package func end() { isEnding.store(true, ordering: .releasing) }

    /// To be called between the pieces of long work.
    ///
    /// - Throws: H8054 after ``end()``.
    package func check() throws(HubError) {
        if isEnding.load(ordering: .acquiring) { throw HubError("H8054") }
    }

    func show(_ job: FileJob, bytes: Int, records: Int = 0) {
        let progress = FileProgress(
            job: job.id, name: job.entry.name.description, state: job.state, bytes: bytes, size: job.entry.size,
            records: records)
        files.withLock { $0[job.id] = job.state.isFinal ? nil : progress }
    }

    /// Of an outgoing file; its job is the file's number.
    func show(_ progress: FileProgress) { files.withLock { $0[progress.job] = progress } }

    func hide(_ job: UInt64) { files.withLock { $0[job] = nil } }
}
