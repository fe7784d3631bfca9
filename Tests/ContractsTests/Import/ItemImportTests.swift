import Formats
import Testing

@testable import Contracts

struct ItemImportTests {
    @Test("A list gives a dataset a group, in any order of columns and any width of characters")
    func list() throws {
        let (drafts, report) = try Tables.importing([
            Tables.sheet("項目定義書", Tables.list), Tables.sheet("コード一覧", Tables.codes),
        ]) { $0.names = ["個人": "kojin", "世帯": "setai"] }
        #expect(report.refused == [])
        let folder = TemporaryFolder()
        let catalogue = try Tables.load(drafts, in: folder)
        #expect(catalogue.contracts.map(\.id) == ["001/kojin", "001/setai"])
        let operation = try #require(catalogue.contract(id: "001/kojin", version: "v1")?.operations.first)
        #expect(operation.pattern == .dataset)
        #expect(operation.key.map { operation.response.path(of: $0) } == ["result[].atenabango"])
        let nodes = operation.response.nodes.filter { !$0.itemID.isEmpty }
        #expect(nodes.map(\.name) == ["atenabango", "seibetsu", "ritsu", "ko"])
        #expect(nodes.map(\.itemID) == ["00100001", "00100002", "00100012", "00100003"])
        #expect(nodes.map(\.type) == [.halfWidth, .halfWidth, .decimal, .fullWidth])
        #expect(nodes.map(\.digits) == [15, 1, 3, 10])
        #expect(nodes[1].codeList?.entries.map(\.label) == ["男", "女"])
        #expect(nodes[2].fraction == 2)
        #expect(nodes[2].conditions.map(\.text) == ["required when seibetsu = 1"])
        #expect(nodes[3].maxOccurs == 5)
        #expect(nodes.allSatisfy { $0.origin == "in-the-style-of" })
    }

