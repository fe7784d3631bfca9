import Testing

@testable import Contracts

struct BusinessTableTests {
    private static let shipped = Result { try BusinessTable.load(interfaces: Project.interfaces) }

    private func problems(_ table: String) -> [CatalogueError.Problem] {
        let folder = TemporaryFolder()
        folder.write("common/businesses.csv", "id,name,origin,unit\n" + table)
        do {
            _ = try BusinessTable.load(interfaces: folder.path)
            return []
        } catch {
            return error.problems
        }
    }

    @Test("The shipped table has every value of the code list 業務ID under the same name, and Z01 to Z10")
    func shipped() throws {
        let table = try Self.shipped.get()
        let codes = try #require(try InterfacesTests.catalogue.get().codeLists["gyomuid"])
        for entry in codes.entries where entry.code != "000" { #expect(table.name(entry.code) == entry.label) }
        let own = table.businesses.filter { !$0.isOfficial }.map(\.id)
        #expect(own == ["Z01", "Z02", "Z03", "Z04", "Z05", "Z06", "Z07", "Z08", "Z09", "Z10"])
        #expect(table.businesses.map(\.id) == table.businesses.map(\.id).sorted())
        #expect(table.businesses.filter { !$0.isProvider }.map(\.id) == ["000"])
        #expect(table["012"]?.unit == "固定資産税")
    }

    @Test("Every provider and every consumer of the shipped contracts is a business of the table")
    func known() throws {
        let table = try Self.shipped.get()
        for contract in try InterfacesTests.catalogue.get().contracts {
            #expect(table[contract.provider] != nil, "\(contract.id)")
            for consumer in contract.consumers {
                #expect(table[consumer.business] != nil, "\(contract.id) \(consumer)")
            }
        }
    }

    @Test("What is wrong is said with file and line")
    func faults() {
        let lines = problems(
            "001,住民基本台帳,in-the-style-of,\n01,短い,in-the-style-of,\n0/1,印,in-the-style-of,\n002,,in-the-style-of,\n001,再び,in-the-style-of,\n003,戸籍,真,\n"
        )
        #expect(lines.map(\.line) == [3, 4, 5, 6, 7])
        #expect(lines.allSatisfy { $0.file.hasSuffix("common/businesses.csv") })
    }

    @Test("Contracts without a table still have businesses, by their ids")
    func withoutTable() throws {
        let table = try BusinessTable.load(interfaces: TemporaryFolder().path)
        #expect(table.businesses.isEmpty)
        #expect(table.name("Z99") == "Z99")
        #expect(table.all(with: [Sample.contract]).map(\.id) == ["Z99"])
    }
}
