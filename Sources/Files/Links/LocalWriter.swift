import Journal
import PlatformHub

/// A file of the hub's own that grows piece by piece; it is made with its first byte.
final class LocalWriter {
    let file: LocalFile
    private var handle: (any JournalFile)?
    private var end = 0

    /// - Parameter path: what is there already is replaced.
    init(_ path: String) {
        file = LocalFile(path)
        file.remove()
    }

    var isEmpty: Bool { handle == nil }

    func append(_ bytes: [UInt8]) throws(HubError) {
        guard !bytes.isEmpty else { return }
        let (path, place) = (file.path, end)
        let known = handle
        handle = try LocalFile.local { () throws(FileError) in
            var target = known
            if target == nil { target = try PosixJournalFileSystem().create(path) }
            try bytes.span.withUnsafeBytes { (bytes) throws(FileError) in try target?.write(bytes, at: place) }
            return target
        }
        end += bytes.count
    }

    /// On the disk, with its name, when it returns.
    func sync() throws(HubError) {
        guard let handle else { return }
        let folder = file.folder
        try LocalFile.local { () throws(FileError) in
            try handle.sync()
            try PosixJournalFileSystem().syncDirectory(folder)
        }
    }
}

extension LocalFile {
    var folder: String { path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "." }

    /// Gives the file this content at once: after a crash it has the old one or the new one, and nothing else.
    func exchange(with bytes: [UInt8]) throws(HubError) {
        let draft = LocalFile(path + ".new")
        try draft.replace(with: bytes)
        try Self.local { () throws(FileError) in
            let files = PosixJournalFileSystem()
            try files.rename(draft.path, to: path)
            try files.syncDirectory(folder)
        }
    }

    /// The content of a small file, nil where there is none.
    func contentsIfThere(limit: Int) throws(HubError) -> [UInt8]? {
        let (folder, name) = (folder, path.dropFirst(folder.utf8.count + 1))
        let names = try Self.local { () throws(FileError) in try PosixJournalFileSystem().names(in: folder) }
        return names.contains(String(name)) ? try contents(limit: limit) : nil
    }
}
