/// The shared segment that is being written.
package struct OpenSegment: Sendable {
    package let sequence: UInt64
    package let file: any JournalFile
    /// Bytes in all, and where the next group goes.
    package let size: Int
    package var offset: Int

    package func hasRoom(for bytes: Int) -> Bool { bytes <= size - offset }
}

/// A shared segment that nobody will write again.
package struct FinishedSegment: Sendable, Equatable {
    package let sequence: UInt64
    package let lastGroup: UInt64
}

/// Makes segment files: filled with zeros and synced, so that writing a group later changes no file size and no block
/// map.
package struct SegmentFactory: Sendable {
    private static let pieceBytes = 1 << 20

    let files: any JournalFileSystem
    let layout: Layout
    let size: Int

    package init(files: any JournalFileSystem, layout: Layout, size: Int) {
        self.files = files
        self.layout = layout
        self.size = size
    }

    package func prepare(_ sequence: UInt64) throws(FileError) -> any JournalFile {
        let path = layout.segment(sequence)
        let draft = path + Layout.draftSuffix
        let file = try files.create(draft)
        do throws(FileError) {
            try fill(file)
            try files.rename(draft, to: path)
        } catch {
            // Space is short, most likely: give back what was taken. If that fails too, the next start removes drafts.
            try? files.remove(draft)
            throw error
        }
        try files.syncDirectory(layout.open)
        return file
    }

    /// Writes the header of a prepared segment; durable when it returns.
    package func begin(_ file: any JournalFile, _ header: SegmentHeader) throws(FileError) -> OpenSegment {
        try file.write(header.bytes, at: 0)
        try file.sync()
        return OpenSegment(sequence: header.sequence, file: file, size: size, offset: SegmentHeader.byteCount)
    }

    private func fill(_ file: any JournalFile) throws(FileError) {
        let zeros = [UInt8](repeating: 0, count: min(size, Self.pieceBytes))
        for offset in stride(from: 0, to: size, by: zeros.count) {
            try file.write(zeros.count <= size - offset ? zeros : Array(zeros[..<(size - offset)]), at: offset)
            // Piece by piece: the sync of a group would wait behind the whole segment's.
            try file.sync()
        }
    }
}
