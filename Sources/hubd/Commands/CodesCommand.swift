import ArgumentParser
import Contracts
import PlatformHub

struct CodesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "codes", abstract: "The code lists: show, hand out as a snapshot, tell what changed.",
        discussion: "EXAMPLE:\n  hubd codes list --municipality 999997 --config hub.yaml",
        subcommands: [List.self, Changes.self, Snapshot.self])

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "All code lists, or the values of one that are in force on a day.",
            discussion: """
                A line a list: id, scope (common, municipal, or own where the town has set it), edition, values in force, version,
                title. Of one list: its line, then code, label, first and last day of each value.

                EXAMPLE:
                  hubd codes list
                  hubd codes list tohyoku --day 2027-04-01 --municipality 999997 --config hub.yaml
                """)
        @OptionGroup var options: CodesOptions
        @OptionGroup var day: DayOption
        @Argument(help: "Only this list, with its values.") var list: String?

        func run() throws {
            let codes = try options.town().codes
            guard let id = list else {
                for list in codes.lists { Console.line(line(list, codes)) }
                return
            }
            guard let list = codes.list(id: id) else {
                Console.error("no code list \(id)")
                throw ExitCode(2)
            }
            Console.line(line(list, codes))
            for entry in inForce(list) {
                Console.line([entry.code, entry.label, entry.validFrom, entry.validTo].joined(separator: "\t"))
            }
        }

        private func inForce(_ list: CodeList) -> [CodeList.Entry] {
            CodeList.day(day.text).map { list.entries(on: $0) } ?? []
        }

        private func line(_ list: CodeList, _ codes: CodeBook) -> String {
            let scope = codes.isOwn(list) ? "own" : list.isMunicipal ? "municipal" : "common"
            let facts = [list.id, scope, list.edition, String(inForce(list).count), list.version, list.title]
            return facts.joined(separator: "\t")
        }
    }

    struct Snapshot: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Every value in force or to come, as CSV with the columns of 030/kodohaifu ichiran.",
            discussion: """
                UTF-8, CR LF, all fields quoted, with a header. Without a municipality the lists are the common ones and the
                市区町村コード is 000000.

                EXAMPLE:
                  hubd codes snapshot --municipality 999997 --config hub.yaml --output codes.csv
                """)
        @OptionGroup var options: CodesOptions
        @OptionGroup var day: DayOption
        @Option(help: "Only what changed since this day, that day included: YYYY-MM-DD.") var since: String?
        @Option(help: "A file to write; standard output when left out.") var output: String?

        func validate() throws {
            if let since, Day(since) == nil { throw ValidationError("--since must be a day YYYY-MM-DD") }
        }

        func run() throws {
            let town = try options.town()
            let distribution = CodeDistribution(town.codes)
            let records =
                since.map { distribution.changes(since: $0, on: day.text) } ?? distribution.whole(on: day.text)
            let columns = try CodesContract.operation("ichiran", of: town.catalogue).response
            let names = columns.nodes.filter { $0.level == 2 && !$0.isFrame }.map(\.name)
            var text = Self.line(names)
            for record in records {
                let fields = Dictionary(
                    uniqueKeysWithValues: record.fields(municipality: town.code).map { ($0.name, $0.value) })
                text += Self.line(names.map { fields[$0] ?? "" })
            }
            guard let output else { return Console.write(Array(text.utf8), to: 1) }
            try Files.write(Array(text.utf8), to: output)
        }

        private static func line(_ fields: [String]) -> String {
            let quoted = fields.map { field in
                "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
            }
            return quoted.joined(separator: ",") + "\r\n"
        }
    }
}

/// Contract 030/kodohaifu, コード配布: what the commands write keeps it.
enum CodesContract {
    static func operation(_ name: String, of catalogue: Catalogue) throws -> Operation {
        let contract = catalogue.contract(id: "030/kodohaifu", version: nil)
        guard let operation = contract?.operations.first(where: { $0.name == name }) else {
            Console.error("the catalogue has no contract 030/kodohaifu with an operation \(name)")
            throw ExitCode(2)
        }
        return operation
    }
}
