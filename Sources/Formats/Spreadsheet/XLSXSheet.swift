/// One worksheet's cells and merged areas.
///
/// Source: ECMA-376 part 1, 18.3.1.
final class XLSXSheet: XLSXPart {
    /// What a sheet needs to know of its workbook.
    struct Surroundings {
        let strings: [String]
        /// By style number: a number in this style is a date.
        let dates: [Bool]
        let countsFrom1904: Bool
        /// Cells with a value that may still be read.
        let cellsLeft: Int
        let mergeLimit: Int
    }

    private let surroundings: Surroundings
    private let sheet: String
    private(set) var rows: [Workbook.Row] = []
    private(set) var merges: [CellPlace: CellArea] = [:]
    private(set) var cellCount = 0
    private var row = 0
    private var cells: [Workbook.Cell] = []
    private var at = CellPlace(row: 1, column: 1)
    private var type = ""
    private var isDate = false
    private var hasFormula = false
    private var isInValue = false
    private var value: [UInt8] = []
    private var inline = XLSXText()

    init(sheet: String, place: String, surroundings: Surroundings) {
        self.sheet = sheet
        self.surroundings = surroundings
        super.init(place: place)
    }

    override func start(_ name: String, _ element: borrowing XMLStartElement) {
        switch name {
        case "row": startRow(element.value(of: "r"))
        case "c": startCell(element)
        case "v": isInValue = true
        case "f": hasFormula = true
        case "mergeCell": merge(element.value(of: "ref") ?? "")
        default: inline.start(name)
        }
    }

    override func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isInValue { value.append(contentsOf: bytes) } else { inline.append(bytes) }
    }

    override func end(_ name: String) {
        switch name {
        case "v": isInValue = false
        case "c": endCell()
        case "row": if !cells.isEmpty { rows.append(Workbook.Row(number: row, cells: cells)) }
        default: inline.end(name)
        }
    }

    /// A row or cell without its place follows the one before.
    private func startRow(_ number: String?) {
        let next = number.map { Int($0) ?? 0 } ?? row + 1
        guard next > row, next <= CellPlace.lastRow else {
            return refuse(.content, "\(sheet)!\(next)", "rows out of order")
        }
        row = next
        at = CellPlace(row: row, column: 0)
        cells = []
    }

    private func startCell(_ element: borrowing XMLStartElement) {
        let next = element.value(of: "r").map { CellPlace($0) } ?? CellPlace(row: row, column: at.column + 1)
        guard let next, next.row == row, next.column > at.column, next.column <= CellPlace.lastColumn else {
            return refuse(.content, "\(sheet)!\(at)", "cells out of order after this one")
        }
        at = next
        type = element.value(of: "t") ?? "n"
        let style = element.value(of: "s").flatMap { Int($0) } ?? 0
        isDate = surroundings.dates.indices.contains(style) && surroundings.dates[style]
        hasFormula = false
        value = []
        inline = XLSXText()
    }

    private func endCell() {
        guard let cell = cell() else { return }
        cellCount += 1
        guard cellCount <= surroundings.cellsLeft else { return refuse(.tooLarge, sheet, "too many cells") }
        cells.append(cell)
    }

    private func cell() -> Workbook.Cell? {
        let text = String(decoding: value, as: UTF8.self)
        switch type {
        case "s":
            guard let index = Int(text), surroundings.strings.indices.contains(index) else {
                refuse(.content, "\(sheet)!\(at)", "a shared text that the workbook does not have")
                return nil
            }
            return named(.text, surroundings.strings[index])
        case "inlineStr": return named(.text, inline.value)
        case "str": return hasFormula && text.isEmpty ? nil : named(.text, XLSXText.unescaped(text))
        case "b": return named(.boolean, text == "1" ? "TRUE" : "FALSE")
        case "e": return Workbook.Cell(column: at.column, kind: .error, text: text)
        case "d": return named(.date, text)
        case "n": return number(text)
        default:
            refuse(.content, "\(sheet)!\(at)", "a cell of an unknown type")
            return nil
        }
    }

    private func named(_ kind: Workbook.Cell.Kind, _ text: String) -> Workbook.Cell? {
        text.isEmpty ? nil : Workbook.Cell(column: at.column, kind: kind, text: text)
    }

    private func number(_ text: String) -> Workbook.Cell? {
        if text.isEmpty { return hasFormula ? Workbook.Cell(column: at.column, kind: .uncalculated, text: "") : nil }
        guard let number = Double(text), number.isFinite else {
            refuse(.content, "\(sheet)!\(at)", "not a number")
            return nil
        }
        if isDate, let date = SerialDate.text(number, since1904: surroundings.countsFrom1904) {
            return named(.date, date)
        }
        let isWhole = number == number.rounded() && abs(number) < 1e15
        return named(.number, isWhole ? String(Int64(number)) : "\(number)")
    }

    private func merge(_ reference: String) {
        guard let area = CellArea(reference) else { return refuse(.content, sheet, "a merged area that is none") }
        merges[area.from] = area
        if merges.count > surroundings.mergeLimit { refuse(.tooLarge, sheet, "too many merged areas") }
    }
}
