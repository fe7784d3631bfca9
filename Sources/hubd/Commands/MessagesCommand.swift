import ArgumentParser

/// Messages of the running hub that wait, have arrived or have not.
struct MessagesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "messages",
        abstract: "Messages on their way and dead letters (未達メッセージ): look, send again, edit, discard, replay.",
        discussion: """
            Acts need --by (who) and --reason (why); both stand in the journal, bodies never do.

            EXAMPLES:
              hubd messages queues --municipality 999997
              hubd messages dead --municipality 999997
              hubd messages rerun --municipality 999997 --receiver jite-c --dry-run --by 田中 --reason 受信側の復旧
            """,
        subcommands: [
            Queues.self, List.self, Show.self, Dead.self, Resend.self, Discard.self, Edit.self, Approve.self,
            Withdraw.self, Rerun.self, Replay.self,
        ])

    struct Queues: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "What waits for whom: waiting, under way, dead, and the age of the oldest.",
            discussion: "EXAMPLE:\n  hubd messages queues --municipality 999997")
        @OptionGroup var admin: AdminOptions
        @OptionGroup var town: TownOption

        func run() throws {
            let queues = try admin.ask("/v1/messages/queues", town.form)["queues"]?.list ?? []
            for queue in queues { admin.say(Self.line(of: queue)) }
            if queues.isEmpty { admin.say("待っているメッセージはありません / nothing waits") }
        }

        static func line(of queue: JSONValue) -> String {
            func text(_ name: String) -> String { queue[name]?.text ?? "" }
            let oldest = Int(text("oldestSeconds")).map { "  最古 / oldest \(MessageWords.age($0))" } ?? ""
            return
                "\(text("receiver"))  \(text("name"))  \(MessageWords.mode(text("mode")))  "
                + "配信待ち / waiting \(text("waiting"))  配信中 / under way \(text("leased"))  "
                + "未達 / dead \(text("dead"))\(oldest)"
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Messages by receiver, state, reason, contract and time of acceptance.",
            discussion: """
                States: proposed, waiting, leased, delivered, dead, cancelled, discarded.

                EXAMPLE:
                  hubd messages list --municipality 999997 --receiver jite-c --state dead --from 2026-04-01
                """)
        @OptionGroup var admin: AdminOptions
        @OptionGroup var filter: MessageFilterOptions
        @Option(help: "Only deliveries in this state.") var state: String?
        @Option(help: "request, notification or answer.") var kind: String?
        @Option(help: "At most so many, 1 to 500.") var limit = 100
        @Option(help: "Go on behind this message.") var after: String?

        func run() throws {
            let form =
                filter.form + [("limit", String(limit))]
                + [("state", state), ("kind", kind), ("after", after)].given
            let answer = try admin.ask("/v1/messages/list", form)
            let messages = answer["messages"]?.list ?? []
            for message in messages { MessageWords.lines(of: message).forEach(admin.say) }
            admin.say("\(messages.count) 件 / messages")
            if let next = answer["next"]?.text { admin.say("続き / more: --after \(next)") }
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "One message with the states and times of its deliveries.",
            discussion: """
                The body is shown with --body only, and that is journaled with --by and --reason.

                EXAMPLE:
                  hubd messages show 019d0000-0000-7000-8000-000000000000 --municipality 999997
                """)
        @OptionGroup var admin: AdminOptions
        @OptionGroup var town: TownOption
        @Argument(help: "The message's id.") var id: String
        @Flag(help: "With its body (本文); needs --by and --reason.") var body = false
        @Option(help: "Who looks at the body.") var by: String?
        @Option(help: "Why; stands in the journal.") var reason: String?

        func run() throws {
            var form = town.form + [("id", id)] + [("by", by), ("reason", reason)].given
            if body { form += [("body", "true"), ("user", Console.user)] }
            guard let message = try admin.ask("/v1/messages/show", form)["message"] else { return }
            MessageWords.details(of: message).forEach(admin.say)
            if let text = message["body"]?.text { admin.say(text) }
        }
    }

    struct Dead: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Dead letters (未達メッセージ) counted by receiver and reason.",
            discussion: "EXAMPLE:\n  hubd messages dead --municipality 999997")
        @OptionGroup var admin: AdminOptions
        @OptionGroup var filter: MessageFilterOptions

        func run() throws {
            let answer = try admin.ask("/v1/messages/dead", filter.form)
            for group in answer["groups"]?.list ?? [] { admin.say(MessageWords.group(group)) }
            admin.say("未達 計 / dead letters in all: \(answer["total"]?.text ?? "0")")
        }
    }
}

struct TownOption: ParsableArguments {
    @Option(help: "団体コード, six digits.") var municipality: String

    var form: [(String, String)] { [("municipality", municipality)] }
}

/// Which messages.
struct MessageFilterOptions: ParsableArguments {
    @OptionGroup var town: TownOption
    @Option(help: "Receiving system's id.") var receiver: String?
    @Option(help: "Sending system's id.") var sender: String?
    @Option(help: "Contract's id, for example 001/juminkihonjoho.") var contract: String?
    @Option(help: "Operation's name, for example tsuchi.") var operation: String?
    @Option(
        help: "Why it is dead: unreachable, timeout, refused, notApplied, unspeakable, expired, abandoned.")
    var failure: String?
    @Option(help: "Accepted from, YYYY-MM-DD or YYYY-MM-DDTHH:MM in Japan.") var from: String?
    @Option(help: "Accepted until, the same way, included.") var until: String?

    var form: [(String, String)] {
        town.form
            + [
                ("receiver", receiver), ("sender", sender), ("contract", contract), ("operation", operation),
                ("failure", failure), ("from", from), ("until", until),
            ].given
    }
}

/// Who acts, and why: in the journal.
struct ActOptions: ParsableArguments {
    @Option(help: "Who does it: name or staff number.") var by: String
    @Option(help: "Why; stands in the journal.") var reason: String

    var form: [(String, String)] { [("by", by), ("reason", reason), ("user", Console.user)] }
}

extension [(String, String?)] {
    /// Those that have a value.
    var given: [(String, String)] { compactMap { name, value in value.map { (name, $0) } } }
}
