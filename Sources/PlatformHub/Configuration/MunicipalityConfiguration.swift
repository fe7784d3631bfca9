import Contracts
import Formats

/// `municipalities/<団体コード>.yaml`: one municipality's systems, grants and routes.
package struct MunicipalityConfiguration: Sendable {
    /// 団体コード with its right check digit, equal to the file's name.
    package let code: String
    package let name: String
    /// Folder of the town's own code lists (自治体固有コード); nil where it has none.
    package let codes: Located<String>?
    package let systems: [SystemConfiguration]
    package let grants: [GrantConfiguration]
    package let routes: [RouteConfiguration]
    package let subscriptions: [SubscriptionConfiguration]
    package let links: [FileLinkConfiguration]
    /// The town's own days of rest, beside weekends and holidays.
    package let closings: Set<Day>

    private static let keys: Set<String> = [
        "code", "name", "codes", "systems", "grants", "routes", "subscriptions", "links", "closings",
    ]

    /// Nil, with the problem noted, when the file cannot be read at all.
    static func load(file: String, problems: ConfigurationProblems) -> MunicipalityConfiguration? {
        let node = problems.attempt { () throws(ConfigurationError) in try YAMLNode.load(file: file) }
        return node.map { read(ConfigurationSection($0, keys: keys, problems: problems), file: file) }
    }

    private static func read(_ section: ConfigurationSection, file: String) -> MunicipalityConfiguration {
        let systems = section.sections("systems", keys: SystemConfiguration.keys).map { SystemConfiguration.read($0) }
        let grants = section.sections("grants", keys: GrantConfiguration.keys).map { GrantConfiguration.read($0) }
        let routes = section.sections("routes", keys: RouteConfiguration.keys).map { RouteConfiguration.read($0) }
        let subscriptions = section.sections("subscriptions", keys: SubscriptionConfiguration.keys)
            .map { SubscriptionConfiguration.read($0) }
        refuseRepeated(systems.map { Located(value: $0.value.id, node: $0.node) }, "system", section.problems)
        refuseRepeated(grants.map { Located(value: $0.value.grant.id, node: $0.node) }, "grant", section.problems)
        refuseRepeated(
            routes.map { Located(value: $0.contract.value + " " + $0.version.value, node: $0.contract.node) },
            "route of contract", section.problems)
        refuseRepeated(subscriptions.map(\.id), "subscription", section.problems)
        return MunicipalityConfiguration(
            code: readCode(section, file: file), name: section.required("name", or: "").value,
            codes: section.optional("codes").map { Located(value: section.absolute($0.value), node: $0.node) },
            systems: systems.map(\.value), grants: grants.map(\.value), routes: routes, subscriptions: subscriptions,
            links: FileLinks.read(section), closings: readClosings(section))
    }

    private static func readClosings(_ section: ConfigurationSection) -> Set<Day> {
        let texts = section.texts("closings")
        for text in texts where Day(text.value) == nil {
            section.problems.add("must be a day YYYY-MM-DD", at: text.node)
        }
        return Set(texts.compactMap { Day($0.value) })
    }

    private static func readCode(_ section: ConfigurationSection, file: String) -> String {
        let code = section.required("code", or: "")
        let isRight = Array(code.value.utf8).withUnsafeBufferPointer { CheckDigit.municipalityCode.accepts($0) }
        // 000000 is the sentinel for "no municipality" in messages; no town has it.
        if !isRight || code.value == "000000" {
            section.problems.add("is not a 全国地方公共団体コード of six digits with its check digit", at: code.node)
        } else if !file.hasSuffix("/\(code.value).yaml") {
            section.problems.add("the file must be named \(code.value).yaml", at: code.node)
        }
        return code.value
    }

    private static func refuseRepeated(
        _ names: [Located<String>], _ kind: String, _ problems: ConfigurationProblems
    ) {
        var seen: Set<String> = []
        for name in names where !seen.insert(name.value).inserted {
            problems.add("\(kind) \(name.value) is declared twice", at: name.node)
        }
    }
}
