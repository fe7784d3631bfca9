/// Reads a character set of a vendor (JEF, KEIS and the like) from a text file; docs/files.md describes it.
///
/// Header lines are `key: value`, rows `bytes<TAB>U+XXXX` with an optional `+` and a variation selector, or a run
/// `bytes-bytes<TAB>U+XXXX` whose last byte and code point count up together. `#` starts a comment line.
package struct CharacterTableFile: Sendable {
    package let table: CharacterTable
    /// What the file declares to be written for characters that the set does not have.
    package let substitute: ReplacementRules.Rule?

    private static let keys: Set = ["name", "kind", "shift-out", "shift-in", "single", "substitute"]

    /// Reads a file of at most 16 MiB.
    package static func load(_ file: String) throws(ConfigurationError) -> CharacterTableFile {
        do {
            return try CharacterTableFile(try FileBytes.read(file, limit: 16 << 20), file: file)
        } catch let error as FileReadError {
            throw ConfigurationError(file: file, line: 0, column: 0, path: "", message: error.reason)
        } catch let error as ConfigurationError {
            throw error
        } catch {
            throw ConfigurationError(file: file, line: 0, column: 0, path: "", message: "cannot be read")
        }
    }

    /// - Parameter file: only names the text in errors.
    package init(_ bytes: [UInt8], file: String) throws(ConfigurationError) {
        guard bytes.withUnsafeBytes({ UTF8Check.firstError(in: $0) }) == nil else {
            throw Self.error(file, 0, "not UTF-8")
        }
        var header: [String: String] = [:]
        var rows: [(line: Int, text: Substring)] = []
        let text = String(decoding: bytes, as: UTF8.self)
        for (index, raw) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            guard let first = raw.first, first != "#" else { continue }
            if raw.contains("\t") {
                rows.append((index + 1, raw))
            } else {
                try Self.readHeader(raw, into: &header, file, index + 1)
            }
        }
        table = CharacterTable(try Self.builder(header, rows, file))
        substitute = try header["substitute"].map { text throws(ConfigurationError) in
            guard let code = Self.character(text[...]) else { throw Self.error(file, 0, "substitute is no U+XXXX") }
            return ReplacementRules.Rule(id: "substitute", text: CharacterCode.text(code))
        }
    }

    private static func readHeader(
        _ text: Substring, into header: inout [String: String], _ file: String, _ line: Int
    ) throws(ConfigurationError) {
        guard let colon = text.firstIndex(of: ":") else { throw error(file, line, "neither key: value nor a row") }
        let key = String(text[..<colon])
        guard keys.contains(key), header[key] == nil else {
            throw error(file, line, "a key that is unknown or doubled")
        }
        let value = text[text.index(after: colon)...].drop { $0 == " " }
        header[key] = String(value)
    }

    private static func builder(
        _ header: [String: String], _ rows: [(line: Int, text: Substring)], _ file: String
    ) throws(ConfigurationError) -> CharacterTableBuilder {
        guard let name = header["name"], !name.isEmpty else { throw error(file, 0, "name is missing") }
        var builder = CharacterTableBuilder(name: name, shifts: try shifts(header, file))
        if let base = header["single"] { try addSingle(of: base, to: &builder, file) }
        for row in rows {
            guard let (bytes, code, count) = run(row.text) else {
                throw error(file, row.line, "not bytes, a tab and U+XXXX")
            }
            for step in 0..<count {
                var each = bytes
                each[each.count - 1] += UInt8(step)
                do throws(CharacterTableBuilder.RowError) {
                    try builder.add(each, code + UInt32(step))
                } catch {
                    throw Self.error(file, row.line, reason(error))
                }
            }
        }
        return builder
    }

    private static func shifts(
        _ header: [String: String], _ file: String
    ) throws(ConfigurationError) -> CharacterTable.Shifts? {
        switch header["kind"] {
        case "multi-byte" where header["shift-out"] == nil && header["shift-in"] == nil: return nil
        case "stateful":
            let sequences = ["shift-out", "shift-in"].map { key in
                (header[key] ?? "").split(separator: " ").map { hex($0) ?? [] }
            }
            guard sequences.allSatisfy({ !$0.isEmpty && $0.allSatisfy { !$0.isEmpty } }) else {
                throw error(file, 0, "shift-out and shift-in need bytes in hexadecimal")
            }
            return CharacterTable.Shifts(out: sequences[0], in: sequences[1])
        default: throw error(file, 0, "kind is stateful (with shift-out and shift-in) or multi-byte")
        }
    }

    /// Takes the single bytes of a set that is known.
    private static func addSingle(
        of name: String, to builder: inout CharacterTableBuilder, _ file: String
    ) throws(ConfigurationError) {
        guard case .table(let base)? = TextEncoding(name: name) else {
            throw error(file, 0, "single names no set with a table")
        }
        for (byte, code) in base.single.enumerated() where code != CharacterTable.none {
            do throws(CharacterTableBuilder.RowError) {
                try builder.add([UInt8(byte)], code)
            } catch {
                throw Self.error(file, 0, reason(error))
            }
        }
    }

    /// The first bytes, the first character, and how many follow each other.
    private static func run(_ row: Substring) -> ([UInt8], UInt32, Int)? {
        let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
        guard cells.count >= 2, let code = character(cells[1]) else { return nil }
        let ends = cells[0].split(separator: "-", omittingEmptySubsequences: false).map(hex)
        guard let first = ends[0], !first.isEmpty else { return nil }
        guard ends.count > 1 else { return (first, code, 1) }
        guard ends.count == 2, let last = ends[1], last.count == first.count, last.dropLast() == first.dropLast(),
            last[last.count - 1] >= first[first.count - 1], code <= 0x10_FFFF
        else { return nil }
        return (first, code, Int(last[last.count - 1] - first[first.count - 1]) + 1)
    }

    /// `U+845B` or `U+845B+E0101`
    private static func character(_ text: Substring) -> UInt32? {
        guard text.hasPrefix("U+") else { return nil }
        let parts = text.dropFirst(2).split(separator: "+", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let scalar = UInt32(parts[0], radix: 16), Unicode.Scalar(scalar) != nil
        else { return nil }
        guard parts.count == 2 else { return scalar }
        return UInt32(parts[1], radix: 16).flatMap { CharacterCode.code(scalar, selector: $0) }
    }

    private static func hex(_ text: Substring) -> [UInt8]? {
        guard text.utf8.count % 2 == 0 else { return nil }
        var bytes: [UInt8] = []
        var rest = text
        while !rest.isEmpty {
            guard let byte = UInt8(rest.prefix(2), radix: 16) else { return nil }
            bytes.append(byte)
            rest = rest.dropFirst(2)
        }
        return bytes
    }

    private static func reason(_ error: CharacterTableBuilder.RowError) -> String {
        switch error {
        case .length: "one or two bytes are a character of this kind, three only of a multi-byte set"
        case .taken: "bytes that already are a character"
        case .lead: "a first byte that does not say how many bytes follow"
        }
    }

    private static func error(_ file: String, _ line: Int, _ message: String) -> ConfigurationError {
        ConfigurationError(file: file, line: line, column: 0, path: "", message: message)
    }
}
