/// Which names belong to a link: `*` stands for any characters, `?` for one, everything else for itself.
package struct FilePattern: Sendable, Equatable, CustomStringConvertible {
    package let description: String

    /// Nil for a pattern that no ``FileName`` can match.
    package init?(_ text: String) {
        guard FileName(text.replacing("*", with: "a").replacing("?", with: "a")) != nil else { return nil }
        description = text
    }

    package func matches(_ name: FileName) -> Bool {
        let pattern = Array(description.unicodeScalars)
        let name = Array(name.description.unicodeScalars)
        var (at, next) = (0, 0)
        // Where the last star stands, and how much of the name it has taken so far.
        var star: (pattern: Int, name: Int)?
        while next < name.count {
            if at < pattern.count, pattern[at] == "*" {
                star = (at, next)
                at += 1
            } else if at < pattern.count, pattern[at] == "?" || pattern[at] == name[next] {
                at += 1
                next += 1
            } else if let last = star {
                star = (last.pattern, last.name + 1)
                at = last.pattern + 1
                next = last.name + 1
            } else {
                return false
            }
        }
        return pattern[at...].allSatisfy { $0 == "*" }
    }
}
