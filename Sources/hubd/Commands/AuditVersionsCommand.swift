import ArgumentParser

extension AuditCommand {
    /// Who still calls deprecated versions of contracts.
    struct Versions: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Who still calls a deprecated version of a contract, how often and when last: from the journal.",
            discussion: """
                Lists every deprecated version that a municipality has or somebody has called, and flags what is past its \
                sunset day. Without --from and --until the whole journal is counted.

                EXAMPLE:
                  hubd audit versions --config hub.yaml --municipality 999997 --from 2026-10-01 --until 2026-12-31
                """)
        @OptionGroup var admin: AdminOptions
        @Option(help: "One 団体コード; all when left out.") var municipality: String?
        @Option(help: "First day, YYYY-MM-DD, in Japan.") var from: String?
        @Option(help: "Last day, YYYY-MM-DD, in Japan.") var until: String?

        func run() throws {
            let form = [("municipality", municipality), ("from", from), ("until", until)]
                .compactMap { name, value in value.map { (name, $0) } }
            let answer = try admin.ask("/v1/audit/versions", form)
            let versions = answer["versions"]?.list ?? []
            for version in versions { Self.lines(of: version).forEach(admin.say) }
            let past = versions.count { $0["pastSunset"]?.text == "true" }
            admin.say("非推奨の版 / deprecated versions: \(versions.count)  廃止期限切れ / past sunset: \(past)")
        }

        static func lines(of version: JSONValue) -> [String] {
            func text(_ name: String, _ value: JSONValue = version) -> String { value[name]?.text ?? "" }
            let flag = text("pastSunset") == "true" ? "  廃止期限切れ / PAST SUNSET" : ""
            let head =
                "\(text("municipality"))  \(text("contract")) \(text("version")) -> \(text("successor"))"
                + "  deprecated \(text("deprecated"))  sunset \(text("sunset"))\(flag)"
            let callers = version["callers"]?.list.map { caller in
                let denied = text("denied", caller) == "0" ? "" : "  拒否 / denied \(text("denied", caller))"
                let late = text("calledAfterSunset", caller) == "true" ? "  期限後 / after sunset" : ""
                return
                    "    \(text("system", caller))  \(text("name", caller))  \(text("calls", caller)) 件 / calls\(denied)"
                    + "  last \(text("lastDay", caller))\(late)"
            }
            return [head] + (callers?.isEmpty ?? true ? ["    呼出しなし / no calls"] : callers ?? [])
        }
    }
}
