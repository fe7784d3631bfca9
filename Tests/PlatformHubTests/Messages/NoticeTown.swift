import Contracts
import Formats
import Journal
import Testing

@testable import PlatformHub

/// A town whose residents' register tells its moves to two subscribers, with the project's contracts.
struct NoticeTown {
    static let day = Day(daysSinceEpoch: 20_779)
    private static let root = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    private static let catalogue = Result { try Catalogue.load(interfaces: root + "/interfaces") }

    static let file = """
        code: "999997"
        name: 架空市
        systems:
          - {id: juki, name: 住民記録, business: ["001"], adapter: {kind: soap, url: "http://127.0.0.1:9101/"}}
          - {id: zei, name: 税, business: ["010"], adapter: {kind: rest, url: "http://127.0.0.1:9102/"}, messages: {holdsKey: false}}
          - {id: jite, name: 児童手当, business: ["027"]}
          - {id: hoken, name: 保健, business: ["019"]}
        grants:
          - {id: zei-idou, consumer: zei, contract: 001/juminkihonjoho, operations: [tsuchi], purpose: 課税,
             legalBasis: 地方税法}
          - {id: jite-idou, consumer: jite, contract: 001/juminkihonjoho, operations: [tsuchi, shokai], purpose: 児童手当,
             legalBasis: 児童手当法}
          - {id: hoken-idou, consumer: hoken, contract: 001/juminkihonjoho, operations: [tsuchi], purpose: 予防接種,
             legalBasis: 予防接種法, until: 2026-11-21}
        routes:
          - {contract: 001/juminkihonjoho, version: v10, provider: juki}
        subscriptions:
          - {id: zei-idou, subscriber: zei, contract: 001/juminkihonjoho, operation: tsuchi}
          - id: jite-idou
            subscriber: jite
            contract: 001/juminkihonjoho
            version: v10
            operation: tsuchi
            where: {tsuchikubun: ["1", "2"], idojiyu: ["10"]}
          - {id: jite-shien, subscriber: jite, contract: 001/juminkihonjoho, operation: tsuchi, where: {tsuchikubun: ["7"]}}
          - {id: hoken-idou, subscriber: hoken, contract: 001/juminkihonjoho, operation: tsuchi}
        """

    let folder = TemporaryFolder()
    let municipality: Municipality
    let directory: Directory

    init(file text: String = file) throws {
        let hub = folder.write(City.hub, to: "hub.yaml")
        folder.write(text, to: "municipalities/999997.yaml")
        let catalogue = try Self.catalogue.get()
        directory = try Directory(
            configuration: try HubConfiguration.load(file: hub), contracts: catalogue.contracts,
            codeLists: catalogue.codeLists)
        municipality = try #require(directory.municipality(code: "999997"))
    }

    static func contract() throws -> Contract {
        try #require(try catalogue.get().contract(id: "001/juminkihonjoho", version: "v10"))
    }

    static func operation(_ name: String = "tsuchi") throws -> Operation {
        try #require(try contract().operations.first { $0.name == name })
    }

    static var context: ReadingContext { ReadingContext(today: day.description, municipality: Array("999997".utf8)) }

    /// An example of the contract.
    static func message(_ name: String, answer: Bool = false) throws -> Message {
        let path = root + "/interfaces/001-juminkihondaicho/juminkihonjoho/v10/examples/valid-tsuchi.\(name).json"
        let operation = try operation()
        let outcome = try FileBytes.read(path, limit: 1 << 20).withUnsafeBytes {
            MessageReader().json($0, as: answer ? operation.response : operation.request, in: context)
        }
        guard case .accepted(let message) = outcome else { throw Unexpected(step: "\(outcome)") }
        return message
    }

    func publisher() -> Publisher {
        Publisher(municipality: municipality, today: Self.day, reader: MessageReader(), context: Self.context)
    }
}
