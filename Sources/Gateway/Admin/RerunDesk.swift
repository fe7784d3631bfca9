import Journal
import Messages
import NIOCore
import NIOPosix
import PlatformHub
import Synchronization

/// Runs reruns and replays inside the hub: one of a municipality at a time, a step at a time on the thread pool, so that many
/// of them never hold a thread while they pause. Survives a reload; ends with the hub.
package final class RerunDesk: Sendable {
    private struct Entry {
        var job: RerunJob
        /// Which chain of steps counts: one that a person let go on begins a new one, and timers of the old one are void.
        var turn = 0
        /// A step is being done: two at once would deliver twice.
        var isBusy = false
        /// Its end is being written into the journal.
        var isEnding = false
    }

    private struct State {
        var entries: [Entry] = []
        var lastID = 0
        var hub: Hub?
        var isStopped = false

        func index(of id: Int) -> Int? { entries.firstIndex { $0.job.id == id } }
    }

    private let state = Mutex(State())
    private let loop: any EventLoop
    private let threads: NIOThreadPool
    /// Jobs that are over and still shown.
    private static let kept = 50
    /// Milliseconds for an overloaded store to recover.
    private static let relief = 1_000

    init(loop: any EventLoop, threads: NIOThreadPool) {
        self.loop = loop
        self.threads = threads
    }

    func use(_ hub: Hub) { state.withLock { $0.hub = hub } }

    /// Newest first.
    func jobs(of municipality: MunicipalityCode) -> [RerunJob] {
        state.withLock { $0.entries.map(\.job).filter { $0.plan.municipality == municipality }.reversed() }
    }

    func job(_ id: Int, of municipality: MunicipalityCode) -> RerunJob? {
        jobs(of: municipality).first { $0.id == id }
    }

    // MARK: What people say

    /// - Throws: H7048 when another one of the municipality is not over, H6001 when its beginning cannot be journaled, H6002
    ///   when the hub stops.
    func start(_ plan: RerunPlan) throws(HubError) -> RerunJob {
        let job = try state.withLock { (state) throws(HubError) -> RerunJob in
            guard !state.isStopped else { throw HubError("H6002") }
            let others = state.entries.map(\.job).filter { $0.plan.municipality == plan.municipality }
            guard others.allSatisfy(\.state.isOver) else { throw HubError("H7048") }
            state.lastID += 1
            let job = RerunJob(id: state.lastID, plan: plan, startedAt: JournalConfiguration.wallClock())
            state.entries.append(Entry(job: job))
            while state.entries.count > Self.kept,
                let old = state.entries.firstIndex(where: { $0.job.endedAt != nil })
            {
                state.entries.remove(at: old)
            }
            return job
        }
        do throws(JournalError) {
            try note(.rerunStarted, job)
        } catch {
            change(job.id) { $0.fail(StoreError(.notWritable, "the journal")) }
            throw HubError("H6001")
        }
        advance(job.id, turn: 0)
        return job
    }

    enum Order {
        case pause, `continue`, stop

        fileprivate func isDone(on job: inout RerunJob) -> Bool {
            switch self {
            case .pause: job.pause()
            case .continue: job.goOn()
            case .stop: job.stop()
            }
        }
    }

    /// - Parameter evidence: writes the order into the journal, before it is carried out.
    /// - Throws: H7054 when there is no such job, or its state does not allow it; what `evidence` throws.
    func give(
        _ order: Order, to id: Int, of municipality: MunicipalityCode, evidence: () throws -> Void
    ) throws -> RerunJob {
        guard var trial = job(id, of: municipality), order.isDone(on: &trial) else { throw HubError("H7054") }
        try evidence()
        var isDone = false
        let job = change(id) { isDone = order.isDone(on: &$0) }
        guard let job, isDone else { throw HubError("H7054") }
        if order == .continue { goOn(id) }
        return job
    }

    /// Those that are not over stop; the journal says so. Blocks.
    /// - Returns: those.
    func stopAll() -> [RerunJob] {
        let open = state.withLock { state in
            state.isStopped = true
            return state.entries.map(\.job).filter { !$0.state.isOver }
        }
        return open.compactMap { job in change(job.id) { _ = $0.stop() } }
    }

    // MARK: Steps

    private func goOn(_ id: Int) {
        let turn = state.withLock { state -> Int? in
            guard let index = state.index(of: id) else { return nil }
            state.entries[index].turn += 1
            return state.entries[index].turn
        }
        if let turn { advance(id, turn: turn) }
    }

    /// One step on a thread, then the next.
    private func advance(_ id: Int, turn: Int, after milliseconds: Int = 0) {
        guard milliseconds == 0 else {
            loop.scheduleTask(in: .milliseconds(Int64(milliseconds))) { [weak self] in self?.advance(id, turn: turn) }
            return
        }
        threads.submit { [weak self] state in
            if state == .active { self?.step(id, turn) }
        }
    }

    private func step(_ id: Int, _ turn: Int) {
        let begun = state.withLock { state -> (Hub, RerunJob, RerunJob.Step)? in
            guard let hub = state.hub, let index = state.index(of: id), state.entries[index].turn == turn,
                !state.entries[index].isBusy
            else { return nil }
            state.entries[index].isBusy = true
            let step = state.entries[index].job.next()
            return (hub, state.entries[index].job, step)
        }
        guard let (hub, job, step) = begun else { return }
        let wait = perform(step, of: job, in: hub)
        let current = state.withLock { state -> Int in
            guard let index = state.index(of: id) else { return turn }
            state.entries[index].isBusy = false
            return state.entries[index].turn
        }
        // A person let it go on while this step was being done: that chain found it busy, so it is carried on here.
        if current != turn {
            advance(id, turn: current)
        } else if let wait {
            advance(id, turn: turn, after: wait)
        }
    }

    /// - Returns: milliseconds until the next step; nil when there is none.
    private func perform(_ step: RerunJob.Step, of job: RerunJob, in hub: Hub) -> Int? {
        do throws(StoreError) {
            switch step {
            case .find(let query):
                let found = try hub.messages.find(query)
                let chosen = RerunSelection(hub: hub, plan: job.plan).choose(from: found)
                change(job.id) { $0.found(found, chosen: chosen.redeliveries, skipped: chosen.skipped) }
            case .redeliver(let redeliveries):
                let done = try hub.messages.redeliver(
                    redeliveries.map { ($0.id, $0.address) }, in: job.plan.municipality,
                    at: JournalConfiguration.wallClock())
                change(job.id) { $0.redelivered(done.count) }
            case .wait(let milliseconds): return milliseconds
            case .rest: return nil
            case .end:
                change(job.id) { _ in }
                return nil
            }
        } catch {
            // Too much waits to be written: the same step again a little later.
            if error.code == .overloaded { return Self.relief }
            change(job.id) { $0.fail(error) }
        }
        return 0
    }

    // MARK: The end

    /// Changes a job, and writes its end into the journal when that was it. Blocks.
    @discardableResult
    private func change(_ id: Int, _ body: (inout RerunJob) -> Void) -> RerunJob? {
        let changed = state.withLock { state -> (job: RerunJob, isEnd: Bool)? in
            guard let index = state.index(of: id) else { return nil }
            body(&state.entries[index].job)
            let isEnd = state.entries[index].job.state.isOver && !state.entries[index].isEnding
            state.entries[index].isEnding = state.entries[index].isEnding || isEnd
            return (state.entries[index].job, isEnd)
        }
        if let changed, changed.isEnd { end(changed.job) }
        return changed?.job
    }

    private func end(_ job: RerunJob) {
        // Whether the end can be written or not, the job is over; its beginning is in the journal.
        do throws(JournalError) { try note(.rerunEnded, job) } catch {}
        state.withLock { state in
            guard let index = state.index(of: job.id) else { return }
            state.entries[index].job.endedAt = JournalConfiguration.wallClock()
        }
    }

    private func note(_ kind: ActPart.Kind, _ job: RerunJob) throws(JournalError) {
        guard let hub = state.withLock({ $0.hub }) else { return }
        let plan = job.plan
        let part = ActPart(
            municipality: plan.municipality, kind: kind, person: plan.person, account: plan.account,
            reason: plan.reason, receiver: plan.receiver, detail: RerunText.detail(of: job),
            count: UInt32(clamping: job.redelivered), at: JournalConfiguration.wallClock())
        try hub.journal.appendAndWait([JournalRecord.act(part).encoded()])
    }
}
