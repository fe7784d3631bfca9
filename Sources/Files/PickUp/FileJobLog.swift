import Journal
import PlatformHub

/// The jobs of one link, kept in an append-only file: each state is on the disk before ``record(_:)`` returns.
///
/// The torn end that a crash leaves is cut; damage anywhere else stops the start (H8043). Used by one thread.
final class FileJobLog {
    /// Bytes from which a start writes the file anew with one line for each job.
    static let compactionSize = 4 << 20
    /// Seconds for which a finished job is remembered, so that the same file is recognised: 400 days, over one 年度.
    static let memory: Int64 = 400 * 86_400

    private(set) var active: [UInt64: FileJob] = [:]
    /// The id of the archived job that brought this name and content.
    private var archived: [FileContent: UInt64] = [:]
    private var versions: [FileName: Int] = [:]
    /// Only while loading.
    private var finished: [FileJob] = []
    private var isLoaded = false
    private var lastID: UInt64 = 0
    private let folder: String
    private var file: any JournalFile
    private var end = 0
    private let lock: any JournalFile
    private let files: any JournalFileSystem

    struct FileContent: Hashable {
        let name: FileName
        let digest: Digest
    }

    /// - Parameter now: Unix seconds.
    init(folder: String, now: Int64, files: any JournalFileSystem = PosixJournalFileSystem()) throws(HubError) {
        self.folder = folder
        self.files = files
        let path = folder + "/jobs.log"
        let held = try LocalFile.local { () throws(FileError) in
            try files.createDirectory(folder)
            return try files.lock(folder + "/lock")
        }
        guard let held else { throw HubError("H8055") }
        lock = held
        do throws(FileError) {
            if try !files.names(in: folder).contains("jobs.log") {
                _ = try files.create(path)
                try files.syncDirectory(folder)
            }
            file = try files.open(path)
        } catch {
            throw LocalFile.error(error)
        }
        try load()
        if end > Self.compactionSize { try compact(now: now) }
        finished = []
        isLoaded = true
    }

    func nextID() -> UInt64 {
        lastID += 1
        return lastID
    }

    func record(_ job: FileJob) throws(HubError) {
        let bytes = Array(FileJobLine.text(job).utf8)
        try LocalFile.local { () throws(FileError) in
            try bytes.span.withUnsafeBytes { (buffer) throws(FileError) in try file.write(buffer, at: end) }
            try file.sync()
        }
        end += bytes.count
        note(job)
    }

    func archivedJob(_ name: FileName, _ digest: Digest) -> UInt64? {
        archived[FileContent(name: name, digest: digest)]
    }

    /// How many contents of this name have been archived.
    func versions(of name: FileName) -> Int { versions[name] ?? 0 }

    // MARK: Reading

    private func load() throws(HubError) {
        var bytes: [UInt8] = []
        try LocalFile(folder + "/jobs.log").read { (piece) throws(HubError) in bytes.append(contentsOf: piece) }
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        // After the last line end stands nothing, or what a crash has left of a line.
        for (index, line) in lines.dropLast().enumerated() {
            guard let job = FileJobLine.job(String(decoding: line, as: UTF8.self)) else {
                // A power cut can leave a last line with its end but without its middle.
                if index == lines.count - 2, lines.last?.isEmpty ?? true { break }
                throw HubError("H8043", ["line": "\(index + 1)"])
            }
            end += line.count + 1
            note(job)
        }
        try LocalFile(folder + "/jobs.log").cut(to: end)
    }

    private func note(_ job: FileJob) {
        lastID = max(lastID, job.id)
        guard job.state.isFinal else { return active[job.id] = job }
        active[job.id] = nil
        if !isLoaded { finished.append(job) }
        guard job.state == .archived, let digest = job.digest else { return }
        archived[FileContent(name: job.entry.name, digest: digest)] = job.id
        versions[job.entry.name, default: 0] += 1
    }

    // MARK: Compaction

    private func compact(now: Int64) throws(HubError) {
        let kept = finished.filter { $0.seen > now - Self.memory || $0.id == lastID }
        let jobs = (kept + active.values).sorted { $0.id < $1.id }
        let bytes = Array(jobs.map { FileJobLine.text($0) }.joined().utf8)
        file = try LocalFile.local { () throws(FileError) in
            let draft = folder + "/jobs.log.new"
            let file = try files.create(draft)
            try bytes.span.withUnsafeBytes { (buffer) throws(FileError) in try file.write(buffer, at: 0) }
            try file.sync()
            try files.rename(draft, to: folder + "/jobs.log")
            try files.syncDirectory(folder)
            return file
        }
        end = bytes.count
    }
}
