import Formats

/// Reads a folder with `foreign.yaml` and checks that its files are still those that were registered. Compiles nothing.
struct ForeignFolder {
    let path: String
    let problems: ProblemList

    /// Whether a contract's folder holds a foreign one.
    static func isForeign(_ path: String) -> Bool { Folder.names(in: path)?.contains("foreign.yaml") ?? false }

    func load() -> ForeignContract? {
        do {
            let file = try ForeignFile(try YAMLNode.load(file: "\(path)/foreign.yaml"), folder: path)
            check(file)
            return file.contract
        } catch {
            problems.add(error)
            return nil
        }
    }

    private func check(_ file: ForeignFile) {
        let listed = file.contract.files + file.contract.derived
        for entry in listed { checkDigest(entry) }
        let known = Set(listed.map(\.path))
        for own in [file.contract.main, file.contract.schemaFile] where !known.contains(own) {
            problems.add("\(path)/foreign.yaml", 0, "\(own) is not among the files")
        }
        for found in Self.files(below: "schema", in: path) where !known.contains(found) {
            problems.add("\(path)/\(found)", 0, "the file is not in foreign.yaml")
        }
    }

    private func checkDigest(_ entry: ForeignContract.File) {
        do throws(FileReadError) {
            let bytes = try FileBytes.read("\(path)/\(entry.path)", limit: 16 << 20)
            if SHA256Text.of(bytes) != entry.sha256 {
                problems.add("\(path)/\(entry.path)", 0, "not the file that was registered (its SHA-256 differs)")
            }
        } catch {
            problems.add("\(path)/\(entry.path)", 0, error.reason)
        }
    }

    /// Every file below a folder, with its path from the top.
    private static func files(below folder: String, in top: String) -> [String] {
        (Folder.names(in: "\(top)/\(folder)") ?? []).flatMap { name in
            let path = "\(folder)/\(name)"
            return Folder.names(in: "\(top)/\(path)") == nil ? [path] : files(below: path, in: top)
        }
    }
}
