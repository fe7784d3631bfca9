import Foundation
import Testing

@testable import hubd

extension GatewayTests {
    /// Batches on the stores that a hub really has.
    @Suite struct BatchEngineTests {
        enum Engine: CaseIterable { case embedded, postgres }

        private func makeHub(_ engine: Engine) async throws -> TestHub {
            switch engine {
            case .embedded: try await TestHub(town: MessageTown.file, isDurable: true)
            case .postgres:
                try await TestHub(
                    town: MessageTown.file, isDurable: true, database: await OwnDatabase.make())
            }
        }

        @Test(arguments: Engine.allCases)
        func `Lines are kept in their order, once, and the evidence holds`(engine: Engine) async throws {
            let hub = try await makeHub(engine)
            let batch = BatchTown(MessageTown(hub))
            // Of two persons in turn, more than one turn of the loop takes.
            let lines = try (1...80).map { try BatchTown.notice($0, person: $0 % 2) }
            let key = [("Idempotency-Key", "night-1")]
            let first = try await batch.send(lines, key)
            #expect(first.status == 202 && first.ids.count == 80, "\(first.answer.text)")
            let again = try await batch.send(lines, key)
            #expect(again.status == 202 && again.ids == first.ids && again.statuses.allSatisfy { $0 == 200 })
            var fetched: [String] = []
            while case let messages = try await batch.town.pull("jite", "?max=100"), !messages.isEmpty {
                #expect(messages.count == 2)
                for message in messages {
                    let (id, lease) = (message["id"]?.text ?? "", message["lease"]?.text ?? "")
                    fetched.append(id)
                    let done = try await batch.town.ask(
                        "POST", "messages/\(id)/acknowledge", by: "jite", "{\"lease\":\"\(lease)\"}")
                    #expect(done.status == 200)
                }
            }
            #expect(fetched.count == 80)
            for person in 0...1 {
                let own = first.ids.enumerated().filter { ($0.offset + 1) % 2 == person }.map(\.element)
                #expect(fetched.filter(Set(own).contains) == own)
            }
            let verified = JSONValue.parse(try hub.admin("/v1/audit/verify").body)
            #expect(verified?["good"]?.text == "true")
        }
    }
}
