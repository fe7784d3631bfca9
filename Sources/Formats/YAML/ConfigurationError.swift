/// What is wrong in a configuration file, and where: `hub.yaml:12:5: systems[0].port: not a number`.
package struct ConfigurationError: Error, Equatable, CustomStringConvertible {
    package let file: String
    /// From 1; 0 where the whole file is meant.
    package let line: Int
    /// Code points, from 1; 0 where the whole line is meant.
    package let column: Int
    /// The keys that lead to the place, for example `systems[0].port`; empty for the file itself.
    package let path: String
    package let message: String

    package init(file: String, line: Int, column: Int, path: String, message: String) {
        self.file = file
        self.line = line
        self.column = column
        self.path = path
        self.message = message
    }

    package var description: String {
        let place = line == 0 ? file : "\(file):\(line):\(column)"
        return path.isEmpty ? "\(place): \(message)" : "\(place): \(path): \(message)"
    }
}
