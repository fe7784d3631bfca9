import Contracts
import Formats

/// Finds each municipality's code lists: those of the folder that its file names, or the common ones.
struct MunicipalCodes {
    let common: CodeBook
    let codeLists: [String: CodeList]
    let contracts: [Contract]
    let problems: ConfigurationProblems

    /// What is wrong with the folder goes to `problems`, with the file and line of the list.
    func book(for configuration: MunicipalityConfiguration) -> CodeBook {
        guard let folder = configuration.codes else { return common }
        guard Folder.names(in: folder.value) != nil else {
            problems.add("the folder of code lists is missing or cannot be read", at: folder.node)
            return common
        }
        do throws(CatalogueError) {
            return try MunicipalCodeFolder(path: folder.value, codeLists: codeLists, contracts: contracts).load()
        } catch {
            for problem in error.problems {
                problems.add(
                    ConfigurationError(
                        file: problem.file, line: problem.line, column: 1, path: "", message: problem.message))
            }
            return common
        }
    }
}
