import Testing

@testable import Formats

struct XLSXReaderTests {
    private func sheet(
        _ rows: String, strings: String = "", styles: String = "", book: String = ""
    ) throws -> Workbook.Sheet {
        let bytes = ZipBytes.workbook(sheet: rows, strings: strings, styles: styles, book: book)
        return try #require(try XLSXReader.workbook(of: bytes).sheets.first)
    }

    private func error(_ rows: String) -> SpreadsheetError? {
        do throws(SpreadsheetError) {
            _ = try XLSXReader.workbook(of: ZipBytes.workbook(sheet: rows))
            return nil
        } catch {
            return error
        }
    }

    @Test("Shared, inline and computed texts are read; readings above the characters are left out")
    func texts() throws {
        let sheet = try sheet(
            """
            <sheetData><row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><t>中</t></is></c>\
            <c r="AA2" t="str"><f>B2</f><v>式</v></c><c t="s"><v>1</v></c></row></sheetData>
            """,
            strings: """
                <si><t>宛名</t><rPh sb="0" eb="2"><t>アテナ</t></rPh></si>\
                <si><r><rPr/><t>番</t></r><r><t xml:space="preserve">号 _x000D__x0041_</t></r></si>
                """)
        #expect(sheet.name == "表")
        #expect(sheet.rows.map(\.number) == [2])
        let texts = sheet.rows[0].cells.map { "\(CellPlace(row: 2, column: $0.column)) \($0.text)" }
        #expect(texts == ["B2 宛名", "C2 中", "AA2 式", "AB2 番号 A"])
    }

    @Test("Numbers, dates, truth values, errors and formulas without a value are told apart")
    func kinds() throws {
        let sheet = try sheet(
            """
            <sheetData><row r="1"><c r="A1"><v>15</v></c><c r="B1"><v>9.5</v></c><c r="C1" s="1"><v>45292</v></c>\
            <c r="D1" s="2"><v>0.375</v></c><c r="E1" t="b"><v>1</v></c><c r="F1" t="e"><v>#REF!</v></c>\
            <c r="G1"><f>A1</f></c><c r="H1" s="3"><v>60</v></c><c r="I1" t="d"><v>2024-01-01</v></c></row></sheetData>
            """,
            styles: """
                <numFmts><numFmt numFmtId="164" formatCode="h:mm;@"/><numFmt numFmtId="165" formatCode="0&quot;d&quot;"/></numFmts>\
                <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
                <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>
                """)
        let kinds: [Workbook.Cell.Kind] = [
            .number, .number, .date, .date, .boolean, .error, .uncalculated, .number, .date,
        ]
        #expect(sheet.rows[0].cells.map(\.kind) == kinds)
        let texts = ["15", "9.5", "2024-01-01", "09:00:00", "TRUE", "#REF!", "", "60", "2024-01-01"]
        #expect(sheet.rows[0].cells.map(\.text) == texts)
    }

    @Test("Serial days follow the calendar of their workbook, without the day of 1900 that never was")
    func serials() {
        #expect(SerialDate.text(1, since1904: false) == "1900-01-01")
        #expect(SerialDate.text(59, since1904: false) == "1900-02-28")
        #expect(SerialDate.text(60, since1904: false) == nil)
        #expect(SerialDate.text(61, since1904: false) == "1900-03-01")
        #expect(SerialDate.text(36_526, since1904: false) == "2000-01-01")
        #expect(SerialDate.text(45_351.5, since1904: false) == "2024-02-29 12:00:00")
        #expect(SerialDate.text(2_958_465, since1904: false) == "9999-12-31")
        #expect(SerialDate.text(2_958_466, since1904: false) == nil)
        #expect(SerialDate.text(0, since1904: true) == "1904-01-01")
        #expect(SerialDate.text(-1, since1904: true) == nil)
    }

    @Test("Merged areas are known by their first cell")
    func merges() throws {
        let sheet = try sheet(
            "<sheetData><row r='1'><c r='A1'><v>1</v></c></row></sheetData><mergeCells><mergeCell ref='A1:C2'/></mergeCells>"
        )
        let area = try #require(sheet.merges[CellPlace(row: 1, column: 1)])
        #expect(area.description == "A1:C2")
    }

    @Test("What is wrong in a sheet is said with its cell")
    func wrong() {
        let cases: [(String, String)] = [
            ("<c r='A1' t='s'><v>7</v></c>", "表!A1"), ("<c r='A1'><v>x</v></c>", "表!A1"),
            ("<c r='B1'><v>1</v></c><c r='A1'><v>1</v></c>", "表!B1"), ("<c r='A1' t='q'><v>1</v></c>", "表!A1"),
            ("<c r='A2'><v>1</v></c>", "表!"),
        ]
        for (cells, place) in cases {
            let error = error("<sheetData><row r='1'>\(cells)</row></sheetData>")
            #expect(error?.kind == .content)
            #expect(error?.place.hasPrefix(place) == true, "\(cells): \(error?.place ?? "")")
        }
        #expect(error("<sheetData><row r='2'/><row r='1'/></sheetData>")?.kind == .content)
        #expect(error("<sheetData>")?.place.hasPrefix("xl/worksheets/sheet1.xml line 1") == true)
        #expect(error("<!DOCTYPE x>")?.kind == .content)
    }

    @Test("A zip file that is no workbook is refused, and so are too many cells")
    func bounds() throws {
        #expect(throws: SpreadsheetError.self) {
            try XLSXReader.workbook(of: ZipBytes.file([.init(name: "a", content: [])]))
        }
        let rows = "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData>"
        var limits = SpreadsheetLimits()
        limits.cells = 2
        #expect(try XLSXReader.workbook(of: ZipBytes.workbook(sheet: rows), limits: limits).sheets[0].rows.count == 1)
        limits.cells = 1
        #expect(throws: SpreadsheetError(.tooLarge, "表", "too many cells")) {
            try XLSXReader.workbook(of: ZipBytes.workbook(sheet: rows), limits: limits)
        }
    }

    @Test("Places are read and written as spreadsheets do")
    func places() {
        for text in ["A1", "Z9", "AA10", "XFD1048576"] { #expect(CellPlace(text)?.description == text) }
        for text in ["", "A", "1", "A0", "1A", "XFE1", "A1048577", "a1", "A1:B2"] { #expect(CellPlace(text) == nil) }
        #expect(CellArea("B2:A1") == nil)
    }
}
