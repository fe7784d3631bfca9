import Contracts
import PlatformHub
import Testing

/// Which file of a set is which file of the layout.
struct FileSetNamesTests {
    private static let root = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    private static let catalogue = Result { try Catalogue.load(interfaces: root + "/interfaces") }

    private let layout: CSVLayout

    init() throws {
        let contract = try #require(Self.catalogue.get().contracts.first { $0.id == "001/setaijoho" })
        layout = try #require(contract.operations.compactMap { CSVLayout($0) }.first)
        #expect(
            layout.files.map(\.name) == [
                "setaijohoichiran", "setaijohoichiran_setaiin", "setaijohoichiran_setaiin_zokugarakodo",
            ])
    }

    private func assign(_ names: [String], _ patterns: [String: String] = [:]) throws -> [Int] {
        let patterns = try patterns.mapValues { try #require(FilePattern($0)) }
        let assigner = try #require(FileSetNames(layout, patterns: patterns))
        return try assigner.assign(names.map { try #require(FileName($0)) })
    }

    @Test func `The longest name of the layout that a file's name contains tells it`() throws {
        let places = try assign([
            "20261101_setaijohoichiran_setaiin_zokugarakodo.csv", "20261101_setaijohoichiran.csv",
            "20261101_setaijohoichiran_setaiin.csv",
        ])
        #expect(places == [1, 2, 0])
    }

    @Test func `A declared pattern stands before the name`() throws {
        let patterns = ["setaijohoichiran": "S01*", "setaijohoichiran_setaiin": "S02*"]
        #expect(
            try assign(["S02.csv", "S01.csv", "setaijohoichiran_setaiin_zokugarakodo.csv"], patterns) == [1, 0, 2])
        #expect(FileSetNames(layout, patterns: ["another": try #require(FilePattern("*"))]) == nil)
    }

    @Test(arguments: [
        ["setaijohoichiran.csv", "setaijohoichiran_setaiin.csv"],
        ["setaijohoichiran.csv", "setaijohoichiran_setaiin.csv", "setaijohoichiran_setaiin_2.csv"],
        [
            "setaijohoichiran.csv", "setaijohoichiran_setaiin.csv", "setaijohoichiran_setaiin_zokugarakodo.csv",
            "readme.csv",
        ],
    ])
    func `A missing, doubled or unknown file is H8087`(_ names: [String]) throws {
        let error = #expect(throws: HubError.self) { _ = try assign(names) }
        #expect(error?.code == "H8087")
    }
}
