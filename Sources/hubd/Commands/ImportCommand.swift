import ArgumentParser
import Contracts
import Formats
import Glibc

extension ContractCommand {
    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make contracts of what others have written: item tables, XML schemas.",
            discussion: "EXAMPLE:\n  hubd contract import items items.xlsx --business 031 --output interfaces",
            subcommands: [Items.self, XSD.self, WSDL.self])
    }
}

extension ContractCommand.Import {
    struct Items: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Read the standard's item tables (基本データリスト, 項目定義書, API仕様) from Excel or CSV into a draft.",
            discussion: """
                Writes contract.yaml, items.csv and code lists, and says on standard output what was read, every row that was
                not understood with its cell, and what the author still has to write. Exit code 0 when all was understood
                and the folder loads, 1 when not, 2 when nothing could be made or a file exists already.

                EXAMPLE:
                  hubd contract import items api.xlsx --business 031 --output draft
                  hubd contract import items list.xlsx --name 住登外者宛名基本情報=jutogaishaatenakihonjoho \\
                    --origin official --source "項目定義書（デジタル庁）" --output interfaces
                """)
        @Argument(help: "An .xlsx file, or one sheet saved as CSV (UTF-8 or CP932).") var file: String
        @Option(help: "Only the item tables of this sheet.") var sheet: String?
        @Option(help: "Folder of contracts to write into; may be empty or not there yet.") var output = "interfaces"
        @Option(help: "official or in-the-style-of") var origin = Contract.Origin.inTheStyleOf
        @Option(help: "Where anybody can look the document up; needed with --origin official.") var source: String?
        @Option(help: "業務ID of the provider, where the table does not say it.") var business: String?
        @Option(help: "GROUP=romaji: the name of the contract of a グループ (or of an API's request sheet); repeatable.")
        var name: [String] = []
        @Option(help: "Version of the contracts, for example v10; else that of the call, else v1.") var version: String?
        @Flag(help: "Overwrite files that exist already.") var force = false

        func run() throws {
            let imported = ItemImport(workbook: try workbook(), options: try options())
            let files: [ImportedDrafts.File]
            do {
                files = try imported.run().files(below: output)
            } catch {
                for line in imported.report.lines { Console.line(line) }
                Console.error("\(file): \(error)")
                throw ExitCode(2)
            }
            try ImportWriter(output: output, force: force).write(files)
            for line in imported.report.lines { Console.line(line) }
            let loads = ImportWriter.reportLoad(output)
            if !loads || !imported.report.refused.isEmpty { throw ExitCode(1) }
        }

        private func workbook() throws -> Workbook {
            do {
                let bytes = try FileBytes.read(file, limit: 64 << 20)
                let name = file.split(separator: "/").last.map { String($0) } ?? file
                return try SpreadsheetFile.workbook(of: bytes, name: name)
            } catch let error as FileReadError {
                Console.error("\(error)")
            } catch {
                Console.error("\(file): \(error)")
            }
            throw ExitCode(2)
        }

        private func options() throws -> ItemImportOptions {
            var options = ItemImportOptions(file: file.split(separator: "/").last.map { String($0) } ?? file)
            options.sheet = sheet
            options.origin = origin
            options.source = source
            options.business = business
            options.version = version
            for pair in name {
                let parts = pair.split(separator: "=", maxSplits: 1)
                guard parts.count == 2 else { throw ValidationError("--name \(pair): must be GROUP=romaji") }
                options.names[String(parts[0])] = String(parts[1])
            }
            return options
        }
    }
}

extension Contract.Origin: ExpressibleByArgument {}

/// Writes imported files: none at all where one is there already and nobody said to overwrite it.
struct ImportWriter {
    let output: String
    let force: Bool

    func write(_ files: [ImportedDrafts.File]) throws {
        let taken = files.filter { $0.path != ImportedDrafts.index && access("\(output)/\($0.path)", F_OK) == 0 }
        if let first = taken.first, !force {
            Console.error(
                "\(output)/\(first.path) exists" + (taken.count > 1 ? " (and \(taken.count - 1) more)" : "")
                    + "; nothing was written; --force overwrites")
            throw ExitCode(2)
        }
        for file in files {
            let path = "\(output)/\(file.path)"
            try ForeignWriter.makeFolders(path)
            try Files.write(Array((before(file) + file.text).utf8), to: path)
            Console.line("written: \(path)")
        }
    }

    private static let emptyIndex = "id,title,origin,edition,scope\n"

    /// A folder becomes a catalogue by its index of code lists, even an empty one.
    static func startIndex(in output: String) throws {
        let path = "\(output)/\(ImportedDrafts.index)"
        guard access(path, F_OK) != 0 else { return }
        try ForeignWriter.makeFolders(path)
        try Files.write(Array(emptyIndex.utf8), to: path)
    }

    /// The index of code lists is added to.
    private func before(_ file: ImportedDrafts.File) -> String {
        guard file.path == ImportedDrafts.index else { return "" }
        guard let bytes = Files.read("\(output)/\(file.path)") else { return Self.emptyIndex }
        let text = String(decoding: bytes, as: UTF8.self)
        return text.isEmpty || text.hasSuffix("\n") ? text : text + "\n"
    }

    /// Says whether the folder is a catalogue now, and exactly why not.
    static func reportLoad(_ folder: String) -> Bool {
        do {
            let catalogue = try Catalogue.load(interfaces: folder)
            Console.line("loads: \(catalogue.contracts.count) contracts below \(folder)")
            return true
        } catch {
            for problem in error.problems { Console.line("does not load: \(problem)") }
            return false
        }
    }
}
