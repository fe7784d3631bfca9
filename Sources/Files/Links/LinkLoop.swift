import Logging
import PlatformHub

/// What a link's thread does until it is stopped. See ``LinkRunner``.
struct LinkLoop {
    /// Milliseconds after which the clock is looked at anew, since it may have been set.
    private static let longestWait = 30_000
    private static let longestRetry = 900_000

    private unowned let runner: LinkRunner
    private let settings: LinkRunnerSettings
    private let open: LinkRunner.Opening
    private let teller: LinkTeller
    private var opened: OpenedLink?
    private var runs: ScheduleRuns?
    private var watch: DeadlineWatch?
    private var written: LinkState?
    /// How often in a row something did not work, and when it is tried again (milliseconds since 1970).
    private var failures = 0
    private var retryAt: Int64?
    private var owner = LinkOwner.here
    /// Nobody can say whose the link is: nothing begins.
    private var isUnsure = false

    private var link: FileLink { runner.link }
    private var now: Int64 { settings.clock() / 1_000_000 }

    init(runner: LinkRunner, settings: LinkRunnerSettings, open: @escaping LinkRunner.Opening) {
        self.runner = runner
        self.settings = settings
        self.open = open
        teller = LinkTeller(municipality: runner.municipality, link: runner.link.id, settings: settings)
    }

    mutating func run() {
        while !runner.isStopping {
            do throws(HubError) {
                try turn()
            } catch {
                failed([error])
            }
            showNext()
            runner.wait(milliseconds: pause)
        }
        close()
    }

    private mutating func close() {
        runner.opened(nil)
        opened?.close()
        opened = nil
    }

    private mutating func turn() throws(HubError) {
        guard isOurs() else { return }
        try remember()
        let now = now
        let isDue = runs?.due(at: now, in: settings.calendar).isEmpty == false
        let isRetry = retryAt.map { $0 <= settings.clock() / 1_000 } ?? false
        if runner.takeWish() || isDue || isRetry {
            try keep(isOpen: true)
            work(at: now)
        }
        if let event = watch?.check(at: now, in: settings.calendar) { teller.tell(event) }
        runner.change { [alarm = watch?.alarm] in $0.alarm = alarm }
        try keep(isOpen: retryAt != nil)
    }

    // MARK: Whose it is

    private mutating func isOurs() -> Bool {
        do throws(HubError) {
            let found = try settings.owner()
            if isUnsure { becomeSure() }
            if found != owner { change(to: found) }
            return owner == .here
        } catch {
            runner.change { report in
                report.troubles = [error.code]
                report.phase = .trying
            }
            if !isUnsure { teller.tell([error]) }
            isUnsure = true
            return false
        }
    }

    private mutating func becomeSure() {
        isUnsure = false
        // A run that did not work has troubles of its own.
        guard retryAt == nil else { return }
        teller.works()
        runner.change { report in
            report.troubles = []
            report.phase = .waiting
        }
    }

    private mutating func change(to found: LinkOwner) {
        owner = found
        teller.tell(found)
        runner.change { report in
            report.runsOn = found.name
            report.phase = found == .here ? .waiting : .elsewhere
        }
        guard found != .here else { return }
        // Whatever is known here may be old when the link comes back.
        close()
        (runs, watch, written, retryAt, failures) = (nil, nil, nil, nil, 0)
        runner.change { $0.troubles = [] }
        teller.forget()
    }

    // MARK: A run

    private mutating func work(at now: Int64) {
        retryAt = nil
        runner.change { report in
            report.phase = .running
            report.last = now
        }
        do {
            let opened = try opened ?? open(settings.folder, now)
            self.opened = opened
            runner.opened(opened.work.progress)
            take(opened.work.run(at: now), now)
        } catch let error as HubError {
            failed([error])
        } catch {
            failed([HubError("H8022", ["carrier": "local", "reason": "a secret or key cannot be read"])])
        }
    }

    private mutating func take(_ outcome: LinkOutcome, _ now: Int64) {
        let isBrokenOff = outcome.troubles.contains { $0.code == "H8054" }
        let troubles = outcome.troubles.filter { $0.code != "H8054" }
        note(outcome, troubles)
        for job in outcome.finished where job.state == .archived && !job.isManifest {
            if let event = watch?.came(at: job.seen) { teller.tell(event) }
        }
        if troubles.isEmpty {
            failures = 0
            teller.works()
            if outcome.isPending || isBrokenOff { tryAgain() }
        } else {
            failed(troubles)
        }
    }

    private func note(_ outcome: LinkOutcome, _ troubles: [HubError]) {
        runner.change { report in
            report.phase = .waiting
            report.troubles = LinkTeller.codes(of: troubles)
            report.refusedNames = outcome.refusedNames
            report.archived += outcome.finished.count { $0.state == .archived }
            report.quarantined += outcome.finished.count { $0.state == .quarantined }
            report.jobs = Array((report.jobs + outcome.finished).suffix(LinkReport.kept))
            report.sent = Array((report.sent + outcome.sent).suffix(LinkReport.kept))
        }
        teller.tell(outcome)
    }

    private mutating func failed(_ errors: [HubError]) {
        runner.change { $0.troubles = LinkTeller.codes(of: errors) }
        teller.tell(errors)
        failures += 1
        tryAgain()
    }

    private mutating func tryAgain() {
        let wait = min(Self.longestRetry, settings.retry << min(max(failures - 1, 0), 16))
        retryAt = settings.clock() / 1_000 + Int64(wait)
        runner.change { $0.phase = .trying }
    }

    // MARK: Time

    /// Milliseconds until something may be due.
    private var pause: Int {
        if isUnsure { return settings.retry }
        switch owner {
        case .here: break
        case .namesake: return min(Self.longestWait, settings.retry, 1_000)
        case .other: return Self.longestWait
        }
        let now = settings.clock() / 1_000
        let times = [runs?.next(in: settings.calendar).map { $0 * 1_000 }, retryAt].compactMap { $0 }
        // A deadline is looked for with every turn of the loop.
        return Int(min(Int64(Self.longestWait), max(50, (times.min() ?? .max) - now)))
    }

    private func showNext() {
        let next = [runs?.next(in: settings.calendar), retryAt.map { $0 / 1_000 }].compactMap { $0 }.min()
        runner.change { $0.next = next }
    }

    /// Reads where the schedule and the deadline stand; once.
    private mutating func remember() throws(HubError) {
        guard runs == nil else { return }
        let state = try LinkState.read(settings.folder, now: now)
        let configuration = link.configuration
        if let deadline = configuration.deadline {
            watch = DeadlineWatch(
                deadline, checked: state.checked, arrived: state.arrived, alarm: state.alarm)
            if let alarm = state.alarm { teller.tell(.missed(alarm)) }
        }
        if state.isOpen { retryAt = 0 }
        runs = ScheduleRuns(schedule: configuration.schedule, missed: configuration.missed, last: state.last)
        written = state
    }

    /// On the disk, when something has changed.
    private mutating func keep(isOpen: Bool) throws(HubError) {
        guard let runs else { return }
        let state = LinkState(
            last: runs.last, checked: watch?.checked ?? runs.last, arrived: watch?.arrived, alarm: watch?.alarm,
            isOpen: isOpen)
        guard state != written else { return }
        try state.write(settings.folder)
        written = state
    }
}
