package import Contracts
package import Datasets
import Formats
package import Journal
package import PlatformHub

/// An incoming link: files of a partner become loads of its dataset.
package final class IncomingWork: LinkWork {
    private let pickUp: PickUp
    /// Of a layout of one file.
    private let single: DatasetSink?

    package var progress: FileProgressBoard { pickUp.progress }

    /// - Parameters:
    ///   - folder: the link's own below the hub's data; its parent must exist.
    ///   - now: Unix seconds.
    /// - Throws: H8055 when another process does this link, H8043 when the log of its jobs is damaged.
    package convenience init(
        link: FileLink, municipality: Municipality, store: any DatasetStore, journal: any Journal,
        errors: ErrorCatalogue,
        carrier: any Carrier, folder: String, now: Int64,
        clock: @escaping @Sendable () -> Int64 = JournalConfiguration.wallClock
    ) throws(HubError) {
        try self.init(
            link: link, municipality: municipality, store: store, journal: journal, errors: errors, carrier: carrier,
            folder: folder, now: now, clock: clock, probe: { (_) throws(HubError) in },
            pickUpProbe: { (_, _) throws(HubError) in })
    }

    init(
        link: FileLink, municipality: Municipality, store: any DatasetStore, journal: any Journal,
        errors: ErrorCatalogue,
        carrier: any Carrier, folder: String, now: Int64, clock: @escaping @Sendable () -> Int64,
        probe: @escaping (LoadDesk.Step) throws(HubError) -> Void,
        pickUpProbe: @escaping (FileJob, PickUp.Step) throws(HubError) -> Void
    ) throws(HubError) {
        guard let settings = PickUpSettings(link.configuration, folder: folder),
            let answers = DatasetAnswers(link.source, of: municipality, store: store)
        else { throw HubError("H9001") }
        let evidence = LoadEvidence(
            link: link, town: answers.dataset.municipality, journal: journal, errors: errors, clock: clock)
        let desk = LoadDesk(
            municipality: municipality, dataset: answers.dataset, store: store, evidence: evidence, folder: folder,
            probe: probe)
        try desk.prepare()
        let taker: FileTaker
        if link.layout.files.count == 1 {
            let sink = DatasetSink(desk)
            (single, taker) = (sink, .each(sink))
        } else {
            guard let names = FileSetNames(link.layout, patterns: link.records.files) else { throw HubError("H9001") }
            (single, taker) = (nil, .together(DatasetSetSink(desk, names: names)))
        }
        pickUp = try PickUp(settings, carrier: carrier, taker: taker, now: now, probe: pickUpProbe)
        try removeLists(keeping: Set(pickUp.log.active.keys))
    }

    package func run(at now: Int64) -> LinkOutcome {
        let look = pickUp.look(at: now)
        // A file whose hand-over was broken off has left its load open.
        single?.drop()
        var outcome = LinkOutcome()
        outcome.finished = look.finished
        outcome.refusedNames = look.refusedNames
        outcome.troubles = look.troubles
        outcome.isPending = look.isPending
        for job in look.finished { LocalFile("\(pickUp.settings.folder)/errors/\(job.id)").remove() }
        return outcome
    }

    /// Error lists that have reached the partner before a crash.
    private func removeLists(keeping jobs: Set<UInt64>) throws(HubError) {
        let folder = pickUp.settings.folder + "/errors"
        try LocalFile.local { () throws(FileError) in
            let files = PosixJournalFileSystem()
            for name in try files.names(in: folder) where UInt64(name).map({ !jobs.contains($0) }) ?? true {
                try files.remove(folder + "/" + name)
            }
        }
    }
}
