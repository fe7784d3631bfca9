import Formats
import Testing

@testable import Contracts

/// The published files themselves (デジタル庁, 公共データ利用規約 第1.0版), read where they lie.
@Suite(.enabled(if: Project.hasSpecifications))
struct OfficialSheetsTests {
    private func imported(_ file: String, _ folder: TemporaryFolder) throws -> (Catalogue, ImportReport) {
        let bytes = try FileBytes.read("\(Project.specifications)/\(file)", limit: 16 << 20)
        let workbook = try SpreadsheetFile.workbook(of: bytes, name: file)
        var options = ItemImportOptions(file: file)
        options.business = "031"
        options.origin = .official
        options.source = "デジタル庁"
        options.names = ["住登外者宛名基本情報": "jutogaishaatenakihonjoho"]
        let items = ItemImport(workbook: workbook, options: options)
        return (try Tables.load(try items.run(), in: folder), items.report)
    }

    private func columns(_ node: ItemNode) -> [String] {
        [
            node.name, node.label, node.type.rawValue, String(node.digits), node.isFixed ? "○" : "",
            node.presence.rawValue, node.isNullable ? "○" : "",
        ]
    }

    /// What the committed table has and the sheet does not say, by message and name, with the reason.
    private static let byHand: [String: String] = [
        "request shorikubun": "fixed: a code of one digit",
        "request kojinbango": "fixed: 番号法 gives it 12 digits",
        "request tsusho_furiganakakuninjokyo": "fixed: a code of one digit",
        "request seibetsu": "fixed: a code of one digit",
        "request seinengappi_fushofuragu": "fixed: a code of one digit",
        "request seinengappi_fushohyoki": "条件: from the 項目定義書, the API specification has no ※※",
        "request jusho_choazakodo": "fixed: 町字ID has 7 digits in アドレス・ベース・レジストリ",
        "request jusho_yubinbango": "fixed: a 郵便番号 has 7 digits",
        "request jusho_kokumeikodo": "fixed: a country code has 3 digits",
        "request gyomuid": "fixed: a 業務ID has 3 digits",
        "request dokujishisakushisutemutoid": "fixed: as the 業務ID",
        "request nayosemotofuragu": "fixed: a code of one digit",
        "request tagyomusanshofukafuragu": "fixed: a code of one digit",
        "response shikuchosonkodo": "fixed: the response does not repeat 「6桁のコード値を設定する」",
    ]

    @Test("The API specification gives the committed contract item for item, but for what was decided by hand")
    func api() throws {
        let folder = TemporaryFolder()
        let (catalogue, report) = try imported("2026-08_digital-agency_atenabango-fuban-api_spec.xlsx", folder)
        #expect(report.refused == [])
        let contract = try #require(catalogue.contracts.first)
        #expect(contract.id == "031/jutogaishaatenabangofuban")
        #expect(contract.version == "v10")
        #expect(contract.title == "住登外者宛名番号付番")
        let own = try Catalogue.load(interfaces: Project.interfaces)
        let committed = try #require(own.contract(id: contract.id, version: "v10")).operations[0]
        let read = contract.operations[0]
        #expect(read.call == committed.call)
        #expect(read.access == committed.access)
        #expect(read.detail == committed.detail)
        var differences: Set<String> = []
        for (ours, theirs) in [(committed.request, read.request), (committed.response, read.response)] {
            #expect(ours.nodes.map(\.name) == theirs.nodes.map(\.name))
            for (left, right) in zip(ours.nodes, theirs.nodes) where !left.isFrame && left.level > 0 {
                if columns(left) != columns(right) { differences.insert("\(ours.direction.rawValue) \(left.name)") }
                #expect(columns(left).prefix(4) == columns(right).prefix(4))
            }
        }
        #expect(differences == Set(Self.byHand.keys))
        #expect(read.request.nodes.count == 41)
        let rules = read.request.nodes.flatMap(\.conditions).filter(\.isEnforced).map(\.text)
        #expect(rules == ["required when shorikubun = 1|2"])
        let origin = "official: 住登外者宛名番号付番API仕様 第2.0版（令和5年3月）／リクエスト_API仕様"
        #expect(read.request.nodes[1].origin == origin)
    }

    @Test("The item definition gives its 29 items with ids, key and codes")
    func definition() throws {
        let folder = TemporaryFolder()
        let (catalogue, report) = try imported("2026-08_digital-agency_atenabango-kanri_item-definition.xlsx", folder)
        #expect(report.refused == [])
        let contract = try #require(catalogue.contracts.first)
        #expect(contract.id == "031/jutogaishaatenakihonjoho")
        let operation = contract.operations[0]
        #expect(operation.pattern == .dataset)
        #expect(operation.key.map { operation.response.path(of: $0) } == ["result[].atenabango"])
        let items = operation.response.nodes.filter { !$0.itemID.isEmpty }
        #expect(items.count == 29)
        #expect(items.enumerated().allSatisfy { Int($0.element.itemID) == 3_100_001 + $0.offset })
        #expect(items.allSatisfy { $0.itemID.utf8.count == 8 })
        let coded = items.filter { $0.codeList != nil }.map { "\($0.name) \($0.codeList?.entries.count ?? 0)" }
        #expect(coded == ["seibetsu 3", "daihyoatenafuragu 2"])
        #expect(catalogue.codeLists["seibetsu"]?.entries.map(\.label) == ["不明（未記入）", "男", "女"])
        #expect(items.filter(\.isRepeated).map(\.maxOccurs) == [999, 999])
        #expect(items.filter(\.isMasked).map(\.name) == ["kojinbango"])
        #expect(report.todo.contains { $0.contains("dokujishisakushisutemunadoid") && $0.contains("999") })
    }
}
