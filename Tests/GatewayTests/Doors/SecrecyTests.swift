import Testing

@testable import hubd

extension GatewayTests {
    /// Canary values: what names a person, or opens a door, is in no log, error, status or export.
    @Suite struct SecrecyTests {
        private static let number = "000000000001236"
        private static let name = "秘密　太郎"
        /// Not one of many zeros: an export's hexadecimal text has such runs by itself.
        private static let mynumber = "983205673214"

        /// A registration with a name and both numbers.
        private func registration(_ more: String = "") -> [UInt8] {
            Array(
                (#"{"shorikubun":"1","shikuchosonkodo":"999997","atenabango":"\#(Self.number)","kojinbango":"\#(Self.mynumber)","#
                    + #""shimei":"\#(Self.name)","nayosemotofuragu":"0","tagyomusanshofukafuragu":"0","sosashaid":"123456","#
                    + #""sosanengappi":"2026-11-20","sosajikoku":"09:00"\#(more)}"#).utf8)
        }

        /// The provider quotes the person in every way that it can.
        private static let answers: [ScriptedProvider.Deed] = [
            .answer(
                400, "application/json", Array(#"{"errors":[{"code":"\#(number)\#(name)","message":"\#(name)"}]}"#.utf8)
            ),
            .answer(500, "text/plain", Array("\(name) \(number)".utf8)),
            .answer(
                200, "application/json",
                Array(#"{"result":[{"atenabango":"\#(number)","\#(name)":"\#(mynumber)"}]}"#.utf8)),
            .bytes(Array("\(name) \(number)\r\n\r\n".utf8), thenClose: true),
        ]

        @Test func `A person's name and numbers, a token and a secret stay inside`() async throws {
            let number = Counter()
            let hub = try await TestHub { _ in Self.answers[(number.next() - 1) % Self.answers.count] }
            let client = try hub.client()
            let scope = "031:\(TestHub.registrationCall):Create"
            let token = try #require(try await hub.issue(client, scope: scope).json?["access_token"]?.text)
            var seen: [String] = []
            let bad = [
                #","unknown":"\#(Self.name)""#, #","seibetsu":"\#(Self.name)""#, #","\#(Self.name)":"\#(Self.number)""#,
                #","seinengappi":"\#(Self.number)""#, #","shimei":"\#(Self.name)""#, "",
            ]
            for more in bad + ["", "", ""] {
                let answer = try await hub.ask(
                    TestHub.rest(TestHub.registrationCall, "Bearer " + token, registration(more)))
                #expect(answer.status >= 400)
                seen.append(answer.head + answer.text)
            }
            #expect(hub.provider.questions.count == Self.answers.count)
            let path = "/999997/\(Self.number)/\(TestHub.registrationCall)?token=\(token)"
            for request in [
                Request.get(path), TestHub.rest("\(TestHub.registrationCall)/\(Self.number)", client.basic, []),
            ] {
                let answer = try await hub.ask(request)
                seen.append(answer.head + answer.text)
            }
            seen.append(String(decoding: try hub.admin("/v1/status").body, as: UTF8.self))
            let export = try hub.admin("/v1/audit/export", [("municipality", TestHub.first)]).body
            #expect(export.count > 1_000)
            seen.append(String(decoding: export, as: UTF8.self))
            seen.append(String(decoding: try hub.admin("/v1/audit/verify").body, as: UTF8.self))
            seen.append(hub.logged.text)
            for text in seen {
                for canary in [Self.number, Self.name, Self.mynumber, token, client.secret] {
                    #expect(!text.contains(canary), "\(text)")
                }
            }
        }

        @Test func `A person's exchanges are found by the number, in his town only`() async throws {
            let good = try Sample.bytes(Sample.income + "valid-shokai.response-undeclared.json")
            let hub = try await TestHub { _ in .answer(200, "application/json", good) }
            let body = try Sample.bytes(Sample.income + "valid-shokai.request-child-allowance.json")
            let answer = try await hub.ask(TestHub.rest(TestHub.incomeCall, try hub.client().basic, body))
            #expect(answer.status == 200)
            func found(_ town: String, _ number: String = Self.number) throws -> [String] {
                let answer = try hub.admin(
                    "/v1/audit/search",
                    [("municipality", town), ("person", number), ("searcher", "tester"), ("reason", "test")])
                return JSONValue.parse(answer.body)?["exchanges"]?.list.compactMap { $0["exchange"]?.text } ?? []
            }
            #expect(try found(TestHub.first) == [try #require(answer["Hub-Exchange-Id"])])
            #expect(try found(TestHub.second).isEmpty)
            // The answer speaks of another person: whoever was disclosed is found too.
            #expect(try found(TestHub.first, "000000000004006") == [try #require(answer["Hub-Exchange-Id"])])
            #expect(try found(TestHub.first, "000000000009999").isEmpty)
        }
    }
}
