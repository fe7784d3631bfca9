/// The name of a partner's file that may be used: one plain name, nothing that leads elsewhere or hides what it is.
package struct FileName: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Leaves room below the 255 bytes of file systems for what the hub puts around a name.
    package static let limit = 200

    package let description: String

    /// Nil for an empty or too long name, one with a slash, backslash, control or direction mark, and one that begins with a
    /// dot (`.`, `..`, hidden files, our drafts) or a dash (an option of some command).
    package init?(_ text: some StringProtocol) {
        guard (1...Self.limit).contains(text.utf8.count), let first = text.utf8.first,
            first != UInt8(ascii: "."), first != UInt8(ascii: "-"), text.unicodeScalars.allSatisfy(Self.isPlain)
        else { return nil }
        description = String(text)
    }

    package static func < (left: FileName, right: FileName) -> Bool {
        left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
    }

    // Unicode equivalence is none here: names that differ in bytes are different files.
    package static func == (left: FileName, right: FileName) -> Bool {
        left.description.utf8.elementsEqual(right.description.utf8)
    }

    package func hash(into hasher: inout Hasher) {
        for byte in description.utf8 { hasher.combine(byte) }
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2F, 0x5C: false
        // Marks that change the direction or have no width, line separators, the replacement character.
        case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF, 0xFFFD: false
        default: true
        }
    }
}

/// A folder below the root of a carrier: plain names, joined by slashes; empty for the root itself.
package struct FolderPath: Sendable, Hashable, CustomStringConvertible {
    package static let root = FolderPath(names: [])

    package let names: [FileName]

    private init(names: [FileName]) { self.names = names }

    package init?(_ text: String) {
        var names: [FileName] = []
        for part in text.split(separator: "/", omittingEmptySubsequences: false) where !text.isEmpty {
            guard let name = FileName(part) else { return nil }
            names.append(name)
        }
        guard names.count <= 8 else { return nil }
        self.names = names
    }

    package var description: String { names.map(\.description).joined(separator: "/") }

    /// The path of a file in this folder.
    package func path(of name: FileName) -> String {
        (names + [name]).map(\.description).joined(separator: "/")
    }
}
