import Testing

@testable import Formats

struct SpreadsheetFileTests {
    /// 項目名,氏名 and, on the second line, ～① in CP932.
    private let cp932: [UInt8] =
        [0x8D, 0x80, 0x96, 0xDA, 0x96, 0xBC, 0x2C, 0x8E, 0x81, 0x96, 0xBC, 0x0D, 0x0A, 0x81, 0x60, 0x87, 0x40]

    @Test("CSV in UTF-8, with and without its mark, and in CP932 becomes the same sheet")
    func encodings() throws {
        let text = Array("項目名,氏名\r\n～①".utf8)
        for bytes in [text, [0xEF, 0xBB, 0xBF] + text, cp932] {
            let sheet = try SpreadsheetFile.workbook(of: bytes, name: "表.csv").sheets[0]
            #expect(sheet.name == "表.csv")
            #expect(sheet.rows.map { $0.cells.map(\.text) } == [["項目名", "氏名"], ["～①"]])
        }
    }

    @Test("Bytes that are no character are refused with their line, never replaced")
    func unmappable() {
        let broken = cp932 + [0x0D, 0x0A, 0x41, 0xFD]
        #expect(throws: SpreadsheetError(.encoding, "表 line 3", "bytes that are neither UTF-8 nor CP932")) {
            try SpreadsheetFile.workbook(of: broken, name: "表")
        }
        #expect(throws: SpreadsheetError.self) {
            try SpreadsheetFile.workbook(of: [0xFF, 0xFE, 0x41, 0x00], name: "表")
        }
        #expect(throws: SpreadsheetError(.content, "表 line 2", CSVError.Kind.quoteNotClosed.rawValue)) {
            try SpreadsheetFile.workbook(of: Array("a\n\"b".utf8), name: "表")
        }
    }

    @Test("What calls itself an Excel workbook and is none is not taken for text")
    func renamed() {
        #expect(throws: SpreadsheetError.self) {
            try SpreadsheetFile.workbook(of: Array("項目名,氏名\n".utf8), name: "表.XLSX")
        }
    }

    @Test("Records count as rows, also where a field holds a line end")
    func records() throws {
        let sheet = try SpreadsheetFile.workbook(of: Array("a,\"x\ny\"\n\n,b".utf8), name: "t").sheets[0]
        #expect(sheet.rows.map(\.number) == [1, 3])
        #expect(sheet.rows[1].cells == [Workbook.Cell(column: 2, kind: .text, text: "b")])
    }
}
