import Glibc
import Journal
package import PlatformHub

/// A folder of this machine, usually a share that the partner mounts too.
///
/// Every step from the root goes through a descriptor without following symbolic links, so that nobody who can write there
/// leads the hub to another place.
package struct FolderCarrier: Carrier {
    private let root: String

    package init(root: String) { self.root = root }

    // MARK: Listing

    package func list(_ folder: FolderPath) throws(HubError) -> CarrierListing {
        var listing = CarrierListing()
        guard let directory = try OpenFolder(root: root).descend(folder, creating: false) else { return listing }
        for name in try directory.names() where !name.hasPrefix(".") {
            guard let name = FileName(name) else {
                listing.refused += 1
                continue
            }
            // Whatever went away in the meantime is not there.
            guard let status = directory.status(name.description), status.st_mode & S_IFMT != S_IFDIR else { continue }
            try listing.add(Self.entry(name, status), carrier: "folder")
        }
        return listing.sorted()
    }

    package func find(_ name: FileName, in folder: FolderPath) throws(HubError) -> CarrierEntry? {
        let directory = try OpenFolder(root: root).descend(folder, creating: false)
        return directory?.status(name.description).map { Self.entry(name, $0) }
    }

    private static func entry(_ name: FileName, _ status: stat) -> CarrierEntry {
        let time = status.st_mtim
        return CarrierEntry(
            name: name, size: Int(status.st_size), modified: Int64(time.tv_sec),
            tag: "\(status.st_size)-\(time.tv_sec).\(time.tv_nsec)-\(status.st_ino)",
            isRegular: status.st_mode & S_IFMT == S_IFREG)
    }

    // MARK: Reading

    package func fetch(
        _ entry: CarrierEntry, in folder: FolderPath, to path: String, progress: (Int) throws(HubError) -> Void
    ) throws(HubError) {
        guard let directory = try OpenFolder(root: root).descend(folder, creating: false) else {
            throw OpenFolder.gone(entry.name)
        }
        let source = try directory.open(entry.name.description, O_RDONLY | O_NONBLOCK)
        defer { close(source) }
        try Self.require(entry, of: source)
        let target = try LocalFile(path).open()
        var position = try LocalFile.local { () throws(FileError) in try target.size() }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
        defer { buffer.deallocate() }
        while position < entry.size {
            let count = pread(source, buffer.baseAddress, min(buffer.count, entry.size - position), off_t(position))
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw OpenFolder.error("read") }
            guard count > 0 else { throw OpenFolder.gone(entry.name) }
            let piece = UnsafeRawBufferPointer(rebasing: buffer[..<count])
            try LocalFile.local { () throws(FileError) in try target.write(piece, at: position) }
            position += count
            try progress(position)
        }
        // Written over while it was read?
        try Self.require(entry, of: source)
    }

    private static func require(_ entry: CarrierEntry, of descriptor: Int32) throws(HubError) {
        var status = stat()
        guard fstat(descriptor, &status) == 0, Self.entry(entry.name, status) == entry else {
            throw OpenFolder.gone(entry.name)
        }
    }

    // MARK: Writing

    package func store(_ file: LocalFile, as name: FileName, in folder: FolderPath) throws(HubError) {
        guard let directory = try OpenFolder(root: root).descend(folder, creating: true) else {
            throw OpenFolder.error("open")
        }
        let draft = ".\(name).draft"
        let target = try directory.open(draft, O_WRONLY | O_CREAT | O_TRUNC, mode: 0o660)
        defer { close(target) }
        try file.read { (bytes) throws(HubError) in try Self.write(bytes, to: target) }
        guard fsync(target) == 0 else { throw OpenFolder.error("fsync") }
        try directory.rename(draft, to: name.description, in: directory)
        try directory.sync()
    }

    private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws(HubError) {
        var rest = bytes
        while !rest.isEmpty {
            let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw OpenFolder.error("write") }
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
    }

    package func move(
        _ name: FileName, from folder: FolderPath, to target: FolderPath, as newName: FileName
    ) throws(HubError) {
        let root = try OpenFolder(root: root)
        guard let to = try root.descend(target, creating: true) else { throw OpenFolder.error("open") }
        guard let from = try root.descend(folder, creating: false), from.status(name.description) != nil else {
            if to.status(newName.description) != nil { return }
            throw OpenFolder.gone(name)
        }
        try from.rename(name.description, to: newName.description, in: to)
        try to.sync()
        try from.sync()
    }

    package func remove(_ name: FileName, in folder: FolderPath) throws(HubError) {
        guard let directory = try OpenFolder(root: root).descend(folder, creating: false) else { return }
        try directory.remove(name.description)
        try directory.sync()
    }
}
