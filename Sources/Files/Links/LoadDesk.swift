import Contracts
import Datasets
import Formats
import Journal
import PlatformHub

/// What becomes of a judged load, of one file or of a set: refused, or committed with its note before and its evidence after. A crash at
/// any step has one effect.
struct LoadDesk {
    /// Where tests stop it, as a crash would.
    enum Step: Sendable, Equatable, CaseIterable { case begun, judged, noted, committed, journaled }

    let municipality: Municipality
    let dataset: DatasetName
    let store: any DatasetStore
    let evidence: LoadEvidence
    /// The link's own below the hub's data.
    let folder: String
    let probe: (Step) throws(HubError) -> Void

    var link: FileLink { evidence.link }

    /// Makes the folders of what is kept about files.
    func prepare() throws(HubError) {
        try LocalFile.local { () throws(FileError) in
            for name in ["", "/errors", "/losses"] { try PosixJournalFileSystem().createDirectory(folder + name) }
        }
    }

    /// How records are judged now.
    var context: ReadingContext {
        let today = JapanTime(unixSeconds: evidence.clock() / 1_000_000).day.description
        return ReadingContext(
            today: today, municipality: Array(municipality.code.utf8), codes: municipality.codes, needsFrame: false)
    }

    /// - Parameter jobs: in the layout's order.
    func begin(_ origin: LoadOrigin, _ jobs: [FileJob]) throws(HubError) -> FileLoad {
        let lists = jobs.map { LoadLists(of: $0, folder: folder) }
        let load = try FileLoad(
            link, dataset: dataset, store: store, asOf: origin.asOf, folder: folder, lists: lists,
            clock: evidence.clock)
        do throws(HubError) {
            try probe(.begun)
        } catch {
            load.abort()
            throw error
        }
        return load
    }

    // MARK: Refused

    /// Why nothing of a load is taken, by its records alone.
    func refusal(_ load: FileLoad, _ totals: RecordFileTotals) -> String? {
        if let code = load.refusal { return code }
        if let stopped = totals.stopped { return stopped.code }
        // Nothing that could be kept: as a full file it would end every record there is.
        if link.records.content == .full, totals.accepted == 0 { return "H8059" }
        return nil
    }

    func refuse(
        _ load: FileLoad, _ origin: LoadOrigin, _ totals: RecordFileTotals, code: String
    ) throws(HubError) {
        load.abort()
        try load.check()
        try evidence.refused(origin, rejected: totals.refused, code: code)
    }

    // MARK: Taken

    /// - Parameter verdict: of all records.
    /// - Parameter files: of a set, by job.
    func commit(
        _ load: FileLoad, _ origin: LoadOrigin, _ verdict: FileVerdict, files: [FileVerdict] = []
    ) throws(HubError) {
        try probe(.judged)
        guard let open = load.load else { throw HubError("H9004") }
        let id = ExchangeID(milliseconds: UInt64(max(0, evidence.clock() / 1_000)))
        let note = LoadNote(
            job: origin.id, load: open, asOf: origin.asOf, exchange: id, verdict: verdict, files: files)
        try note.write(folder)
        try probe(.noted)
        let done: DatasetLoad
        do throws(DatasetError) {
            done = try store.commit(open, of: dataset, at: evidence.clock())
        } catch {
            throw HubError(error)
        }
        try probe(.committed)
        try evidence.loaded(origin, note, done)
        try probe(.journaled)
    }

    // MARK: After a crash

    /// The note of a load that was committed before a crash; nil when it has to be done.
    func settled(_ origin: LoadOrigin) throws(HubError) -> LoadNote? {
        guard let note = try LoadNote.read(folder), note.job == origin.id else { return nil }
        do throws(DatasetError) {
            return try store.snapshot(of: dataset, asOf: note.asOf)?.load == note.load ? note : nil
        } catch {
            throw HubError(error)
        }
    }

    /// Only the evidence is written again.
    func tellAgain(_ origin: LoadOrigin, _ note: LoadNote) throws(HubError) {
        try evidence.loaded(origin, note, try committed(note))
        try probe(.journaled)
    }

    /// What the load of a note did, as long as nothing has followed it.
    private func committed(_ note: LoadNote) throws(HubError) -> DatasetLoad? {
        do throws(DatasetError) {
            return try store.statistics(of: dataset).flatMap { $0.lastLoad.id == note.load ? $0.lastLoad : nil }
        } catch {
            throw HubError(error)
        }
    }
}
