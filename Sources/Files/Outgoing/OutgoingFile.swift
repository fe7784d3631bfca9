import Journal
package import PlatformHub

import struct Crypto.SHA256

/// A file for a partner while it is written on the local disk, piece by piece.
///
/// The name is chosen before the first byte, so that whoever makes the file can keep it with its own state and do it again under
/// the same name after a crash.
package final class OutgoingFile {
    package let name: FileName
    private let file: any JournalFile
    private var hash = SHA256()
    /// Bytes so far.
    package private(set) var size = 0

    /// Empties what an earlier run has left under the name.
    ///
    /// - Parameter folder: the link's own folder below the hub's data.
    package init(_ name: FileName, folder: String) throws(HubError) {
        self.name = name
        let path = Self.local(name, folder).path
        file = try LocalFile.local { () throws(FileError) in
            let files = PosixJournalFileSystem()
            try files.createDirectory(folder)
            return try files.create(path)
        }
    }

    /// Where the file lies until the partner has it.
    static func local(_ name: FileName, _ folder: String) -> LocalFile { LocalFile("\(folder)/out-\(name)") }

    package func write(_ piece: UnsafeRawBufferPointer) throws(HubError) {
        try LocalFile.local { () throws(FileError) in try file.write(piece, at: size) }
        hash.update(bufferPointer: piece)
        size += piece.count
    }

    /// The file is whole, and on the disk when this returns.
    ///
    /// - Parameter records: nil where nobody has counted.
    package func seal(records: Int?) throws(HubError) -> ManifestLine {
        try LocalFile.local { () throws(FileError) in try file.sync() }
        let digest = hash.finalize().withUnsafeBytes { Digest(raw: $0) }
        return ManifestLine(name: name, digest: digest, size: size, records: records)
    }
}
