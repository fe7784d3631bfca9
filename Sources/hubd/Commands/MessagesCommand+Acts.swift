import ArgumentParser
import Formats

/// What people decide about single dead letters.
extension MessagesCommand {
    struct Resend: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Send dead letters again as they are.",
            discussion: """
                EXAMPLE:
                  hubd messages resend 019d0000-0000-7000-8000-000000000000 --municipality 999997 --by 田中 --reason 受信側の復旧
                """)
        @OptionGroup var admin: AdminOptions
        @OptionGroup var letters: LetterOptions
        @Flag(help: "What was delivered, cancelled or discarded once more; needs --receiver.") var again = false

        func run() throws {
            try letters.ask("/v1/messages/resend", "再送 / sent again", admin, again ? [("again", "true")] : [])
        }
    }

    struct Discard: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Close dead letters for good: they are not delivered, later messages of their key go on.",
            discussion: """
                EXAMPLE:
                  hubd messages discard 019d0000-0000-7000-8000-000000000000 --municipality 999997 --by 田中 --reason 窓口で反映済み
                """)
        @OptionGroup var admin: AdminOptions
        @OptionGroup var letters: LetterOptions

        func run() throws { try letters.ask("/v1/messages/discard", "破棄 / closed", admin) }
    }

    struct Edit: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Propose an edited copy of a dead letter; a second person approves it. The original is kept.",
            discussion: """
                The body is checked against the contract; what breaks it is told with its place.

                EXAMPLE:
                  hubd messages edit 019d0000-0000-7000-8000-000000000000 --municipality 999997 --receiver jite-c \
                --body corrected.json --by 田中 --reason 住所コードの訂正
                """)
        @OptionGroup var admin: AdminOptions
        @OptionGroup var town: TownOption
        @OptionGroup var act: ActOptions
        @Argument(help: "The dead letter's id.") var id: String
        @Option(help: "Receiver; needed when the message is dead at several.") var receiver: String?
        @Option(help: "File with the edited body, JSON or XML in UTF-8.") var body: String

        func run() throws {
            let bytes: [UInt8]
            do {
                bytes = try FileBytes.read(body, limit: 16 << 20)
            } catch {
                Console.error("\(error)")
                throw ExitCode(2)
            }
            guard let text = String(validating: bytes, as: UTF8.self) else {
                Console.error("\(body): UTF-8 ではありません / is not UTF-8")
                throw ExitCode(2)
            }
            let form = town.form + act.form + [("id", id), ("body", text)] + [("receiver", receiver)].given
            let answer = try admin.ask("/v1/messages/edit", form)
            admin.say("修正案 / proposed: \(answer["proposed"]?.text ?? "")")
            admin.say("別の人の承認を待ちます / waits for another person: hubd messages approve")
        }
    }

    struct Approve: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Approve somebody else's edited copy: it is delivered, the original closed.",
            discussion: """
                EXAMPLE:
                  hubd messages approve 019d0000-0000-7000-8000-000000000001 --municipality 999997 --by 鈴木 --reason 内容を確認
                """)
        @OptionGroup var admin: AdminOptions
        @OptionGroup var copy: CopyOptions

        func run() throws { try copy.ask("/v1/messages/approve", "承認しました / approved", admin) }
    }

    struct Withdraw: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take an edited copy back; the original stays a dead letter.",
            discussion: """
                EXAMPLE:
                  hubd messages withdraw 019d0000-0000-7000-8000-000000000001 --municipality 999997 --by 田中 --reason 誤り
                """)
        @OptionGroup var admin: AdminOptions
        @OptionGroup var copy: CopyOptions

        func run() throws { try copy.ask("/v1/messages/withdraw", "取り下げました / withdrawn", admin) }
    }
}

/// One or several dead letters.
struct LetterOptions: ParsableArguments {
    @OptionGroup var town: TownOption
    @OptionGroup var act: ActOptions
    @Argument(help: "Ids of the messages, at most 100.") var ids: [String]
    @Option(help: "Only the delivery to this system.") var receiver: String?

    func ask(_ path: String, _ word: String, _ admin: AdminOptions, _ more: [(String, String)] = []) throws {
        let form =
            town.form + act.form + [("ids", ids.joined(separator: " "))] + [("receiver", receiver)].given + more
        let answer = try admin.ask(path, form)
        admin.say("\(word): \(answer["count"]?.text ?? "0") 件")
    }
}

/// One edited copy.
struct CopyOptions: ParsableArguments {
    @OptionGroup var town: TownOption
    @OptionGroup var act: ActOptions
    @Argument(help: "Id of the edited copy.") var id: String

    func ask(_ path: String, _ word: String, _ admin: AdminOptions) throws {
        _ = try admin.ask(path, town.form + act.form + [("id", id)])
        admin.say(word)
    }
}
