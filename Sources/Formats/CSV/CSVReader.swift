/// Reads CSV (RFC 4180): comma, double quotes, records ended by CRLF or LF, UTF-8 with or without a byte order mark.
/// Strict.
///
/// Streaming: `while let row = try reader.next()`. A quoted field may hold line ends; an empty line is a record of
/// one empty field.
package struct CSVReader {
    package struct Row: Sendable, Equatable {
        package let fields: [String]
        /// Line on which the record starts, from 1.
        package let line: Int
    }

    private let bytes: [UInt8]
    private var position: Int
    private var line = 1

    /// - Throws: `notUTF8` at once: the text is checked as a whole.
    package init(_ bytes: [UInt8]) throws(CSVError) {
        if let wrong = bytes.withUnsafeBytes({ UTF8Check.firstError(in: $0) }) {
            let line = 1 + bytes[..<wrong].count { $0 == UInt8(ascii: "\n") }
            throw CSVError(kind: .notUTF8, line: line)
        }
        self.bytes = bytes
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// All records of a text.
    package static func rows(of bytes: [UInt8]) throws(CSVError) -> [[String]] {
        var reader = try CSVReader(bytes)
        var rows: [[String]] = []
        while let row = try reader.next() { rows.append(row.fields) }
        return rows
    }

    /// The next record, `nil` after the last one.
    package mutating func next() throws(CSVError) -> Row? {
        guard position < bytes.count else { return nil }
        let start = line
        var fields: [String] = []
        repeat { fields.append(try field()) } while take(UInt8(ascii: ","))
        try endRecord()
        return Row(fields: fields, line: start)
    }

    private mutating func field() throws(CSVError) -> String {
        if peek() == UInt8(ascii: "\"") { return try quotedField() }
        let start = position
        while let byte = peek(), !Self.isEnd(byte) {
            if byte == UInt8(ascii: "\"") { throw CSVError(kind: .quoteInsideField, line: line) }
            position += 1
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func quotedField() throws(CSVError) -> String {
        let opening = line
        var content: [UInt8] = []
        position += 1
        while let byte = peek() {
            position += 1
            if byte == UInt8(ascii: "\""), !take(UInt8(ascii: "\"")) {
                return String(decoding: content, as: UTF8.self)
            }
            if byte == UInt8(ascii: "\n") { line += 1 }
            content.append(byte)
        }
        throw CSVError(kind: .quoteNotClosed, line: opening)
    }

    private mutating func endRecord() throws(CSVError) {
        guard peek() != nil else { return }
        let isReturn = take(UInt8(ascii: "\r"))
        guard take(UInt8(ascii: "\n")) else {
            throw CSVError(kind: isReturn ? .loneReturn : .textAfterQuote, line: line)
        }
        line += 1
    }

    private static func isEnd(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }

    private func peek() -> UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard peek() == byte else { return false }
        position += 1
        return true
    }
}

/// Why a text is not CSV, and where. It never holds a piece of the text.
package struct CSVError: Error, Equatable, CustomStringConvertible {
    package enum Kind: String, Sendable {
        case notUTF8 = "not UTF-8"
        case quoteInsideField = "a quote inside a field that is not quoted"
        case quoteNotClosed = "a quoted field without its end"
        case textAfterQuote = "text after a quoted field"
        case loneReturn = "a carriage return without a line feed"
    }

    package let kind: Kind
    /// From 1.
    package let line: Int

    package var description: String { "line \(line): \(kind.rawValue)" }
}
