import ArgumentParser

struct ClientCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "client", abstract: "The OAuth clients of the vendors' systems, in the running hub.",
        discussion: """
            EXAMPLE:
              hubd client add --config hub.yaml --municipality 999997 --system jite-c
            """,
        subcommands: [Add.self, List.self, Revoke.self])

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a client for a system; its secret is shown this once.",
            discussion:
                "EXAMPLE:\n  hubd client add --config hub.yaml --municipality 999997 --system jite-c --format json")
        @OptionGroup var admin: AdminOptions
        @Option(help: "団体コード, six digits.") var municipality: String
        @Option(help: "The system's id in the municipality's file.") var system: String

        func run() throws {
            let client = try admin.ask("/v1/clients/add", [("municipality", municipality), ("system", system)])
            admin.say("client_id:     \(client["client_id"]?.text ?? "")")
            admin.say("client_secret: \(client["client_secret"]?.text ?? "")")
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "The clients of a municipality.",
            discussion: "EXAMPLE:\n  hubd client list --config hub.yaml --municipality 999997")
        @OptionGroup var admin: AdminOptions
        @Option(help: "団体コード, six digits.") var municipality: String

        func run() throws {
            let answer = try admin.ask("/v1/clients", [("municipality", municipality)])
            for client in answer["clients"]?.list ?? [] {
                admin.say(["client_id", "system", "created"].map { client[$0]?.text ?? "" }.joined(separator: "  "))
            }
        }
    }

    struct Revoke: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "End a client and all its tokens; in force when the command returns.",
            discussion: "EXAMPLE:\n  hubd client revoke --config hub.yaml --municipality 999997 --client CLIENT_ID")
        @OptionGroup var admin: AdminOptions
        @Option(help: "団体コード, six digits.") var municipality: String
        @Option(help: "The client's id.") var client: String

        func run() throws {
            _ = try admin.ask("/v1/clients/revoke", [("municipality", municipality), ("client", client)])
            admin.say("revoked")
        }
    }
}
