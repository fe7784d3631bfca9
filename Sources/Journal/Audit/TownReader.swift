/// Reads what is durable, sealed or not, while the clerk goes on writing. Blocks on the disk: never call it on an event
/// loop.
///
/// The open segments are read before the sealed files are listed: a segment that is being sealed is then seen twice,
/// never not at all.
struct TownReader: Sendable {
    let files: any JournalFileSystem
    let layout: Layout
    let writer: String

    /// An open segment and its last group that counts.
    struct OpenPart: Sendable {
        let image: SegmentImage
        let lastGroup: UInt64
    }

    /// - Parameter durableGroup: nothing behind it is read; it might still be refused by the disk.
    func openParts(durableGroup: UInt64) throws(JournalError) -> [OpenPart] {
        // A segment may be begun or removed in between; once more, and it stands still.
        if let parts = try? attempt(durableGroup) { return parts }
        if let parts = try? attempt(durableGroup) { return parts }
        return try attempt(durableGroup)
    }

    private func attempt(_ durableGroup: UInt64) throws(JournalError) -> [OpenPart] {
        let names = try journaled { () throws(FileError) in try files.names(in: layout.open) }
        var images: [SegmentImage] = []
        for sequence in Layout.numbers(names, suffix: Layout.segmentSuffix) {
            let path = layout.segment(sequence)
            let bytes: [UInt8]
            do throws(FileError) {
                bytes = try files.contents(of: path)
            } catch {
                // The oldest may have been sealed and removed since they were listed.
                if error.isMissing, images.isEmpty { continue }
                throw JournalError(error)
            }
            if let image = try SegmentImage(bytes, path: path) { images.append(image) }
        }
        return images.enumerated().map { index, image in
            let next = index + 1 < images.count ? images[index + 1].header.firstGroup - 1 : .max
            return OpenPart(image: image, lastGroup: min(durableGroup, next))
        }
    }

    /// Every municipality that has sealed files.
    func sealedTowns() throws(JournalError) -> [MunicipalityCode] {
        try journaled { () throws(FileError) in try files.names(in: layout.sealed) }
            .compactMap { MunicipalityCode($0) }.sorted()
    }

    /// The segments of which a municipality has a sealed file, ascending.
    func sealedSegments(_ town: MunicipalityCode) throws(JournalError) -> [UInt64] {
        do throws(FileError) {
            return Layout.numbers(try files.names(in: layout.sealed(town)), suffix: Layout.sealedSuffix)
        } catch  where error.isMissing {
            return []
        } catch {
            throw JournalError(error)
        }
    }

    /// Every record of a municipality, in the order of its chain.
    func forEachRecord(
        _ town: MunicipalityCode, durableGroup: UInt64, _ body: (StoredRecord, LogEntry) throws(JournalError) -> Void
    ) throws(JournalError) {
        let parts = try openParts(durableGroup: durableGroup)
        var last: UInt64 = 0
        for segment in try sealedSegments(town) {
            let sealed = try SealedFile.load(layout.sealed(town, segment), files)
            try sealed.forEachEntry { (entry, offset) throws(JournalError) in
                try body(StoredRecord(entry, file: sealed.path, offset: offset), entry)
            }
            last = sealed.after.sequence
        }
        for part in parts {
            try part.forEachEntry { (entry, offset) throws(JournalError) in
                guard entry.municipality == town, entry.sequence > last else { return }
                try body(StoredRecord(entry, file: part.image.path, offset: offset), entry)
            }
        }
    }
}

extension TownReader.OpenPart {
    /// Calls `body` with every entry that counts and the offset of its group.
    /// - Returns: where the good part of the segment ends.
    @discardableResult
    func forEachEntry(
        _ body: (LogEntry, Int) throws(JournalError) -> Void
    ) throws(JournalError) -> SegmentImage.End {
        try image.forEachGroup(upTo: lastGroup) { (group, offset) throws(JournalError) in
            let whole = try LogEntry.forEach(in: group.payload) { (entry, _) throws(JournalError) in
                try body(entry, offset)
            }
            if !whole { throw image.damaged("group \(group.number) is not whole", at: offset) }
        }
    }
}
