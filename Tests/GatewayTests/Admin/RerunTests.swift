import Foundation
import Journal
import Messages
import MessagesModel
import Testing

@testable import hubd

extension GatewayTests {
    /// Bulk reruns and replays as jobs inside a running hub.
    @Suite struct RerunTests {
        private func job(_ town: LetterTown, _ number: String) throws -> JSONValue {
            try #require(try town.ask("reruns", [("job", number)])["rerun"])
        }

        /// Waits for the job's end.
        private func finished(_ town: LetterTown, _ started: JSONValue) async throws -> JSONValue {
            let number = try #require(started["rerun"]?["job"]?.text)
            try await eventually("the job is over") { try job(town, number)["endedAt"] != nil }
            return try job(town, number)
        }

        private func start(
            _ town: LetterTown, _ path: String = "rerun", _ form: [(String, String)] = []
        ) throws -> JSONValue {
            try town.ask(path, LetterTown.who + [("pause", "0")] + form)
        }

        @Test func `A dry run counts what a rerun then sends again`() async throws {
            let town = try await LetterTown()
            for number in 1...7 { try town.add(Int64(number), to: ["jite"], dead: .unreachable) }
            try town.add(8, to: ["jite"], dead: .refused)
            try town.add(9, to: ["zei"], dead: .unreachable)
            let which = [("receiver", "jite"), ("failure", "unreachable"), ("batch", "3")]
            let dry = try await finished(town, start(town, "rerun", which + [("dryRun", "true")]))
            #expect(dry["matched"]?.text == "7" && dry["redelivered"]?.text == "0" && dry["state"]?.text == "finished")
            #expect(dry["groups"]?.list.map { MessageWords.group($0) } == ["jite  接続不可 / unreachable  7 件"])
            #expect(try town.ask("dead")["total"]?.text == "9")
            let real = try await finished(town, start(town, "rerun", which))
            #expect(real["matched"]?.text == "7" && real["redelivered"]?.text == "7")
            #expect(try town.ask("dead")["total"]?.text == "2")
            #expect(
                try town.acts() == [
                    "rerunStarted 田中 jite", "rerunEnded 田中 jite", "rerunStarted 田中 jite", "rerunEnded 田中 jite",
                ])
            let end = try #require(try town.hub.records().last { $0["kind"]?.text == "act" })
            #expect(end["count"]?.text == "7")
            #expect(end["detail"]?.text?.contains("failure=unreachable: finished, matched 7") == true)
        }

