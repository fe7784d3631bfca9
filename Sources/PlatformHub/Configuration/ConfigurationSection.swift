import Formats

/// A mapping whose keys are known. Reading goes on after a problem: each is noted, and a stand-in is returned.
struct ConfigurationSection {
    let node: YAMLNode
    let problems: ConfigurationProblems
    private let fields: [String: YAMLNode]

    init(_ node: YAMLNode, keys: Set<String>, problems: ConfigurationProblems) {
        self.node = node
        self.problems = problems
        let entries = problems.attempt { () throws(ConfigurationError) in try node.entries() } ?? []
        for entry in entries where !keys.contains(entry.key) {
            problems.add(
                ConfigurationError(
                    file: node.file, line: entry.line, column: entry.column, path: entry.value.path,
                    message: "unknown key; known are: \(keys.sorted().joined(separator: ", "))"))
        }
        fields = Dictionary(entries.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    // MARK: Texts

    func child(_ key: String) -> YAMLNode? { fields[key] }

    func optional(_ key: String) -> Located<String>? {
        guard let node = fields[key], let text = attempt({ () throws(ConfigurationError) in try node.string() }) else {
            return nil
        }
        if text.isEmpty { problems.add("must not be empty", at: node) }
        return Located(value: text, node: node)
    }

    func required(_ key: String, or standIn: String) -> Located<String> {
        if fields[key] == nil { problems.add("key missing: \(key)", at: node) }
        return optional(key) ?? Located(value: standIn, node: node)
    }

    /// 1–32 of `a-z0-9-`: what stands in file names, the journal and commands.
    func identifier(_ key: String) -> Located<String> {
        let text = required(key, or: "")
        let isIdentifier = text.value.utf8.allSatisfy { 97...122 ~= $0 || 48...57 ~= $0 || $0 == 45 }
        if !isIdentifier || text.value.utf8.count > 32 {
            problems.add("must be 1 to 32 of the characters a-z, 0-9 and -", at: text.node)
        }
        return text
    }

    func texts(_ key: String) -> [Located<String>] {
        list(key).compactMap { node in
            attempt { () throws(ConfigurationError) in try node.string() }.map { Located(value: $0, node: node) }
        }
    }

    func day(_ key: String) -> Day? {
        guard let text = optional(key) else { return nil }
        let day = Day(text.value)
        if day == nil { problems.add("must be a day YYYY-MM-DD", at: text.node) }
        return day
    }

    func choice<Choice>(_ key: String, or standard: Choice) -> Choice
    where Choice: RawRepresentable<String> & CaseIterable {
        guard let node = fields[key] else { return standard }
        return attempt { () throws(ConfigurationError) in try node.choice() } ?? standard
    }

    // MARK: Paths and secrets

    /// The folder of the file, from which relative paths start.
    var folder: String { node.file.lastIndex(of: "/").map { String(node.file[..<$0]) } ?? "." }

    func absolute(_ path: String) -> String { path.hasPrefix("/") ? path : folder + "/" + path }

    func path(_ key: String) -> String { absolute(required(key, or: "/").value) }

    func path(_ key: String, or standard: String) -> String { optional(key).map { absolute($0.value) } ?? standard }

    /// `env:NAME` or `file:PATH`; nothing is read yet.
    func secret(_ key: String) -> SecretReference? {
        let text = required(key, or: "")
        let reference = SecretReference(text.value, relativeTo: folder)
        // The text is not repeated: it may be the secret itself.
        if reference == nil { problems.add("must be env:NAME or file:PATH, never the secret itself", at: text.node) }
        return reference
    }

    // MARK: Numbers

    func int(_ key: String, or standard: Int, in range: ClosedRange<Int>) -> Int {
        number(key, or: standard, in: range) { (node) throws(ConfigurationError) in try node.int() }
    }

    func bytes(_ key: String, or standard: Int, in range: ClosedRange<Int>) -> Int {
        number(key, or: standard, in: range) { (node) throws(ConfigurationError) in try node.byteCount() }
    }

    func milliseconds(_ key: String, or standard: Int, in range: ClosedRange<Int>) -> Int {
        number(key, or: standard, in: range) { (node) throws(ConfigurationError) in try node.milliseconds() }
    }

    func decimal(_ key: String, or standard: Double, in range: ClosedRange<Double>) -> Double {
        guard let text = optional(key) else { return standard }
        let isPlain = text.value.utf8.allSatisfy { 48...57 ~= $0 || $0 == 46 }
        guard isPlain, let number = Double(text.value), range.contains(number) else {
            problems.add("must be a number from \(range.lowerBound) to \(range.upperBound)", at: text.node)
            return standard
        }
        return number
    }

    func bool(_ key: String, or standard: Bool) -> Bool {
        guard let node = fields[key] else { return standard }
        return attempt { () throws(ConfigurationError) in try node.bool() } ?? standard
    }

    private func number(
        _ key: String, or standard: Int, in range: ClosedRange<Int>,
        _ read: (YAMLNode) throws(ConfigurationError) -> Int
    ) -> Int {
        guard let node = fields[key], let number = attempt({ () throws(ConfigurationError) in try read(node) }) else {
            return standard
        }
        guard range.contains(number) else {
            problems.add("must be from \(range.lowerBound) to \(range.upperBound)", at: node)
            return standard
        }
        return number
    }

    // MARK: Sections below

    func section(_ key: String, keys: Set<String>) -> ConfigurationSection? {
        fields[key].map { ConfigurationSection($0, keys: keys, problems: problems) }
    }

    func requiredSection(_ key: String, keys: Set<String>) -> ConfigurationSection? {
        if fields[key] == nil { problems.add("key missing: \(key)", at: node) }
        return section(key, keys: keys)
    }

    /// A list of mappings; a list that is left out is empty.
    func sections(_ key: String, keys: Set<String>) -> [ConfigurationSection] {
        list(key).map { ConfigurationSection($0, keys: keys, problems: problems) }
    }

    private func list(_ key: String) -> [YAMLNode] {
        guard let node = fields[key] else { return [] }
        return attempt { () throws(ConfigurationError) in try node.sequence() } ?? []
    }

    private func attempt<Value>(_ read: () throws(ConfigurationError) -> Value) -> Value? { problems.attempt(read) }
}
