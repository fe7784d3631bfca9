/// A cell's place, written as spreadsheets do: `B7`.
package struct CellPlace: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// From 1.
    package let row: Int
    /// From 1: A is 1.
    package let column: Int

    /// What a spreadsheet program can hold.
    static let lastRow = 1_048_576
    static let lastColumn = 16_384

    package init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// `B7` or `$B$7`; nil for anything else or beyond the last cell.
    package init?(_ text: String) {
        var column = 0
        var row = 0
        for byte in text.utf8 where byte != UInt8(ascii: "$") {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0: column = column * 26 + Int(byte) - 64
            case UInt8(ascii: "0")...UInt8(ascii: "9"): row = row * 10 + Int(byte) - 48
            default: return nil
            }
            guard row <= Self.lastRow, column <= Self.lastColumn else { return nil }
        }
        guard row > 0, column > 0 else { return nil }
        self.init(row: row, column: column)
    }

    /// `A`, `Z`, `AA` …
    package static func letters(_ column: Int) -> String {
        var letters = ""
        var rest = column
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }

    package var description: String { Self.letters(column) + String(row) }

    package static func < (left: CellPlace, right: CellPlace) -> Bool {
        (left.row, left.column) < (right.row, right.column)
    }
}

/// A rectangle of cells, both corners included.
package struct CellArea: Sendable, Hashable, CustomStringConvertible {
    package let from: CellPlace
    package let to: CellPlace

    package init(from: CellPlace, to: CellPlace) {
        self.from = from
        self.to = to
    }

    /// `A1:C3` or a single place.
    package init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard let from = parts.first.flatMap({ CellPlace(String($0)) }), parts.count <= 2,
            let to = parts.last.flatMap({ CellPlace(String($0)) }), from.row <= to.row, from.column <= to.column
        else { return nil }
        self.init(from: from, to: to)
    }

    package var description: String { "\(from):\(to)" }
}
