/// What a start found, or made.
struct Recovered: Sendable {
    var head: Head
    var segment: OpenSegment
    var link: Digest
    var lastTime: Int64
    var finished: [FinishedSegment]
    /// Bytes of a torn last group that were cut off.
    var cutBytes: Int
}

/// Reads the open segments from the oldest to the end, checks everything, and cuts off the last group when it is torn.
///
/// Why cutting is safe, and why everything else stops the start: `docs/journal.md`, *Recovery*.
struct Recovery {
    private let configuration: JournalConfiguration
    private let files: any JournalFileSystem
    private let layout: Layout
    private let factory: SegmentFactory
    private let checkpoint: Head
    /// The state as far as the log has been read.
    private var head: Head
    private var seen: [MunicipalityCode: ChainState] = [:]
    private var lastTime: Int64 = 0

    static func run(
        _ configuration: JournalConfiguration, files: any JournalFileSystem, layout: Layout, factory: SegmentFactory
    ) throws(JournalError) -> Recovered {
        let found = try journaled { () throws(FileError) in try tidied(files, layout) }
        let checkpoint = try Self.checkpoint(configuration, files, layout, mayBeMissing: found.isEmpty)
        var recovery = Recovery(
            configuration: configuration, files: files, layout: layout, factory: factory, checkpoint: checkpoint,
            head: checkpoint)
        let recovered = try recovery.replay(found)
        try journaled { () throws(FileError) in
            try files.replace(layout.head, with: recovered.head.bytes(writer: configuration.writer))
            try files.syncDirectory(layout.root)
        }
        return recovered
    }

    // MARK: Files

    /// Makes the folders and removes drafts.
    /// - Returns: the segments that are there.
    private static func tidied(_ files: any JournalFileSystem, _ layout: Layout) throws(FileError) -> [UInt64] {
        for folder in [layout.open, layout.sealed, layout.keys] { try files.createDirectory(folder) }
        try files.syncDirectory(layout.root)
        for folder in [layout.root, layout.open] {
            for name in try files.names(in: folder) where name.hasSuffix(Layout.draftSuffix) {
                try files.remove(folder + "/" + name)
            }
        }
        return Layout.numbers(try files.names(in: layout.open), suffix: Layout.segmentSuffix)
    }

