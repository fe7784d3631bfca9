import Foundation
import Logging
import PlatformHub
import Synchronization
import Testing

@testable import Files

/// When a link runs, what it says, and how it ends.
@Suite(.timeLimit(.minutes(5))) struct LinkRunnerTests {
    /// Work that a test looks into.
    private final class Recorder: LinkWork, Sendable {
        let progress = FileProgressBoard()
        private let state = Mutex((runs: [Int64](), outcomes: [LinkOutcome]()))
        let works: Bool

        init(_ outcomes: [LinkOutcome] = [], works: Bool = false) {
            self.works = works
            state.withLock { $0.outcomes = outcomes }
        }

        var runs: [Int64] { state.withLock { $0.runs } }

        func run(at now: Int64) -> LinkOutcome {
            var outcome = state.withLock { state in
                state.runs.append(now)
                return state.outcomes.isEmpty ? LinkOutcome() : state.outcomes.removeFirst()
            }
            while works {
                do throws(HubError) { try progress.check() } catch {
                    outcome.troubles.append(error)
                    break
                }
                usleep(1_000)
            }
            return outcome
        }
    }

    private final class Clock: Sendable {
        private let time: Atomic<Int64>
        init(_ seconds: Int64) { time = Atomic(seconds * 1_000_000) }
        var now: Int64 { time.load(ordering: .relaxed) }
        func advance(_ seconds: Int64) { time.wrappingAdd(seconds * 1_000_000, ordering: .relaxed) }
    }

    private let data: TemporaryFolder
    private let alarms = AlarmBoard()
    /// 2026-11-20 (a Friday) 08:30 in Japan.
    private let clock = Clock(1_795_130_999)

    init() throws { data = try TemporaryFolder() }

    /// What a test says whose the link is; nil: nobody can say.
    private final class Owner: Sendable {
        let now = Mutex<LinkOwner?>(.here)
        var isAsked: @Sendable () throws(HubError) -> LinkOwner {
            { [self] () throws(HubError) in
                guard let owner = now.withLock({ $0 }) else { throw HubError("H8093") }
                return owner
            }
        }
    }

    private func runner(_ work: Recorder, more: String = "", owner: Owner = Owner()) throws -> LinkRunner {
        let town = try IncomingScene.town(IncomingScene.file("/nowhere", "{}", "{marker: \".done\"}", more), in: data)
        let settings = LinkRunnerSettings(
            folder: data.path, calendar: BusinessCalendar(holidays: HolidayTable([])), alarms: alarms,
            log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, clock: { [clock] in clock.now }, retry: 200,
            owner: owner.isAsked)
        return LinkRunner(try #require(town.links.first), municipality: "999997", settings: settings) { _, _ in
            OpenedLink(work: work)
        }
    }

    private func wait(_ what: String, until isTrue: () -> Bool) {
        for _ in 0..<2_000 where !isTrue() { usleep(5_000) }
        #expect(isTrue(), "\(what)")
    }

    private func end(_ runner: LinkRunner) {
        runner.stop()
        #expect(runner.waitUntilEnded(milliseconds: 5_000))
        #expect(runner.report.phase == .stopped)
    }

    private func codes() -> [String] { alarms.contents.alarms.map(\.subject.code) }

    @Test func `Nothing is opened before the schedule says so, or an operator asks`() throws {
        let work = Recorder()
        let runner = try runner(work)
        try runner.start()
        wait("the next run is known") { runner.report.next != nil }
        #expect(work.runs.isEmpty && runner.report.phase == .waiting)
        runner.runNow()
        wait("the wish") { work.runs.count == 1 }
        clock.advance(60)
        // The runner sleeps by the real clock: a wish for nothing wakes it, the schedule lets it run.
        runner.runNow()
        wait("the schedule") { work.runs.count >= 2 }
        end(runner)
    }

    @Test func `What did not work is tried again soon and is an alarm until it works`() throws {
        var failed = LinkOutcome()
        failed.troubles = [HubError("H8020", ["reason": "refused"])]
        let work = Recorder([failed])
        let runner = try runner(work)
        try runner.start()
        runner.runNow()
        wait("the alarm") { self.codes() == ["H8056"] }
        #expect(runner.report.troubles == ["H8020"])
        clock.advance(1)
        wait("the new try") { work.runs.count == 2 }
        wait("the end of the alarm") { self.codes().isEmpty }
        #expect(runner.report.troubles.isEmpty)
        end(runner)
    }

    @Test func `A link of another hub is left alone, and goes on here when it is this one's`() throws {
        let work = Recorder()
        let owner = Owner()
        owner.now.withLock { $0 = .other("hub-1") }
        let runner = try runner(work, more: "deadline: {daily: business, by: \"09:00\"}", owner: owner)
        try runner.start()
        wait("the other hub's name") { runner.report.runsOn == "hub-1" }
        runner.runNow()
        clock.advance(7_200)
        runner.runNow()
        wait("a look") { runner.report.phase == .elsewhere && runner.report.next == nil }
        #expect(work.runs.isEmpty && codes().isEmpty, "neither a run nor a missed deadline")
        owner.now.withLock { $0 = .here }
        runner.look()
        wait("the run that was asked for") { work.runs.count == 1 && runner.report.phase == .waiting }
        #expect(runner.report.runsOn == nil)
        owner.now.withLock { $0 = .namesake("hub-1") }
        runner.look()
        wait("the twin") { runner.report.phase == .elsewhere }
        end(runner)
    }

    @Test func `While nobody can say whose the link is, nothing begins, and that is an alarm`() throws {
        let work = Recorder()
        let owner = Owner()
        owner.now.withLock { $0 = nil }
        let runner = try runner(work, owner: owner)
        try runner.start()
        wait("the alarm") { self.codes() == ["H8056"] }
        runner.runNow()
        clock.advance(120)
        wait("a second look") { runner.report.troubles == ["H8093"] && runner.report.phase == .trying }
        #expect(work.runs.isEmpty)
        owner.now.withLock { $0 = .here }
        wait("the run") { work.runs.count == 1 && self.codes().isEmpty }
        end(runner)
    }

    @Test func `A missed deadline is an alarm until a file has come, over a restart too`() throws {
        var came = LinkOutcome()
        var job = FileJob(
            id: 1, entry: CarrierEntry(name: try #require(FileName("a.csv")), size: 1, modified: 0, tag: "t"),
            seen: clock.now / 1_000_000 + 3_600)
        job.state = .archived
        came.finished = [job]
        let deadline = "deadline: {daily: business, by: \"09:00\"}"
        do {
            let runner = try runner(Recorder(), more: deadline)
            try runner.start()
            runner.runNow()
            wait("the first run") { runner.report.last != nil && runner.report.phase == .waiting }
            #expect(codes().isEmpty)
            clock.advance(3_600)
            runner.runNow()
            wait("the alarm") { self.codes() == ["H8045"] }
            wait("it is shown") { runner.report.alarm != nil }
            end(runner)
        }
        alarms.clear(Alarm.Subject(code: "H8045", municipality: "999997", name: "inkan-in"))
        let runner = try runner(Recorder([came]), more: deadline)
        try runner.start()
        wait("the alarm after the restart") { self.codes() == ["H8045"] }
        runner.runNow()
        wait("the end of the alarm") { self.codes().isEmpty }
        end(runner)
    }

    @Test func `A stop in the middle of a file goes on with the next start at once`() throws {
        let endless = Recorder(works: true)
        do {
            let runner = try runner(endless)
            try runner.start()
            runner.runNow()
            wait("it works") { endless.runs.count == 1 && runner.report.phase == .running }
            end(runner)
        }
        let work = Recorder()
        let runner = try runner(work)
        try runner.start()
        wait("it goes on without being asked") { work.runs.count == 1 }
        end(runner)
        #expect(codes().isEmpty)
    }
}
