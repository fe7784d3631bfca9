/// Reads an Excel workbook (`.xlsx`, ECMA-376): the values of its sheets and nothing else. Formulas are not calculated;
/// their saved values count. Macros, drawings, links and everything else in the file are left untouched.
package struct XLSXReader {
    private let archive: ZipArchive
    private let limits: SpreadsheetLimits

    package static func workbook(
        of bytes: [UInt8], limits: SpreadsheetLimits = SpreadsheetLimits()
    ) throws(SpreadsheetError) -> Workbook {
        let archive = try ZipArchive(bytes, limits: limits)
        return try XLSXReader(archive: archive, limits: limits).workbook()
    }

    private func workbook() throws(SpreadsheetError) -> Workbook {
        let bookPath = try bookPath()
        let folder = bookPath.split(separator: "/").dropLast().joined(separator: "/")
        let book = XLSXParts.Book(place: bookPath)
        try read(book, from: bookPath)
        guard !book.sheets.isEmpty else { throw SpreadsheetError(.content, bookPath, "no sheets") }
        guard book.sheets.count <= limits.sheets else { throw SpreadsheetError(.tooLarge, bookPath, "too many sheets") }
        let name = bookPath.split(separator: "/").last.map { String($0) } ?? bookPath
        let links = XLSXParts.Relationships(place: "\(folder)/_rels/\(name).rels")
        try read(links, from: links.place)
        let strings = XLSXParts.SharedStrings(place: "sharedStrings")
        if let path = links.path(ofType: "sharedStrings") { try read(strings, from: Self.resolve(path, in: folder)) }
        let styles = XLSXParts.Styles(place: "styles")
        if let path = links.path(ofType: "styles") { try read(styles, from: Self.resolve(path, in: folder)) }
        return try Workbook(sheets: sheets(of: book, links, strings: strings.all, dates: styles.dates, in: folder))
    }

    private func sheets(
        of book: XLSXParts.Book, _ links: XLSXParts.Relationships, strings: [String], dates: [Bool], in folder: String
    ) throws(SpreadsheetError) -> [Workbook.Sheet] {
        var sheets: [Workbook.Sheet] = []
        var cellsLeft = limits.cells
        for entry in book.sheets {
            guard let target = links.byID[entry.relationship] else {
                throw SpreadsheetError(.content, entry.name, "the sheet has no place in the file")
            }
            // A chart on a sheet of its own has no cells.
            guard target.type.hasSuffix("/worksheet") else { continue }
            let surroundings = XLSXSheet.Surroundings(
                strings: strings, dates: dates, countsFrom1904: book.countsFrom1904, cellsLeft: cellsLeft,
                mergeLimit: limits.merges)
            let path = Self.resolve(target.path, in: folder)
            let sheet = XLSXSheet(sheet: entry.name, place: path, surroundings: surroundings)
            try read(sheet, from: path)
            cellsLeft -= sheet.cellCount
            sheets.append(
                Workbook.Sheet(name: entry.name, isHidden: entry.isHidden, rows: sheet.rows, merges: sheet.merges))
        }
        return sheets
    }

    /// The workbook's part as the package's own relationships name it.
    private func bookPath() throws(SpreadsheetError) -> String {
        guard archive.contains("_rels/.rels") else {
            throw SpreadsheetError(.content, "", "a zip file, but no workbook (_rels/.rels is missing)")
        }
        let links = XLSXParts.Relationships(place: "_rels/.rels")
        try read(links, from: "_rels/.rels")
        guard let path = links.path(ofType: "officeDocument") else {
            throw SpreadsheetError(.content, "_rels/.rels", "names no workbook")
        }
        return Self.resolve(path, in: "")
    }

    private func read(_ part: XLSXPart, from name: String) throws(SpreadsheetError) {
        var xml = XMLLimits()
        xml.totalBytes = limits.entryBytes
        xml.elements = 8_000_000
        xml.attributes = 64
        try part.read(try archive.content(of: name), limits: xml)
    }

    /// A target beside the part that names it; only ever looked up among the members.
    private static func resolve(_ target: String, in folder: String) -> String {
        var parts = target.hasPrefix("/") ? [] : folder.split(separator: "/")
        for part in target.split(separator: "/") where part != "." {
            if part == ".." { parts = parts.dropLast() } else { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }
}
