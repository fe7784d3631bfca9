package import Journal
package import PlatformHub

/// Sealed files that go to a partner together: each is put whole, and what says *complete* last of all.
package struct OutgoingSet {
    package let files: [ManifestLine]
    private let folder: String

    /// - Parameter folder: the link's own folder below the hub's data, where the files were written.
    package init(_ files: [ManifestLine], folder: String) {
        self.files = files
        self.folder = folder
    }

    /// The file's SHA-256; of several files that of their manifest.
    package var digest: Digest {
        if files.count == 1 { return files[0].digest }
        return Array(Manifest(lines: files).text.utf8).withUnsafeBytes { Digest(of: $0) }
    }

    /// Whether all of it still lies here as it was sealed.
    package func isWhole() throws(HubError) -> Bool {
        let names = try LocalFile.local { () throws(FileError) in try PosixJournalFileSystem().names(in: folder) }
        for file in files {
            let local = OutgoingFile.local(file.name, folder)
            guard names.contains("out-\(file.name)"), try local.digest() == file.digest else { return false }
        }
        return true
    }

    /// Puts the files and then their markers or manifest. Once more after an error or a crash, it goes on.
    ///
    /// - Throws: H8077 when a marker or manifest cannot be named.
    package func deliver(
        to target: FolderPath, over carrier: any Carrier, complete: FileCompletion
    ) throws(HubError) {
        let notes = try announcements(complete)
        for file in files {
            try carrier.store(OutgoingFile.local(file.name, folder), as: file.name, in: target)
        }
        let local = LocalFile(folder + "/note")
        for note in notes {
            try local.replace(with: note.content)
            try carrier.store(local, as: note.name, in: target)
        }
        local.remove()
    }

    /// The partner has them: they are not kept here.
    package func remove() {
        for file in files { OutgoingFile.local(file.name, folder).remove() }
    }

    /// What tells the partner that the files are complete; nothing where partners wait for a stable size.
    private func announcements(_ complete: FileCompletion) throws(HubError) -> [(name: FileName, content: [UInt8])] {
        var notes: [(name: FileName, content: [UInt8])] = []
        switch complete {
        case .stable: break
        case .marker(let ending):
            for file in files { notes.append((try Self.name(file.name.description + ending), [])) }
        case .manifest(let pattern):
            guard let first = files.first else { break }
            // The pattern's star stands for the name of the first file.
            let name = pattern.description.replacing("*", with: first.name.description, maxReplacements: 1)
            notes.append((try Self.name(name), Array(Manifest(lines: files).text.utf8)))
        }
        return notes
    }

    private static func name(_ text: String) throws(HubError) -> FileName {
        guard let name = FileName(text) else { throw HubError("H8077") }
        return name
    }
}
