import ArgumentParser
import Glibc

struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Who asked whom for what: the journal of the running hub.",
        discussion: """
            EXAMPLE:
              hubd audit search --config hub.yaml --municipality 999997 --reason 開示請求
            """,
        subcommands: [Search.self, Verify.self, Export.self, Versions.self, RotateKey.self])

    struct Search: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "The exchanges that speak of a person. The number is read from standard input; the search is journaled.",
            discussion: """
                EXAMPLE:
                  hubd audit search --config hub.yaml --municipality 999997 --reason 開示請求 < number.txt
                """)
        @OptionGroup var admin: AdminOptions
        @Option(help: "団体コード, six digits.") var municipality: String
        @Option(help: "Why; stands in the journal.") var reason = "unspecified"

        func run() throws {
            if isatty(STDIN_FILENO) == 1 { Console.error("宛名番号を入力してください / the person's number:") }
            guard let number = Console.readSecretLine() else {
                throw ValidationError("no number on standard input")
            }
            let answer = try admin.ask(
                "/v1/audit/search",
                [("municipality", municipality), ("person", number), ("reason", reason), ("searcher", Console.user)])
            let exchanges = answer["exchanges"]?.list ?? []
            for exchange in exchanges {
                let parts = [
                    "receivedAt", "consumer", "provider", "contract", "operation", "purpose", "clerk", "verdict",
                    "code", "exchange",
                ]
                admin.say(parts.map { exchange[$0]?.text ?? "" }.joined(separator: "  "))
                for act in exchange["acts"]?.list ?? [] {
                    let facts = ["at", "act", "person", "account", "reason"].map { act[$0]?.text ?? "" }
                    admin.say("    操作 / act  " + facts.joined(separator: "  "))
                }
            }
            admin.say("\(exchanges.count) 件 / exchanges")
        }
    }

    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check every link of the journal's chains. Exit code 1 when something does not verify.",
            discussion: "EXAMPLE:\n  hubd audit verify --config hub.yaml")
        @OptionGroup var admin: AdminOptions
        @Option(help: "One 団体コード; all when left out.") var municipality: String?

        func run() throws {
            let answer = try admin.ask("/v1/audit/verify", municipality.map { [("municipality", $0)] } ?? [])
            for chain in answer["chains"]?.list ?? [] {
                let facts = ["municipality", "writer", "records", "last", "link"].map { chain[$0]?.text ?? "" }
                admin.say("\(facts[0])  \(facts[1])  records \(facts[2])  last \(facts[3])  link \(facts[4])")
            }
            for problem in answer["problems"]?.list ?? [] { admin.say("PROBLEM \(problem.text ?? "")") }
            for exchange in answer["outcomeUnknown"]?.list ?? [] {
                admin.say("outcome unknown: \(exchange.text ?? "")")
            }
            guard answer["good"]?.text == "true" else {
                admin.say("検証できない記録があります / the journal does NOT verify")
                throw ExitCode(1)
            }
            admin.say("すべて検証できました / the journal verifies")
        }
    }

    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "A municipality's records as JSON lines, the chain's end last. Hashes only, no personal data.",
            discussion: "EXAMPLE:\n  hubd audit export --config hub.yaml --municipality 999997 > audit.ndjson")
        @OptionGroup var admin: AdminOptions
        @Option(help: "団体コード, six digits.") var municipality: String
        @Option(help: "From, microseconds since 1970.") var from: Int64 = 0
        @Option(help: "Until, microseconds since 1970.") var until: Int64 = .max

        func run() throws {
            let lines = try admin.post(
                "/v1/audit/export", [("municipality", municipality), ("from", String(from)), ("until", String(until))])
            Console.write(lines)
        }
    }

    struct RotateKey: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "rotate-key",
            abstract: "A new key for a municipality's person hashes; the old ones stay for searches.",
            discussion: "EXAMPLE:\n  hubd audit rotate-key --config hub.yaml --municipality 999997")
        @OptionGroup var admin: AdminOptions
        @Option(help: "団体コード, six digits.") var municipality: String

        func run() throws {
            let answer = try admin.ask("/v1/keys/rotate", [("municipality", municipality)])
            admin.say("key \(answer["key"]?.text ?? "")")
        }
    }
}
