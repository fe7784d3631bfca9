import Contracts
import Formats

/// `layout:` of a link, as it is written: tables and rules are named, but not read yet.
package struct FileLayoutConfiguration: Sendable {
    package struct Fixed: Sendable {
        let columns: [Located<FixedLayout.Column>]
        /// Bytes of a record without its line end.
        let length: Located<Int>
        let lineEnd: CSVDialect.LineEnd?
    }

    struct Replacements: Sendable {
        /// Path of a file of rules.
        let rules: Located<String>?
        let usesWindowsForms: Bool
        let substitute: Located<String>?
    }

    /// The name of a character set, or the absolute path of a table file; nil is UTF-8.
    let encoding: Located<String>?
    let profile: CSVProfile
    let fixed: Fixed?
    let replacements: Replacements
    package let content: FileRecords.Content
    package let refusal: FileRecords.Refusal
    package let empty: FileRecords.Empty
    package let lostBase: FileRecords.LostBase
    /// Patterns of names, by the layout's name of a file; empty when none is given.
    let files: [Located<(file: String, pattern: FilePattern)>]
    let recordLimit: Int
    let batch: Int
    /// Where problems of the whole are told.
    let node: YAMLNode

    static let keys: Set<String> = [
        "encoding", "header", "separator", "lineEnd", "null", "byteOrderMark", "neutraliseFormulas", "fixed",
        "replace", "content", "refusal", "empty", "lostBase", "files", "recordLimit", "batch",
    ]

    private enum Header: String, CaseIterable { case names, labels, none }
    private enum Separator: String, CaseIterable { case comma, tab }
    private enum LineEnd: String, CaseIterable { case crlf, lf, cr, none }

    static func read(
        _ section: ConfigurationSection, _ direction: FileLinkConfiguration.Direction
    ) -> FileLayoutConfiguration {
        if direction == .incoming { refuse(["empty", "lostBase"], in: section, with: "direction: in") }
        // What goes out is named by the link's name with {file}.
        if direction == .outgoing { refuse(["files"], in: section, with: "direction: out") }
        if section.child("fixed") != nil {
            refuse(["header", "null", "lineEnd", "neutraliseFormulas"], in: section, with: "fixed")
        }
        let content = section.choice("content", or: FileRecords.Content.full)
        return FileLayoutConfiguration(
            encoding: section.optional("encoding").map(path(section)), profile: readProfile(section),
            fixed: readFixed(section), replacements: readReplacements(section, direction),
            content: content, refusal: section.choice("refusal", or: .whole),
            empty: section.choice("empty", or: content == .full ? .write : .skip),
            lostBase: section.choice("lostBase", or: .refuse), files: readFiles(section),
            recordLimit: section.bytes("recordLimit", or: 1 << 20, in: 64...16 << 20),
            batch: section.int("batch", or: 100, in: 1...10_000), node: section.node)
    }

    private static func refuse(_ keys: [String], in section: ConfigurationSection, with what: String) {
        for key in keys {
            guard let node = section.child(key) else { continue }
            section.problems.add("\(key) has no meaning with \(what)", at: node)
        }
    }

    /// The name of a set stays as it is; what is none is a path.
    private static func path(_ section: ConfigurationSection) -> (Located<String>) -> Located<String> {
        { name in
            let isName = TextEncoding.names.contains(name.value.lowercased())
            return Located(value: isName ? name.value : section.absolute(name.value), node: name.node)
        }
    }

    private static func readProfile(_ section: ConfigurationSection) -> CSVProfile {
        let header: CSVProfile.Header =
            switch section.choice("header", or: Header.names) {
            case .names: .names
            case .labels: .labels
            case .none: .none
            }
        let separator = section.choice("separator", or: Separator.comma)
        return CSVProfile(
            header: header, hasByteOrderMark: section.bool("byteOrderMark", or: false),
            separator: UInt8(ascii: separator == .tab ? "\t" : ","),
            lineEnd: lineEnd(section, allowsNone: false) ?? .crlf, null: section.optional("null")?.value ?? "NULL",
            neutralisesFormulas: section.bool("neutraliseFormulas", or: false))
    }

    private static func lineEnd(_ section: ConfigurationSection, allowsNone: Bool) -> CSVDialect.LineEnd? {
        switch section.choice("lineEnd", or: LineEnd.crlf) {
        case .crlf: return .crlf
        case .lf: return .lf
        case .cr: return .cr
        case .none:
            if !allowsNone, let node = section.child("lineEnd") {
                section.problems.add("none stands only in fixed", at: node)
            }
            return nil
        }
    }

    private static func readFiles(_ section: ConfigurationSection) -> [Located<(file: String, pattern: FilePattern)>] {
        guard let files = section.child("files") else { return [] }
        let entries = section.problems.attempt { () throws(ConfigurationError) in try files.entries() } ?? []
        return entries.compactMap { entry in
            guard let text = section.problems.attempt({ () throws(ConfigurationError) in try entry.value.string() })
            else {
                return nil
            }
            guard let pattern = FilePattern(text) else {
                section.problems.add("is not a pattern of file names", at: entry.value)
                return nil
            }
            return Located(value: (entry.key, pattern), node: entry.value)
        }
    }

    private static func readFixed(_ section: ConfigurationSection) -> Fixed? {
        guard let fixed = section.section("fixed", keys: ["length", "lineEnd", "columns"]) else { return nil }
        let columns = fixed.sections("columns", keys: ["name", "start", "length", "align", "padding", "doubleByte"])
        if columns.isEmpty { fixed.problems.add("columns is missing or empty", at: fixed.node) }
        if fixed.child("length") == nil { fixed.problems.add("key missing: length", at: fixed.node) }
        return Fixed(
            columns: columns.map { Located(value: readColumn($0), node: $0.node) },
            length: Located(
                value: fixed.int("length", or: 1, in: 1...1 << 20), node: fixed.child("length") ?? fixed.node),
            lineEnd: lineEnd(fixed, allowsNone: true))
    }

    private static func readColumn(_ column: ConfigurationSection) -> FixedLayout.Column {
        for key in ["start", "length"] where column.child(key) == nil {
            column.problems.add("key missing: \(key)", at: column.node)
        }
        let padding = column.optional("padding")
        if let padding, padding.value.count != 1 { column.problems.add("must be one character", at: padding.node) }
        return FixedLayout.Column(
            name: column.required("name", or: "").value, start: column.int("start", or: 0, in: 0...1 << 20),
            length: column.int("length", or: 1, in: 1...1 << 20), alignment: column.choice("align", or: .left),
            padding: padding?.value.first ?? " ", isDoubleByte: column.bool("doubleByte", or: false))
    }

    private static func readReplacements(
        _ section: ConfigurationSection, _ direction: FileLinkConfiguration.Direction
    ) -> Replacements {
        guard let replace = section.section("replace", keys: ["rules", "windowsForms", "substitute"]) else {
            return Replacements(rules: nil, usesWindowsForms: false, substitute: nil)
        }
        // What comes in is Unicode here: only bytes that are no character can be replaced.
        if direction == .incoming { refuse(["rules", "windowsForms"], in: replace, with: "direction: in") }
        return Replacements(
            rules: replace.optional("rules").map { Located(value: replace.absolute($0.value), node: $0.node) },
            usesWindowsForms: replace.bool("windowsForms", or: false), substitute: replace.optional("substitute"))
    }
}
