/// Splits a finished shared segment into one sealed file per municipality, each with its index, and then removes it.
///
/// Every step can be repeated after a crash: sealed files come out the same bytes, and the segment goes last. Of one town at a
/// time little more than its part is in memory: a segment full of persons' hashes has an index larger than itself.
struct Sealer {
    let files: any JournalFileSystem
    let layout: Layout
    let writer: String

    private struct Part {
        var first: UInt64
        var after: ChainState
        var payload: [UInt8] = []
    }

    /// - Throws: `damaged` when the segment or the chain before it does not verify; then the segment stays.
    func seal(_ segment: FinishedSegment) throws(JournalError) {
        let path = layout.segment(segment.sequence)
        var parts = try split(segment, path)
        for town in parts.keys.sorted() {
            if let part = parts.removeValue(forKey: town) { try write(part, town, segment.sequence) }
        }
        try journaled { () throws(FileError) in
            try files.syncDirectory(layout.sealed)
            try files.remove(path)
            try files.syncDirectory(layout.open)
        }
    }

    private func split(_ segment: FinishedSegment, _ path: String) throws(JournalError) -> [MunicipalityCode: Part] {
        guard let image = try SegmentImage.load(path, files) else {
            throw JournalError(.damaged, "a finished segment is empty", file: path)
        }
        var parts: [MunicipalityCode: Part] = [:]
        let end = try image.forEachGroup(upTo: segment.lastGroup) { (group, offset) throws(JournalError) in
            let whole = try LogEntry.forEach(in: group.payload) { (entry, _) throws(JournalError) in
                var part = parts[entry.municipality, default: Part(first: entry.sequence, after: entry.state)]
                parts[entry.municipality] = nil
                part.after = entry.state
                part.payload.append(contentsOf: entry.bytes)
                parts[entry.municipality] = part
            }
            if !whole { throw image.damaged("group \(group.number) is not whole", at: offset) }
        }
        guard end.group == segment.lastGroup else {
            throw image.damaged("group \(end.group + 1) does not verify", at: end.offset)
        }
        return parts
    }

    private func write(
        _ part: consuming Part, _ town: MunicipalityCode, _ sequence: UInt64
    ) throws(JournalError) {
        let folder = layout.sealed(town)
        try journaled { () throws(FileError) in try files.createDirectory(folder) }
        let before = try chain(before: sequence, of: town, first: part.first)
        let path = layout.sealed(town, sequence)
        try put(
            SealedFile.build(
                town, segment: sequence, before: before, after: part.after, payload: part.payload, writer: writer),
            at: path)
        part.payload = []
        let sealed = try SealedFile.load(path, files)
        try check(sealed)
        let index = try SealedIndex.build(sealed)
        try journaled { () throws(FileError) in
            try files.replace(layout.index(town, sequence), with: index)
            try files.syncDirectory(folder)
        }
    }

    private func put(_ bytes: [UInt8], at path: String) throws(JournalError) {
        try journaled { () throws(FileError) in try files.replace(path, with: bytes) }
    }

    /// Where the town's chain stood before this segment: the end of its last sealed file, or the beginning.
    private func chain(before sequence: UInt64, of town: MunicipalityCode, first: UInt64) throws(JournalError)
        -> ChainState
    {
        if first == 1 { return .beginning(writer: writer, municipality: town) }
        let names = try journaled { () throws(FileError) in try files.names(in: layout.sealed(town)) }
        guard let last = Layout.numbers(names, suffix: Layout.sealedSuffix).last(where: { $0 < sequence }) else {
            throw JournalError(.damaged, "the sealed file before record \(first) is missing", file: layout.sealed(town))
        }
        let state = try SealedFile.loadHead(layout.sealed(town, last), files).after
        guard state.sequence == first - 1 else {
            throw JournalError(
                .damaged, "the file ends with record \(state.sequence), the next one begins with \(first)",
                file: layout.sealed(town, last))
        }
        return state
    }

    /// Nothing is removed that has not been read back and found whole.
    private func check(_ sealed: SealedFile) throws(JournalError) {
        var state = sealed.before
        try sealed.forEachEntry { (entry, offset) throws(JournalError) in
            guard entry.follows(state) else {
                throw JournalError(
                    .damaged, "the chain breaks at record \(entry.sequence)", file: sealed.path, offset: offset)
            }
            state = entry.state
        }
        guard state == sealed.after else {
            throw JournalError(.damaged, "the chain does not end where the head says", file: sealed.path)
        }
    }
}