    @Test("An official origin names the document and the sheet, and is refused without a source")
    func origin() throws {
        #expect(throws: ItemImportError.self) {
            try Tables.importing([Tables.sheet("項目定義書", Tables.list)]) { $0.origin = .official }
        }
        let (drafts, _) = try Tables.importing([Tables.sheet("項目定義書", Tables.list)]) {
            $0.origin = .official
            $0.source = "見本庁"
        }
        let items = drafts.drafts[0].items
        #expect(items.last?.origin == "official: 見本の項目定義書／項目定義書")
        #expect(items.first?.origin == "in-the-style-of")
        #expect(drafts.drafts[0].origin == .inTheStyleOf)
        #expect(drafts.drafts[0].sources.first == "見本庁")
    }

    @Test("Every row that is not understood is reported with its cell, and all others are read")
    func refusedRows() throws {
        let rows = """
            項番|パラメータ名|項目名|データ型|桁数|必須|備考
            1|kubun|区分|X|1|◎
            2|nazo|謎|ZZ|1|◎
            3|na mae|名前|N|10|◎
            4|kazu|数|9||◎
            5|hi|日|DATE|10|時々
            6|moji|文字|X|3||※※区分が9のとき
            """
        let (drafts, report) = try Tables.importing([Tables.sheet("リクエスト", rows)]) { $0.business = "001" }
        #expect(drafts.drafts[0].items.map(\.name) == ["kubun", "moji"])
        #expect(report.refused.map(\.place) == ["リクエスト!D3", "リクエスト!B4", "リクエスト!B5", "リクエスト!F6"])
        #expect(drafts.drafts[0].items[1].presence == .conditional)
        #expect(!drafts.drafts[0].items[1].isEnforced)
    }

    @Test("Groups, repeated groups and null of an answer keep their levels; error bodies are no items")
    func response() throws {
        let request = "項番|パラメータ名|項目名|データ型|桁数|必須\n1|bango|番号|X|15|◎"
        let rows = """
            項番|レベル|オブジェクト名|項目名|項目説明|記述例|必須|null設定有無|データ型|桁数|備考
            ■正常系（200）
            1|1|レスポンスオブジェクト|||{|◎|-|構造化|-
            2|2|metadata|メタ||"metadata": {|◎|-|構造化|-
            3|3|title|題||"title": "見本照会",|◎|-|Ｎ|100
            4|2|result|結果||"result": [|◎|-|配列構造化|-
            5|3|kazoku|家族|||◎|-|配列 構造化|-
            6|4|namae|名前||namae:"花",|◎|〇|Ｎ|10
            7|3|nensu|年数||nensu:3,|◎|-|９|2
            8|||||]}|◎|-|-|-
            9|2|nokori|残り|||◎|-|X|1
            ■正常系エラー（400）
            1|2|code|コード|||◎|-|X,Ｎ混在|-
            """
        let (drafts, report) = try Tables.importing([
            Tables.sheet("リクエスト_API仕様", request), Tables.sheet("レスポンス_API仕様", rows),
            Tables.sheet("API概要", "No.|APIコール名|操作種類\n1|app_submit/v12/mihonshokai|Read"),
        ]) { $0.business = "001" }
        #expect(report.refused.map(\.place) == ["レスポンス_API仕様!C11"])
        let folder = TemporaryFolder()
        let contract = try #require(
            try Tables.load(drafts, in: folder).contract(id: "001/mihonshokai", version: "v12"))
        #expect(contract.title == "見本照会")
        let model = contract.operations[0].response
        let paths = model.nodes.filter { !$0.isFrame && $0.level > 0 }.map { model.path(of: $0.index) }
        #expect(paths == ["result[]", "result[].kazoku[]", "result[].kazoku[].namae", "result[].nensu"])
        let name = model.nodes[try #require(model.node(path: "result.kazoku.namae"))]
        #expect(name.isNullable)
        #expect(name.example == "花")
        #expect(model.nodes[try #require(model.node(path: "result.nensu"))].example == "3")
    }

    @Test("Wrong headers are refused with the column that is missing, a missing 業務ID with the option")
    func wrongHeaders() {
        func message(_ sheets: [Workbook.Sheet], business: String? = "001") -> String {
            do {
                _ = try Tables.importing(sheets) { $0.business = business }
                return ""
            } catch {
                return "\(error)"
            }
        }
        let noType = "項番|パラメータ名|項目名|桁数|必須\n1|a|あ|1|◎"
        #expect(
            message([Tables.sheet("表", noType)]).contains(
                "表!A1: looks like the header of an item table, but has no column データ型"))
        #expect(message([Tables.sheet("表", "A|B\n1|2")]) == "no item table in any sheet")
        #expect(message([]) == "no item table in any sheet")
        let call = "項番|パラメータ名|項目名|データ型|桁数|必須\n1|a|あ|X|1|◎"
        #expect(message([Tables.sheet("リクエスト", call)], business: nil).contains("--business"))
        #expect(message([Tables.sheet("リクエスト", call)]) == "")
    }

    @Test("A code list that says something else than the folder's own does not replace it")
    func codeLists() throws {
        let folder = TemporaryFolder()
        folder.write(
            "common/codes/index.csv", "id,title,origin,edition,scope\nseibetsu,性別,in-the-style-of,2026-04-01,common\n")
        folder.write("common/codes/seibetsu.csv", "code,label,valid-from,valid-to\n1,男性,,\n")
        let sheets = [Tables.sheet("項目定義書", Tables.list), Tables.sheet("コード一覧", Tables.codes)]
        let (drafts, report) = try Tables.importing(sheets)
        let files = try drafts.files(below: folder.path)
        #expect(files.map(\.path).contains("common/codes/seibetsu001.csv"))
        #expect(!files.map(\.path).contains("common/codes/seibetsu.csv"))
        #expect(files.first { $0.path == ImportedDrafts.index }?.text == "seibetsu001,性別,in-the-style-of,,common\n")
        #expect(files.first { $0.path.hasSuffix("group1/v1/items.csv") }?.text.contains(",seibetsu001,") == true)
        #expect(report.todo.contains { $0.hasPrefix("code list seibetsu exists") })
        folder.write("common/codes/seibetsu.csv", "code,label,valid-from,valid-to\n1,男,,\n2,女,,\n")
        let again = try Tables.importing(sheets).0.files(below: folder.path).map(\.path)
        #expect(!again.contains { $0.hasPrefix("common/codes/") })
    }

    @Test("Names that would be no folders are refused")
    func names() throws {
        for name in ["../x", "a/b", "個人", ""] {
            let (drafts, _) = try Tables.importing([Tables.sheet("項目定義書", Tables.list)]) { $0.names = ["個人": name] }
            #expect(throws: ItemImportError.self) { try drafts.files(below: "/nonexistent") }
        }
    }

    @Test("Cells with errors and formulas without a value are reported, not read as text")
    func badCells() throws {
        let sheet = Tables.sheet("リクエスト", "項番|パラメータ名|項目名|データ型|桁数|必須\n1|a|あ|X|1|◎\n2|b|い|X|1|◎")
        var rows = sheet.rows
        let bad = rows[2].cells.map { cell in
            cell.column == 5 ? Workbook.Cell(column: 5, kind: .uncalculated, text: "") : cell
        }
        rows[2] = Workbook.Row(number: 3, cells: bad)
        let (drafts, report) = try Tables.importing([Workbook.Sheet(name: "リクエスト", rows: rows)]) {
            $0.business = "001"
        }
        #expect(drafts.drafts[0].items.map(\.name) == ["a"])
        #expect(report.refused.map(\.place) == ["リクエスト!E3"])
    }
}
