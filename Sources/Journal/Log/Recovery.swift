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
        let found = try journaled { () throws(FileError) in
            try layout.tidied([layout.open, layout.sealed, layout.keys], files)
        }
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

    // MARK: The checkpoint

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
        let log = LogReplay(
            files: files, layout: layout, writer: configuration.writer, durableGroup: checkpoint.group)
        // A closure may not change `self` while it is lent out.
        var reading = self
        let end = try log.run(found) { (group, image, offset) throws(JournalError) in
            try reading.read(group, image, offset)
        }
        self = reading
        guard let end else { return try firstSegment() }
        return Recovered(
            head: head, segment: end.segment, link: end.link, lastTime: lastTime, finished: end.finished,
            cutBytes: end.cutBytes)
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
            case .exchange, .denial, .search, .note, .act: break
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
