/// What the small parts of a workbook say: which sheets there are, where they lie, which styles are dates.
///
/// Source: ECMA-376 part 1, 18.2, 18.8 and part 2, 9.3. Elements are known by their local names, so that the strict and
/// the transitional namespaces are read alike.
enum XLSXParts {
    struct SheetEntry {
        let name: String
        let relationship: String
        let isHidden: Bool
    }

    final class Book: XLSXPart {
        private(set) var sheets: [SheetEntry] = []
        private(set) var countsFrom1904 = false

        override func start(_ name: String, _ element: borrowing XMLStartElement) {
            if name == "sheet" {
                sheets.append(
                    SheetEntry(
                        name: element.value(of: "name") ?? "", relationship: element.value(of: "id") ?? "",
                        isHidden: element.value(of: "state").map { $0 != "visible" } ?? false))
            } else if name == "workbookPr" {
                countsFrom1904 = ["1", "true"].contains(element.value(of: "date1904") ?? "")
            }
        }
    }

    final class Relationships: XLSXPart {
        struct Target {
            let type: String
            let path: String
        }
        private(set) var byID: [String: Target] = [:]

        override func start(_ name: String, _ element: borrowing XMLStartElement) {
            guard name == "Relationship", element.value(of: "TargetMode") != "External",
                let id = element.value(of: "Id"), let path = element.value(of: "Target")
            else { return }
            byID[id] = Target(type: element.value(of: "Type") ?? "", path: path)
        }

        func path(ofType ending: String) -> String? { byID.values.first { $0.type.hasSuffix("/" + ending) }?.path }
    }

    /// Which cell styles show a number as a date.
    final class Styles: XLSXPart {
        private var dateFormats: Set<Int> = Set([14...22, 27...36, 45...47, 50...58].joined())
        private var isInsideCellFormats = false
        private(set) var dates: [Bool] = []

        override func start(_ name: String, _ element: borrowing XMLStartElement) {
            if name == "cellXfs" { isInsideCellFormats = true }
            if name == "numFmt", let id = element.value(of: "numFmtId").flatMap({ Int($0) }) {
                if Self.isDate(element.value(of: "formatCode") ?? "") { dateFormats.insert(id) }
            } else if name == "xf", isInsideCellFormats {
                dates.append(element.value(of: "numFmtId").flatMap { Int($0) }.map(dateFormats.contains) ?? false)
            }
        }

        override func end(_ name: String) {
            if name == "cellXfs" { isInsideCellFormats = false }
        }

        /// A format with a part of a date outside quotes, brackets and escapes.
        static func isDate(_ format: String) -> Bool {
            var quoted = false
            var bracketed = false
            var escaped = false
            for character in format.lowercased() {
                if escaped { escaped = false; continue }
                switch character {
                case "\"": quoted.toggle()
                case "[" where !quoted: bracketed = true
                case "]" where !quoted: bracketed = false
                case "\\", "_", "*": escaped = !quoted
                case "y", "m", "d", "h", "s", "e", "g": if !quoted, !bracketed { return format != "General" }
                default: break
                }
            }
            return false
        }
    }

    /// The texts that cells refer to by number. Readings (`rPh`) above the characters are no part of them.
    final class SharedStrings: XLSXPart {
        private(set) var all: [String] = []
        private var text = XLSXText()

        override func start(_ name: String, _ element: borrowing XMLStartElement) {
            if name == "si" { text = XLSXText() }
            text.start(name)
        }

        override func characters(_ bytes: UnsafeBufferPointer<UInt8>) { text.append(bytes) }

        override func end(_ name: String) {
            text.end(name)
            if name == "si" { all.append(text.value) }
        }
    }
}

/// Collects the `t` elements of a rich text, without its phonetic runs.
struct XLSXText {
    private var bytes: [UInt8] = []
    private var isInText = false
    private var isInReading = false

    mutating func start(_ name: String) {
        if name == "rPh" { isInReading = true }
        if name == "t" { isInText = true }
    }

    mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
        if isInText, !isInReading { bytes.append(contentsOf: piece) }
    }

    mutating func end(_ name: String) {
        if name == "rPh" { isInReading = false }
        if name == "t" { isInText = false }
    }

    var value: String { Self.unescaped(String(decoding: bytes, as: UTF8.self)) }

    /// `_x000D_` stands for a character that XML cannot carry as it is (ECMA-376 part 1, 22.9.2.19).
    static func unescaped(_ text: String) -> String {
        guard text.contains("_x") else { return text }
        var result = ""
        var rest = text[...]
        while let start = rest.firstRange(of: "_x") {
            let digits = rest[start.upperBound...].prefix(4)
            let after = rest.index(start.upperBound, offsetBy: 5, limitedBy: rest.endIndex)
            if digits.count == 4, let after, rest[rest.index(before: after)] == "_",
                let scalar = UInt32(digits, radix: 16).flatMap(UnicodeScalar.init)
            {
                result += rest[..<start.lowerBound]
                if scalar != "\r" { result.unicodeScalars.append(scalar) }
                rest = rest[after...]
            } else {
                result += rest[..<start.upperBound]
                rest = rest[start.upperBound...]
            }
        }
        return result + rest
    }
}
