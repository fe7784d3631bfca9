import Contracts
import Datasets
import Formats
import Journal
import PlatformHub

/// Loads the content of verified files into a dataset: each file is one load, visible whole or not at all.
final class DatasetSink: FileSink {
    /// Where tests stop it, as a crash would.
    enum Step: Sendable, Equatable, CaseIterable { case begun, judged, noted, committed, journaled }

    /// One file under way.
    private struct Current {
        let job: FileJob
        let check: RecordFileCheck
        let load: FileLoad
        let asOf: Int64
        let losses: LocalWriter
    }

    private let link: FileLink
    private let municipality: Municipality
    private let dataset: DatasetName
    private let store: any DatasetStore
    private let evidence: LoadEvidence
    private let folder: String
    private let probe: (Step) throws(HubError) -> Void
    private var current: Current?
    /// Committed before a crash: only the evidence is written again.
    private var settled: (job: FileJob, note: LoadNote)?
    private var clock: @Sendable () -> Int64 { evidence.clock }

    /// - Parameter folder: the link's own below the hub's data.
    init(
        municipality: Municipality, dataset: DatasetName, store: any DatasetStore, evidence: LoadEvidence,
        folder: String, probe: @escaping (Step) throws(HubError) -> Void
    ) throws(HubError) {
        link = evidence.link
        self.municipality = municipality
        self.dataset = dataset
        self.store = store
        self.evidence = evidence
        self.folder = folder
        self.probe = probe
        try LocalFile.local { () throws(FileError) in
            for name in ["", "/errors", "/losses"] { try PosixJournalFileSystem().createDirectory(folder + name) }
        }
    }

    // MARK: A file

    func begin(_ job: FileJob) throws(HubError) -> Int {
        drop()
        if let note = try LoadNote.read(folder), note.job == job.id, try isCommitted(note) {
            settled = (job, note)
            return job.entry.size
        }
        // Of the file's time at the partner's; a clock that is ahead there does not lead into the future.
        let asOf = min(job.entry.modified ?? job.seen, job.seen) * 1_000_000
        let load = try FileLoad(
            link, dataset: dataset, store: store, asOf: asOf, folder: folder,
            errorList: LocalWriter("\(folder)/errors/\(job.id)"), clock: clock)
        let today = JapanTime(unixSeconds: clock() / 1_000_000).day.description
        let context = ReadingContext(
            today: today, municipality: Array(municipality.code.utf8), codes: municipality.codes, needsFrame: false)
        let check = RecordFileCheck(
            layout: link.layout, format: link.records.format, context: context, errors: evidence.errors, sink: load,
            keys: load)
        current = Current(
            job: job, check: check, load: load, asOf: asOf, losses: LocalWriter("\(folder)/losses/\(job.id).csv"))
        try probe(.begun)
        return 0
    }

    private func isCommitted(_ note: LoadNote) throws(HubError) -> Bool {
        do throws(DatasetError) {
            return try store.snapshot(of: dataset, asOf: note.asOf)?.load == note.load
        } catch {
            throw HubError(error)
        }
    }

    func piece(_ bytes: UnsafeRawBufferPointer) throws(HubError) -> Int {
        guard let current else { return 0 }
        _ = current.check.read(bytes)
        try current.load.check()
        try noteLosses(current)
        return current.check.totals.records
    }

    /// Ends what is under way without an effect; the file comes again.
    func drop() {
        current?.load.abort()
        current = nil
        settled = nil
    }

    func end() throws(HubError) -> FileVerdict {
        if let (job, note) = settled {
            try evidence.loaded(job, note, try committed(note))
            settled = nil
            try probe(.journaled)
            return note.verdict
        }
        guard let current else { return FileVerdict(records: 0, accepted: 0, rejected: 0) }
        do throws(HubError) {
            let verdict = try conclude(current)
            self.current = nil
            return verdict
        } catch {
            drop()
            throw error
        }
    }

    private func conclude(_ file: Current) throws(HubError) -> FileVerdict {
        let totals = file.check.finish()
        try noteLosses(file)
        try file.losses.sync()
        try file.load.finish()
        var verdict = FileVerdict(records: totals.records, accepted: totals.accepted, rejected: totals.refused)
        if !file.load.errorList.isEmpty { verdict.errorList = file.load.errorList.file.path }
        if let code = refusal(file, totals) {
            file.load.abort()
            try file.load.check()
            verdict.refusal = code
            try evidence.refused(file.job, verdict, code: code)
            return verdict
        }
        try probe(.judged)
        return try commit(file, verdict)
    }

    /// Why nothing of the file is taken.
    private func refusal(_ file: Current, _ totals: RecordFileTotals) -> String? {
        if let code = file.load.refusal { return code }
        if let stopped = totals.stopped { return stopped.code }
        if let expected = file.job.expectation?.records, expected != totals.records { return "H8037" }
        // Nothing that could be kept: as a full file it would end every record there is.
        if link.records.content == .full, totals.accepted == 0 { return "H8059" }
        return nil
    }

    private func commit(_ file: Current, _ verdict: FileVerdict) throws(HubError) -> FileVerdict {
        guard let load = file.load.load else { throw HubError("H9004") }
        let id = ExchangeID(milliseconds: UInt64(max(0, clock() / 1_000)))
        let note = LoadNote(job: file.job.id, load: load, asOf: file.asOf, exchange: id, verdict: verdict)
        try note.write(folder)
        try probe(.noted)
        let done: DatasetLoad
        do throws(DatasetError) {
            done = try store.commit(load, of: dataset, at: clock())
        } catch {
            throw HubError(error)
        }
        try probe(.committed)
        try evidence.loaded(file.job, note, done)
        try probe(.journaled)
        return verdict
    }

    /// What the load of a note did, as long as nothing has followed it.
    private func committed(_ note: LoadNote) throws(HubError) -> DatasetLoad? {
        do throws(DatasetError) {
            return try store.statistics(of: dataset).flatMap { $0.lastLoad.id == note.load ? $0.lastLoad : nil }
        } catch {
            throw HubError(error)
        }
    }

    // MARK: Losses

    private func noteLosses(_ file: Current) throws(HubError) {
        let entries = file.check.ledger.take()
        guard !entries.isEmpty else { return }
        var text = file.losses.isEmpty ? "record,column,from,to,rule\r\n" : ""
        for entry in entries {
            let fields = ["\(entry.record)", entry.column, entry.from, entry.to, entry.rule]
            text += fields.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") + "\r\n"
        }
        try file.losses.append(Array(text.utf8))
    }
}
