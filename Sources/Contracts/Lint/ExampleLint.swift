import Formats

/// Checks that a contract has examples enough, of every message, and that each is judged as its name says.
struct ExampleLint {
    let contract: Contract
    let report: LintReport

    private static let leastComplete = 6
    private static let leastSketch = 2

    /// `valid-<operation>.<request|response>-<what>.<json|xml>`, `invalid-<code>-<operation>.<…>-<what>.<json|xml>`.
    private struct Example {
        let name: String
        let operation: String
        let direction: MessageModel.Direction
        let code: String?

        init?(_ name: String) {
            let parts = name.split(separator: "-", omittingEmptySubsequences: false).map { String($0) }
            guard parts.count >= 3, ["valid", "invalid"].contains(parts[0]) else { return nil }
            let message = parts[parts[0] == "valid" ? 1 : 2].split(separator: ".").map { String($0) }
            guard message.count == 2, let direction = MessageModel.Direction(rawValue: message[1]) else { return nil }
            self.name = name
            operation = message[0]
            self.direction = direction
            code = parts[0] == "valid" ? nil : parts[1]
        }
    }

    func run() {
        let folder = "\(contract.folder)/examples"
        let names = (Folder.names(in: folder) ?? []).filter { $0.hasSuffix(".json") || $0.hasSuffix(".xml") }
        var examples: [Example] = []
        for name in names {
            guard let example = Example(name), model(of: example) != nil else {
                report.add(.examples, "\(folder)/\(name)", 0, contract.id, "the name does not say which message it is")
                continue
            }
            examples.append(example)
            judge(example, "\(folder)/\(name)")
        }
        count(examples, folder)
    }

    private func model(of example: Example) -> MessageModel? {
        let operation = contract.operations.first { $0.name == example.operation }
        return example.direction == .request ? operation?.request : operation?.response
    }

    private func count(_ examples: [Example], _ folder: String) {
        let least = contract.coverage == .complete ? Self.leastComplete : Self.leastSketch
        if examples.count < least {
            report.add(.examples, folder, 0, contract.id, "\(examples.count) examples; at least \(least) are expected")
        }
        if !examples.contains(where: { $0.code != nil }) {
            report.add(.examples, folder, 0, contract.id, "no invalid example")
        }
        for operation in contract.operations {
            for direction in [MessageModel.Direction.request, .response]
            where !examples.contains(where: {
                $0.operation == operation.name && $0.direction == direction && $0.code == nil
            }) {
                report.add(
                    .examples, folder, 0, "\(contract.id) \(operation.name)", "no valid \(direction.rawValue)")
            }
        }
    }

    private func judge(_ example: Example, _ path: String) {
        guard let model = model(of: example) else { return }
        var limits = ReaderLimits()
        limits.json.totalBytes = example.direction == .request ? contract.limits.request : contract.limits.response
        limits.xml.totalBytes = limits.json.totalBytes
        let bytes: [UInt8]
        do {
            bytes = try FileBytes.read(path, limit: 64 << 20)
        } catch {
            return report.add(.examples, path, 0, contract.id, error.reason)
        }
        // The day of the examples' stories; 架空市 is where they play.
        let context = ReadingContext(today: "2026-11-20", municipality: Array("999997".utf8))
        let reader = MessageReader(limits: limits)
        let outcome = bytes.withUnsafeBytes {
            path.hasSuffix(".json") ? reader.json($0, as: model, in: context) : reader.xml($0, as: model, in: context)
        }
        var code: String?
        if case .rejected(let violations) = outcome { code = violations.violations.first?.code }
        if code != example.code {
            report.add(
                .examples, path, 0, contract.id,
                "judged \(code ?? "valid"), but the name says \(example.code ?? "valid")")
        }
    }
}
