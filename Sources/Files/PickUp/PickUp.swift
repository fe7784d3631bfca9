import Journal
package import PlatformHub

/// Takes the files of one incoming link: finds what is complete, brings it here, verifies it, hands it over and puts it away.
///
/// Each step is durable before the next; a crash at any point goes on where it was. Used by one thread, which it blocks.
package final class PickUp {
    /// Bytes after which a running download is synced and recorded, so that a crash does not begin anew.
    static let checkpoint = 32 << 20

    /// Where tests stop it, as a crash would.
    enum Step: Sendable, Equatable {
        case recorded(FileJob.State)
        case fetching, handingOver, judged, movedAway
    }

    /// What one look has brought.
    package struct Outcome: Sendable {
        /// Jobs that are done now: archived or quarantined.
        package var finished: [FileJob] = []
        /// Names that must not be used (H8030); the files stay where they are.
        package var refusedNames = 0
        /// What did not work now and is tried again with the next look.
        package var troubles: [HubError] = []
        /// Something is here that is not done and may be done soon, without another file.
        package var isPending = false
    }

    package let progress = FileProgressBoard()
    let settings: PickUpSettings
    let carrier: any Carrier
    let log: FileJobLog
    let taker: FileTaker
    private var completeness: Completeness
    let probe: (FileJob, Step) throws(HubError) -> Void

    /// - Parameter now: Unix seconds.
    package convenience init(
        _ settings: PickUpSettings, carrier: any Carrier, sink: any FileSink, now: Int64
    ) throws(HubError) {
        try self.init(settings, carrier: carrier, sink: sink, now: now) { (_, _) throws(HubError) in }
    }

    /// Hands over the files of a manifest together.
    ///
    /// - Parameter now: Unix seconds.
    package convenience init(
        _ settings: PickUpSettings, carrier: any Carrier, sets: any FileSetSink, now: Int64
    ) throws(HubError) {
        try self.init(settings, carrier: carrier, taker: .together(sets), now: now) { (_, _) throws(HubError) in }
    }

    convenience init(
        _ settings: PickUpSettings, carrier: any Carrier, sink: any FileSink, now: Int64,
        probe: @escaping (FileJob, Step) throws(HubError) -> Void
    ) throws(HubError) {
        try self.init(settings, carrier: carrier, taker: .each(sink), now: now, probe: probe)
    }

    init(
        _ settings: PickUpSettings, carrier: any Carrier, taker: FileTaker, now: Int64,
        probe: @escaping (FileJob, Step) throws(HubError) -> Void
    ) throws(HubError) {
        self.settings = settings
        self.carrier = carrier
        self.taker = taker
        self.probe = probe
        log = try FileJobLog(folder: settings.folder, now: now)
        completeness = Completeness(settings)
        try settings.prepareSpool(keeping: Set(log.active.keys))
    }

    /// Looks once and does all that can be done now.
    ///
    /// - Parameter now: Unix seconds.
    package func look(at now: Int64) -> Outcome {
        var outcome = Outcome()
        var listed: [CarrierEntry] = []
        do throws(HubError) {
            let listing = try carrier.list(settings.folders.files)
            outcome.refusedNames = listing.refused
            listed = listing.entries
            try register(listing, now: now)
        } catch {
            outcome.troubles.append(error)
        }
        var done: Int
        repeat {
            done = outcome.finished.count
            advanceAll(&outcome)
            // The files of a set wait for each other, the manifest for all of them.
        } while outcome.finished.count > done && outcome.troubles.isEmpty && !log.active.isEmpty
        outcome.isPending = !log.active.isEmpty || isSettling(listed, without: outcome.finished)
        return outcome
    }

    /// Whether files are there whose size must still be looked at.
    private func isSettling(_ listed: [CarrierEntry], without finished: [FileJob]) -> Bool {
        guard case .stable = settings.complete else { return false }
        let done = Set(finished.map(\.entry.name))
        return listed.contains { settings.pattern.matches($0.name) && !done.contains($0.name) }
    }

    private func advanceAll(_ outcome: inout Outcome) {
        for id in log.active.keys.sorted() {
            guard let job = log.active[id] else { continue }
            do throws(HubError) {
                let job = try advance(job)
                if job.state.isFinal { outcome.finished.append(job) }
            } catch {
                // One file that does not go on stops no other.
                outcome.troubles.append(error)
            }
        }
    }

    // MARK: New files

    private func register(_ listing: CarrierListing, now: Int64) throws(HubError) {
        let jobs = log.active.values.map { ($0.entry.name, $0.set) }
        let known = Dictionary(jobs, uniquingKeysWith: { first, _ in first })
        let fetch = { (entry: CarrierEntry) throws(HubError) -> [UInt8]? in try self.small(entry) }
        let found = try completeness.look(at: listing.entries, known: known, now: now, read: fetch)
        for file in Self.ordered(found) {
            var job = FileJob(
                id: log.nextID(), entry: file.entry, seen: now, expectation: file.expectation, set: file.set)
            job.reason = file.reason
            try record(job)
        }
    }

    /// The oldest first, since a later file may say more of the same record; the order of a set stays.
    private static func ordered(_ found: [Completeness.Found]) -> [Completeness.Found] {
        guard found.allSatisfy({ $0.set == nil }) else { return found }
        return found.sorted {
            ($0.entry.modified ?? .max, $0.entry.name) < ($1.entry.modified ?? .max, $1.entry.name)
        }
    }

    /// The content of a small file at the partner's; nil when it is too large.
    private func small(_ entry: CarrierEntry) throws(HubError) -> [UInt8]? {
        guard entry.isRegular, entry.size <= Manifest.limit else { return nil }
        let local = LocalFile(settings.spool + "/manifest")
        local.remove()
        defer { local.remove() }
        try local.ensure()
        try carrier.fetch(entry, in: settings.folders.files, to: local.path) { (_) throws(HubError) in }
        return try local.contents(limit: Manifest.limit)
    }

    // MARK: Steps

    /// Does what the job's state asks for until it is final or must wait.
    private func advance(_ start: FileJob) throws(HubError) -> FileJob {
        var job = start
        while !job.state.isFinal {
            let before = job
            if job.isDoomed {
                try quarantine(&job)
            } else if job.isManifest {
                guard members(of: job.set).isEmpty else { return job }
                try archive(&job)
            } else {
                try step(&job)
            }
            if job == before { return job }
        }
        return job
    }

    private func step(_ job: inout FileJob) throws(HubError) {
        switch job.state {
        case .seen, .fetching: try fetch(&job)
        case .fetched: if mayHandOver(job) { try handOver(&job) }
        case .handedOver: try archive(&job)
        case .archived, .quarantined: break
        }
    }

    private func fetch(_ job: inout FileJob) throws(HubError) {
        if let code = settings.objection(to: job) { return try doom(&job, code) }
        let local = settings.local(job)
        try local.ensure()
        try local.cut(to: job.fetched)
        do throws(HubError) {
            try carrier.fetch(job.entry, in: settings.folders.files, to: local.path) { (safe) throws(HubError) in
                try progress.check()
                progress.show(job, bytes: safe)
                guard safe - job.fetched >= Self.checkpoint else { return }
                try local.sync()
                job.fetched = safe
                job.state = .fetching
                try record(job)
                try probe(job, .fetching)
            }
        } catch {
            guard error.code == "H8028" else { throw error }
            return try doom(&job, "H8041")
        }
        guard try local.size() == job.entry.size else { return try doom(&job, "H8033") }
        try local.sync()
        try verify(&job, digest: try local.digest())
    }

    private func verify(_ job: inout FileJob, digest: Digest) throws(HubError) {
        job.digest = digest
        job.fetched = job.entry.size
        if let expected = job.expectation?.digest, expected != digest { return try doom(&job, "H8032") }
        if !isTakenTogether(job), isDuplicate(job) { return try doom(&job, "H8031") }
        let versions = log.versions(of: job.entry.name)
        if versions > 0, settings.sameName == .refuse { return try doom(&job, "H8036") }
        job.version = versions + 1
        job.state = .fetched
        try record(job)
    }

    /// Alone at once; of a set when all of it is here.
    private func mayHandOver(_ job: FileJob) -> Bool {
        guard let set = job.set else { return true }
        return log.active.values.contains { $0.isManifest && $0.set == set }
            && members(of: set).allSatisfy { $0.state == .fetched || $0.state == .handedOver }
    }

    func members(of set: FileName?) -> [FileJob] {
        log.active.values.filter { $0.set == set && !$0.isManifest }
    }

    // MARK: Ends

    private func archive(_ job: inout FileJob) throws(HubError) {
        try putAway(job, in: settings.folders.archive)
        job.state = .archived
        try record(job)
        settings.local(job).remove()
    }

    /// Refuses a file. One bad file of a set refuses the others that are not yet handed over.
    func doom(_ job: inout FileJob, _ code: String) throws(HubError) {
        for var sibling in log.active.values
        where job.set != nil && sibling.set == job.set && sibling.id != job.id && !sibling.isDoomed
            && sibling.state != .handedOver
        {
            sibling.reason = sibling.verdict?.refusal ?? "H8048"
            try record(sibling)
        }
        job.reason = code
        try record(job)
    }

    private func quarantine(_ job: inout FileJob) throws(HubError) {
        try putAway(job, in: settings.folders.quarantine)
        if let name = FileName("\(job.id)-reason-\(job.entry.name).txt") ?? FileName("\(job.id)-reason.txt") {
            let note = LocalFile(settings.spool + "/reason")
            try note.replace(with: Array("\(job.reason ?? "")\n".utf8))
            try carrier.store(note, as: name, in: settings.folders.quarantine)
            note.remove()
        }
        job.state = .quarantined
        try record(job)
        settings.local(job).remove()
    }

    /// Moves the file away at the partner's, with what belongs to it. A file that was replaced since stays: it is a new one.
    private func putAway(_ job: FileJob, in target: FolderPath) throws(HubError) {
        if let list = job.verdict?.errorList, let name = FileName("\(job.id)-errors-\(job.entry.name)") {
            try carrier.store(LocalFile(list), as: name, in: settings.folders.errors)
        }
        let current = try carrier.find(job.entry.name, in: settings.folders.files)
        if current?.tag == job.entry.tag, let name = job.storedName {
            try carrier.move(job.entry.name, from: settings.folders.files, to: target, as: name)
        }
        if current == nil || current?.tag == job.entry.tag, let marker = settings.marker(of: job.entry.name) {
            try carrier.remove(marker, in: settings.folders.files)
        }
        try probe(job, .movedAway)
    }

    func record(_ job: FileJob) throws(HubError) {
        try log.record(job)
        progress.show(job, bytes: job.fetched, records: job.verdict?.records ?? 0)
        try probe(job, .recorded(job.state))
    }
}
