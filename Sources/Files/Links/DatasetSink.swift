import Contracts
import Formats
import PlatformHub

/// Loads the content of verified files into a dataset: each file is one load, visible whole or not at all.
final class DatasetSink: FileSink {
    /// One file under way.
    private struct Current {
        let job: FileJob
        let origin: LoadOrigin
        let check: RecordFileCheck
        let load: FileLoad
    }

    private let desk: LoadDesk
    private var current: Current?
    /// Committed before a crash: only the evidence is written again.
    private var settled: (origin: LoadOrigin, note: LoadNote)?

    init(_ desk: LoadDesk) { self.desk = desk }

    func begin(_ job: FileJob) throws(HubError) -> Int {
        drop()
        let origin = LoadOrigin([job])
        if let note = try desk.settled(origin) {
            settled = (origin, note)
            return job.entry.size
        }
        let load = try desk.begin(origin, [job])
        let check = RecordFileCheck(
            layout: desk.link.layout, format: desk.link.records.format, context: desk.context,
            errors: desk.evidence.errors, sink: load, keys: load)
        current = Current(job: job, origin: origin, check: check, load: load)
        return 0
    }

    func piece(_ bytes: UnsafeRawBufferPointer) throws(HubError) -> Int {
        guard let current else { return 0 }
        _ = current.check.read(bytes)
        current.load.replaced(current.check.ledger.take(), in: 0)
        try current.load.check()
        return current.check.totals.records
    }

    /// Ends what is under way without an effect; the file comes again.
    func drop() {
        current?.load.abort()
        current = nil
        settled = nil
    }

    func end() throws(HubError) -> FileVerdict {
        if let (origin, note) = settled {
            settled = nil
            try desk.tellAgain(origin, note)
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
        file.load.replaced(file.check.ledger.take(), in: 0)
        try file.load.finish()
        var verdict = FileVerdict(
            records: totals.records, accepted: totals.accepted, rejected: totals.refused,
            errorList: file.load.lists[0].errorList)
        if let code = refusal(file, totals) {
            verdict.refusal = code
            try desk.refuse(file.load, file.origin, totals, code: code)
        } else {
            try desk.commit(file.load, file.origin, verdict)
        }
        return verdict
    }

    private func refusal(_ file: Current, _ totals: RecordFileTotals) -> String? {
        if file.load.refusal == nil, totals.stopped == nil, let expected = file.job.expectation?.records,
            expected != totals.records
        {
            return "H8037"
        }
        return desk.refusal(file.load, totals)
    }
}
