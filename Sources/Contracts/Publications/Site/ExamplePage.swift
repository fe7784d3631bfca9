import Formats

/// A contract's `examples.html`: each example as it is kept, the valid ones in the other formats too, the invalid ones with
/// what the hub answers.
struct ExamplePage {
    let contract: Contract
    let material: SiteMaterial

    /// Bytes of a source that are shown; some examples are there to be too large.
    private static let shownBytes = 6 << 10
    private static let shownViolations = 5

    var text: String {
        let page = SitePage(
            title: "\(contract.title)（\(contract.version)）の例",
            name: CatalogueSite.folder(of: contract) + "/examples.html", material: material)
        let examples = ContractExamples(of: contract).examples
        let reader = MessageReader(limits: limits)
        return page.text { main in
            main.element("p", ["class": "summary"]) { line in
                line.link(contract.title, to: "index.html")
                let valid = examples.count { $0.code == nil }
                line.text("。正しい例 \(valid) 件、誤りの例 \(examples.count - valid) 件。架空市（999997）宛ての架空の電文。")
            }
            for operation in contract.operations {
                main.element("h2", ["id": operation.name], text: operation.title)
                for model in [operation.request, operation.response] {
                    let own = examples.filter { $0.model === model }
                    guard !own.isEmpty else { continue }
                    main.element("h3", text: model.direction == .request ? "要求" : "応答")
                    for example in own { write(example, reader, root: page.root, into: &main) }
                }
            }
            if examples.isEmpty { main.element("p", text: "例はまだない。") }
        }
    }

    private var limits: ReaderLimits {
        var limits = ReaderLimits()
        limits.json.totalBytes = max(contract.limits.request, contract.limits.response)
        limits.xml.totalBytes = limits.json.totalBytes
        limits.violations = Self.shownViolations
        return limits
    }

    private func write(
        _ example: ContractExamples.Example, _ reader: MessageReader, root: String, into html: inout HTMLMarkup
    ) {
        html.element("section", ["class": "example", "id": example.name]) { section in
            section.element("h4") { heading in
                heading.element(
                    "span", ["class": "badge " + (example.code == nil ? "valid" : "invalid")],
                    text: example.code ?? "正")
                heading.text(" " + example.purpose)
            }
            var message: Message?
            for source in example.sources {
                switch read(source, example.model, reader) {
                case .accepted(let accepted):
                    message = accepted
                    if example.code != nil { section.element("p", text: "この日の規則では誤りと判定されない。") }
                case .rejected(let report): verdict(report, source, root: root, into: &section)
                }
            }
            for source in example.sources { show(source.format.uppercased(), shown(source), into: &section) }
            if let message {
                let text = ExampleText(operation: example.operation, message: message)
                for other in text.others(than: example.sources.map(\.format)) {
                    show(other.title, other.text, into: &section)
                }
            }
        }
    }

    private func read(
        _ source: ContractExamples.Source, _ model: MessageModel, _ reader: MessageReader
    ) -> ReadOutcome {
        let context = ReadingContext(today: ContractExamples.day, municipality: ContractExamples.municipality)
        return source.bytes.withUnsafeBytes {
            source.format == "json" ? reader.json($0, as: model, in: context) : reader.xml($0, as: model, in: context)
        }
    }

    private func verdict(
        _ report: ValidationReport, _ source: ContractExamples.Source, root: String, into section: inout HTMLMarkup
    ) {
        section.element("ul", ["class": "verdict"]) { list in
            for violation in report.violations.prefix(Self.shownViolations) {
                list.element("li") { item in
                    item.text("\(source.format.uppercased())　")
                    item.link(violation.code, to: "\(root)errors.html#\(violation.code)")
                    item.text("　")
                    if !violation.path.isEmpty { item.element("code", text: violation.path) }
                    item.text(Self.place(of: violation))
                    item.text(material.errors.text(of: violation, language: .ja))
                    item.element(
                        "span", ["class": "sub", "lang": "en"],
                        text: material.errors.text(of: violation, language: .en))
                }
            }
        }
    }

    private static func place(of violation: Violation) -> String {
        if violation.line > 0 { return "（\(violation.line)行目）" }
        return violation.offset >= 0 ? "（先頭から\(violation.offset)バイト）" : "　"
    }

    private func shown(_ source: ContractExamples.Source) -> String {
        guard source.bytes.count > Self.shownBytes else { return String(decoding: source.bytes, as: UTF8.self) }
        return String(decoding: source.bytes.prefix(Self.shownBytes), as: UTF8.self)
            + "\n…（以下略。全体は \(source.bytes.count) バイト）"
    }

    private func show(_ title: String, _ text: String, into section: inout HTMLMarkup) {
        section.element("details") { details in
            details.element("summary", text: title)
            details.element("pre", ["tabindex": "0"]) { $0.element("code", text: text) }
        }
    }
}
