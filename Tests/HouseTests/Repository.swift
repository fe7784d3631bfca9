import Foundation

/// The files of this project, read from where the tests were compiled.
struct Repository {
    let root: URL

    /// `Tests/HouseTests/Repository.swift` lies three levels below the root.
    init(file: String = #filePath) {
        root = URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
    }

    func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path)
    }

    /// Paths, relative to the root, of all files below a folder with one of these endings, sorted.
    func files(below folder: String, endings: [String]) -> [String] {
        let base = root.appendingPathComponent(folder)
        guard let walker = FileManager.default.enumerator(atPath: base.path) else { return [] }
        return walker.compactMap { $0 as? String }
            .filter { path in endings.contains { path.hasSuffix($0) } }
            .map { folder == "." ? $0 : folder + "/" + $0 }
            .filter { !$0.hasPrefix(".build") && !$0.hasPrefix(".venv") && !$0.hasPrefix(".run") }
            .sorted()
    }

    /// Names of the folders directly below one.
    func folders(in folder: String) throws -> [String] {
        let base = root.appendingPathComponent(folder)
        return try FileManager.default.contentsOfDirectory(at: base, includingPropertiesForKeys: [.isDirectoryKey])
            // gone meanwhile: no folder
            .filter { (try? $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) == true }
            .map(\.lastPathComponent)
            .sorted()
    }

    /// The documents a reader is sent to.
    var documents: [String] {
        ["README.md", "README.ja.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "DEPENDENCIES.md"]
            + files(below: "docs", endings: [".md"])
    }
}
