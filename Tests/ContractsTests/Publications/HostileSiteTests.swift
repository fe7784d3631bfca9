import Testing

@testable import Contracts

/// Whatever stands in a contract is text on a page, never markup.
@Suite("Hostile words in the catalogue site")
struct HostileSiteTests {
    private static let hostile = "</td><script>alert(\"1\")</script><!--&amp;' onload=x ]]>"

    private func load(_ folder: TemporaryFolder) throws -> SiteMaterial {
        let words = Self.hostile
        let yaml = DatasetSample.contractYAML.replacing("見本", with: "\(words)見本")
            .replacing("手当の判定", with: "'\(words.replacing("'", with: "''"))'")
            .replacing("title: \(words)", with: "title: x\(words)").replacing("[\(words)見本法]", with: "[x]")
        let rows = DatasetSample.itemsCSV.split(separator: "\n").map {
            $0.replacing(",番号,", with: ",番号<script>&,").replacing(
                ",,,in-the-style-of", with: ",<img src=x>,<b>&\'</b>,in-the-style-of")
        }
        folder.write(
            "common/codes/index.csv",
            "id,title,origin,edition,scope\nkubun,<script>区分,in-the-style-of,2020-04-01,common\n")
        folder.write("common/codes/kubun.csv", "code,label,valid-from,valid-to\n<,<script>あり&,,\n")
        folder.write("Z99-mihon/ichiran/v1/contract.yaml", yaml)
        folder.write("Z99-mihon/ichiran/v1/items.csv", rows.joined(separator: "\n") + "\n")
        let examples = "Z99-mihon/ichiran/v1/examples"
        folder.write(
            "\(examples)/valid-ichiran.response-<script>.json", DatasetSample.answer.replacing("中央", with: "＜＞"))
        folder.write("\(examples)/invalid-H2006-ichiran.response-\"&.json", "<script>\u{1}\u{7F}{")
        folder.write("\(examples)/invalid-H2006-.json", "{")
        folder.write("\(examples)/valid.json", "{")
        folder.write("\(examples)/notes.txt", "<")
        let catalogue = try Catalogue.load(interfaces: folder.path)
        return SiteMaterial(
            contracts: catalogue.contracts, codeLists: Array(catalogue.codeLists.values),
            businesses: BusinessTable([.init(id: "027", name: "<script>手当", origin: "in-the-style-of", unit: "<i>")]),
            errors: try ErrorCatalogueTests.shipped.get(), day: "2026-11-01")
    }

    @Test("Titles, labels, codes, purposes, examples and file names are escaped everywhere")
    func escaping() throws {
        let folder = TemporaryFolder()
        var material = try load(folder)
        material.owner = Self.hostile
        let site = try ParsedSite(material)
        #expect(site.broken == [])
        for (name, page) in site.pages {
            #expect(page.elements["script"] == (name == "search.html" ? 2 : 1), "\(name)")
            #expect(page.elements["img"] == nil && page.elements["b"] == nil && page.elements["i"] == nil, "\(name)")
            #expect(page.text.contains(Self.hostile), "\(name)")
        }
        let examples = try #require(site.pages["contracts/Z99/ichiran/v1/examples.html"])
        #expect(examples.ids.isSuperset(of: ["valid-ichiran.response-<script>", "invalid-H2006-ichiran.response-\"&"]))
        #expect(examples.text.contains("<script>\u{FFFD}\u{FFFD}{"))
    }

    @Test("A page that stands alone is well-formed with its style and script inside")
    func standsAlone() throws {
        let folder = TemporaryFolder()
        let material = try load(folder)
        let inventory = LinkInventory(material.contracts, businesses: material.businesses)
        let page = try ParsedPage(LinkPage(material: material, inventory: inventory).text)
        #expect(page.elements["style"] == 1 && page.elements["script"] == 1)
        #expect(page.links == ["#main"])
        #expect(page.text.contains(Self.hostile))
    }
}
