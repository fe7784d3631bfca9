import Contracts
import PlatformHub
import Testing

/// The configuration that `make run` starts with fits the contracts in `interfaces/`.
@Suite struct ExampleCityTests {
    private static let root = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")

    @Test func `Loads without a problem`() throws {
        let configuration = try HubConfiguration.load(file: Self.root + "/Examples/kakuu-city/hub.yaml")
        let catalogue = try Catalogue.load(interfaces: configuration.interfaces)
        let directory = try Directory(
            configuration: configuration, contracts: catalogue.contracts, codeLists: catalogue.codeLists)
        #expect(directory.municipalities.map(\.code) == ["999989", "999997"])
        let town = try #require(directory.municipality(code: "999997"))
        #expect(town.codes.list(id: "gyoseikuto")?.entry(Array("900".utf8))?.label == "区域外")
        let income = try #require(catalogue.contract(id: "010/kojinjuminzeishotoku", version: "v10"))
        #expect(town.provider(of: income)?.id == "zei-b")
        let consumer = try #require(town.system(id: "jite-c"))
        let today = try #require(Day("2026-11-22"))
        #expect(town.grant(consumer: consumer, operation: income.operations[0], on: today)?.id == "jite-shotoku")
        let numbering = try #require(catalogue.contract(id: "031/jutogaishaatenabangofuban", version: "v10"))
        #expect(town.grant(consumer: consumer, operation: numbering.operations[0], on: today) == nil)
    }
}
