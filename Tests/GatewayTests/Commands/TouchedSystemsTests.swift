import Contracts
import Foundation
import PlatformHub
import Testing

@testable import hubd

/// Which systems of 架空市 `hubd contract diff --config` names.
struct TouchedSystemsTests {
    private static let income = "010-kojinjuminzei/kojinjuminzeishotoku/v10"

    /// The income contract, and a copy of it with one row of its table changed.
    private func comparison(_ old: String, _ new: String, in folder: TemporaryFolder) throws -> ContractComparison {
        let interfaces = Sample.rootPath + "/interfaces"
        let copy = folder.path + "/v10"
        try FileManager.default.copyItem(atPath: "\(interfaces)/\(Self.income)", toPath: copy)
        let items = try String(contentsOfFile: copy + "/items.csv", encoding: .utf8)
        try #require(items.contains(old))
        try items.replacing(old, with: new).write(toFile: copy + "/items.csv", atomically: true, encoding: .utf8)
        return ContractComparison(
            try Catalogue.contract(folder: "\(interfaces)/\(Self.income)", interfaces: interfaces),
            try Catalogue.contract(folder: copy, interfaces: interfaces))
    }

    @Test(
        "A wider request touches the provider, a narrower one whoever asks; an answer the other way round",
        arguments: [
            ("shokai.request,1,sosashaid,操作者ID,,X,10", "shokai.request,1,sosashaid,操作者ID,,X,12", "zei-b"),
            ("shokai.request,1,sosashaid,操作者ID,,X,10", "shokai.request,1,sosashaid,操作者ID,,X,8", "jite-c"),
            (
                "shokai.response,1,koshinjikoku,更新時刻,,TIME,8,,1,必須",
                "shokai.response,1,koshinjikoku,更新時刻,,TIME,8,,1,任意", "jite-c"
            ),
            ("shokai.response,1,koshinjikoku,更新時刻", "shokai.response,1,koshinjikoku,更新した時刻", nil),
            ("ichiran.request,1,kensu,件数,,9,3", "ichiran.request,1,kensu,件数,,9,2", nil),
        ])
    func touched(_ old: String, _ new: String, _ system: String?) throws {
        let configuration = try HubConfiguration.load(file: Sample.rootPath + "/Examples/kakuu-city/hub.yaml")
        let folder = try TemporaryFolder()
        let comparison = try comparison(old, new, in: folder)
        #expect(comparison.changes.count == 1)
        let touched = TouchedSystems(configuration).touched(by: comparison, from: .breaking).filter {
            $0.0.municipality == "999997"
        }
        #expect(touched.map(\.0.system) == [system].compactMap { $0 })
        #expect(touched.allSatisfy { $0.0.isProvider == ($0.0.system == "zei-b") && $0.1 == 1 })
    }
}
