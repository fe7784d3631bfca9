import Glibc
import Journal
package import PlatformHub

import struct Crypto.SHA256

/// A file for a partner: written here piece by piece, then put at the partner's whole, and what says *complete* last of all.
///
/// The name is chosen before the first byte, so that whoever makes the file can keep it with its own state and do it again under
/// the same name after a crash.
package final class OutgoingFile {
    package let name: FileName
    private let local: LocalFile
    private let file: any JournalFile
    private var hash = SHA256()
    /// Bytes so far.
    package private(set) var size = 0

    /// - Parameter folder: the link's own folder below the hub's data.
    package init(_ name: FileName, folder: String) throws(HubError) {
        self.name = name
        local = LocalFile("\(folder)/out-\(name)")
        file = try LocalFile.local { () throws(FileError) in
            let files = PosixJournalFileSystem()
            try files.createDirectory(folder)
            return try files.create("\(folder)/out-\(name)")
        }
    }

    package func write(_ piece: UnsafeRawBufferPointer) throws(HubError) {
        try LocalFile.local { () throws(FileError) in try file.write(piece, at: size) }
        hash.update(bufferPointer: piece)
        size += piece.count
    }

    /// Puts the file and then its marker or manifest. Once more after an error, it goes on; after success, the local file is gone.
    ///
    /// - Parameter records: for the manifest; nil where nobody has counted.
    package func deliver(
        to folder: FolderPath, over carrier: any Carrier, complete: FileCompletion, records: Int?
    ) throws(HubError) {
        try local.sync()
        try carrier.store(local, as: name, in: folder)
        if let (last, content) = announcement(complete, records: records) {
            let note = LocalFile(local.path + ".note")
            try note.replace(with: content)
            try carrier.store(note, as: last, in: folder)
            note.remove()
        }
        local.remove()
    }

    /// What tells the partner that the file is complete; nothing where partners wait for a stable size.
    private func announcement(_ complete: FileCompletion, records: Int?) -> (FileName, [UInt8])? {
        switch complete {
        case .stable: return nil
        case .marker(let ending): return FileName(name.description + ending).map { ($0, []) }
        case .manifest(let pattern):
            let digest = hash.finalize().withUnsafeBytes { Digest(raw: $0) }
            let line = ManifestLine(name: name, digest: digest, size: size, records: records)
            // The pattern's star stands for the file's name.
            let manifest = FileName(pattern.description.replacing("*", with: name.description, maxReplacements: 1))
            return manifest.map { ($0, Array(Manifest(lines: [line]).text.utf8)) }
        }
    }
}
