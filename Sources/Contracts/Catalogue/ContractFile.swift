import Formats

/// `contract.yaml` as it is written, every key known and understood; what refers to items is still text.
struct ContractFile {
    struct Paths {
        var request: [YAMLNode] = []
        var response: [YAMLNode] = []
    }

    struct OperationEntry {
        let node: YAMLNode
        let name: String
        let title: String
        let call: String
        let pattern: Operation.Pattern
        let access: Operation.Access
        let outcomes: [String]
        let detail: String
        let results: Int
        let personKeys: Paths
        let municipality: Paths
        let clerk: YAMLNode?
        let key: [YAMLNode]
        let filters: [YAMLNode]
        let receipt: YAMLNode?
    }

    let node: YAMLNode
    let id: String
    let version: String
    let title: String
    let description: String
    let provider: String
    let origin: Contract.Origin
    let coverage: Contract.Coverage
    let sources: [String]
    let legalBasis: [String]
    let consumers: [Consumer]
    let replaces: Replacement?
    let sensitivity: Contract.Sensitivity
    let limits: Contract.Limits
    let operations: [OperationEntry]

    init(_ node: YAMLNode) throws(ConfigurationError) {
        _ = try node.entries(allowing: [
            "id", "version", "title", "description", "provider", "origin", "coverage", "sources", "legalBasis",
            "consumers", "replaces", "sensitivity", "limits", "operations",
        ])
        self.node = node
        id = try node.required("id").string()
        version = try node.required("version").string()
        title = try node.required("title").string()
        description = try node.optional("description")?.string() ?? ""
        provider = try node.required("provider").string()
        origin = try node.required("origin").choice()
        coverage = try node.required("coverage").choice()
        sources = try node.optional("sources")?.strings() ?? []
        legalBasis = try node.optional("legalBasis")?.strings() ?? []
        replaces = try node.optional("replaces").map(Self.replacement)
        sensitivity = try node.required("sensitivity").choice()
        limits = try Self.limits(try node.required("limits"))
        var operations: [OperationEntry] = []
        for entry in try node.required("operations").sequence() { operations.append(try Self.operation(entry)) }
        self.operations = operations
        let names = operations.map(\.name)
        var consumers: [Consumer] = []
        for entry in try node.optional("consumers")?.sequence() ?? [] {
            consumers.append(try Self.consumer(entry, operations: names))
        }
        self.consumers = consumers
        try check()
    }

    var namespace: String { Contract.namespace(id: id, version: version) }

    private func check() throws(ConfigurationError) {
        let parts = id.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ Self.isSegment($0) }) else {
            throw try node.required("id").error("must be <業務ID>/<contract>, in letters, digits and _ . -")
        }
        guard parts[0] == provider else { throw try node.required("provider").error("must be the 業務ID of the id") }
        guard Self.isSegment(version[...]) else {
            throw try node.required("version").error("must be letters and digits")
        }
        guard !operations.isEmpty else { throw try node.required("operations").error("must not be empty") }
        for (index, operation) in operations.enumerated() {
            guard !operations[..<index].contains(where: { $0.name == operation.name }) else {
                throw operation.node.error("two operations of this name")
            }
        }
    }

    private static func limits(_ node: YAMLNode) throws(ConfigurationError) -> Contract.Limits {
        _ = try node.entries(allowing: ["request", "response", "timeout"])
        return Contract.Limits(
            request: try node.required("request").byteCount(), response: try node.required("response").byteCount(),
            timeout: try node.required("timeout").milliseconds())
    }

    private static func operation(_ node: YAMLNode) throws(ConfigurationError) -> OperationEntry {
        _ = try node.entries(allowing: [
            "name", "title", "call", "pattern", "access", "outcomes", "detail", "results", "personKeys", "municipality",
            "operator", "key", "filters", "receipt",
        ])
        let call = try node.required("call")
        let segments = try call.string().split(separator: "/", omittingEmptySubsequences: false)
        guard segments.allSatisfy({ isSegment($0) }), let last = segments.last, ItemRow.isName(String(last)) else {
            throw call.error("must be path segments of letters, digits and _ . -, the last one beginning with a letter")
        }
        let name = try node.required("name")
        guard ItemRow.isName(try name.string()) else { throw name.error("must be letters and digits") }
        return OperationEntry(
            node: node, name: try name.string(), title: try node.required("title").string(), call: try call.string(),
            pattern: try node.required("pattern").choice(), access: try node.required("access").choice(),
            outcomes: try node.optional("outcomes")?.strings() ?? [], detail: try node.required("detail").string(),
            results: try node.required("results").int(in: 1...100_000),
            personKeys: try paths(try node.optional("personKeys"), areLists: true),
            municipality: try paths(try node.optional("municipality"), areLists: false),
            clerk: try node.optional("operator"), key: try node.optional("key")?.sequence() ?? [],
            filters: try node.optional("filters")?.sequence() ?? [], receipt: try node.optional("receipt"))
    }

    private static func consumer(_ node: YAMLNode, operations: [String]) throws(ConfigurationError) -> Consumer {
        _ = try node.entries(allowing: ["business", "operations", "purpose", "cycle", "basis"])
        let used = try node.required("operations")
        for name in try used.sequence() where !operations.contains(try name.string()) {
            throw name.error("the contract has no operation \(try name.string())")
        }
        return Consumer(
            business: try node.required("business").string(), operations: try used.strings(),
            purpose: try node.required("purpose").string(), cycle: try node.required("cycle").choice(),
            basis: try node.required("basis").string())
    }

    private static func replacement(_ node: YAMLNode) throws(ConfigurationError) -> Replacement {
        _ = try node.entries(allowing: ["version", "deprecated", "sunset"])
        let (deprecated, sunset) = (try node.required("deprecated"), try node.required("sunset"))
        guard let from = CodeList.day(try deprecated.string()) else { throw deprecated.error("must be YYYY-MM-DD") }
        guard let end = CodeList.day(try sunset.string()), from <= end else {
            throw sunset.error("must be YYYY-MM-DD, not before the day of deprecation")
        }
        return Replacement(
            version: try node.required("version").string(), deprecated: try deprecated.string(),
            sunset: try sunset.string())
    }

    private static func paths(_ node: YAMLNode?, areLists: Bool) throws(ConfigurationError) -> Paths {
        guard let node else { return Paths() }
        _ = try node.entries(allowing: ["request", "response"])
        var paths = Paths()
        if let request = try node.optional("request") { paths.request = areLists ? try request.sequence() : [request] }
        if let response = try node.optional("response") {
            paths.response = areLists ? try response.sequence() : [response]
        }
        return paths
    }

    private static func isSegment(_ text: Substring) -> Bool {
        !text.isEmpty && text != "." && text != ".."
            && text.utf8.allSatisfy { byte in
                ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
                    || "_.-".utf8.contains(byte)
            }
    }
}
