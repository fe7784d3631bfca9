/// Where the values of a fixed-width record stand, in bytes of the file's encoding.
package struct FixedLayout: Sendable, Equatable {
    package enum Alignment: String, Sendable, CaseIterable { case left, right }

    package struct Column: Sendable, Equatable {
        /// The column's name in the dataset's layout.
        package let name: String
        /// Bytes before it, from 0.
        package let start: Int
        /// Bytes.
        package let length: Int
        package let alignment: Alignment
        /// The character that fills what a value leaves free; with ``Alignment/right`` a `0` leaves at least one digit.
        package let padding: Character
        /// In a stateful set: double bytes only, without shift sequences around them.
        package let isDoubleByte: Bool

        package init(
            name: String, start: Int, length: Int, alignment: Alignment = .left, padding: Character = " ",
            isDoubleByte: Bool = false
        ) {
            self.name = name
            self.start = start
            self.length = length
            self.alignment = alignment
            self.padding = padding
            self.isDoubleByte = isDoubleByte
        }
    }

    package let columns: [Column]
    /// Bytes of a record without its line end.
    package let recordLength: Int
    /// nil when the records follow each other without one.
    package let lineEnd: CSVDialect.LineEnd?

    /// - Returns: nil when a column is empty, lies outside the record or over another one, or is there twice.
    package init?(columns: [Column], recordLength: Int, lineEnd: CSVDialect.LineEnd?) {
        var end = 0
        for column in columns.sorted(by: { $0.start < $1.start }) {
            guard column.length > 0, column.start >= end, column.start + column.length <= recordLength else {
                return nil
            }
            end = column.start + column.length
        }
        guard recordLength > 0, Set(columns.map(\.name)).count == columns.count else { return nil }
        self.columns = columns
        self.recordLength = recordLength
        self.lineEnd = lineEnd
    }
}
