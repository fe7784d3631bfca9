import ArgumentParser
import Glibc

struct DatasetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dataset", abstract: "統合DB: what the running hub keeps of the owners' data.",
        discussion: "EXAMPLE:\n  hubd dataset list --config hub.yaml --municipality 999997",
        subcommands: [List.self, Export.self, Retire.self])

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "The datasets of a municipality: records, versions, as-of time of the last load.",
            discussion: "EXAMPLE:\n  hubd dataset list --config hub.yaml --municipality 999997")
        @OptionGroup var admin: AdminOptions
        @Option(help: "団体コード, six digits.") var municipality: String

        func run() throws {
            let answer = try admin.ask("/v1/datasets", [("municipality", municipality)])
            for dataset in answer["datasets"]?.list ?? [] {
                let parts = ["contract", "version", "records", "versions", "asOf"].map { dataset[$0]?.text ?? "-" }
                admin.say(parts.joined(separator: "  "))
            }
        }
    }

    struct Retire: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Forget the states of a dataset before a moment; the state at the moment stays.",
            discussion: """
                EXAMPLE:
                  hubd dataset retire --config hub.yaml --municipality 999997 --contract 001/juminkihonjoho \\
                    --before 2026-04-01T00:00:00+09:00
                """)
        @OptionGroup var admin: AdminOptions
        @Option(help: "団体コード, six digits.") var municipality: String
        @Option(help: "業務ID/contract.") var contract: String
        @Option(help: "Time with its offset.") var before: String

        func run() throws {
            let answer = try admin.ask(
                "/v1/datasets/retire", [("municipality", municipality), ("contract", contract), ("before", before)])
            admin.say("\(answer["versions"]?.text ?? "0") 件を削除しました / versions forgotten")
        }
    }

    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "EUC抽出: records as CSV, under a grant; every page is journaled as a disclosure.",
            discussion: """
                EXAMPLE:
                  hubd dataset export --config hub.yaml --municipality 999997 --system euc --contract 001/juminkihonjoho \\
                    --columns atenabango,shimei --where juminjotai=1 --purpose 統計 --by 山田 --output jumin.csv
                """)
        @OptionGroup var admin: AdminOptions
        @Option(help: "団体コード, six digits.") var municipality: String
        @Option(help: "The system whose grant allows the dataset's operation.") var system: String
        @Option(help: "業務ID/contract.") var contract: String
        @Option(help: "Version; the only one when left out.") var version: String?
        @Option(help: "The state at this time, with its offset; the newest when left out.") var asOf: String?
        @Option(help: "Column names or labels, separated by commas; all when left out.") var columns: String?
        @Option(name: .customLong("where"), help: "column=value; may be repeated, all must hold.")
        var conditions: [String] = []
        @Option(help: "What for; stands in the journal.") var purpose: String
        @Option(help: "For whom; stands in the journal.") var by: String
        @Flag(help: "Japanese labels in the first line instead of names.") var labels = false
        @Flag(help: "A byte order mark at the beginning.") var bom = false
        @Flag(help: "An apostrophe before what a spreadsheet would take for a formula.") var neutralise = false
        @Option(help: "The file to make; one that exists is not overwritten.") var output: String

        func run() throws {
            let file = open(output, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            guard file >= 0 else {
                Console.error("\(output) cannot be made, or is there already")
                throw ExitCode(2)
            }
            do {
                let count = try copy(to: file)
                guard fsync(file) == 0, close(file) == 0 else { throw ExitCode(2) }
                admin.say("\(count) 件 / records")
            } catch {
                // Half an extraction is none.
                unlink(output)
                throw error
            }
        }

        private func copy(to file: Int32) throws -> Int {
            var (count, mark): (Int, String?) = (0, nil)
            repeat {
                let place = mark.map { [("after", $0)] } ?? asOf.map { [("asOf", $0)] } ?? []
                let bytes = try admin.post("/v1/datasets/export", form + place)
                guard let page = JSONValue.parse(bytes), let csv = page["csv"]?.text else {
                    Console.error("the hub's answer cannot be read")
                    throw ExitCode(2)
                }
                try write(Array(csv.utf8), to: file)
                count += page["count"]?.text.flatMap { Int($0) } ?? 0
                mark = page["next"]?.text
            } while mark != nil
            return count
        }

        private var form: [(String, String)] {
            var form = [
                ("municipality", municipality), ("system", system), ("contract", contract), ("purpose", purpose),
                ("by", by), ("labels", "\(labels)"), ("bom", "\(bom)"), ("neutralise", "\(neutralise)"),
            ]
            if let version { form.append(("version", version)) }
            if let columns { form.append(("columns", columns)) }
            if !conditions.isEmpty { form.append(("where", conditions.joined(separator: "\n"))) }
            return form
        }

        private func write(_ bytes: [UInt8], to file: Int32) throws {
            var sent = 0
            while sent < bytes.count {
                let count = bytes.withUnsafeBytes {
                    Glibc.write(file, $0.baseAddress?.advanced(by: sent), bytes.count - sent)
                }
                guard count > 0 else {
                    Console.error("\(output) cannot be written")
                    throw ExitCode(2)
                }
                sent += count
            }
        }
    }
}
