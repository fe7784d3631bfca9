import Formats
import Testing

@testable import Contracts

struct ErrorCatalogueTests {
    static let shipped = Result { try ErrorCatalogue.load(file: "\(Project.interfaces)/errors.yaml") }

    private static let sample = """
        - code: H1001
          http: 400
          soap: Client
          category: validation
          origin: sender
          retryable: false
          ja: "{label}は{digits}桁以内{nazo}"
          en: "{label} {digits"
          cause: {ja: a, en: b}
          remedy: {ja: c, en: d}
        """

    private func load(_ text: String) throws -> ErrorCatalogue {
        try ErrorCatalogue(try YAMLNode.parse(text, file: "errors.yaml"))
    }

    @Test(
        "Every code that reading and writing can give is in the shipped catalogue, refused by 4xx or 5xx and said in both languages"
    )
    func shippedCodes() throws {
        let catalogue = try Self.shipped.get()
        let codes =
            (1...4).map { "E000\($0)" } + (1...9).map { "H100\($0)" } + (0...7).map { "H101\($0)" }
            + (1...3).map { "H120\($0)" } + (1...9).map { "H200\($0)" } + ["H2010", "H2011", "H2014"]
        for code in codes {
            let entry = try #require(catalogue.entry(code), "\(code)")
            #expect((400...599).contains(entry.httpStatus))
            #expect(
                !entry.text.ja.isEmpty && !entry.text.en.isEmpty && !entry.cause.ja.isEmpty && !entry.remedy.en.isEmpty)
        }
    }

    @Test("Every violation fills the placeholders of its text", arguments: MessageRuleTests.refused)
    func placeholders(_ rule: MessageRuleTests.Case) throws {
        let catalogue = try Self.shipped.get()
        let tree = rule.value.map { Sample.full.setting(rule.path, $0) } ?? Sample.full.removing(rule.path)
        for format in rule.formats {
            for violation in MessageReader().read(tree.text(format, of: Sample.request), format, as: Sample.request)
                .report
            {
                for language in [ErrorCatalogue.Language.ja, .en] {
                    let text = catalogue.text(of: violation, language: language)
                    #expect(!text.contains("?") && !text.contains("{") && !text.isEmpty, "\(violation.code): \(text)")
                }
            }
        }
    }

    @Test("A placeholder without a parameter becomes a question mark, an unknown code stands for itself")
    func texts() throws {
        let catalogue = try load(Self.sample)
        #expect(catalogue.text("H1001", language: .ja, parameters: ["label": "氏名", "digits": "10"]) == "氏名は10桁以内?")
        #expect(catalogue.text("H1001", language: .en, parameters: ["label": "{digits}"]) == "{digits} {digits")
        #expect(catalogue.text("H9999", language: .en) == "H9999")
        let violation = Violation(
            code: "H1001", path: "a.b", label: "", line: 0, offset: -1, parameters: ["digits": "1"])
        #expect(catalogue.text(of: violation, language: .ja) == "a.bは1桁以内?")
    }

    @Test(
        "A slip is told with its line",
        arguments: [
            ("http: 400", "http: 200"), ("soap: Client", "soap: Nobody"), ("origin: sender", "origin: nobody"),
            ("retryable: false", "retryable: no"), ("code: H1001", "code: H10"),
            ("category: validation", "kind: validation"),
            ("remedy: {ja: c, en: d}", "remedy: {ja: c}"),
        ])
    func slips(_ old: String, _ new: String) {
        #expect(throws: ConfigurationError.self) { try load(Self.sample.replacing(old, with: new)) }
        #expect(throws: ConfigurationError.self) { try load(Self.sample + "\n" + Self.sample) }
    }
}