    /// A missing checkpoint is right only where nothing else is: it is the first file that is ever written.
    private static func checkpoint(
        _ configuration: JournalConfiguration, _ files: any JournalFileSystem, _ layout: Layout, mayBeMissing: Bool
    ) throws(JournalError) -> Head {
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try files.contents(of: layout.head)
        } catch  where error.isMissing {
            let towns = try journaled { () throws(FileError) in try files.names(in: layout.sealed) }
            guard mayBeMissing, towns.isEmpty else {
                throw JournalError(.damaged, "there are records, but no head checkpoint", file: layout.head)
            }
            try journaled { () throws(FileError) in
                try files.replace(layout.head, with: Head().bytes(writer: configuration.writer))
                try files.syncDirectory(layout.root)
            }
            return Head()
        } catch {
            throw JournalError(error)
        }
        return try Head(bytes, writer: configuration.writer, file: layout.head)
    }

    // MARK: Replay

    private mutating func replay(_ found: [UInt64]) throws(JournalError) -> Recovered {
        let begun = try headers(found)
        guard let newest = begun.last, let oldest = begun.first else { return try firstSegment() }
        guard checkpoint.group + 1 >= oldest.firstGroup else {
            throw JournalError(
                .cutTail,
                "the head has seen group \(checkpoint.group), the oldest segment begins with \(oldest.firstGroup)",
                file: layout.segment(oldest.sequence))
        }
        var finished: [FinishedSegment] = []
        for (segment, next) in zip(begun, begun.dropFirst()) {
            try replayFinished(segment, next: next)
            finished.append(FinishedSegment(sequence: segment.sequence, lastGroup: next.firstGroup - 1))
        }
        return try replayNewest(newest, finished)
    }

    /// The headers of the segments that were begun. A prepared one may follow them; it is made anew when it is needed.
    private func headers(_ found: [UInt64]) throws(JournalError) -> [SegmentHeader] {
        var headers: [SegmentHeader] = []
        for sequence in found {
            let path = layout.segment(sequence)
            let sector = try journaled { () throws(FileError) in
                try files.open(path).read(count: SegmentHeader.byteCount, at: 0)
            }
            let header = try sector.span.withUnsafeBytes { (bytes) throws(JournalError) in
                try SegmentHeader.read(bytes, file: path)
            }
            guard let header else {
                guard sequence == found.last else {
                    throw JournalError(.damaged, "a later segment exists, but this one is empty", file: path, offset: 0)
                }
                break
            }
            guard header.writer == configuration.writer else {
                throw JournalError(.foreign, "the segment belongs to another writer", file: path)
            }
            guard header.sequence == sequence, headers.last.map({ $0.sequence + 1 == sequence }) ?? true else {
                throw JournalError(.damaged, "a segment is missing before this one", file: path)
            }
            headers.append(header)
        }
        return headers
    }

    private func firstSegment() throws(JournalError) -> Recovered {
        guard checkpoint.group == 0 else {
            throw JournalError(
                .cutTail, "the head has seen group \(checkpoint.group), but there is no segment", file: layout.open)
        }
        let segment = try journaled { () throws(FileError) in
            try factory.begin(
                try factory.prepare(1),
                SegmentHeader(
                    sequence: 1, createdAt: configuration.clock(), firstGroup: 1, previousEnd: 0, link: .zero,
                    writer: configuration.writer))
        }
        return Recovered(head: head, segment: segment, link: .zero, lastTime: 0, finished: [], cutBytes: 0)
    }

    private func image(_ sequence: UInt64) throws(JournalError) -> SegmentImage {
        let path = layout.segment(sequence)
        guard let image = try SegmentImage.load(path, files) else {
            throw JournalError(.damaged, "the segment became empty while it was read", file: path)
        }
        return image
    }

    /// A segment that has a successor ends exactly where the successor says.
    private mutating func replayFinished(_ header: SegmentHeader, next: SegmentHeader) throws(JournalError) {
        let image = try image(header.sequence)
        let end = try image.forEachGroup(upTo: next.firstGroup - 1) { (group, offset) throws(JournalError) in
            try read(group, image, offset)
        }
        guard end.group == next.firstGroup - 1, end.offset == next.previousEnd, end.link == next.link else {
            throw image.damaged("group \(end.group + 1) does not verify", at: end.offset)
        }
    }

    private mutating func replayNewest(
        _ header: SegmentHeader, _ finished: [FinishedSegment]
    ) throws(JournalError) -> Recovered {
        let image = try image(header.sequence)
        let end = try image.forEachGroup { (group, offset) throws(JournalError) in try read(group, image, offset) }
        let isClean = image.isZero(from: end.offset)
        if !isClean, image.hasGroup(from: end.offset) || end.group < checkpoint.group {
            throw image.damaged("group \(end.group + 1) does not verify", at: end.offset)
        }
        guard end.group >= checkpoint.group else {
            throw JournalError(
                .cutTail, "the log ends with group \(end.group), the head has seen \(checkpoint.group)",
                file: image.path,
                offset: end.offset)
        }
        let file = try journaled { () throws(FileError) in try settle(image, end, isClean: isClean) }
        return Recovered(
            head: head,
            segment: OpenSegment(sequence: header.sequence, file: file, size: image.bytes.count, offset: end.offset),
            link: end.link, lastTime: lastTime, finished: finished,
            cutBytes: isClean ? 0 : image.bytes.count - end.offset)
    }

    /// Writes header and last group again and zeros behind them, then syncs: after a kill, or a sync that failed, they
    /// may be in the page cache only, and from now on they count as durable.
    private func settle(
        _ image: SegmentImage, _ end: SegmentImage.End, isClean: Bool
    ) throws(FileError) -> any JournalFile {
        let file = try files.open(image.path)
        try file.write(Array(image.bytes[..<SegmentHeader.byteCount]), at: 0)
        if let last = end.lastGroupOffset { try file.write(Array(image.bytes[last..<end.offset]), at: last) }
        if !isClean { try file.write([UInt8](repeating: 0, count: image.bytes.count - end.offset), at: end.offset) }
        try file.sync()
        return file
    }

    // MARK: Groups

    private mutating func read(_ group: GroupFrame, _ image: SegmentImage, _ offset: Int) throws(JournalError) {
        var count = 0
        let whole = try LogEntry.forEach(in: group.payload) { (entry, _) throws(JournalError) in
            count += 1
            try read(entry, in: group, image, offset)
        }
        guard whole, count == group.count else { throw image.damaged("group \(group.number) is not whole", at: offset) }
        head.group = group.number
        if group.number == checkpoint.group { try compareWithCheckpoint(image, offset) }
    }

    private mutating func read(
        _ entry: LogEntry, in group: GroupFrame, _ image: SegmentImage, _ offset: Int
    ) throws(JournalError) {
        let town = entry.municipality
        let isNew = group.number > checkpoint.group
        // Up to the checkpoint the first record of a chain is taken as it is; the checkpoint then vouches for all of
        // them.
        let before = seen[town] ?? (isNew ? checkpoint.chains[town] ?? beginning(town) : nil)
        if let before, !entry.follows(before) {
            throw image.damaged("the chain of \(town) breaks at record \(entry.sequence)", at: offset)
        }
        seen[town] = entry.state
        head.chains[town] = entry.state
        lastTime = max(lastTime, entry.writtenAt)
        if isNew { try follow(entry, image, offset) }
    }

    private mutating func follow(_ entry: LogEntry, _ image: SegmentImage, _ offset: Int) throws(JournalError) {
        do {
            switch try JournalRecord(entry.record, municipality: entry.municipality) {
            case .intent(let intent): head.pending[intent.exchange] = intent.municipality
            case .outcome(let outcome): head.pending[outcome.exchange] = nil
            case .exchange, .denial, .search, .note: break
            }
        } catch {
            throw image.damaged("a record has a format that this version does not know", at: offset)
        }
    }

    private func compareWithCheckpoint(_ image: SegmentImage, _ offset: Int) throws(JournalError) {
        for (town, state) in seen where checkpoint.chains[town] != state {
            throw image.damaged("the chain of \(town) is not the one that the head has seen", at: offset)
        }
    }

    private func beginning(_ town: MunicipalityCode) -> ChainState {
        .beginning(writer: configuration.writer, municipality: town)
    }
}
