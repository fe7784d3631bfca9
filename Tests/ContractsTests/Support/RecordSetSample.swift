import Formats
import SeededGenerator
import Testing

@testable import Contracts

/// Runs sets of files through a check and keeps everything that comes out.
struct RecordSetSample {
    let layout: CSVLayout
    var format = RecordFileFormat()
    var context = MessageReader.context
    var piece = 256 << 10
    var runSize = 32 << 20

    /// What a check has handed out.
    final class Sink: RecordSetSink {
        var writer: RecordFileWriter
        var errors: [[UInt8]]
        var refused: [[Violation]] = []
        var losses: [String] = []

        init(_ layout: CSVLayout, _ format: RecordFileFormat) {
            writer = RecordFileWriter(layout: layout, format: format)
            writer.begin()
            errors = layout.files.map { _ in [] }
        }

        func accept(_ batch: Message) { _ = writer.append(batch) }
        func refuse(_ violations: [Violation]) { refused.append(violations) }
        func errorList(_ bytes: [UInt8], of file: Int) { errors[file] += bytes }

        func replaced(_ entries: [LossLedger.Entry], in file: Int) {
            losses += entries.map { "\(file) \($0.record) \($0.column) \($0.from) \($0.to)" }
        }

        func output(_ file: Int) -> String { String(decoding: writer.outputs[file], as: UTF8.self) }
        /// `line code file/column` of each violation; the dataset's name is left out.
        func faults(_ layout: CSVLayout) -> [String] {
            refused.flatMap { violations in
                violations.map { violation in
                    "\(violation.line) \(violation.code) \(violation.path.replacing(layout.files[0].name, with: ""))"
                }
            }
        }
        /// Rows of an error list: what came, line, code.
        func errorRows(_ file: Int) throws -> [[String]] {
            try CSVReader.rows(of: errors[file]).dropFirst().map { Array($0.dropLast()) }
        }
    }

    struct Outcome {
        let sink: Sink
        let totals: RecordFileTotals
        let check: RecordSetCheck
        /// What lies in the folder of the sort afterwards.
        let remains: [String]
    }

    func check(_ files: [[UInt8]]) throws -> Outcome {
        let folder = TemporaryFolder()
        for (index, bytes) in files.enumerated() { folder.write("\(index).csv", bytes) }
        let sink = Sink(layout, format)
        let check = RecordSetCheck(
            layout: layout, format: format, context: context, errors: FlatSample.errors, sink: sink,
            folder: folder.path)
        check.pieceSize = piece
        check.runSize = runSize
        let totals = try check.check(files.indices.map { "\(folder.path)/\($0).csv" })
        let remains = folder.names.filter { $0.hasPrefix("spill") }
        return Outcome(sink: sink, totals: totals, check: check, remains: remains)
    }

    func check(_ texts: [String]) throws -> Outcome { try check(texts.map { Array($0.utf8) }) }

    /// The files of records, as the writer writes them.
    ///
    /// - Returns: the files, and how many records they hold.
    func files(of records: [MessageTree]) throws -> (files: [[UInt8]], count: Int) {
        var writer = RecordFileWriter(layout: layout, format: format)
        writer.begin()
        var context = context
        context.needsFrame = false
        var refused = 0
        for record in records {
            let text = MessageTree.group([.init("result", .list([record]))]).json
            let outcome = MessageReader().read(text, .json, as: layout.model, in: context)
            refused += writer.append(try #require(outcome.message, "\(outcome.violations)")).count
        }
        return (writer.outputs, records.count - refused)
    }

    /// Records of the item table alone, in the order of their keys, no key twice.
    func records(_ count: Int, seed: UInt64) -> [MessageTree] {
        var generator = MessageGenerator(model: layout.model, seed: seed)
        let node = layout.files[0].node
        let keys = layout.operation.key.map { layout.model.nodes[$0].name }
        var records: [[[UInt8]]: MessageTree] = [:]
        for _ in 0..<count {
            let record = generator.value(layout.model.nodes[node])
            records[keys.map { Self.bytes(record[$0]) }] = record
        }
        return records.sorted { first, second in
            first.key.lexicographicallyPrecedes(second.key) { $0.lexicographicallyPrecedes($1) }
        }.map(\.value)
    }

    private static func bytes(_ value: MessageTree?) -> [UInt8] {
        switch value {
        case .text(let text), .number(let text): Array(text.utf8)
        default: []
        }
    }

    /// The rows behind the header in another order.
    static func shuffled(_ file: [UInt8], lineEnd: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        var rows: [[UInt8]] = []
        var row: [UInt8] = []
        var isQuoted = false
        for byte in file {
            row.append(byte)
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if !isQuoted, row.suffix(lineEnd.count).elementsEqual(lineEnd) {
                rows.append(row)
                row = []
            }
        }
        return (rows.prefix(1) + rows.dropFirst().shuffled(using: &random)).flatMap { $0 }
    }
}
