import PlatformHub

/// The step from the local disk to whoever takes the files.
extension PickUp {
    func handOver(_ job: inout FileJob) throws(HubError) {
        switch taker {
        case .each(let sink):
            let verdict = try handOver(job, to: sink)
            try probe(job, .judged)
            job.verdict = objected(verdict, job)
        case .together(let sink):
            // Until every file of the set has its verdict on the disk, none of them goes on.
            let files = job.set == nil ? [job] : members(of: job.set).sorted { $0.id < $1.id }
            if files.contains(where: { $0.verdict == nil }) {
                if files.allSatisfy(isDuplicate) { return try doomDuplicates(files, &job) }
                try judge(files, by: sink)
            }
            job.verdict = log.active[job.id]?.verdict
        }
        try settle(&job)
    }

    // MARK: Duplicates

    /// Of files that are taken together some may be as they were in the set before.
    func isTakenTogether(_ job: FileJob) -> Bool {
        if case .together = taker { job.set != nil } else { false }
    }

    /// The same name and content has been archived.
    func isDuplicate(_ job: FileJob) -> Bool {
        job.digest.map { log.archivedJob(job.entry.name, $0) != nil } ?? false
    }

    private func doomDuplicates(_ files: [FileJob], _ job: inout FileJob) throws(HubError) {
        for var file in files where file.id != job.id {
            file.reason = "H8031"
            try record(file)
        }
        try doom(&job, "H8031")
    }

    // MARK: Verdicts

    private func settle(_ job: inout FileJob) throws(HubError) {
        if let refusal = job.verdict?.refusal { return try doom(&job, refusal) }
        job.state = .handedOver
        try record(job)
    }

    private func handOver(_ job: FileJob, to sink: any FileSink) throws(HubError) -> FileVerdict {
        var position = try sink.begin(job)
        try settings.local(job).read(from: position) { (bytes) throws(HubError) in
            try progress.check()
            let records = try sink.piece(bytes)
            position += bytes.count
            progress.show(job, bytes: position, records: records)
            try probe(job, .handingOver)
        }
        return try sink.end()
    }

    private func judge(_ files: [FileJob], by sink: any FileSetSink) throws(HubError) {
        guard let first = files.first else { return }
        try probe(first, .handingOver)
        let set = FileSet(jobs: files, paths: files.map { settings.local($0).path })
        let verdicts = try sink.take(set) { [progress] (records) throws(HubError) in
            try progress.check()
            progress.show(first, bytes: first.fetched, records: records)
        }
        try probe(first, .judged)
        let judged = zip(files, verdicts).map { objected($1, $0) }
        let isRefused = judged.contains { $0.refusal != nil }
        for (var file, var verdict) in zip(files, judged) {
            if isRefused, verdict.refusal == nil { verdict.refusal = "H8048" }
            file.verdict = verdict
            try record(file)
        }
    }

    /// With what the manifest says of the file against it.
    private func objected(_ verdict: FileVerdict, _ job: FileJob) -> FileVerdict {
        var verdict = verdict
        if verdict.refusal == nil, let expected = job.expectation?.records, expected != verdict.records {
            verdict.refusal = "H8037"
        }
        return verdict
    }
}
