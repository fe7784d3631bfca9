import Journal
import Messages
import MessagesModel
import Testing

@testable import PlatformHub

@Suite("A rerun, step by step") struct RerunJobTests {
    private func plan(
        _ kind: RerunPlan.Kind = .rerun, receiver: String? = nil, reason: DeliveryFailure.Reason? = nil,
        batch: Int = 2, pause: Int = 50, isDryRun: Bool = false, accepted: ClosedRange<Int64> = 0...Int64.max
    ) -> RerunPlan {
        RerunPlan(
            kind: kind,
            query: MessageQuery(
                municipality: LetterBox.town, receiver: receiver, reason: reason, accepted: accepted),
            batch: batch, pause: pause, isDryRun: isDryRun, person: "田中", account: "hub", reason: "復旧")
    }

    /// Does what the job says against a store until it rests or ends; tells how it went.
    private func run(_ job: inout RerunJob, _ store: ModelStore, steps: Int = 1_000) throws -> [String] {
        var story: [String] = []
        for _ in 0..<steps {
            switch job.next() {
            case .find(let query):
                let found = try store.find(query)
                story.append("find \(found.count)")
                job.found(found, chosen: found.flatMap { job.plan.deadLetters(of: $0) })
            case .redeliver(let chosen):
                let done = try store.redeliver(
                    chosen.map { ($0.id, $0.address) }, in: LetterBox.town, at: 1_000)
                story.append("redeliver \(done.count)")
                job.redelivered(done.count)
            case .wait(let milliseconds): story.append("wait \(milliseconds)")
            case .rest: return story + ["rest"]
            case .end: return story + ["end"]
            }
        }
        return story
    }

    @Test func `Dead letters go out in batches with pauses, the rest is left alone`() throws {
        let box = LetterBox()
        for number in 1...5 { try box.add(Int64(number), to: ["jite"], dead: .unreachable) }
        try box.add(6, to: ["zei"], dead: .unreachable)
        try box.add(7, to: ["jite"])
        var job = RerunJob(id: 1, plan: plan(receiver: "jite"), startedAt: 100)
        let story = try run(&job, box.store)
        #expect(
            story == [
                "find 2", "redeliver 2", "wait 50", "find 2", "redeliver 2", "wait 50", "find 1", "redeliver 1",
                "wait 50", "find 0", "end",
            ])
        #expect(job.state == .finished && job.looked == 5 && job.matched == 5 && job.redelivered == 5)
        #expect(job.tallies == [RerunJob.Tally(receiver: "jite", reason: .unreachable, count: 5)])
        #expect(box.states(of: "jite") == Array(repeating: .waiting, count: 6))
        #expect(box.states(of: "zei") == [.dead])
    }

    @Test func `A dry run counts by receiver and reason and changes nothing`() throws {
        let box = LetterBox()
        try box.add(1, to: ["jite", "zei"], dead: .timeout)
        try box.add(2, to: ["zei"], dead: .refused)
        var job = RerunJob(id: 1, plan: plan(isDryRun: true), startedAt: 100)
        _ = try run(&job, box.store)
        #expect(job.state == .finished && job.matched == 3 && job.redelivered == 0)
        #expect(
            job.tallies == [
                .init(receiver: "jite", reason: .timeout, count: 1), .init(receiver: "zei", reason: .timeout, count: 1),
                .init(receiver: "zei", reason: .refused, count: 1),
            ])
        #expect(box.states(of: "zei") == [.dead, .dead])
    }

    @Test func `Only the reason and the time that were asked for`() throws {
        let box = LetterBox()
        try box.add(10, to: ["jite"], dead: .timeout)
        try box.add(20, to: ["jite"], dead: .refused)
        try box.add(30, to: ["jite"], dead: .timeout)
        var job = RerunJob(id: 1, plan: plan(reason: .timeout, accepted: 15...40), startedAt: 100)
        _ = try run(&job, box.store)
        #expect(box.states(of: "jite") == [.dead, .dead, .waiting])
    }

    @Test func `What is accepted after the start is not touched, so the job ends under load`() throws {
        let box = LetterBox()
        try box.add(10, to: ["jite"], dead: .timeout)
        try box.add(200, to: ["jite"], dead: .timeout)
        var job = RerunJob(id: 1, plan: plan(), startedAt: 100)
        _ = try run(&job, box.store)
        #expect(box.states(of: "jite") == [.waiting, .dead])
    }

    @Test func `A held job rests, goes on where it was, and stops for good`() throws {
        let box = LetterBox()
        for number in 1...5 { try box.add(Int64(number), to: ["jite"], dead: .unreachable) }
        var job = RerunJob(id: 1, plan: plan(pause: 0), startedAt: 100)
        var story = try run(&job, box.store, steps: 2)
        var possible = [job.pause(), job.pause()]
        story += try run(&job, box.store)
        possible += [job.goOn(), job.goOn()]
        story += try run(&job, box.store, steps: 2)
        possible += [job.stop(), job.goOn(), job.stop()]
        story += try run(&job, box.store)
        #expect(story == ["find 2", "redeliver 2", "rest", "find 2", "redeliver 2", "end"])
        #expect(possible == [true, false, true, false, true, false, false])
        #expect(job.state == .stopped)
        #expect(box.states(of: "jite") == [.waiting, .waiting, .waiting, .waiting, .dead])
    }

    @Test func `A batch that was held between looking and sending is sent when it goes on`() throws {
        let box = LetterBox()
        try box.add(1, to: ["jite"], dead: .unreachable)
        var job = RerunJob(id: 1, plan: plan(), startedAt: 100)
        var story = try run(&job, box.store, steps: 1)
        _ = job.pause()
        story += try run(&job, box.store)
        _ = job.goOn()
        story += try run(&job, box.store, steps: 1)
        #expect(story == ["find 1", "rest", "redeliver 1"])
    }

    @Test func `A store that fails ends the job with its reason`() throws {
        let box = LetterBox()
        try box.add(1, to: ["jite"], dead: .unreachable)
        var job = RerunJob(id: 1, plan: plan(), startedAt: 100)
        job.fail(StoreError(.notWritable, "disk"))
        #expect(job.state == .failed && job.trouble?.code == .notWritable)
        let story = try run(&job, box.store)
        #expect(story == ["end"])
    }

    @Test(arguments: [(0, 1), (1, 1), (200, 200), (201, 200), (Int.max, 200)])
    func `Batches are bounded`(_ asked: Int, _ given: Int) {
        #expect(plan(batch: asked).query.limit == given)
    }

    @Test func `A replay looks at every notification, whoever had it`() {
        let replay = plan(.replay(subscriber: "jite"), receiver: "jite", reason: .timeout)
        #expect(replay.query.kind == .notification && replay.query.state == nil)
        #expect(replay.query.receiver == nil && replay.query.reason == nil)
        #expect(plan().query.state == .dead)
    }
}
