import Journal
import Messages
import MessagesModel
import Testing

@testable import hubd

extension GatewayTests {
    /// Alarms as operators see them.
    @Suite struct AlarmTests {
        @Test func `Alarms stand in the status, are said once in the log, and end when their cause does`() async throws
        {
            let town = try await LetterTown()
            let id = try town.add(1, to: ["jite"], key: 5, dead: .refused)
            try town.add(2, to: ["jite"], key: 5)
            func alarms(_ path: String) throws -> [JSONValue] {
                try JSONValue.parse(town.hub.admin(path).body)?["alarms"]?.list ?? []
            }
            #expect(try alarms("/v1/alarms").map { $0["code"]?.text } == ["H7051", "H7050", "H7052"])
            _ = try alarms("/v1/alarms")
            let shown = try alarms("/v1/status")
            #expect(shown.count == 3)
            #expect(MessageWords.alarm(shown[0]).hasPrefix("重大 / CRITICAL  H7051  999997  jite 宛で、未達メッセージ 1 件"))
            func said(_ word: String) -> Int { town.hub.logged.text.split(separator: "\n").count { $0.contains(word) } }
            #expect(said(" alarm [") == 3)
            _ = try town.ask("discard", LetterTown.who + [("ids", id.description)])
            #expect(try alarms("/v1/alarms").map { $0["code"]?.text } == ["H7052"])
            #expect(said(" alarm over [") == 2)
        }
    }
}
