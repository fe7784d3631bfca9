import ArgumentParser
import Glibc

/// Many dead letters at once, and the replay of a time.
extension MessagesCommand {
    struct Rerun: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Send many dead letters again: in batches with pauses, inside the hub (一括再送).",
            discussion: """
                --dry-run only counts. A restart of the hub ends a rerun; what remains is still dead, so start it again.

                EXAMPLES:
                  hubd messages rerun --municipality 999997 --receiver jite-c --failure unreachable --dry-run --by 田中 \
                --reason 受信側の復旧
                  hubd messages rerun status --municipality 999997
                """,
            subcommands: [Start.self, Status.self, Pause.self, Continue.self, Stop.self], defaultSubcommand: Start.self)

        struct Start: ParsableCommand {
            static let configuration = CommandConfiguration(abstract: "Begin a rerun, or count with --dry-run.")
            @OptionGroup var admin: AdminOptions
            @OptionGroup var filter: MessageFilterOptions
            @OptionGroup var speed: SpeedOptions
            @OptionGroup var act: ActOptions

            func run() throws { try speed.start("/v1/messages/rerun", filter.form + act.form, filter.town, admin) }
        }

        struct Status: ParsableCommand {
            static let configuration = CommandConfiguration(abstract: "Reruns and replays since the hub started.")
            @OptionGroup var admin: AdminOptions
            @OptionGroup var town: TownOption

            func run() throws {
                let jobs = try admin.ask("/v1/messages/reruns", town.form)["reruns"]?.list ?? []
                for job in jobs { MessageWords.lines(ofRerun: job).forEach(admin.say) }
                if jobs.isEmpty { admin.say("ハブの起動後、一括再送はありません / none since the hub started") }
            }
        }

        struct Pause: ParsableCommand {
            static let configuration = CommandConfiguration(abstract: "Hold a rerun (一時停止).")
            @OptionGroup var admin: AdminOptions
            @OptionGroup var job: JobOptions

            func run() throws { try job.ask("/v1/messages/rerun/pause", admin) }
        }

        struct Continue: ParsableCommand {
            static let configuration = CommandConfiguration(abstract: "Let a held rerun go on (再開).")
            @OptionGroup var admin: AdminOptions
            @OptionGroup var job: JobOptions

            func run() throws { try job.ask("/v1/messages/rerun/continue", admin) }
        }

        struct Stop: ParsableCommand {
            static let configuration = CommandConfiguration(abstract: "End a rerun (中止); what remains is still dead.")
            @OptionGroup var admin: AdminOptions
            @OptionGroup var job: JobOptions

            func run() throws { try job.ask("/v1/messages/rerun/stop", admin) }
        }
    }

    struct Replay: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Deliver the notifications of a time again to one subscriber, in their order (再配信).",
            discussion: """
                Those that the subscriber's subscriptions and grants match today, whether it had them or not. They are marked \
                as delivered again. Progress: hubd messages rerun status.

                EXAMPLE:
                  hubd messages replay --municipality 999997 --receiver jite-c --contract 001/juminkihonjoho \
                --from 2026-04-01T09:00 --until 2026-04-01T12:00 --by 田中 --reason 復元のため
                """)
        @OptionGroup var admin: AdminOptions
        @OptionGroup var town: TownOption
        @Option(help: "The subscriber's system id.") var receiver: String
        @Option(help: "Contract's id.") var contract: String
        @Option(help: "Operation's name; all of the contract's notifications when left out.") var operation: String?
        @Option(help: "Accepted from, YYYY-MM-DD or YYYY-MM-DDTHH:MM in Japan.") var from: String
        @Option(help: "Accepted until, the same way, included.") var until: String
        @OptionGroup var speed: SpeedOptions
        @OptionGroup var act: ActOptions

        func run() throws {
            let form =
                town.form + act.form
                + [("receiver", receiver), ("contract", contract), ("from", from), ("until", until)]
                + [("operation", operation)].given
            try speed.start("/v1/messages/replay", form, town, admin)
        }
    }
}

/// How fast a rerun goes.
struct SpeedOptions: ParsableArguments {
    @Option(help: "Messages looked at in one step, 1 to 200.") var batch = 100
    @Option(help: "Milliseconds between two steps, at most 600000.") var pause = 200
    @Flag(name: .customLong("dry-run"), help: "Only count, by receiver and reason.") var isDryRun = false

    /// Begins; a dry run is waited for, another one goes on in the hub.
    func start(
        _ path: String, _ form: [(String, String)], _ town: TownOption, _ admin: AdminOptions
    ) throws {
        let speed = [("batch", String(batch)), ("pause", String(isDryRun ? 0 : pause))]
        var answer = try admin.post(path, form + speed + (isDryRun ? [("dryRun", "true")] : []))
        while isDryRun, let job = JSONValue.parse(answer)?["rerun"], job["state"]?.text == "running" {
            usleep(100_000)
            answer = try admin.post("/v1/messages/reruns", town.form + [("job", job["job"]?.text ?? "")])
        }
        if admin.format == .json { return Console.write(answer + [10]) }
        if let job = JSONValue.parse(answer)?["rerun"] { MessageWords.lines(ofRerun: job).forEach(admin.say) }
    }
}

struct JobOptions: ParsableArguments {
    @OptionGroup var town: TownOption
    @OptionGroup var act: ActOptions
    @Argument(help: "Number of the rerun.") var job: Int

    func ask(_ path: String, _ admin: AdminOptions) throws {
        let answer = try admin.ask(path, town.form + act.form + [("job", String(job))])
        if let job = answer["rerun"] { MessageWords.lines(ofRerun: job).forEach(admin.say) }
    }
}
