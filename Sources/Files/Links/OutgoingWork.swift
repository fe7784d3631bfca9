import Contracts
package import Datasets
import Formats
package import Journal
package import PlatformHub

/// Makes the files of one outgoing link and puts them at the partner's: one state of a dataset (full), or what differs from the
/// state that the partner has (delta).
///
/// Each step is durable before the next: the plan, the files, the evidence, the delivery. A crash at any point goes on there with
/// the same name and the same bytes.
package final class OutgoingWork: LinkWork {
    /// Where tests stop it, as a crash would.
    enum Step: Sendable, Equatable {
        case planned, page, sealed, disclosed, announced, stored, delivered, concluded, settled
    }

    package let progress = FileProgressBoard()
    private let link: FileLink
    private let municipality: Municipality
    private let answers: DatasetAnswers?
    private let evidence: OutgoingEvidence
    private let carrier: any Carrier
    private let folder: String
    private let probe: (Step) throws(HubError) -> Void

    /// - Parameters:
    ///   - folder: the link's own folder below the hub's data.
    ///   - clock: microseconds since 1970.
    package convenience init(
        link: FileLink, municipality: Municipality, store: any DatasetStore, journal: any Journal, carrier: any Carrier,
        folder: String, clock: @escaping @Sendable () -> Int64 = JournalConfiguration.wallClock
    ) {
        self.init(
            link: link, municipality: municipality, store: store, journal: journal, carrier: carrier, folder: folder,
            clock: clock
        ) { (_) throws(HubError) in }
    }

    init(
        link: FileLink, municipality: Municipality, store: any DatasetStore, journal: any Journal, carrier: any Carrier,
        folder: String, clock: @escaping @Sendable () -> Int64, probe: @escaping (Step) throws(HubError) -> Void
    ) {
        self.link = link
        self.municipality = municipality
        self.carrier = carrier
        self.folder = folder
        self.probe = probe
        answers = DatasetAnswers(link.source, of: municipality, store: store)
        evidence = OutgoingEvidence(
            journal: journal, town: MunicipalityCode(municipality.code) ?? .hub, link: link,
            owner: municipality.provider(of: link.source.contract)?.id ?? "hub", clock: clock)
    }

    package func run(at now: Int64) -> LinkOutcome {
        var outcome = LinkOutcome()
        do throws(HubError) {
            guard let answers else { throw HubError("H9001") }
            try work(answers, now, &outcome)
        } catch {
            outcome.troubles.append(error)
        }
        return outcome
    }

    // MARK: One run

    /// One file; a second one only after an unfinished one of an earlier run, when the dataset has changed since.
    private func work(_ answers: DatasetAnswers, _ now: Int64, _ outcome: inout LinkOutcome) throws(HubError) {
        let grant = try authorise()
        var state = try loadState(answers.dataset)
        let planner = OutgoingPlanner(link: link, answers: answers, clock: evidence.clock)
        if let plan = state.plan {
            try finish(plan, &state, answers, grant, &outcome)
            guard try planner.newest().sequence != plan.snapshot.sequence else { return }
        }
        let (made, trouble) = try planner.plan(state, at: now)
        if let trouble { outcome.troubles.append(trouble) }
        state = made
        try state.save(in: folder)
        guard let plan = state.plan else { return }
        try probe(.planned)
        try finish(plan, &state, answers, grant, &outcome)
    }

    /// By the clock and not by the run's time: a right counts in the moment in which something leaves.
    private func authorise() throws(HubError) -> Grant {
        let today = JapanTime(unixSeconds: evidence.clock() / 1_000_000).day
        guard let grant = municipality.grant(consumer: link.partner, operation: link.source.operation, on: today) else {
            try evidence.deny("H3004")
            throw HubError("H3004")
        }
        return grant
    }

    private func loadState(_ dataset: DatasetName) throws(HubError) -> OutgoingState {
        let state = try OutgoingState.load(from: folder, partner: link.partner.id, dataset: dataset)
        if state.partner == link.partner.id, state.dataset == dataset { return state }
        // Another partner, or other records: what the former one has, this one has not.
        if let plan = state.plan {
            try evidence.abandon(plan, code: "H8078")
            OutgoingSet(plan.files, folder: folder).remove()
        }
        var fresh = OutgoingState(partner: link.partner.id, dataset: dataset)
        fresh.number = state.number
        try fresh.save(in: folder)
        return fresh
    }

    // MARK: The file

    private func finish(
        _ start: OutgoingPlan, _ state: inout OutgoingState, _ answers: DatasetAnswers, _ grant: Grant,
        _ outcome: inout LinkOutcome
    ) throws(HubError) {
        var plan = start
        defer { progress.hide(UInt64(start.number)) }
        if plan.stage == .announced, try !OutgoingSet(plan.files, folder: folder).isWhole() { plan.stage = .writing }
        if plan.stage == .writing {
            plan = try write(plan, &state, answers, grant)
            (state.plan, state.number) = (plan, plan.number)
            try state.save(in: folder)
            try probe(.announced)
        }
        let set = OutgoingSet(plan.files, folder: folder)
        if plan.stage == .announced {
            show(plan, .fetched, size: set.files.reduce(0) { $0 + ($1.size ?? 0) }, records: plan.records)
            try set.deliver(
                to: link.configuration.folders.files, over: carrier, complete: link.configuration.complete)
            try probe(.stored)
            plan.stage = .delivered
            state.plan = plan
            try state.save(in: folder)
            try probe(.delivered)
        }
        try evidence.conclude(plan, set)
        try probe(.concluded)
        (state.plan, state.delivered) = (nil, plan.snapshot)
        try state.save(in: folder)
        set.remove()
        try probe(.settled)
        for file in set.files {
            outcome.sent.append(
                SentFile(name: file.name, size: file.size ?? 0, records: file.records ?? 0))
        }
        if plan.refused > 0 { outcome.troubles.append(refusal("H8072", plan, plan.refused)) }
    }

    /// - Returns: the plan with its sealed files, of which the journal knows.
    private func write(
        _ start: OutgoingPlan, _ state: inout OutgoingState, _ answers: DatasetAnswers, _ grant: Grant
    ) throws(HubError) -> OutgoingPlan {
        var plan = start
        do throws(HubError) {
            let persons = try PersonSpool(folder: folder)
            defer { persons.remove() }
            try seal(&plan, answers, persons)
            let set = OutgoingSet(plan.files, folder: folder)
            try evidence.announce(plan, set, grant: grant, persons: persons)
            try probe(.disclosed)
            plan.stage = .announced
            return plan
        } catch {
            // With the next run these would be the same again: it shall start from what is then.
            guard ["H8071", "H8075", "H8076", "H8077", "H9008"].contains(error.code) else { throw error }
            if start.stage != plan.stage || !start.files.isEmpty { try evidence.abandon(plan, code: error.code) }
            for name in names(of: start) ?? [] { OutgoingFile.local(name, folder).remove() }
            state.plan = nil
            try state.save(in: folder)
            throw error
        }
    }

    private func seal(_ plan: inout OutgoingPlan, _ answers: DatasetAnswers, _ persons: PersonSpool) throws(HubError) {
        guard let names = names(of: plan) else { throw HubError("H8077") }
        var files: [OutgoingFile] = []
        for name in names { files.append(try OutgoingFile(name, folder: folder)) }
        let reports = try OutgoingReports(folder: folder, number: plan.number)
        let pages = OutgoingPages(
            plan, of: link, from: answers, into: files, persons: persons, reports: reports, evidence: evidence)
        let shown = plan
        try pages.write { () throws(HubError) in
            try progress.check()
            show(shown, .fetching, size: pages.size, records: pages.written)
            try probe(.page)
        }
        try reports.close()
        if pages.refused > 0, link.records.refusal == .whole { throw refusal("H8071", plan, pages.refused) }
        (plan.records, plan.refused, plan.files) = (pages.written, pages.refused, [])
        // Only the records' own file has one row a record.
        for (index, file) in files.enumerated() {
            plan.files.append(try file.seal(records: index == 0 ? pages.written : nil))
        }
        try probe(.sealed)
    }

    /// One for each file of the layout; nil when one cannot be used or two are the same.
    private func names(of plan: OutgoingPlan) -> [FileName]? {
        let contract = link.source.contract
        let names = link.layout.files.compactMap { file in
            link.configuration.template?.name(
                municipality: municipality.code, contract: contract.id, version: contract.version,
                operation: link.source.operation.name, file: file.name, moment: JapanTime(unixSeconds: plan.moment),
                number: plan.number)
        }
        return names.count == link.layout.files.count && Set(names).count == names.count ? names : nil
    }

    private func refusal(_ code: String, _ plan: OutgoingPlan, _ count: Int) -> HubError {
        HubError(
            code,
            [
                "count": String(count), "encoding": link.records.format.encoding.name,
                "list": "\(plan.number)-refused.csv",
            ])
    }

    private func show(_ plan: OutgoingPlan, _ state: FileJob.State, size: Int, records: Int) {
        progress.show(
            FileProgress(
                job: UInt64(plan.number), name: names(of: plan)?.first?.description ?? "", state: state,
                bytes: state == .fetching ? size : 0, size: size, records: records))
    }
}
