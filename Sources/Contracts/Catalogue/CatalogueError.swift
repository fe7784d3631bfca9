import Formats

/// Everything that is wrong with the contracts of a folder, so that an author sees it all at once.
package struct CatalogueError: Error, Sendable, CustomStringConvertible {
    package struct Problem: Sendable, Equatable, CustomStringConvertible {
        package let file: String
        /// From 1; 0 where the whole file is meant.
        package let line: Int
        package let message: String

        package var description: String { line == 0 ? "\(file): \(message)" : "\(file):\(line): \(message)" }
    }

    package let problems: [Problem]

    package var description: String { problems.map(\.description).joined(separator: "\n") }
}

/// Where a loader leaves what it finds wrong, to go on with the rest.
final class ProblemList {
    private(set) var problems: [CatalogueError.Problem] = []

    func add(_ file: String, _ line: Int, _ message: String) {
        problems.append(CatalogueError.Problem(file: file, line: line, message: message))
    }

    func add(_ error: ConfigurationError) {
        add(error.file, error.line, error.path.isEmpty ? error.message : "\(error.path): \(error.message)")
    }
}
