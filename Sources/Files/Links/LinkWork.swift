package import PlatformHub

/// What one link does when its schedule says so. Used by one thread at a time, which it blocks.
package protocol LinkWork: AnyObject {
    /// Readable from any thread while it works.
    var progress: FileProgressBoard { get }

    /// Does all that can be done now; what does not work now is tried again with the next run.
    ///
    /// - Parameter now: Unix seconds.
    func run(at now: Int64) -> LinkOutcome
}

/// What one run of a link brought.
package struct LinkOutcome: Sendable {
    /// Incoming files that are done: archived or quarantined.
    package var finished: [FileJob] = []
    package var sent: [SentFile] = []
    /// Names at the partner's that must not be used (H8030).
    package var refusedNames = 0
    package var troubles: [HubError] = []
    /// Something is not done that may be done soon: the next look is not put off until the next planned run.
    package var isPending = false

    package init() {}
}

/// A file that lies whole at the partner's.
package struct SentFile: Sendable, Equatable {
    package let name: FileName
    /// Bytes.
    package let size: Int
    package let records: Int

    package init(name: FileName, size: Int, records: Int) {
        self.name = name
        self.size = size
        self.records = records
    }
}
