import Formats

/// The `links:` of one municipality.
package enum FileLinks {
    /// Reads a file that holds nothing but `links:`.
    ///
    /// - Throws: every problem, with file and line.
    package static func load(file: String) throws(ConfigurationErrors) -> [FileLinkConfiguration] {
        let problems = ConfigurationProblems()
        let node = problems.attempt { () throws(ConfigurationError) in try YAMLNode.load(file: file) }
        let links = node.map { read(ConfigurationSection($0, keys: ["links"], problems: problems)) }
        try problems.check()
        return links ?? []
    }

    /// The list at `links` of a section, which may be missing.
    static func read(_ section: ConfigurationSection) -> [FileLinkConfiguration] {
        let links = section.sections("links", keys: FileLinkConfiguration.keys).map { FileLinkConfiguration.read($0) }
        var seen: Set<String> = []
        for link in links where !seen.insert(link.id.value).inserted {
            section.problems.add("link \(link.id.value) is declared twice", at: link.id.node)
        }
        return links
    }
}