        @Test func `A rerun is held, goes on, outlives a reload and is stopped; only one of a town at a time`()
            async throws
        {
            let town = try await LetterTown()
            for number in 1...6 { try town.add(Int64(number), to: ["jite"], dead: .unreachable) }
            let started = try town.ask("rerun", LetterTown.who + [("batch", "2"), ("pause", "600000")])
            let number = try #require(started["rerun"]?["job"]?.text)
            try await eventually("the first batch") { try job(town, number)["redelivered"]?.text == "2" }
            #expect(try town.refusal("rerun", LetterTown.who) == "409 H7048")
            let order = LetterTown.who + [("job", number)]
            #expect(try town.ask("rerun/pause", order)["rerun"]?["state"]?.text == "paused")
            #expect(try town.refusal("rerun/pause", order) == "409 H7054")
            #expect(town.hub.reload() == nil)
            #expect(try job(town, number)["state"]?.text == "paused")
            #expect(try town.ask("rerun/continue", order)["rerun"]?["state"]?.text == "running")
            try await eventually("the second batch") { try job(town, number)["redelivered"]?.text == "4" }
            #expect(try town.ask("rerun/stop", order)["rerun"]?["state"]?.text == "stopped")
            #expect(try town.refusal("rerun/continue", order) == "409 H7054")
            #expect(try town.ask("dead")["total"]?.text == "2")
            let rest = try await finished(town, start(town))
            #expect(rest["redelivered"]?.text == "2")
            let acts = try town.acts().map { $0.split(separator: " ")[0] }
            #expect(
                acts.filter { !$0.hasPrefix("rerunStarted") } == [
                    "rerunPaused", "rerunContinued", "rerunStopped", "rerunEnded", "rerunEnded",
                ])
            let status = try #require(try town.ask("reruns")["reruns"]?.list)
            #expect(status.map { $0["job"]?.text } == ["2", "1"])
            #expect(MessageWords.lines(ofRerun: status[1])[0] == "#1  中止 / stopped  rerun")
        }

        @Test func `However often it is held and let go on, nothing is sent twice and nothing is left out`()
            async throws
        {
            let town = try await LetterTown()
            for number in 1...60 { try town.add(Int64(number), to: ["jite"], dead: .unreachable) }
            _ = try town.ask("rerun", LetterTown.who + [("batch", "1"), ("pause", "1")])
            let order = LetterTown.who + [("job", "1")]
            var held = 0
            while try job(town, "1")["endedAt"] == nil {
                let form = [("municipality", TestHub.first)] + order
                if try town.hub.admin("/v1/messages/rerun/pause", form).status == 200 { held += 1 }
                _ = try town.hub.admin("/v1/messages/rerun/continue", form)
            }
            let over = try job(town, "1")
            #expect(held > 0)
            #expect(
                over["state"]?.text == "finished" && over["looked"]?.text == "60" && over["redelivered"]?.text == "60")
            let deliveries = town.hub.store.messages.flatMap(\.deliveries)
            #expect(deliveries.allSatisfy { $0.state == .waiting && $0.redeliveries == 1 })
        }

        @Test func `When the hub ends, a rerun ends with it and the journal says so; the rest is still dead`()
            async throws
        {
            let town = try await LetterTown()
            for number in 1...6 { try town.add(Int64(number), to: ["jite"], dead: .unreachable) }
            _ = try town.ask("rerun", LetterTown.who + [("batch", "2"), ("pause", "600000")])
            try await eventually("the first batch") { try job(town, "1")["redelivered"]?.text == "2" }
            await town.hub.stop()
            let journal = try SegmentJournal.open(
                JournalConfiguration(directory: town.hub.folder.path + "/data/journal", writer: "test-1"))
            defer { journal.close() }
            var details: [String] = []
            try journal.export(LetterTown.town, 0...Int64.max) { line in
                let record = JSONValue.parse(line)
                if record?["act"]?.text == "rerunEnded" { details.append(record?["detail"]?.text ?? "") }
            }
            #expect(details == ["job 1 rerun: stopped, matched 2"])
            #expect(town.hub.store.messages.flatMap(\.deliveries).count { $0.state == .dead } == 4)
        }

        @Test func `A store that fails ends the rerun and says why`() async throws {
            let town = try await LetterTown()
            try town.add(1, to: ["jite"], dead: .unreachable)
            town.hub.store.fail(StoreError(.notWritable, "disk"))
            let job = try await finished(town, start(town))
            #expect(job["state"]?.text == "failed" && job["trouble"]?.text == "notWritable")
            town.hub.store.fail(nil)
            #expect(try await finished(town, start(town))["redelivered"]?.text == "1")
        }

        // MARK: Replay

        private func replay(_ town: LetterTown, _ form: [(String, String)]) async throws -> JSONValue {
            try await finished(town, start(town, "replay", [("contract", LetterTown.contract)] + form))
        }

        @Test func `A replay gives a subscriber what its subscription matches today, had or not, in order`()
            async throws
        {
            let town = try await LetterTown()
            // Delivered or never addressed; of another kind; outside the time; of another town.
            let had = try town.add(60, to: ["jite"], dead: .refused)
            let never = try town.add(120, to: [], example: "moved-in.xml")
            let other = try town.add(180, to: ["zei"], example: "protection-begins.json")
            let late = try town.add(7_200, to: [])
            try town.add(60, to: [], in: MunicipalityCode(number: 999_989))
            let window = [("receiver", "jite"), ("from", "2026-04-01T00:01"), ("until", "2026-04-01T00:59")]
            let dry = try await replay(town, window + [("dryRun", "true")])
            #expect(dry["looked"]?.text == "3" && dry["matched"]?.text == "2" && dry["skipped"]?.text == "0")
            #expect(try town.state(never, of: "jite") == nil)
            let real = try await replay(town, window)
            #expect(real["redelivered"]?.text == "2")
            #expect(try town.state(had, of: "jite")?.state == .waiting)
            #expect(try town.state(never, of: "jite")?.redeliveries == 1)
            #expect(try town.state(other, of: "jite") == nil && town.state(late, of: "jite") == nil)
            let everything = try await replay(
                town, [("receiver", "zei"), ("from", "2026-04-01"), ("until", "2026-04-01")])
            #expect(everything["matched"]?.text == "4")
            // The one for the tax system waits already and is left as it is.
            #expect(everything["redelivered"]?.text == "3")
        }

        @Test func `Without a subscription nothing begins; with a grant that ended nothing is delivered`() async throws
        {
            let town = try await LetterTown(zeiGrant: ", from: 2020-01-01, until: 2020-12-31")
            try town.add(1, to: [])
            let window = [("contract", LetterTown.contract), ("from", "2026-04-01"), ("until", "2026-04-02")]
            #expect(try town.refusal("replay", LetterTown.who + window + [("receiver", "soumu")]) == "409 H7055")
            #expect(try town.refusal("replay", LetterTown.who + window + [("receiver", "nobody")]) == "400 H7049")
            let job = try await replay(town, window.filter { $0.0 != "contract" } + [("receiver", "zei")])
            #expect(job["looked"]?.text == "1" && job["matched"]?.text == "0")
        }

        @Test func `What cannot be read by its contract any more is counted, not sent`() async throws {
            let town = try await LetterTown()
            var message = try #require(
                try town.hub.store.status(of: town.add(1, to: []), in: LetterTown.town)
            ).message
            message.id = ExchangeID(milliseconds: 1)
            message.version = "v99"
            let other = message
            town.hub.store.accept([other]) { _ in }
            message.id = ExchangeID(milliseconds: 2)
            message.version = "v10"
            message.body = Array("{".utf8)
            let broken = message
            town.hub.store.accept([broken]) { _ in }
            let job = try await replay(
                town, [("receiver", "jite"), ("from", "2026-04-01"), ("until", "2026-04-02")])
            #expect(job["skipped"]?.text == "2" && job["redelivered"]?.text == "1")
        }
    }
}
