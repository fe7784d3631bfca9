/// How a partner says that a file is complete.
package enum FileCompletion: Sendable, Equatable {
    /// An empty file beside it, of the same name with this ending: `x.csv` counts once `x.csv.done` is there.
    case marker(String)
    /// A file of this pattern lists the files of a set with their SHA-256, bytes and records; all of them must be there.
    case manifest(FilePattern)
    /// Size and time have not changed for this many looks. The last resort: a sender that pauses longer is taken at half.
    case stable(polls: Int)
}

extension FileCompletion {
    static let keys: Set<String> = ["marker", "manifest", "stable"]

    /// Exactly one of `{marker: ".done"}`, `{manifest: "*.manifest"}` and `{stable: 3}`.
    static func read(_ section: ConfigurationSection) -> FileCompletion {
        let given = keys.filter { section.child($0) != nil }
        guard given.count == 1, let key = given.first else {
            section.problems.add("needs exactly one of marker, manifest, stable", at: section.node)
            return .marker(".done")
        }
        let text = key == "stable" ? nil : section.optional(key)
        switch (key, text) {
        case ("marker", let text?):
            if !text.value.hasPrefix(".") || FileName("a" + text.value) == nil || text.value.utf8.count > 16 {
                section.problems.add("must be an ending of 2 to 16 bytes with its dot, such as .done", at: text.node)
            }
            return .marker(text.value)
        case ("manifest", let text?):
            guard let pattern = FilePattern(text.value) else {
                section.problems.add("is not a pattern of file names", at: text.node)
                break
            }
            return .manifest(pattern)
        case ("stable", _): return .stable(polls: section.int("stable", or: 3, in: 2...1_000))
        default: break
        }
        return .marker(".done")
    }
}
