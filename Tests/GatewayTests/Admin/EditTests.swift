import Journal
import Messages
import MessagesModel
import Testing

@testable import hubd

extension GatewayTests {
    /// Edited resend: the original is kept, and a second person has to approve.
    @Suite struct EditTests {
        private func edited(_ old: String, _ new: String) throws -> String {
            let text = String(decoding: try LetterTown.example("moved-in.json"), as: UTF8.self)
            try #require(text.contains(old))
            return text.replacing(old, with: new)
        }

        private func edit(_ town: LetterTown, _ id: ExchangeID, _ body: String) throws -> ExchangeID {
            let answer = try town.ask("edit", LetterTown.who + [("id", id.description), ("body", body)])
            return try #require(answer["proposed"]?.text.flatMap { ExchangeID($0) })
        }

        @Test func `A second person lets the edited copy go; the original is closed and kept`() async throws {
            let town = try await LetterTown()
            let id = try town.add(1, to: ["jite"], key: 5, dead: .refused)
            let body = try edited("\"idojiyu\": \"10\"", "\"idojiyu\": \"11\"")
            let copy = try edit(town, id, body)
            #expect(try town.state(copy, of: "jite")?.state == .proposed)
            #expect(try town.state(id, of: "jite")?.state == .dead)
            let asked = [("id", copy.description), ("reason", "確認済み")]
            #expect(try town.refusal("approve", asked + [("by", "田中")]) == "403 H7044")
            #expect(try town.refusal("approve", asked + [("by", " 田中 ")]) == "403 H7044")
            #expect(try town.state(copy, of: "jite")?.state == .proposed)
            _ = try town.ask("approve", asked + [("by", "鈴木")])
            #expect(try town.state(copy, of: "jite")?.state == .waiting)
            #expect(try town.state(id, of: "jite")?.state == .discarded)
            let original = try #require(try town.hub.store.status(of: id, in: LetterTown.town))
            #expect(original.message.body == (try LetterTown.example("moved-in.json")))
            let sent = try #require(try town.hub.store.status(of: copy, in: LetterTown.town)).message
            #expect(sent.body == Array(body.utf8) && sent.relatesTo == id && sent.sender == "juki")
            #expect(
                sent.digest == body.utf8.withContiguousStorageIfAvailable { Digest(of: UnsafeRawBufferPointer($0)) })
            #expect(try town.refusal("approve", asked + [("by", "鈴木")]) == "409 H7041")
            let acts = try town.acts()
            #expect(
                Set(acts) == ["proposed 田中 jite", "approved 田中 jite", "approvalRefused 田中 jite", "approved 鈴木 jite"])
            #expect(acts.last == "approved 鈴木 jite")
        }

        @Test func `Another person's number gives the copy another key, the same number the same`() async throws {
            let town = try await LetterTown()
            let id = try town.add(1, to: ["jite"], key: 5, dead: .refused)
            func key(_ copy: ExchangeID) throws -> UInt64? {
                try town.hub.store.status(of: copy, in: LetterTown.town)?.message.addresses.first?.key
            }
            let same = try key(edit(town, id, edited("\"idojiyu\": \"10\"", "\"idojiyu\": \"11\"")))
            let again = try key(edit(town, id, edited("\"idojiyu\": \"10\"", "\"idojiyu\": \"10\"")))
            let other = try key(
                edit(town, id, edited("\"atenabango\": \"000000000004510\"", "\"atenabango\": \"000000000004529\"")))
            #expect(same == again && same != other && same != 0 && other != 0)
        }

        @Test func `A body that breaks its contract is reported with its place, and nothing is proposed`() async throws
        {
            let town = try await LetterTown()
            let id = try town.add(1, to: ["jite"], dead: .refused)
            let body = try edited("\"idojiyu\": \"10\"", "\"idojiyu\": \"40\"")
            let form = [("municipality", TestHub.first), ("id", id.description), ("body", body)] + LetterTown.who
            let answer = try town.hub.admin("/v1/messages/edit", form)
            let json = try #require(JSONValue.parse(answer.body))
            #expect(answer.status == 400 && json["code"]?.text == "H7045")
            #expect(json["report"]?.list.first?["path"]?.text == "idojiyu")
            #expect(json["report"]?.list.first?["code"]?.text == "H1003")
            for bad in ["", "{", "<a/>", "[]", "null"] {
                let form = [("id", id.description), ("body", bad)] + LetterTown.who
                #expect(try town.refusal("edit", form).hasPrefix("400 H704"), "\(bad)")
            }
            #expect(town.hub.store.messages.count == 1)
            #expect(try town.acts().isEmpty)
        }

        @Test func `XML is read as XML, and more than a small form fits`() async throws {
            let town = try await LetterTown()
            let id = try town.add(1, to: ["jite"], dead: .refused)
            let text = String(decoding: try LetterTown.example("moved-in.xml"), as: UTF8.self)
            let copy = try edit(town, id, text + String(repeating: "\n", count: 40_000))
            #expect(try town.hub.store.status(of: copy, in: LetterTown.town)?.message.format == .xml)
            let large = [("id", id.description), ("body", String(repeating: " ", count: 4 << 20))]
            #expect(try town.refusal("edit", large + LetterTown.who) == "413 H2010")
        }

        @Test func `A copy is taken back and the original can be sent again as it is`() async throws {
            let town = try await LetterTown()
            let id = try town.add(1, to: ["jite"], dead: .refused)
            let copy = try edit(town, id, edited("\"idojiyu\": \"10\"", "\"idojiyu\": \"11\""))
            _ = try town.ask("withdraw", LetterTown.who + [("id", copy.description)])
            #expect(try town.state(copy, of: "jite")?.state == .discarded)
            #expect(
                try town.refusal("approve", [("by", "鈴木"), ("reason", "r"), ("id", copy.description)]) == "409 H7041")
            #expect(try town.ask("resend", LetterTown.who + [("ids", id.description)])["count"]?.text == "1")
        }

        @Test func `Of several dead receivers the one that is meant has to be named; an answer is not edited`()
            async throws
        {
            let town = try await LetterTown()
            let id = try town.add(1, to: ["jite", "zei"], dead: .refused)
            let body = String(decoding: try LetterTown.example("moved-in.json"), as: UTF8.self)
            let form = LetterTown.who + [("id", id.description), ("body", body)]
            #expect(try town.refusal("edit", form) == "409 H7041")
            #expect(try town.ask("edit", form + [("receiver", "zei")])["receiver"]?.text == "zei")
            #expect(try town.refusal("edit", form + [("receiver", "soumu")]) == "409 H7041")
        }
    }
}
