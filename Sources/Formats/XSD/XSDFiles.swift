/// The files of one schema and what they include and import, as absolute paths.
package struct XSDFiles: Sendable {
    package struct Link: Sendable {
        package let target: String
        /// Of the `include` or `import`, from 1.
        package let line: Int
    }

    /// With a slash at its end; every file lies in it or below.
    package let folder: String
    package let main: String
    package let links: [String: [Link]]

    package var all: [String] { links.keys.sorted() }

    /// A file that leads back to itself, with the line that closes the circle; nil when there is none.
    package func circle() -> XSDError? {
        var done: Set<String> = []
        var open: Set<String> = []
        return circle(from: main, &open, &done)
    }

    private func circle(from file: String, _ open: inout Set<String>, _ done: inout Set<String>) -> XSDError? {
        guard !done.contains(file) else { return nil }
        open.insert(file)
        for link in links[file] ?? [] {
            if open.contains(link.target) {
                let name = link.target.dropFirst(folder.count)
                return XSDError(
                    file: file, line: link.line, message: "leads back to \(name): the schemas go in a circle")
            }
            if let found = circle(from: link.target, &open, &done) { return found }
        }
        open.remove(file)
        done.insert(file)
        return nil
    }
}
