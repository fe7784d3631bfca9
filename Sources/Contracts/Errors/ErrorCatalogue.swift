package import Formats

/// `interfaces/errors.yaml`: every code that leaves the hub, with its status on each face and its texts.
package struct ErrorCatalogue: Sendable {
    package enum Language: String, Sendable { case ja, en }

    package struct Text: Sendable, Equatable {
        package let ja: String
        package let en: String

        package subscript(_ language: Language) -> String { language == .ja ? ja : en }
    }

    package struct Entry: Sendable {
        package enum Origin: String, Sendable, CaseIterable { case sender, hub, receiver }

        package let code: String
        package let httpStatus: Int
        /// `Client`, `Server`, `MustUnderstand` or `VersionMismatch` (SOAP 1.1 names).
        package let soapFault: String
        package let category: String
        package let origin: Origin
        package let isRetryable: Bool
        /// With `{placeholders}`.
        package let text: Text
        package let cause: Text
        package let remedy: Text
    }

    /// In the order of the file.
    package let entries: [Entry]
    private let byCode: [String: Int]

    package static func load(file: String) throws(ConfigurationError) -> ErrorCatalogue {
        try ErrorCatalogue(try YAMLNode.load(file: file))
    }

    init(_ node: YAMLNode) throws(ConfigurationError) {
        var entries: [Entry] = []
        var byCode: [String: Int] = [:]
        for item in try node.sequence() {
            let entry = try Entry(item)
            guard byCode.updateValue(entries.count, forKey: entry.code) == nil else {
                throw item.error("code given twice: \(entry.code)")
            }
            entries.append(entry)
        }
        self.entries = entries
        self.byCode = byCode
    }

    package func entry(_ code: String) -> Entry? { byCode[code].map { entries[$0] } }

    /// The message of a code with its placeholders filled; one without a parameter becomes `?`, an unknown code stands
    /// for itself.
    package func text(_ code: String, language: Language, parameters: [String: String] = [:]) -> String {
        guard let entry = entry(code) else { return code }
        return Self.fill(entry.text[language], parameters)
    }

    /// The message of a broken rule; its label and path fill their placeholders too.
    package func text(of violation: Violation, language: Language) -> String {
        let own = ["label": violation.label.isEmpty ? violation.path : violation.label, "path": violation.path]
        return text(
            violation.code, language: language, parameters: violation.parameters.merging(own) { given, _ in given })
    }

    private static func fill(_ template: String, _ parameters: [String: String]) -> String {
        var text = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            text += rest[..<open]
            text += parameters[String(rest[rest.index(after: open)..<close])] ?? "?"
            rest = rest[rest.index(after: close)...]
        }
        return text + rest
    }
}

extension ErrorCatalogue.Entry {
    fileprivate init(_ node: YAMLNode) throws(ConfigurationError) {
        _ = try node.entries(allowing: [
            "code", "http", "soap", "category", "origin", "retryable", "ja", "en", "cause", "remedy",
        ])
        code = try node.required("code").string()
        guard code.utf8.count == 5 else { throw try node.required("code").error("must have five characters") }
        httpStatus = try node.required("http").int(in: 400...599)
        soapFault = try node.required("soap").string()
        guard ["Client", "Server", "MustUnderstand", "VersionMismatch"].contains(soapFault) else {
            throw try node.required("soap").error("must be Client, Server, MustUnderstand or VersionMismatch")
        }
        category = try node.required("category").string()
        origin = try node.required("origin").choice()
        isRetryable = try node.required("retryable").bool()
        text = ErrorCatalogue.Text(ja: try node.required("ja").string(), en: try node.required("en").string())
        cause = try Self.text(try node.required("cause"))
        remedy = try Self.text(try node.required("remedy"))
    }

    private static func text(_ node: YAMLNode) throws(ConfigurationError) -> ErrorCatalogue.Text {
        _ = try node.entries(allowing: ["ja", "en"])
        return ErrorCatalogue.Text(ja: try node.required("ja").string(), en: try node.required("en").string())
    }
}
