/// The table of rooms in `docs/architecture.md`: which target may import which modules. The document is the rule.
struct RoomTable {
    /// Modules every room may import.
    static let everywhere: Set<String> = ["Swift", "Glibc", "Musl", "Synchronization"]

    /// Target → modules named in the table's last two columns.
    let allowed: [String: Set<String>]

    /// Reads rows of four columns: `target` | sentence | rooms it may import | modules from outside.
    init(architecture: String) {
        var allowed: [String: Set<String>] = [:]
        for line in architecture.split(separator: "\n") where line.hasPrefix("| `") {
            let cells = line.split(separator: "|").map { $0.drop { $0 == " " } }
            guard cells.count == 4 else { continue }
            let modules = Set(Self.codeWords(cells[2]) + Self.codeWords(cells[3]))
            for target in Self.codeWords(cells[0]) { allowed[target] = modules }
        }
        self.allowed = allowed
    }

    /// The words between back-ticks.
    private static func codeWords(_ cell: Substring) -> [String] {
        cell.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }
}

/// The modules that a Swift file imports.
func importedModules(of source: String) -> [String] {
    source.split(separator: "\n").compactMap { line in
        let words = line.split(separator: " ")
        guard let keyword = words.firstIndex(of: "import"), keyword + 1 < words.count else { return nil }
        let modifiers: Set<Substring> = [
            "public", "package", "internal", "fileprivate", "private", "@_exported", "@testable",
            "@preconcurrency", "@_spi",
        ]
        guard words[..<keyword].allSatisfy(modifiers.contains) else { return nil }
        let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
        let name = kinds.contains(words[keyword + 1]) ? words[keyword + 2] : words[keyword + 1]
        return name.split(separator: ".").first.map { String($0.prefix { $0 != ";" }) }
    }
}
