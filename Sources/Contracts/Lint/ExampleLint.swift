import Formats

/// Checks that a contract has examples enough, of every message, and that each is judged as its name says.
struct ExampleLint {
    let contract: Contract
    let report: LintReport

    private static let leastComplete = 6
    private static let leastSketch = 2

    func run() {
        let read = ContractExamples(of: contract)
        for path in read.unknown {
            report.add(.examples, path, 0, contract.id, "the name does not say which message it is")
        }
        for example in read.examples {
            for source in example.sources { judge(example, source) }
        }
        count(read.examples)
    }

    private func count(_ examples: [ContractExamples.Example]) {
        let folder = "\(contract.folder)/examples"
        let files = examples.reduce(0) { $0 + $1.sources.count }
        let least = contract.coverage == .complete ? Self.leastComplete : Self.leastSketch
        if files < least {
            report.add(.examples, folder, 0, contract.id, "\(files) examples; at least \(least) are expected")
        }
        if !examples.contains(where: { $0.code != nil }) {
            report.add(.examples, folder, 0, contract.id, "no invalid example")
        }
        for operation in contract.operations {
            for model in [operation.request, operation.response]
            where !examples.contains(where: { $0.model === model && $0.code == nil }) {
                report.add(
                    .examples, folder, 0, "\(contract.id) \(operation.name)", "no valid \(model.direction.rawValue)")
            }
        }
    }

    private func judge(_ example: ContractExamples.Example, _ source: ContractExamples.Source) {
        var limits = ReaderLimits()
        limits.json.totalBytes =
            example.model.direction == .request ? contract.limits.request : contract.limits.response
        limits.xml.totalBytes = limits.json.totalBytes
        let context = ReadingContext(today: ContractExamples.day, municipality: ContractExamples.municipality)
        let reader = MessageReader(limits: limits)
        let outcome = source.bytes.withUnsafeBytes {
            source.format == "json"
                ? reader.json($0, as: example.model, in: context) : reader.xml($0, as: example.model, in: context)
        }
        var code: String?
        if case .rejected(let violations) = outcome { code = violations.violations.first?.code }
        if code != example.code {
            report.add(
                .examples, source.path, 0, contract.id,
                "judged \(code ?? "valid"), but the name says \(example.code ?? "valid")")
        }
    }
}
