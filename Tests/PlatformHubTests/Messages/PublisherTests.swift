import Contracts
import Journal
import Messages
import Testing

@testable import PlatformHub

@Suite("Who gets a notification")
struct PublisherTests {
    private func receivers(_ example: String, _ town: NoticeTown) throws -> [String] {
        let (message, operation) = (try NoticeTown.message(example), try NoticeTown.operation())
        return town.publisher().addresses(of: message, operation: operation).map(\.receiver)
    }

    @Test(arguments: [
        ("request-moved-in", ["zei", "jite"]), ("request-moved-within-the-city", ["zei"]),
        ("request-protection-begins", ["zei", "jite"]),
    ])
    func `All conditions of one subscription must hold, and a grant whose time is over gives nothing`(
        example: String, expected: [String]
    ) throws {
        #expect(try receivers(example, try NoticeTown()) == expected)
    }

    @Test func `A system with several subscriptions that want a message gets it once`() throws {
        let town = try NoticeTown(
            file: NoticeTown.file.replacing("tsuchikubun: [\"7\"]", with: "tsuchikubun: [\"1\", \"7\"]"))
        #expect(try receivers("request-moved-in", town) == ["zei", "jite"])
    }

    @Test func `The key is the hash of the contract's key item, the same for both receivers`() throws {
        let town = try NoticeTown()
        let (message, operation) = (try NoticeTown.message("request-moved-in"), try NoticeTown.operation())
        let addresses = town.publisher().addresses(of: message, operation: operation)
        let node = try #require(operation.key.first)
        let value = try #require(message.values(of: node).first)
        let hash = Array(value.utf8).withUnsafeBytes { Digest(of: $0) }
        let key = hash.withUnsafeBytes { UInt64(bigEndian: $0.loadUnaligned(as: UInt64.self)) }
        #expect(addresses.map(\.key) == [key, key] && key != 0)
        #expect(addresses.map(\.holdsKey) == [false, true])
    }

    @Test func `At hand-out a system has its subscription only while it wants the message`() throws {
        let town = try NoticeTown()
        let operation = try NoticeTown.operation()
        let jite = try #require(town.municipality.system(id: "jite"))
        func route(_ example: String) throws -> String? {
            town.publisher().route(of: try NoticeTown.message(example), operation: operation, to: jite)?
                .subscription.id
        }
        #expect(try route("request-moved-in") == "jite-idou")
        #expect(try route("request-protection-begins") == "jite-shien")
        #expect(try route("request-moved-within-the-city") == nil)
    }

    @Test func `The provider may publish without a grant, and nobody else may call without one`() throws {
        let town = try NoticeTown()
        let operation = try NoticeTown.operation()
        func right(_ id: String, _ operation: Operation) throws -> String? {
            let system = try #require(town.municipality.system(id: id))
            let caller = Principal(municipality: town.municipality, system: system, clientID: "c", token: nil)
            guard case .success(let grant) = town.directory.authorise(caller, operation: operation, on: NoticeTown.day)
            else { return nil }
            return grant.purpose
        }
        #expect(try right("juki", operation) == Grant.provision.purpose)
        #expect(try right("zei", operation) == "課税")
        #expect(try right("hoken", operation) == nil)
        #expect(try right("juki", try NoticeTown.operation("shokai")) == nil)
    }

    @Test func `A receipt tells received from applied from refused`() throws {
        let receipt = try #require(try NoticeTown.operation().receipt)
        func meaning(_ example: String) throws -> Receipt.Meaning? {
            receipt.meaning(of: try NoticeTown.message("response-" + example, answer: true))
        }
        #expect(try meaning("accepted") == .delivered)
        #expect(try meaning("applied") == .applied)
        #expect(try meaning("cannot-be-applied") == .refused)
        #expect(receipt.meanings == ["1": .delivered, "2": .applied, "3": .applied, "4": .refused])
    }
}
