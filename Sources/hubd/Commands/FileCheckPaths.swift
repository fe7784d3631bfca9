import ArgumentParser
import Contracts
import Glibc
import PlatformHub

/// Which given path is which file of a layout.
struct FileCheckPaths {
    let layout: CSVLayout
    /// Told apart by their names.
    let files: [String]
    /// `NAME=PATH`
    let set: [String]

    /// In the layout's order.
    func paths() throws -> [String] {
        if layout.files.count == 1, set.isEmpty {
            guard files.count == 1 else { throw failure("one file is needed, not \(files.count)") }
            return files
        }
        if set.isEmpty { return try told() }
        guard files.isEmpty else { throw failure("either --set for every file, or none") }
        var given: [String: String] = [:]
        for pair in set {
            let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, layout.files.contains(where: { $0.name == parts[0] }), given[parts[0]] == nil else {
                throw failure("\(pair): no file of the layout, or twice; it has \(names)")
            }
            given[parts[0]] = parts[1]
        }
        guard given.count == layout.files.count else { throw failure("all of \(names) are needed") }
        return layout.files.compactMap { given[$0.name] }
    }

    /// One output for each file of the layout: the path itself for one, files in a folder for several; none without a path.
    static func outputs(_ path: String?, _ layout: CSVLayout) throws -> [CheckedOutput] {
        guard let path else { return [] }
        if layout.files.count == 1 { return [try CheckedOutput(path)] }
        mkdir(path, 0o700)
        return try layout.files.map { try CheckedOutput("\(path)/\($0.name).csv") }
    }

    private func told() throws -> [String] {
        let given = files.map { $0.split(separator: "/").last.map(String.init) ?? "" }
        guard let assigner = FileSetNames(layout) else { throw failure("no layout") }
        let plain = given.compactMap { FileName($0) }
        guard plain.count == given.count else { throw failure("a file has a name that must not be used") }
        do throws(HubError) {
            return try assigner.assign(plain).map { files[$0] }
        } catch {
            let name = error.parameters["name"] ?? ""
            throw failure(
                "there must be one file of \(name), not \(error.parameters["found"] ?? "0"); the layout has \(names)")
        }
    }

    private var names: String { layout.files.map(\.name).joined(separator: ", ") }

    private func failure(_ text: String) -> ExitCode {
        Console.error(text)
        return ExitCode(2)
    }
}
