package import PlatformHub

/// The files of one manifest, all on the local disk and verified.
package struct FileSet: Sendable {
    /// In the order of their ids.
    package let jobs: [FileJob]
    /// Where their content lies, by job.
    package let paths: [String]

    package init(jobs: [FileJob], paths: [String]) {
        self.jobs = jobs
        self.paths = paths
    }
}

/// Takes the files of a set together, on the link's thread.
///
/// A crash before all verdicts are recorded gives the same set again: whoever takes effects must recognise the jobs' ids.
package protocol FileSetSink: AnyObject {
    /// - Parameter progress: takes the records seen so far, now and then; its error ends the taking.
    /// - Returns: a verdict for each job. One refusal refuses all files; nothing of the set has been taken then. Whoever takes effects
    ///   compares ``ManifestLine/records`` with the file's rows before.
    /// - Throws: *not now*; the set is tried again with the next look.
    func take(
        _ set: FileSet, progress: @escaping (Int) throws(HubError) -> Void
    ) throws(HubError) -> [FileVerdict]
}

/// Who takes the files of a link.
enum FileTaker {
    case each(any FileSink)
    case together(any FileSetSink)
}
