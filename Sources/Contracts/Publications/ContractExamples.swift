import Formats

/// The messages of a contract's folder `examples/`, each with what its name says and what the reader says.
struct ContractExamples {
    struct Example {
        /// Without the ending.
        let name: String
        let operation: Operation
        let model: MessageModel
        /// nil for a valid one.
        let code: String?
        /// What it shows: the last part of the name.
        let purpose: String
        /// The same message in one or both formats.
        var sources: [Source] = []
    }

    struct Source {
        let path: String
        /// `json` or `xml`.
        let format: String
        let bytes: [UInt8]
    }

    /// Every example is addressed to 架空市.
    static let municipality = Array("999997".utf8)
    /// The day on which their stories play, and on which their codes must be in force.
    static let day = "2026-11-20"

    /// In the order of the operations, requests before responses, valid ones before invalid ones.
    let examples: [Example]
    /// Files whose name does not say which of the contract's messages they are.
    let unknown: [String]

    /// Reads the folder; a contract without one has no examples.
    init(of contract: Contract) {
        let folder = contract.folder + "/examples"
        var examples: [String: Example] = [:]
        var unknown: [String] = []
        for file in Folder.names(in: folder) ?? [] {
            guard let dot = file.lastIndex(of: "."), ["json", "xml"].contains(String(file[dot...].dropFirst())) else {
                continue
            }
            let name = String(file[..<dot])
            guard let example = examples[name] ?? Self.example(name, of: contract) else {
                unknown.append("\(folder)/\(file)")
                continue
            }
            // A file that has gone meanwhile, or cannot be read, is no example.
            guard let bytes = try? FileBytes.read("\(folder)/\(file)", limit: 16 << 20) else { continue }
            examples[name] = example
            let format = String(file[dot...].dropFirst())
            examples[name]?.sources.append(Source(path: "\(folder)/\(file)", format: format, bytes: bytes))
        }
        self.unknown = unknown
        let ordered = examples.values.sorted { $0.name < $1.name }
        self.examples = contract.operations.flatMap { operation in
            [operation.request, operation.response].flatMap { model in
                ordered.filter { $0.model === model && $0.code == nil }
                    + ordered.filter { $0.model === model && $0.code != nil }
            }
        }
    }

    /// `valid-<operation>.<request|response>-<what>` or `invalid-<code>-<operation>.<request|response>-<what>`
    private static func example(_ name: String, of contract: Contract) -> Example? {
        var parts = name.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count >= 2, ["valid", "invalid"].contains(parts[0]) else { return nil }
        let isValid = parts.removeFirst() == "valid"
        let code = isValid ? nil : String(parts.removeFirst())
        guard !parts.isEmpty else { return nil }
        let message = parts.removeFirst().split(separator: ".")
        guard message.count == 2, let operation = contract.operations.first(where: { $0.name == message[0] }) else {
            return nil
        }
        guard message[1] == "request" || message[1] == "response" else { return nil }
        return Example(
            name: name, operation: operation,
            model: message[1] == "request" ? operation.request : operation.response, code: code,
            purpose: parts.joined(separator: "-"))
    }
}
