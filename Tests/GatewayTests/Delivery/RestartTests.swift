import Foundation
import Journal
import Logging
import Messages
import Synchronization
import Testing

@testable import hubd

extension GatewayTests {
    /// The whole way with the store on the disk: what was accepted arrives, also when the hub is started again in between.
    @Suite struct RestartTests {
        private func accept(_ messages: [StoredMessage], by store: any MessageStore) async throws {
            let result = await withCheckedContinuation { continuation in
                store.accept(messages) { continuation.resume(returning: $0) }
            }
            #expect(try result.get() == messages.map { _ in .accepted })
        }

        @Test func `Everything that was accepted arrives in order, with the hub stopped and started in the middle`()
            async throws
        {
            let accepted = try DeliveryTown.receipt("accepted")
            let (count, gate) = (Counter(), Gate())
            let body = try Sample.bytes(Sample.resident + "valid-tsuchi.response-accepted.json")
            let town = DeliveryTown(kokuho: "firstDelay: 10ms, maxDelay: 50ms, attempts: 1000")
            let hub = try await TestHub(town: town.text, isDurable: true) { _ in
                let number = count.next()
                if number > 60 { return .held(gate, body) }
                return number % 5 == 0 ? DeliveryTown.bare("503 Busy") : accepted
            }
            let notices = try (0..<200).map { try DeliveryTown.notice($0, key: UInt64($0 % 7 + 1)) }
            for start in stride(from: 0, to: 200, by: 20) {
                try await accept(Array(notices[start..<start + 20]), by: hub.running.messages.store)
            }
            try await eventually("a part has been delivered") { hub.provider.questions.count > 60 }
            gate.open()
            await hub.stop()
            let before = Set(hub.provider.questions.compactMap(\.notice)).count
            #expect(before < 200)

            hub.provider.play { _ in accepted }
            let log = Logger(label: "test") { _ in LogLines.Handler(lines: hub.logged) }
            let again = try RunningHub(file: hub.folder.path + "/hub.yaml", log: log)
            defer { again.stop(within: 1) }
            let store = again.messages.store
            try await eventually("all are delivered") {
                try store.count(MessageQuery(municipality: DeliveryTown.code, state: .delivered)) == 200
            }
            var seen: [Int: [Int]] = [:]
            for number in hub.provider.questions.compactMap(\.notice) where seen[number % 7]?.last != number {
                seen[number % 7, default: []].append(number)
            }
            for (key, numbers) in seen { #expect(numbers == Array(stride(from: key, to: 200, by: 7))) }
            #expect(Set(hub.provider.questions.compactMap(\.notice)).count == 200)
        }
    }
}
