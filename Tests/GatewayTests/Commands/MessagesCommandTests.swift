import ArgumentParser
import Foundation
import Journal
import Messages
import MessagesModel
import Testing

@testable import hubd

extension GatewayTests {
    /// `hubd messages` against a running hub, and its words.
    @Suite struct MessagesCommandTests {
        private static let act = ["--municipality", "999997", "--by", "田中", "--reason", "復旧"]

        /// Exit code of a command line of `hubd`.
        private func run(_ words: [String], at hub: TestHub) -> Int32 {
            do {
                var command = try Hubd.parseAsRoot(words + ["--config", hub.folder.path + "/hub.yaml"])
                try command.run()
                return 0
            } catch {
                return (error as? ExitCode)?.rawValue ?? Hubd.exitCode(for: error).rawValue
            }
        }

        @Test func `From the first look to the last dead letter by commands alone`() async throws {
            let town = try await LetterTown()
            let ids = try (1...5).map { try town.add(Int64($0), to: ["jite"], dead: .refused) }
            for words in [["queues"], ["dead"], ["list", "--state", "dead"], ["show", ids[0].description]] {
                #expect(run(["messages"] + words + ["--municipality", "999997"], at: town.hub) == 0, "\(words)")
            }
            #expect(run(["messages", "resend", ids[0].description] + Self.act, at: town.hub) == 0)
            #expect(try town.state(ids[0], of: "jite")?.state == .waiting)
            #expect(run(["messages", "resend", ids[0].description] + Self.act, at: town.hub) == 1)
            #expect(run(["messages", "discard", ids[1].description, ids[2].description] + Self.act, at: town.hub) == 0)
            #expect(try town.state(ids[2], of: "jite")?.state == .discarded)
            let file = town.hub.folder.path + "/edited.json"
            try Data(LetterTown.example("moved-in.json")).write(to: URL(fileURLWithPath: file))
            #expect(run(["messages", "edit", ids[3].description, "--body", file] + Self.act, at: town.hub) == 0)
            let copy = try #require(town.hub.store.messages.last?.message.id)
            let approve = ["messages", "approve", copy.description]
            #expect(run(approve + Self.act, at: town.hub) == 1)
            #expect(run(approve + ["--municipality", "999997", "--by", "鈴木", "--reason", "確認"], at: town.hub) == 0)
            #expect(try town.state(copy, of: "jite")?.state == .waiting)
            #expect(run(["messages", "rerun", "--dry-run"] + Self.act, at: town.hub) == 0)
            #expect(try town.state(ids[4], of: "jite")?.state == .dead)
            #expect(run(["messages", "rerun", "--pause", "0"] + Self.act, at: town.hub) == 0)
            try await eventually("it is sent again") { try town.state(ids[4], of: "jite")?.state == .waiting }
            #expect(run(["messages", "rerun", "status", "--municipality", "999997"], at: town.hub) == 0)
            #expect(run(["status"], at: town.hub) == 0)
        }

        @Test func `Exit code 1 for what the hub refuses, 2 for what cannot be asked, 64 for a wrong command line`()
            async throws
        {
            let town = try await LetterTown()
            let id = try town.add(1, to: ["jite"], dead: .refused)
            #expect(run(["messages", "queues", "--municipality", "131016"], at: town.hub) == 1)
            #expect(run(["messages", "edit", id.description, "--body", "/nowhere"] + Self.act, at: town.hub) == 2)
            try town.hub.folder.write("{}", to: "broken.json")
            let broken = ["messages", "edit", id.description, "--body", town.hub.folder.path + "/broken.json"]
            #expect(run(broken + Self.act, at: town.hub) == 1)
            #expect(run(["messages", "resend", id.description, "--municipality", "999997"], at: town.hub) == 64)
            #expect(run(["messages", "queues"], at: town.hub) == 64)
            await town.hub.stop()
            #expect(run(["messages", "queues", "--municipality", "999997"], at: town.hub) == 2)
        }

        @Test func `Rerun begins without a further word, and knows its own`() throws {
            let start = try Hubd.parseAsRoot(
                ["messages", "rerun"] + Self.act + ["--failure", "timeout", "--batch", "7"])
            let rerun = try #require(start as? MessagesCommand.Rerun.Start)
            #expect(rerun.speed.batch == 7 && rerun.speed.pause == 200 && !rerun.speed.isDryRun)
            #expect(rerun.filter.form.map(\.0) == ["municipality", "failure"])
            let pause = try Hubd.parseAsRoot(["messages", "rerun", "pause", "3"] + Self.act)
            #expect((pause as? MessagesCommand.Rerun.Pause)?.job.job == 3)
            let replay = try Hubd.parseAsRoot(
                ["messages", "replay", "--receiver", "jite", "--contract", "c", "--from", "2026-04-01", "--until"]
                    + ["2026-04-02"] + Self.act)
            #expect(replay is MessagesCommand.Replay)
        }

        @Test(
            "Ages are told in the two largest units",
            arguments: [(0, "0秒"), (59, "59秒"), (60, "1分"), (3_599, "59分"), (3_660, "1時間 1分"), (90_000, "1日 1時間")])
        func ages(_ seconds: Int, _ text: String) {
            #expect(MessageWords.age(seconds) == text)
        }

        @Test func `Every state and every reason has its Japanese word`() {
            for number in UInt8(1)...7 {
                let state = Delivery.State(rawValue: number).map { "\($0)" } ?? ""
                #expect(MessageWords.state(state).hasSuffix(" / " + (state == "leased" ? "under way" : state)))
            }
            for reason in DeliveryFailure.Reason.allCases {
                #expect(MessageWords.reason("\(reason)").hasSuffix(" / \(reason)"))
            }
        }
    }
}
