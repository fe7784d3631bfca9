import Contracts
import PlatformHub
import Testing

/// Two municipalities with systems, grants and routes of the same names, written to files and loaded as the hub does.
struct City {
    let folder: TemporaryFolder
    let contracts: [Contract]
    let configuration: HubConfiguration
    let directory: Directory
    let keys: KeyStore
    let registry: ClientRegistry
    let tokens: TokenService

    static let first = "999997"
    static let second = "999989"
    /// 2026-04-01 12:00 in Japan.
    static let now: Int64 = 1_775_012_400
    static let income = "010:app_submit/v10/shotokujohoshokai:Read"
    static let incomeFix = "010:app_submit/v10/shotokujohohenko:Create"
    static let resident = "001:app_submit/v10/juminkihonjohoshokai:Read"

    /// - Parameters:
    ///   - seed: another one for a second hub on the same database; both have the same hub.key.
    ///   - open: opens the registry; without it the embedded one.
    init(
        lifetime: Int64 = 600, seed: UInt64 = 2,
        open: ((KeyStore, CountingRandom) throws -> ClientRegistry)? = nil
    ) throws {
        folder = TemporaryFolder()
        contracts = Self.makeContracts()
        let file = folder.write(Self.hub, to: "hub.yaml")
        folder.write(Self.firstTown, to: "municipalities/999997.yaml")
        folder.write(Self.secondTown, to: "municipalities/999989.yaml")
        configuration = try HubConfiguration.load(file: file)
        directory = try Directory(configuration: configuration, contracts: contracts)
        keys = try KeyStore(folder: folder.path + "/keys", random: CountingRandom())
        let random = CountingRandom(seed: seed)
        registry =
            try open?(keys, random)
            ?? ClientRegistry(path: folder.path + "/registry.sqlite", keys: keys, random: random)
        tokens = TokenService(
            directory: directory, registry: registry, keys: keys, publicURL: configuration.publicURL,
            lifetime: lifetime, random: CountingRandom(seed: seed + 1))
    }

    func town(_ code: String = first) throws -> Municipality { try #require(directory.municipality(code: code)) }

    func system(_ id: String, in code: String = first) throws -> System { try #require(try town(code).system(id: id)) }

    func contract(_ id: String) throws -> Contract { try #require(contracts.first { $0.id == id }) }

    func operation(_ name: String, of id: String) throws -> Operation {
        try #require(try contract(id).operations.first { $0.name == name })
    }

    // MARK: Contracts without items: only their names matter here

    static func makeContracts() -> [Contract] {
        [
            contract(
                "010/income",
                operations: [
                    operation("shokai", "app_submit/v10/shotokujohoshokai", .read),
                    operation("henko", "app_submit/v10/shotokujohohenko", .create),
                ]),
            contract("001/resident", operations: [operation("shokai", "app_submit/v10/juminkihonjohoshokai", .read)]),
        ]
    }

    private static func contract(_ id: String, operations: [Operation]) -> Contract {
        Contract(
            id: id, version: "v10", title: "", description: "", provider: String(id.prefix(3)),
            origin: .inTheStyleOf, coverage: .complete, sources: [], legalBasis: [], sensitivity: .personal,
            limits: Contract.Limits(request: 1_024, response: 1_024, timeout: 1_000), operations: operations,
            folder: "")
    }

    private static func operation(_ name: String, _ call: String, _ access: Operation.Access) -> Operation {
        Operation(
            name: name, title: "", call: call, pattern: .requestResponse, access: access, outcomes: [], detail: "",
            request: model(.request), response: model(.response))
    }

    private static func model(_ direction: MessageModel.Direction) -> MessageModel {
        MessageModel(
            direction: direction, rootName: "", namespace: "", nodes: [], personKeys: [], municipalityNode: -1,
            operatorNode: -1)
    }

    // MARK: Files

    static let hub = """
        hub: {name: 架空市, writer: kakuu-1}
        publicURL: http://127.0.0.1:8080
        listen:
          - address: 127.0.0.1:8080
        interfaces: interfaces
        data: data
        municipalities: municipalities
        """

    static let firstTown = """
        code: "999997"
        name: 架空市
        systems:
          - {id: juki, name: 住民記録, business: ["001"], adapter: {kind: soap, url: "http://127.0.0.1:9101/"}}
          - {id: zei, name: 税, business: ["010"], adapter: {kind: rest, url: "http://127.0.0.1:9102/"}}
          - {id: jite, name: 児童手当, business: ["027"]}
        grants:
          - id: jite-income
            consumer: jite
            contract: 010/income
            operations: [shokai, henko]
            purpose: 児童手当
            legalBasis: 児童手当法
            from: 2026-04-01
            until: 2026-04-30
          - {id: jite-juki, consumer: jite, contract: 001/resident, operations: [shokai], purpose: 児童手当,
             legalBasis: 児童手当法}
        routes:
          - {contract: 010/income, version: v10, provider: zei}
          - {contract: 001/resident, version: v10, provider: juki}
        """

    static let secondTown = """
        code: "999989"
        name: 隣町
        systems:
          - {id: zei, name: 税, business: ["010"], adapter: {kind: rest, url: "http://127.0.0.1:9202/"}}
          - {id: jite, name: 児童手当, business: ["027"]}
          - {id: hoiku, name: 保育, business: ["026"]}
        grants:
          - {id: hoiku-income, consumer: hoiku, contract: 010/income, operations: [shokai], purpose: 保育, legalBasis: 条例}
        routes:
          - {contract: 010/income, version: v10, provider: zei}
        """
}
