import Journal
package import Logging
package import PlatformHub
import Synchronization
import Threads

/// Runs one link on a thread of its own: by its schedule, when an operator asks, and again soon after what did not work.
///
/// Nothing of the link is opened before its first run. Whatever goes wrong is told and tried again; nothing of it reaches another link.
package final class LinkRunner: Sendable {
    /// Makes the work anew after each start; called on the link's thread.
    package typealias Opening = @Sendable (_ folder: String, _ now: Int64) throws -> OpenedLink

    private struct State {
        var report = LinkReport()
        var board: FileProgressBoard?
        var isAsked = false
        var isStopping = false
    }

    package let municipality: String
    package let link: FileLink
    private let settings: LinkRunnerSettings
    private let open: Opening
    private let state = Mutex(State())
    private let bell = Signal()
    private let ended = Signal()
    private let thread: Mutex<Worker?> = Mutex(nil)

    /// - Parameter open: makes the link's work.
    package init(
        _ link: FileLink, municipality: String, settings: LinkRunnerSettings, open: @escaping Opening
    ) {
        self.link = link
        self.municipality = municipality
        self.settings = settings
        self.open = open
    }

    /// - Throws: H8029 when the system has no thread left.
    package func start() throws(HubError) {
        let failure = { (reason: String) in HubError("H8029", ["carrier": "local", "reason": reason]) }
        let worker = try Worker(failure) { [self] in
            var loop = LinkLoop(runner: self, settings: settings, open: open)
            loop.run()
            state.withLock { $0.report.phase = .stopped }
            ended.post()
        }
        thread.withLock { $0 = worker }
    }

    // MARK: From any thread

    package var report: LinkReport {
        state.withLock { state in
            var report = state.report
            report.progress = state.board?.all ?? []
            return report
        }
    }

    /// Lets it run now; a run that is under way is followed by another one.
    package func runNow() {
        state.withLock { $0.isAsked = true }
        bell.post()
    }

    /// Lets it look anew whose the link is.
    package func look() { bell.post() }

    /// Whether the link has ever run in this hub's folder, or its folder has been moved here.
    package var hasState: Bool { LinkState.isThere(settings.folder) }

    /// Asks it to end, in the middle of a file too.
    package func stop() {
        state.withLock { state in
            state.isStopping = true
            state.board?.end()
        }
        bell.post()
    }

    /// - Returns: false when it has not ended in time.
    package func waitUntilEnded(milliseconds: Int) -> Bool {
        guard ended.wait(milliseconds: milliseconds) else { return false }
        thread.withLock { $0 }?.join()
        return true
    }

    // MARK: From the link's thread

    var isStopping: Bool { state.withLock { $0.isStopping } }

    /// Whether somebody has asked for a run since the last call.
    func takeWish() -> Bool {
        state.withLock { state in
            defer { state.isAsked = false }
            return state.isAsked
        }
    }

    func wait(milliseconds: Int) { bell.wait(milliseconds: milliseconds) }

    func opened(_ board: FileProgressBoard?) {
        state.withLock { state in
            state.board = board
            if state.isStopping { board?.end() }
        }
    }

    func change(_ body: (inout LinkReport) -> Void) { state.withLock { body(&$0.report) } }
}

/// What all links of a hub share.
package struct LinkRunnerSettings: Sendable {
    /// The link's own folder below the hub's data.
    package var folder: String
    package var calendar: BusinessCalendar
    package var alarms: AlarmBoard
    package var log: Logger
    /// Microseconds since 1970.
    package var clock: @Sendable () -> Int64
    /// Milliseconds until the first new try of what did not work; each further one waits twice as long, up to 15 minutes.
    package var retry: Int
    /// Which hub runs the link, asked before anything begins; H8093 while nobody can say.
    package var owner: @Sendable () throws(HubError) -> LinkOwner

    package init(
        folder: String, calendar: BusinessCalendar, alarms: AlarmBoard, log: Logger,
        clock: @escaping @Sendable () -> Int64 = JournalConfiguration.wallClock, retry: Int = 20_000,
        owner: @escaping @Sendable () throws(HubError) -> LinkOwner = { () throws(HubError) in .here }
    ) {
        self.folder = folder
        self.calendar = calendar
        self.alarms = alarms
        self.log = log
        self.clock = clock
        self.retry = retry
        self.owner = owner
    }
}

/// A link's work, ready to run, and what ends its carrier.
package struct OpenedLink {
    package let work: any LinkWork
    package let close: () -> Void

    package init(work: any LinkWork, close: @escaping () -> Void = {}) {
        self.work = work
        self.close = close
    }
}
