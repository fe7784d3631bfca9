package import Formats

/// Everything that is wrong with a configuration, with file and line: found in one go, so that it is mended in one go.
package struct ConfigurationErrors: Error, Sendable, CustomStringConvertible {
    /// At least one; in the order of the files and lines.
    package let problems: [ConfigurationError]

    package init(problems: [ConfigurationError]) { self.problems = problems }

    /// One line each.
    package var description: String { problems.map { "\($0)" }.joined(separator: "\n") }
}

/// Collects problems while the rest is still read.
final class ConfigurationProblems {
    private var list: [ConfigurationError] = []

    func add(_ error: ConfigurationError) { list.append(error) }

    func add(_ message: String, at node: YAMLNode) { list.append(node.error(message)) }

    /// The value, or nil with the problem noted.
    func attempt<Value>(_ read: () throws(ConfigurationError) -> Value) -> Value? {
        do {
            return try read()
        } catch {
            list.append(error)
            return nil
        }
    }

    func check() throws(ConfigurationErrors) {
        guard !list.isEmpty else { return }
        throw ConfigurationErrors(
            problems: list.sorted { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) })
    }
}
