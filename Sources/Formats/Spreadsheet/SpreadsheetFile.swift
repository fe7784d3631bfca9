/// A table as people hand it over: an Excel workbook, or one sheet of it saved as CSV.
package enum SpreadsheetFile {
    /// Told apart by the first bytes. The sheet of a CSV file gets the file's name.
    ///
    /// - Parameter name: the sheet's name where the file has none.
    package static func workbook(
        of bytes: [UInt8], name: String, limits: SpreadsheetLimits = SpreadsheetLimits()
    ) throws(SpreadsheetError) -> Workbook {
        if bytes.starts(with: [0x50, 0x4B]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            return try XLSXReader.workbook(of: bytes, limits: limits)
        }
        guard !name.lowercased().hasSuffix(".xlsx") else {
            throw SpreadsheetError(.damaged, name, "no Excel workbook: it does not begin as a zip file")
        }
        return Workbook(sheets: [try csvSheet(of: bytes, name: name, limits: limits)])
    }

    /// Records become rows; an empty field has no cell.
    private static func csvSheet(
        of bytes: [UInt8], name: String, limits: SpreadsheetLimits
    ) throws(SpreadsheetError) -> Workbook.Sheet {
        guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else {
            throw SpreadsheetError(.unsupported, name, "UTF-16 text; save it as CSV UTF-8")
        }
        let isUTF8 = bytes.withUnsafeBytes { UTF8Check.firstError(in: $0) } == nil
        let text = isUTF8 ? bytes : try CP932.utf8(of: bytes, place: name)
        var rows: [Workbook.Row] = []
        var cellCount = 0
        do throws(CSVError) {
            var reader = try CSVReader(text)
            var number = 0
            while let record = try reader.next() {
                number += 1
                let cells = record.fields.enumerated().filter { !$0.element.isEmpty }.map {
                    Workbook.Cell(column: $0.offset + 1, kind: .text, text: $0.element)
                }
                cellCount += cells.count
                if !cells.isEmpty { rows.append(Workbook.Row(number: number, cells: cells)) }
            }
        } catch {
            throw SpreadsheetError(.content, "\(name) line \(error.line)", error.kind.rawValue)
        }
        guard cellCount <= limits.cells else { throw SpreadsheetError(.tooLarge, name, "too many cells") }
        return Workbook.Sheet(name: name, rows: rows)
    }
}
