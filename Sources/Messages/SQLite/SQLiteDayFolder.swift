internal import GRDB
internal import Glibc

/// The day files as SQLite databases in one folder: `<day since 1970>.sqlite`.
package struct SQLiteDayFolder: DayFolder {
    private static let suffix = ".sqlite"

    private let path: String

    /// Makes the folder when it is missing, mode 0700.
    package init(_ path: String) throws(StoreError) {
        self.path = path
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
            throw StoreError(.notWritable, "the folder cannot be made: system error \(errno) [\(path)]")
        }
    }

    private func file(_ day: Int64) -> String { "\(path)/\(day)\(Self.suffix)" }

    package func days() throws(StoreError) -> [Int64] {
        guard let folder = opendir(path) else {
            throw StoreError(.notWritable, "the folder cannot be read: system error \(errno) [\(path)]")
        }
        defer { closedir(folder) }
        var days: [Int64] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasSuffix(Self.suffix), let day = Int64(name.dropLast(Self.suffix.count)) { days.append(day) }
        }
        return days.sorted()
    }

    package func open(_ day: Int64) throws(StoreError) -> any DayFile {
        // SQLite would make the file readable by all that the umask lets through.
        let descriptor = Glibc.open(file(day), O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw StoreError(.notWritable, "the file cannot be opened: system error \(errno) [\(file(day))]")
        }
        Glibc.close(descriptor)
        return try SQLiteDayFile(file(day))
    }

    package func remove(_ day: Int64) throws(StoreError) {
        for suffix in ["", "-wal", "-shm"] where unlink(file(day) + suffix) != 0 && errno != ENOENT {
            throw StoreError(.notWritable, "the file cannot be removed: system error \(errno) [\(file(day))]")
        }
    }

    package func sync() throws(StoreError) {
        let descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { if descriptor >= 0 { Glibc.close(descriptor) } }
        guard descriptor >= 0, fsync(descriptor) == 0 else {
            throw StoreError(.notWritable, "the folder cannot be synced: system error \(errno) [\(path)]")
        }
    }
}
