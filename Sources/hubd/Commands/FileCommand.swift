import ArgumentParser
import Contracts
import Formats
import Glibc
import PlatformHub

struct FileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "file", abstract: "Files of records.",
        discussion: "EXAMPLE:\n  hubd file check --contract 002/inkantoroku --encoding cp932 inkan.csv",
        subcommands: [Check.self])

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Judge each record of a CSV file by its dataset's contract.",
            discussion: """
                Prints the totals as one line of JSON. Exit code 0 all good, 1 records or the file refused, 2 could not run.
                A layout of several files (layout.csv of the contract) takes all of them; each is told by the layout's name
                in its own, or by --set.

                EXAMPLES:
                  hubd file check --contract 002/inkantoroku --encoding cp932 --errors refused.csv inkan.csv
                  hubd file check --contract 001/setaijoho --errors refused/ setaijohoichiran*.csv
                """)
        @OptionGroup var interfaces: InterfacesOption
        @Option(help: "For example 032/togoatena.") var contract: String
        @Option(help: "The newest when left out.") var version: String?
        @Option(help: "The dataset's operation; the only one when left out.") var operation: String?
        @OptionGroup var form: FileFormOptions
        @Option(help: "団体コード that the records must agree with.") var municipality = ""
        @Option(help: "Folder of the municipality's own code lists.") var codes: String?
        @Option(help: "YYYY-MM-DD on which codes must be in force; today when left out.") var day: String?
        @Option(
            help:
                "Write the refused records here, in the file's layout with three more columns; a folder for several files."
        )
        var errors: String?
        @Option(help: "Write the good records here; a folder for several files.") var output: String?
        @Option(help: "Encoding of --output; that of the file when left out.") var outputEncoding: String?
        @Option(help: "NAME=PATH of one file of a layout of several files.") var set: [String] = []
        @Option(help: "Folder for the sorting of large files; TMPDIR or /tmp when left out.") var work: String?
        @Argument(help: "The file; - is standard input. All files of a layout of several files.") var files: [String] =
            []

        func run() throws {
            let contract = try interfaces.contract(contract, version: version)
            let layouts = contract.operations.compactMap { CSVLayout($0) }
            guard let layout = operation == nil && layouts.count == 1 ? layouts[0] : layouts.first(where: isMeant)
            else {
                Console.error("\(contract.id) has \(layouts.count) datasets; --operation names one")
                throw ExitCode(2)
            }
            let paths = try FileCheckPaths(layout: layout, files: files, set: set).paths()
            let today = day ?? JapanTime(unixSeconds: Int64(time(nil))).day.description
            let context = ReadingContext(
                today: today, municipality: Array(municipality.utf8), codes: try codes.map(interfaces.codes(folder:)))
            let format = try form.format()
            let catalogue = try ErrorCatalogue.load(file: interfaces.interfaces + "/errors.yaml")
            var target = format
            if let outputEncoding { target.encoding = try FileFormOptions.encoding(outputEncoding) }
            let sink = FileCheckSink(
                errors: try FileCheckPaths.outputs(errors, layout), outputs: try FileCheckPaths.outputs(output, layout),
                writer: RecordFileWriter(layout: layout, format: target), texts: catalogue)
            let totals: RecordFileTotals
            var rows: [(name: String, totals: RecordFileTotals)] = []
            do {
                if layout.files.count == 1 {
                    let check = RecordFileCheck(
                        layout: layout, format: format, context: context, errors: catalogue, sink: sink)
                    try read(paths[0], into: check)
                    totals = check.finish()
                } else {
                    let check = RecordSetCheck(
                        layout: layout, format: format, context: context, errors: catalogue, sink: sink,
                        folder: work ?? getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp")
                    totals = try check.check(paths)
                    rows = zip(layout.files.map(\.name), check.rows).map { (name: $0, totals: $1) }
                }
            } catch {
                Console.error("\(error)")
                throw ExitCode(2)
            }
            try sink.close()
            Console.line(sink.report(totals, rows: rows))
            if !totals.isGood || sink.unwritten > 0 { throw ExitCode(1) }
        }

        private func isMeant(_ layout: CSVLayout) -> Bool { layout.operation.name == operation }

        private func read(_ path: String, into check: RecordFileCheck) throws {
            let pieces = try FilePieces(path == "-" ? "/dev/stdin" : path)
            while true {
                let piece = try pieces.next()
                guard !piece.isEmpty, check.read(piece) else { return }
            }
        }
    }
}

/// How the file is written, as options.
struct FileFormOptions: ParsableArguments {
    enum LineEnd: String, ExpressibleByArgument, CaseIterable { case crlf, lf, cr }
    enum Header: String, ExpressibleByArgument, CaseIterable { case names, labels, none }
    enum Separator: String, ExpressibleByArgument, CaseIterable { case comma, tab }

    @Option(help: "\(TextEncoding.names.joined(separator: ", ")), or the path of a table file.") var encoding = "utf-8"
    @Option(help: "crlf, lf or cr") var lineEnd = LineEnd.crlf
    @Option(help: "names, labels or none") var header = Header.names
    @Option(help: "comma or tab") var separator = Separator.comma
    @Option(help: "What stands unquoted for null.") var null = "NULL"
    @Flag(help: "Write ' before what a spreadsheet would take for a formula.") var neutraliseFormulas = false

    func format() throws -> RecordFileFormat {
        let lineEnd: CSVProfile.LineEnd =
            switch lineEnd {
            case .crlf: .crlf
            case .lf: .lf
            case .cr: .cr
            }
        let header: CSVProfile.Header =
            switch header {
            case .names: .names
            case .labels: .labels
            case .none: .none
            }
        let profile = CSVProfile(
            header: header, separator: UInt8(ascii: separator == .tab ? "\t" : ","), lineEnd: lineEnd, null: null,
            neutralisesFormulas: neutraliseFormulas)
        return RecordFileFormat(encoding: try Self.encoding(encoding), profile: profile)
    }

    static func encoding(_ name: String) throws -> TextEncoding {
        if let encoding = TextEncoding(name: name) { return encoding }
        do {
            return .table(try CharacterTableFile.load(name).table)
        } catch {
            Console.error("no encoding \(name): \(error)")
            throw ExitCode(2)
        }
    }
}
