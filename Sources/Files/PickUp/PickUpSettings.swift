import Glibc
import Journal
package import PlatformHub

/// What a ``PickUp`` needs of its link's configuration.
package struct PickUpSettings: Sendable {
    package var pattern: FilePattern
    package var complete: FileCompletion
    package var folders: FileLinkConfiguration.Folders
    package var sameName: FileLinkConfiguration.SameName
    /// Seconds in which the missing part of a set must come.
    package var wait: Int64
    /// Bytes of one file.
    package var limit: Int
    /// The link's own folder below the hub's data.
    package var folder: String

    package init(
        pattern: FilePattern, complete: FileCompletion, folders: FileLinkConfiguration.Folders,
        sameName: FileLinkConfiguration.SameName = .version, wait: Int64 = 3_600, limit: Int = 2 << 30, folder: String
    ) {
        self.pattern = pattern
        self.complete = complete
        self.folders = folders
        self.sameName = sameName
        self.wait = wait
        self.limit = limit
        self.folder = folder
    }

    /// Nil for an outgoing link.
    package init?(_ link: FileLinkConfiguration, folder: String) {
        guard let pattern = link.pattern else { return nil }
        self.init(
            pattern: pattern, complete: link.complete, folders: link.folders, sameName: link.sameName,
            wait: Int64(link.wait / 1_000), limit: link.limit, folder: folder)
    }

    /// What has been fetched lies here until it is done.
    var spool: String { folder + "/spool" }

    func local(_ job: FileJob) -> LocalFile { LocalFile("\(spool)/\(job.id)") }

    /// Makes the spool and removes what belongs to no job any more.
    func prepareSpool(keeping jobs: Set<UInt64>) throws(HubError) {
        try LocalFile.local { () throws(FileError) in
            let files = PosixJournalFileSystem()
            try files.createDirectory(spool)
            for name in try files.names(in: spool) where UInt64(name).map({ !jobs.contains($0) }) ?? true {
                try files.remove(spool + "/" + name)
            }
        }
    }

    /// Why a file is refused before a byte of it is read.
    func objection(to job: FileJob) -> String? {
        if !job.entry.isRegular { return "H8040" }
        if job.entry.size > limit { return "H8039" }
        if let size = job.expectation?.size, size != job.entry.size { return "H8033" }
        return nil
    }

    /// The marker that says a file is complete.
    func marker(of name: FileName) -> FileName? {
        guard case .marker(let ending) = complete else { return nil }
        return FileName(name.description + ending)
    }
}

extension FileJob {
    /// A manifest is a job too: it is archived after its files, and never handed over.
    var isManifest: Bool { self.set == entry.name }
}

extension LocalFile {
    func replace(with bytes: [UInt8]) throws(HubError) {
        try Self.local { () throws(FileError) in
            let file = try PosixJournalFileSystem().create(path)
            try bytes.span.withUnsafeBytes { (buffer) throws(FileError) in try file.write(buffer, at: 0) }
            try file.sync()
        }
    }
}
