import Contracts
import Formats
import Foundation
import PlatformHub
import Testing

@testable import Adapters

struct CodesAdapterTests {
    private static func list(_ id: String, _ codes: [String], isMunicipal: Bool = false) -> CodeList {
        CodeList(
            id: id, title: "一覧", edition: "2026-04-01", isMunicipal: isMunicipal,
            entries: codes.map { CodeList.Entry(code: $0, label: "札", validFrom: "", validTo: "") })
    }

    private func problem(_ section: String, lists: [String: CodeList], contract: String = "030/kodohaifu") throws
        -> String
    {
        let catalogue = try Catalogue.load(interfaces: Bench.root + "/interfaces")
        let base = try Bench.request(section)
        let request = AdapterRequest(
            configuration: base.configuration, system: base.system,
            contracts: catalogue.contracts.filter { $0.id == contract }, codes: CodeBook(common: lists))
        do {
            _ = try AdapterRegistry([CodesAdapter.kind]).make(request)
            return ""
        } catch {
            return "\(error)"
        }
    }

    @Test func aSectionOfItsOwnIsEnough() throws {
        #expect(try problem("kind: codes", lists: ["a": Self.list("a", ["1"])]) == "")
    }

    @Test func whatItDoesNotKnowIsRefused() throws {
        #expect(try problem("kind: codes\nurl: http://127.0.0.1/", lists: [:]).contains("test.yaml:2"))
        let other = try problem("kind: codes", lists: [:], contract: "010/kojinjuminzeishotoku")
        #expect(other.contains("test.yaml:1") && other.contains("no contract 030/kodohaifu"))
    }

    @Test func aListThatTheContractCannotSayIsToldBeforeAnybodyAsks() throws {
        let long = Self.list("nagai", [String(repeating: "1", count: 21)])
        let text = try problem("kind: codes", lists: ["nagai": long, "a": Self.list("a", ["1"])])
        #expect(text.contains("test.yaml:1") && text.contains("code list nagai: H1001 result[0].kodojoho[0].kodo"))
    }

    @Test func aDialectMustKnowTheTownsOwnValues() throws {
        let catalogue = try Catalogue.load(interfaces: Bench.root + "/interfaces")
        let contract = try #require(catalogue.contract(id: "005/senkyokihon", version: nil))
        let operation = contract.operations[0]
        let path = try #require(operation.response.nodes.first { $0.name == "tohyokukodo" }).index
        let item = operation.response.path(of: path)
        let codes = (1...30).map { number in
            let code = String(repeating: "0", count: number < 10 ? 3 : 2) + String(number)
            return "\"\(code)\": \"T\(code)\""
        }.joined(separator: ", ")
        let dialect = try Dialect(
            YAMLNode.parse(
                """
                codes: {ku: {\(codes)}}
                contracts: {005/senkyokihon: {\(operation.name).response: {"\(item)": {codes: ku}}}}
                """, file: "test.yaml"))
        func compile(_ codes: CodeBook?) throws -> WireMapping? {
            try dialect.mapping(for: operation.response, contract: contract, operation: operation, codes: codes)
        }
        #expect(try compile(nil) != nil)
        let folder = Bench.root + "/Examples/kakuu-city/codes/999997"
        let kakuu = try MunicipalCodeFolder(
            path: folder, codeLists: catalogue.codeLists, contracts: catalogue.contracts
        ).load()
        #expect(try compile(kakuu) != nil, "the town has no list of 投票区 of its own")
        let own = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: own) }
        try "code,label,valid-from,valid-to\n0001,第一,,\n9999,在外,,\n".write(
            to: own.appendingPathComponent("tohyoku.csv"), atomically: true, encoding: .utf8)
        let town = try MunicipalCodeFolder(
            path: own.path, codeLists: catalogue.codeLists, contracts: catalogue.contracts
        ).load()
        let error = #expect(throws: ConfigurationError.self) { try compile(town) }
        #expect(error?.description.contains("test.yaml:2") == true)
        #expect(error?.message.contains("9999") == true)
    }
}
