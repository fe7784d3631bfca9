import Foundation
import Journal
import Messages
import MessagesModel
import Testing

@testable import hubd

extension GatewayTests {
    /// `hubd messages`: what an operator sees of messages, and decides about dead letters, over the admin socket.
    @Suite struct DeadLetterTests {
        // MARK: Looking

        @Test func `Queues tell what waits, what is dead and how old the oldest is`() async throws {
            let town = try await LetterTown()
            try town.add(1, to: ["jite", "zei"], dead: .timeout)
            try town.add(2, to: ["jite"])
            let queues = try #require(try town.ask("queues")["queues"]?.list)
            #expect(queues.map { $0["receiver"]?.text } == ["jite", "zei"])
            #expect(queues.map { $0["waiting"]?.text } == ["1", "0"])
            #expect(queues.map { $0["dead"]?.text } == ["1", "1"])
            #expect(queues[0]["oldest"]?.text == "2026-04-01T00:00:02.000000+09:00")
            #expect(queues[1]["oldest"] == nil)
            let line = MessagesCommand.Queues.line(of: queues[0])
            #expect(
                line.hasPrefix("jite  児童手当  取得 / pull  配信待ち / waiting 1  配信中 / under way 0  未達 / dead 1  最古"))
        }

        @Test func `Dead letters are counted by receiver and reason`() async throws {
            let town = try await LetterTown()
            try town.add(1, to: ["jite", "zei"], dead: .timeout)
            try town.add(2, to: ["zei"], dead: .refused)
            try town.add(3, to: ["zei"], dead: .refused)
            func groups(_ form: [(String, String)] = []) throws -> [String] {
                try #require(try town.ask("dead", form)["groups"]?.list).map { MessageWords.group($0) }
            }
            #expect(
                try groups() == [
                    "jite  時間切れ / timeout  1 件", "zei  時間切れ / timeout  1 件", "zei  受信側が拒否 / refused  2 件",
                ])
            #expect(try groups([("receiver", "zei"), ("failure", "refused")]) == ["zei  受信側が拒否 / refused  2 件"])
            #expect(try groups([("until", "2026-04-01T00:00"), ("receiver", "jite")]).count == 1)
            #expect(try groups([("from", "2026-04-02")]).isEmpty)
            #expect(try town.ask("dead")["total"]?.text == "4")
        }

        @Test func `A list is paged, and filtered by state, receiver and time`() async throws {
            let town = try await LetterTown()
            let ids = try (1...5).map { try town.add(Int64($0), to: ["jite"], dead: $0 == 3 ? .refused : nil) }
            let page = try town.ask("list", [("limit", "2")])
            #expect(page["messages"]?.list.map { $0["id"]?.text } == ids.prefix(2).map(\.description))
            let next = try #require(page["next"]?.text)
            let rest = try town.ask("list", [("after", next), ("limit", "500")])
            #expect(rest["messages"]?.list.count == 3 && rest["next"] == nil)
            let dead = try #require(try town.ask("list", [("state", "dead")])["messages"]?.list)
            #expect(dead.map { $0["id"]?.text } == [ids[2].description])
            #expect(
                MessageWords.lines(of: dead[0]).last?.hasPrefix("    -> jite  未達 / dead  試行 / attempts 1  受信側が拒否")
                    == true)
            #expect(try town.ask("list", [("receiver", "zei")])["messages"]?.list.isEmpty == true)
        }

        @Test func `A body is shown only to somebody who says who and why, and that is journaled`() async throws {
            let town = try await LetterTown()
            let id = try town.add(1, to: ["jite"], dead: .refused)
            let shown = try town.ask("show", [("id", id.description)])["message"]
            #expect(shown?["body"] == nil)
            #expect(shown?["deliveries"]?.list.first?["failure"]?["code"]?.text == "H5003")
            let asked = [("id", id.description), ("body", "true")]
            #expect(try town.refusal("show", asked) == "400 H7042")
            #expect(try town.refusal("show", asked + [("by", "田中"), ("reason", "  ")]) == "400 H7043")
            #expect(try town.acts() == [])
            let body = try town.ask("show", asked + LetterTown.who)["message"]?["body"]?.text
            #expect(body == String(decoding: try LetterTown.example("moved-in.json"), as: UTF8.self))
            #expect(try town.acts() == ["bodyShown 田中 "])
            let record = try #require(try town.hub.exchange(id.description).last)
            #expect(record["account"]?.text == NSUserName() && record["reason"]?.text == "受信側の復旧")
            #expect(!"\(try town.hub.records())".contains("000000000004510"))
        }

        @Test func `The machine's account comes from the kernel; a name that the command gives stands beside it`()
            async throws
        {
            let town = try await LetterTown()
            let id = try town.add(1, to: ["jite"], dead: .refused)
            _ = try town.ask("resend", LetterTown.who + [("ids", id.description), ("user", "suzuki")])
            let record = try #require(try town.hub.exchange(id.description).last)
            #expect(record["account"]?.text == "\(NSUserName()) (suzuki)")
        }

        // MARK: Sending again and closing

        @Test func `Dead letters are sent again, one receiver of them or all, each with a record of its own`()
            async throws
        {
            let town = try await LetterTown()
            let first = try town.add(1, to: ["jite", "zei"], dead: .timeout)
            let second = try town.add(2, to: ["jite"], dead: .refused)
            let one = LetterTown.who + [("ids", first.description), ("receiver", "zei")]
            #expect(try town.ask("resend", one)["count"]?.text == "1")
            #expect(try town.state(first, of: "zei")?.state == .waiting)
            #expect(try town.state(first, of: "jite")?.state == .dead)
            #expect(try town.refusal("resend", one) == "409 H7041")
            let both = LetterTown.who + [("ids", "\(first) \(second)")]
            #expect(try town.ask("resend", both)["count"]?.text == "2")
            #expect(try town.state(second, of: "jite")?.redeliveries == 1)
            #expect(try town.acts() == ["resent 田中 zei", "resent 田中 jite", "resent 田中 jite"])
        }

        @Test func `What was closed goes out once more to the one receiver that is named, and only then`() async throws
        {
            let town = try await LetterTown()
            let id = try town.add(1, to: ["jite", "zei"], dead: .timeout)
            let named = LetterTown.who + [("ids", id.description)]
            _ = try town.ask("discard", named)
            #expect(try town.refusal("resend", named) == "409 H7041")
            #expect(try town.refusal("resend", named + [("again", "true")]) == "400 H7049")
            _ = try town.ask("resend", named + [("again", "true"), ("receiver", "zei")])
            #expect(try town.state(id, of: "zei")?.state == .waiting)
            #expect(try town.state(id, of: "jite")?.state == .discarded)
        }

        @Test func `A dead letter that is closed is no longer counted, and stays to be seen`() async throws {
            let town = try await LetterTown()
            let id = try town.add(1, to: ["jite"], dead: .notApplied)
            #expect(try town.ask("discard", LetterTown.who + [("ids", id.description)])["count"]?.text == "1")
            #expect(try town.state(id, of: "jite")?.state == .discarded)
            #expect(try town.ask("dead")["total"]?.text == "0")
            #expect(try town.acts() == ["discarded 田中 jite"])
        }

        @Test func `Nothing happens without a name, a reason, a known message of this town`() async throws {
            let town = try await LetterTown()
            let id = try town.add(1, to: ["jite"], dead: .timeout)
            let foreign = try town.add(2, to: ["jite"], dead: .timeout, in: MunicipalityCode(number: 999_989))
            let waiting = try town.add(3, to: ["zei"])
            let who = LetterTown.who
            #expect(try town.refusal("resend", [("ids", id.description), ("reason", "r")]) == "400 H7042")
            #expect(try town.refusal("discard", [("ids", id.description), ("by", "t")]) == "400 H7043")
            #expect(try town.refusal("resend", who + [("ids", foreign.description)]) == "404 H7040")
            #expect(try town.refusal("show", [("id", foreign.description)]) == "404 H7040")
            #expect(try town.refusal("resend", who + [("ids", waiting.description)]) == "409 H7041")
            #expect(try town.refusal("resend", who + [("ids", "\(id) \(waiting)")]) == "409 H7041")
            #expect(try town.acts().isEmpty)
            #expect(try town.state(id, of: "jite")?.state == .dead)
        }

        @Test(
            "A parameter that is not right is named, and nothing is done",
            arguments: [
                ("list", "state", "lost"), ("list", "failure", "Refused"), ("list", "limit", "501"),
                ("list", "limit", "0"), ("list", "from", "2026-02-30"), ("list", "from", "2026-02-01T24:00"),
                ("list", "until", "2026-02-01X10:00"), ("list", "after", "x"), ("show", "id", "0"),
                ("resend", "ids", "abc"), ("resend", "ids", " "), ("rerun", "batch", "0"),
                ("rerun", "pause", "600001"), ("rerun", "kind", "letter"), ("rerun/stop", "job", "one"),
                ("list", "receiver", "a\u{1}b"), ("queues", "municipality2", ""),
            ])
        func parameters(_ path: String, _ name: String, _ value: String) async throws {
            let town = try await Self.shared.value
            if name == "municipality2" {
                let answer = try town.hub.admin("/v1/messages/queues", [("municipality", "131016")])
                #expect(answer.status == 400)
                return
            }
            #expect(try town.refusal(path, LetterTown.who + [(name, value)]) == "400 H7049", "\(path) \(name)")
        }

        private static let shared = Task { try await LetterTown() }

        @Test func `A store that does not answer is said with its code, and what cannot be journaled is not done`()
            async throws
        {
            let town = try await LetterTown()
            let id = try town.add(1, to: ["jite"], dead: .timeout)
            town.hub.store.fail(StoreError(.notWritable, "disk"))
            #expect(try town.refusal("resend", LetterTown.who + [("ids", id.description)]) == "503 H7053")
            town.hub.store.fail(nil)
            #expect(try town.state(id, of: "jite")?.state == .dead)
        }
    }
}
