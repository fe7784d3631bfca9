package import Contracts

/// Which file of a set is which file of a layout, by its name: the one whose pattern it matches; of the files without a declared pattern the one
/// with the longest name that it contains.
package struct FileSetNames: Sendable, Equatable {
    private struct File: Sendable, Equatable {
        let name: String
        let pattern: FilePattern?
    }

    private let files: [File]

    /// - Parameter patterns: by the name of a file of the layout.
    /// - Returns: nil when the layout has no file of one of these names.
    package init?(_ layout: CSVLayout, patterns: [String: FilePattern] = [:]) {
        let names = layout.files.map(\.name)
        guard patterns.keys.allSatisfy(names.contains) else { return nil }
        files = names.map { File(name: $0, pattern: patterns[$0]) }
    }

    /// The given names in the layout's order, as indices.
    ///
    /// - Throws: H8087 when a file of the layout is not there exactly once, or a name means none of them.
    package func assign(_ names: [FileName]) throws(HubError) -> [Int] {
        var places = files.map { _ in [Int]() }
        for (index, name) in names.enumerated() {
            guard let file = file(of: name) else { throw HubError("H8087", ["name": name.description, "found": "0"]) }
            places[file].append(index)
        }
        for (file, found) in zip(files, places) where found.count != 1 {
            throw HubError("H8087", ["name": file.name, "found": String(found.count)])
        }
        return places.flatMap { $0 }
    }

    private func file(of name: FileName) -> Int? {
        let declared = files.indices.filter { files[$0].pattern?.matches(name) == true }
        if !declared.isEmpty { return declared.count == 1 ? declared[0] : nil }
        return files.indices
            .filter { files[$0].pattern == nil && name.description.contains(files[$0].name) }
            .max { files[$0].name.utf8.count < files[$1].name.utf8.count }
    }
}
