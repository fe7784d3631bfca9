/// The names in the journal's folder (`docs/journal.md`, *Files*).
package struct Layout: Sendable {
    static let draftSuffix = ".new"
    package static let segmentSuffix = ".phs"
    static let sealedSuffix = ".phj"
    static let indexSuffix = ".idx"
    static let keySuffix = ".key"

    package let root: String

    package init(root: String) { self.root = root }

    package var lock: String { root + "/lock" }
    package var head: String { root + "/head" }
    package var open: String { root + "/open" }
    var sealed: String { root + "/sealed" }
    var keys: String { root + "/keys" }

    package func segment(_ sequence: UInt64) -> String { open + "/" + Self.digits(sequence, 16) + Self.segmentSuffix }
    func sealed(_ town: MunicipalityCode) -> String { "\(sealed)/\(town)" }
    func sealed(_ town: MunicipalityCode, _ sequence: UInt64) -> String {
        sealed(town) + "/" + Self.digits(sequence, 16) + Self.sealedSuffix
    }
    func index(_ town: MunicipalityCode, _ sequence: UInt64) -> String {
        sealed(town) + "/" + Self.digits(sequence, 16) + Self.indexSuffix
    }
    func keys(_ town: MunicipalityCode) -> String { "\(keys)/\(town)" }
    func key(_ town: MunicipalityCode, _ id: UInt16) -> String {
        keys(town) + "/" + Self.digits(UInt64(id), 5) + Self.keySuffix
    }

    /// The numbers of the files that are called `<number><suffix>`, ascending.
    package static func numbers(_ names: [String], suffix: String) -> [UInt64] {
        names.compactMap { $0.hasSuffix(suffix) ? UInt64($0.dropLast(suffix.count)) : nil }.sorted()
    }

    /// Makes the folders and removes drafts from the root and from ``open``.
    /// - Returns: the segments that are there.
    package func tidied(_ folders: [String], _ files: any JournalFileSystem) throws(FileError) -> [UInt64] {
        for folder in folders { try files.createDirectory(folder) }
        try files.syncDirectory(root)
        for folder in [root, open] {
            for name in try files.names(in: folder) where name.hasSuffix(Self.draftSuffix) {
                try files.remove(folder + "/" + name)
            }
        }
        return Self.numbers(try files.names(in: open), suffix: Self.segmentSuffix)
    }

    private static func digits(_ number: UInt64, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
}
