/// How the characters of a file are written as bytes.
package enum TextEncoding: Sendable {
    /// A byte order mark is skipped when read.
    case utf8
    /// By the byte order mark; without one big-endian (RFC 2781 §4.3).
    case utf16
    case utf16LittleEndian
    case utf16BigEndian
    case table(CharacterTable)

    /// The names that configuration may use, beside files with tables of their own.
    package static let names = [
        "utf-8", "utf-16", "utf-16le", "utf-16be", "cp932", "euc-jp", "ibm-930", "ibm-939", "ibm-930-nl", "ibm-939-nl",
    ]

    /// - Parameter name: one of ``names``; letters of either case.
    /// - Returns: nil for another name, and for a set that this system's iconv does not know.
    package init?(name: String) {
        let table: CharacterTable?
        switch name.lowercased() {
        case "utf-8": self = .utf8; return
        case "utf-16": self = .utf16; return
        case "utf-16le": self = .utf16LittleEndian; return
        case "utf-16be": self = .utf16BigEndian; return
        case "cp932": table = SystemCharacterTables.cp932
        case "euc-jp": table = SystemCharacterTables.eucJP
        case "ibm-930": table = SystemCharacterTables.ibm930
        case "ibm-939": table = SystemCharacterTables.ibm939
        case "ibm-930-nl": table = SystemCharacterTables.ibm930NewLine
        case "ibm-939-nl": table = SystemCharacterTables.ibm939NewLine
        default: return nil
        }
        guard let table else { return nil }
        self = .table(table)
    }

    /// A reader cannot know the byte order without the mark.
    package var needsMark: Bool {
        if case .utf16 = self { true } else { false }
    }

    package var name: String {
        switch self {
        case .utf8: "utf-8"
        case .utf16: "utf-16"
        case .utf16LittleEndian: "utf-16le"
        case .utf16BigEndian: "utf-16be"
        case .table(let table): table.name
        }
    }
}
