import Formats

/// `foreign.yaml`: what is registered, written by `hubd contract import xsd|wsdl` and read by the catalogue.
struct ForeignFile {
    let node: YAMLNode
    let contract: ForeignContract

    init(_ node: YAMLNode, folder: String) throws(ConfigurationError) {
        _ = try node.entries(allowing: [
            "id", "version", "title", "kind", "main", "schema", "roots", "operations", "files", "derived",
        ])
        self.node = node
        var operations: [ForeignContract.Operation] = []
        for entry in try node.optional("operations")?.sequence() ?? [] { operations.append(try Self.operation(entry)) }
        let id = try node.required("id")
        guard ForeignIdentity(try id.string()) != nil else {
            throw id.error("must be <業務ID>/<name>, in letters, digits and _ . -")
        }
        contract = ForeignContract(
            id: try id.string(), version: try node.required("version").string(),
            title: try node.required("title").string(), kind: try node.required("kind").choice(),
            main: try Self.path(try node.required("main")), schemaFile: try Self.path(try node.required("schema")),
            roots: try node.required("roots").strings(), operations: operations,
            files: try Self.files(try node.required("files")),
            derived: try node.optional("derived").map(Self.files) ?? [], folder: folder)
    }

    private static func operation(_ node: YAMLNode) throws(ConfigurationError) -> ForeignContract.Operation {
        _ = try node.entries(allowing: ["name", "soapAction", "style", "use", "input", "output"])
        return ForeignContract.Operation(
            name: try node.required("name").string(), soapAction: try node.required("soapAction").string(),
            style: try node.required("style").string(), use: try node.required("use").string(),
            input: try node.required("input").string(), output: try node.required("output").string())
    }

    private static func files(_ node: YAMLNode) throws(ConfigurationError) -> [ForeignContract.File] {
        var files: [ForeignContract.File] = []
        for entry in try node.sequence() {
            _ = try entry.entries(allowing: ["path", "sha256"])
            files.append(
                ForeignContract.File(
                    path: try path(try entry.required("path")), sha256: try entry.required("sha256").string()))
        }
        return files
    }

    /// Below `schema/`, without a step up.
    private static func path(_ node: YAMLNode) throws(ConfigurationError) -> String {
        let path = try node.string()
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count > 1, parts[0] == "schema", parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else {
            throw node.error("must be a path below schema/")
        }
        return path
    }

    /// The text of a contract's `foreign.yaml`.
    static func text(_ contract: ForeignContract) -> String {
        func quoted(_ text: String) -> String { ContractDraft.quoted(text) }
        func list(_ files: [ForeignContract.File]) -> String {
            files.map { "  - {path: \(quoted($0.path)), sha256: \(quoted($0.sha256))}\n" }.joined()
        }
        var text = """
            # A foreign schema, kept byte for byte. Written by hubd contract import; the digests are checked at every load.
            id: \(contract.id)
            version: \(contract.version)
            title: \(quoted(contract.title))
            kind: \(contract.kind.rawValue)
            main: \(quoted(contract.main))
            schema: \(quoted(contract.schemaFile))
            roots: [\(contract.roots.map(quoted).joined(separator: ", "))]
            files:

            """
        text += list(contract.files)
        if !contract.derived.isEmpty { text += "derived:\n" + list(contract.derived) }
        if !contract.operations.isEmpty { text += "operations:\n" }
        for operation in contract.operations {
            text += "  - {name: \(quoted(operation.name)), soapAction: \(quoted(operation.soapAction)), "
            text += "style: \(quoted(operation.style)), use: \(quoted(operation.use)), "
            text += "input: \(quoted(operation.input)), output: \(quoted(operation.output))}\n"
        }
        return text
    }
}

/// `<業務ID>/<name>` of a foreign contract.
package struct ForeignIdentity {
    package let provider: String
    package let name: String

    package init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { String($0) }
        guard parts.count == 2, parts[0].utf8.count == 3, parts.allSatisfy({ Self.isSegment($0) }) else { return nil }
        provider = parts[0]
        name = parts[1]
    }

    package static func isSegment(_ text: String) -> Bool {
        guard let first = text.utf8.first, first != UInt8(ascii: "."), text.utf8.count <= 64 else { return false }
        return text.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || "_.-".utf8.contains(byte)
        }
    }
}
