/// A spreadsheet file's sheets with their values, whatever it was saved as. Only cells that have a value are there.
package struct Workbook: Sendable {
    package let sheets: [Sheet]

    package init(sheets: [Sheet]) { self.sheets = sheets }

    package struct Sheet: Sendable {
        package let name: String
        package let isHidden: Bool
        /// By number; rows without a value are left out.
        package let rows: [Row]
        /// Merged areas by their first cell, which is the one with the value.
        package let merges: [CellPlace: CellArea]

        package init(name: String, isHidden: Bool = false, rows: [Row], merges: [CellPlace: CellArea] = [:]) {
            self.name = name
            self.isHidden = isHidden
            self.rows = rows
            self.merges = merges
        }

        /// `sheet!B7`, for messages.
        package func place(_ row: Int, _ column: Int) -> String { "\(name)!\(CellPlace(row: row, column: column))" }
    }

    package struct Row: Sendable {
        /// From 1.
        package let number: Int
        /// By column.
        package let cells: [Cell]

        package init(number: Int, cells: [Cell]) {
            self.number = number
            self.cells = cells
        }

        package subscript(column column: Int) -> Cell? { cells.first { $0.column == column } }

        /// The first cell with text between two columns, both included.
        package func first(in columns: ClosedRange<Int>) -> Cell? {
            cells.first { columns.contains($0.column) && !$0.text.isEmpty }
        }
    }

    package struct Cell: Sendable, Equatable {
        package enum Kind: Sendable {
            case text, number, date, boolean
            /// `#REF!` and the like.
            case error
            /// A formula that was saved without its value.
            case uncalculated
        }

        /// From 1: A is 1.
        package let column: Int
        package let kind: Kind
        /// As a person would read it: numbers without needless digits, dates `YYYY-MM-DD`.
        package let text: String

        package init(column: Int, kind: Kind, text: String) {
            self.column = column
            self.kind = kind
            self.text = text
        }
    }
}
