import Contracts
import PlatformHub

/// Loads the files of a manifest into a dataset whose records lie in several files: the set is one load, visible whole or not at all.
final class DatasetSetSink: FileSetSink {
    /// A set under way.
    private struct Current {
        let set: FileSet
        /// The files of the set in the layout's order.
        let order: [Int]
        let origin: LoadOrigin
        let check: RecordSetCheck
        let load: FileLoad
    }

    private let desk: LoadDesk
    private let names: FileSetNames

    init(_ desk: LoadDesk, names: FileSetNames) {
        self.desk = desk
        self.names = names
    }

    func take(
        _ set: FileSet, progress: @escaping (Int) throws(HubError) -> Void
    ) throws(HubError) -> [FileVerdict] {
        let origin = LoadOrigin(set.jobs)
        if let note = try desk.settled(origin), note.files.count == set.jobs.count {
            try desk.tellAgain(origin, note)
            return note.files
        }
        let order: [Int]
        do throws(HubError) {
            order = try names.assign(set.jobs.map(\.entry.name))
        } catch {
            try desk.evidence.refused(origin, rejected: 0, code: error.code)
            return set.jobs.map { _ in FileVerdict(records: 0, accepted: 0, rejected: 0, refusal: error.code) }
        }
        let load = try desk.begin(origin, order.map { set.jobs[$0] })
        do throws(HubError) {
            let check = RecordSetCheck(
                layout: desk.link.layout, format: desk.link.records.format, context: desk.context,
                errors: desk.evidence.errors, sink: load, folder: desk.folder, keys: load)
            return try judge(
                Current(set: set, order: order, origin: origin, check: check, load: load), progress)
        } catch {
            load.abort()
            throw error
        }
    }

    private func judge(
        _ set: Current, _ progress: @escaping (Int) throws(HubError) -> Void
    ) throws(HubError) -> [FileVerdict] {
        let totals = try read(set, progress)
        try set.load.finish()
        var files = set.set.jobs.map { _ in FileVerdict(records: 0, accepted: 0, rejected: 0) }
        for (file, job) in set.order.enumerated() {
            let rows = set.check.rows[file]
            files[job] = FileVerdict(
                records: rows.records, accepted: rows.accepted, rejected: rows.refused,
                errorList: set.load.lists[file].errorList)
        }
        if let code = refuse(&files, set, totals) {
            try desk.refuse(set.load, set.origin, totals, code: code)
        } else {
            let verdict = FileVerdict(records: totals.records, accepted: totals.accepted, rejected: totals.refused)
            try desk.commit(set.load, set.origin, verdict, files: files)
        }
        return files
    }

    private func read(
        _ set: Current, _ progress: @escaping (Int) throws(HubError) -> Void
    ) throws(HubError) -> RecordFileTotals {
        var failure: HubError?
        set.check.goesOn = { [load = set.load] records in
            do throws(HubError) {
                try progress(records)
                try load.check()
            } catch {
                failure = error
            }
            return failure == nil
        }
        do throws(RecordSetError) {
            return try set.check.check(set.order.map { set.set.paths[$0] })
        } catch {
            throw failure
                ?? HubError(error.isDiskFull ? "H8025" : "H8029", ["carrier": "local", "reason": error.reason])
        }
    }

    /// Tells each file that is at fault why; the pick-up tells the others that it was not them.
    ///
    /// - Returns: why nothing of the set is taken.
    private func refuse(_ files: inout [FileVerdict], _ set: Current, _ totals: RecordFileTotals) -> String? {
        var guilty: [Int] = []
        var code: String?
        if set.load.refusal == nil, totals.stopped == nil {
            guilty = set.order.filter { job in
                set.set.jobs[job].expectation?.records.map { $0 != files[job].records } ?? false
            }
            code = guilty.isEmpty ? nil : "H8037"
        }
        guard let code = code ?? desk.refusal(set.load, totals) else { return nil }
        if let stopped = totals.stopped, stopped.code == code {
            guilty = desk.link.layout.files.indices.filter { desk.link.layout.files[$0].name == stopped.path }
                .map { set.order[$0] }
        } else if code == "H8051" {
            guilty = files.indices.filter { files[$0].rejected > 0 }
        }
        for job in guilty.isEmpty ? [set.order[0]] : guilty { files[job].refusal = code }
        return code
    }
}
