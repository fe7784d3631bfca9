import Glibc
import PlatformHub

/// An open directory; closed when the last reference goes. Names are relative to it, and symbolic links are not followed.
final class OpenFolder {
    private let descriptor: Int32

    /// The root comes from the configuration: a link in its path is the operator's wish.
    init(root: String) throws(HubError) {
        descriptor = Glibc.open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.error("open the folder") }
    }

    private init(descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    /// The folder at this path below; nil when it is missing and is not to be made.
    func descend(_ path: FolderPath, creating: Bool) throws(HubError) -> OpenFolder? {
        var folder = self
        for name in path.names {
            guard let next = try folder.child(name.description, creating: creating) else { return nil }
            folder = next
        }
        return folder
    }

    private func child(_ name: String, creating: Bool) throws(HubError) -> OpenFolder? {
        let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
        var child = openat(descriptor, name, flags)
        if child < 0, errno == ENOENT {
            guard creating else { return nil }
            guard mkdirat(descriptor, name, 0o770) == 0 || errno == EEXIST else { throw Self.error("make the folder") }
            try sync()
            child = openat(descriptor, name, flags)
        }
        guard child >= 0 else { throw Self.error("open the folder") }
        return OpenFolder(descriptor: child)
    }

    /// Bytes that are not UTF-8 become U+FFFD, which no ``FileName`` has.
    func names() throws(HubError) -> [String] {
        let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard copy >= 0, let stream = fdopendir(copy) else { throw Self.error("list the folder") }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            names.append(name)
        }
        return names
    }

    /// Nil for a name that is not there.
    func status(_ name: String) -> stat? {
        var status = stat()
        return fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
    }

    func open(_ name: String, _ flags: Int32, mode: mode_t = 0) throws(HubError) -> Int32 {
        let file = openat(descriptor, name, flags | O_NOFOLLOW | O_CLOEXEC, mode)
        guard file >= 0 else { throw Self.error("open the file") }
        return file
    }

    func rename(_ name: String, to newName: String, in target: OpenFolder) throws(HubError) {
        guard renameat(descriptor, name, target.descriptor, newName) == 0 else { throw Self.error("rename") }
    }

    func remove(_ name: String) throws(HubError) {
        guard unlinkat(descriptor, name, 0) == 0 || errno == ENOENT else { throw Self.error("remove") }
    }

    /// The names in it are durable.
    func sync() throws(HubError) {
        guard fsync(descriptor) == 0 else { throw Self.error("fsync the folder") }
    }

    static func gone(_ name: FileName) -> HubError {
        HubError("H8028", ["carrier": "folder", "file": name.description])
    }

    /// The error of `errno`.
    static func error(_ operation: String) -> HubError {
        let number = errno
        let code =
            switch number {
            case EACCES, EPERM, EROFS: "H8022"
            case ENOENT, ENOTDIR, ELOOP: "H8023"
            case ENOSPC, EDQUOT: "H8025"
            case EIO, ESTALE, ETIMEDOUT, EHOSTDOWN, ENOTCONN, ENODEV: "H8020"
            default: "H8029"
            }
        return HubError(code, ["carrier": "folder", "reason": "\(operation): system error \(number)"])
    }
}
