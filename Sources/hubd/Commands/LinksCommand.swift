import ArgumentParser

struct LinksCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "links", abstract: "File links of the running hub: how they stand, what came, run now.",
        discussion: "EXAMPLE:\n  hubd links list --config hub.yaml --municipality 999997",
        subcommands: [List.self, Run.self, Jobs.self, Take.self])

    struct Choice: ParsableArguments {
        @Option(help: "団体コード, six digits; all when left out.") var municipality: String?
        @Option(help: "The link's id; all when left out.") var link: String?

        var form: [(String, String)] {
            [("municipality", municipality), ("link", link)].compactMap { key, value in value.map { (key, $0) } }
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "State, next run, what was taken and refused since the start, progress of running files.",
            discussion: "EXAMPLE:\n  hubd links list --config hub.yaml --municipality 999997 --link zei-in")
        @OptionGroup var admin: AdminOptions
        @OptionGroup var choice: Choice

        func run() throws { LinksCommand.show(try admin.ask("/v1/links", choice.form), admin) }
    }

    struct Run: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Let links run now, whatever their schedule says.",
            discussion: "EXAMPLE:\n  hubd links run --config hub.yaml --municipality 999997 --link zei-in")
        @OptionGroup var admin: AdminOptions
        @Option(help: "団体コード, six digits.") var municipality: String
        @Option(help: "The link's id.") var link: String

        func run() throws {
            _ = try admin.ask("/v1/links/run", [("municipality", municipality), ("link", link)])
            admin.say("\(link): 実行を指示しました / run ordered")
        }
    }

    struct Jobs: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "The last files of links, with their verdicts.",
            discussion: "EXAMPLE:\n  hubd links jobs --config hub.yaml --municipality 999997 --link zei-in")
        @OptionGroup var admin: AdminOptions
        @OptionGroup var choice: Choice

        func run() throws {
            let answer = try admin.ask("/v1/links", choice.form + [("jobs", "true")])
            for link in answer["links"]?.list ?? [] {
                for job in link["jobs"]?.list ?? [] {
                    let facts = ["job", "seen", "state", "reason", "records", "accepted", "rejected", "file"]
                    admin.say(
                        ([link["link"]?.text ?? ""] + facts.map { job[$0]?.text ?? "-" }).joined(separator: "  "))
                }
            }
        }
    }

    struct Take: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Let this hub run a link that another one on the same database has run.",
            discussion: """
                Stop the other hub, or take the link out of its configuration; move the link's folder of state, data/files/<団体コード>/<link>, \
                to this hub's data. Refused while the other one is at work with it, or while the folder is not here.

                EXAMPLE:
                  hubd links take --config hub.yaml --municipality 999997 --link zei-in
                """)
        @OptionGroup var admin: AdminOptions
        @Option(help: "団体コード, six digits.") var municipality: String
        @Option(help: "The link's id.") var link: String
        @Flag(help: "Begin anew, since the folder is lost: files may come or go a second time.") var withoutState =
            false

        func run() throws {
            let form = [("municipality", municipality), ("link", link), ("withoutState", "\(withoutState)")]
            _ = try admin.ask("/v1/links/take", form)
            admin.say("\(link): この基盤が処理します / runs here now")
        }
    }

    private static func show(_ answer: JSONValue, _ admin: AdminOptions) {
        for link in answer["links"]?.list ?? [] {
            let facts = ["municipality", "link", "direction", "partner", "contract", "state", "last", "next"]
            admin.say(facts.map { link[$0]?.text ?? "-" }.joined(separator: "  "))
            let counts = ["archived", "quarantined", "sent"].map { "\($0) \(link[$0]?.text ?? "0")" }
            let troubles = link["troubles"]?.list.compactMap(\.text) ?? []
            let late = link["missedDeadline"]?.text.map { ["H8045 \($0)"] } ?? []
            let place = link["runsOn"]?.text.map { ["runs on \($0)"] } ?? []
            admin.say("  " + (place + counts + troubles + late).joined(separator: "  "))
            for file in link["progress"]?.list ?? [] {
                let facts = ["job", "state", "bytes", "size", "records", "file"].map { file[$0]?.text ?? "-" }
                admin.say("    " + facts.joined(separator: "  "))
            }
        }
    }
}
