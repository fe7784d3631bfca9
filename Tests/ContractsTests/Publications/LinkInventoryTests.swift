import Formats
import Testing

@testable import Contracts

@Suite("Link inventory")
struct LinkInventoryTests {
    private let businesses = BusinessTable([
        .init(id: "Z99", name: "見本", origin: "in-the-style-of"), .init(id: "027", name: "児童手当", origin: "official: a"),
    ])

    private var inventory: LinkInventory {
        LinkInventory([Sample.contract, DatasetSample.contract], businesses: businesses)
    }

    @Test("A consumer has a line for each operation that it uses")
    func lines() throws {
        let rows = inventory.links.map { $0.fields.joined(separator: "|") }
        #expect(
            rows == [
                "Z99|見本|027|児童手当|見本を照会する|Z99/ichiran|v1|オンライン照会|日次|手当の判定|児童手当法|有|有|素案",
                "Z99|見本|027|児童手当|見本を一覧する|Z99/ichiran|v1|一括（全件・差分）|日次|手当の判定|児童手当法|有|無|素案",
                "Z99|見本|000|000|見本を一覧する|Z99/ichiran|v1|一括（全件・差分）|年次|見守り|条例, 第1条|有|無|素案",
            ])
    }

    @Test("The CSV has the header and every line, whatever stands in it")
    func csv() throws {
        let text = inventory.csv(hasByteOrderMark: true)
        #expect(text.hasPrefix("\u{FEFF}提供業務ID,提供業務,"))
        let rows = try CSVReader.rows(of: Array(text.utf8))
        #expect(rows == [LinkInventory.header] + inventory.links.map(\.fields))
        #expect(!inventory.csv().hasPrefix("\u{FEFF}"))
    }

    @Test("One business's links are those to it and from it")
    func oneBusiness() {
        let contracts = [DatasetSample.contract]
        #expect(LinkInventory(contracts, businesses: businesses, about: "000").links.count == 1)
        #expect(LinkInventory(contracts, businesses: businesses, about: "Z99").links.count == 3)
        #expect(LinkInventory(contracts, businesses: businesses, about: "001").links.isEmpty)
    }

    @Test("The text for a terminal groups by provider")
    func text() {
        #expect(inventory.text.hasPrefix("Z99 見本\n  → 027 児童手当\t見本を照会する [オンライン照会・日次]\t手当の判定（児童手当法）\n"))
        #expect(inventory.text.split(separator: "\n").count == 4)
    }
}
