import Glibc

@testable import Contracts

/// `Tests/Fixtures/versions`: two versions of a small contract with the drift of the standard's own tables.
enum VersionFixture {
    static let folder = "\(Project.root)/Tests/Fixtures/versions"

    static let catalogue: Catalogue = {
        do {
            return try Catalogue.load(interfaces: folder)
        } catch {
            fatalError("\(error)")
        }
    }()

    static var old: Contract { contract("v10") }
    static var new: Contract { contract("v11") }

    static func contract(_ version: String) -> Contract {
        guard let contract = catalogue.contract(id: "Z01/atena", version: version) else { fatalError("no \(version)") }
        return contract
    }

    static func mapping(_ operation: String = "shokai") -> VersionMapping.Operation {
        guard let mapping = new.mapping?.operations[operation] else { fatalError("no mapping of \(operation)") }
        return mapping
    }

    static func text(_ path: String) -> String {
        guard let file = fopen("\(folder)/\(path)", "r") else { return "" }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        return String(decoding: bytes[..<fread(&bytes, 1, bytes.count, file)], as: UTF8.self)
    }

    /// The fixture with some files changed (`nil` takes one away), loaded again: everything that is wrong with it.
    static func problems(
        changing path: String, _ change: (String) -> String?
    ) -> [CatalogueError.Problem] {
        let copy = TemporaryFolder()
        let folders = ["Z01-mihon/atena/v10", "Z01-mihon/atena/v11", "common/codes"]
        for folder in folders {
            for name in Folder.names(in: "\(self.folder)/\(folder)") ?? [] where name != "published" {
                let file = "\(folder)/\(name)"
                if let text = file == path ? change(text(file)) : text(file) { copy.write(file, text) }
            }
        }
        do {
            _ = try Catalogue.load(interfaces: copy.path)
            return []
        } catch {
            return error.problems.map { problem in
                CatalogueError.Problem(
                    file: problem.file.replacing(copy.path + "/", with: ""), line: problem.line,
                    message: problem.message)
            }
        }
    }

    /// The same with one text put in place of another in the new version's `mapping.yaml`.
    static func problems(replacing old: String, with new: String) -> [CatalogueError.Problem] {
        problems(changing: "Z01-mihon/atena/v11/mapping.yaml") { $0.replacing(old, with: new) }
    }
}
