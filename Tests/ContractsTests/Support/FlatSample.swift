import Formats

@testable import Contracts

/// A dataset whose records lie in one file.
enum FlatSample {
    static let recordRows = """
        1 bango 番号 X 15 - 1 必須 - - - -
        1 shimei 氏名 N 10 - 1 必須 ○ - - -
        1 jusho 住所 GROUP - - 1 任意 - - - -
        2 ken 都道府県 N 4 - 1 必須 - - - -
        2 machi 町 N 10 - 1 任意 - - - -
        1 umare 生年月日 DATE 10 - 1 任意 - - - -
        1 edaban 枝番 9 2 - 1 必須 - - - -
        1 ritsu 率 9V 3,2 - 1 任意 ○ - - -

        """

    static let layout: CSVLayout = {
        let items =
            Sample.header + Sample.rows("shokai.request", "1 kojinbango 個人番号 X 12 ○ 1 必須 - - 個人番号 -\n")
            + Sample.rows("shokai.response", "1 bango 番号 X 15 - 1 必須 - - - -\n")
            + Sample.rows("ichiran.request", "1 kensu 件数 9 3 - 1 必須 - - - -\n")
            + Sample.rows("ichiran.response", recordRows)
        do {
            let catalogue = try Sample.catalogue(
                contract: DatasetSample.contractYAML, items: items, folder: "Z99-mihon/ichiran/v1")
            guard let layout = CSVLayout(catalogue.contracts[0].operations[1]) else { fatalError("no layout") }
            return layout
        } catch {
            fatalError("\(error)")
        }
    }()

    /// Everything that a check hands out.
    final class Sink: RecordFileSink {
        var writer: RecordFileWriter
        var batches: [Int] = []
        var errors: [UInt8] = []
        var refused: [[Violation]] = []

        init(_ format: RecordFileFormat = RecordFileFormat()) {
            writer = RecordFileWriter(layout: layout, format: format)
            writer.begin()
        }

        func accept(_ batch: Message) {
            batches.append(batch.entries.count { $0.node == Int32(layout.files[0].node) })
            _ = writer.append(batch)
        }

        func refuse(_ violations: [Violation]) { refused.append(violations) }
        func errorList(_ bytes: [UInt8]) { errors += bytes }

        var text: String { String(decoding: writer.outputs[0], as: UTF8.self) }
        var errorText: String { String(decoding: errors, as: UTF8.self) }
        /// `line code column` of each violation.
        var faults: [String] { refused.flatMap { $0.map { "\($0.line) \($0.code) \($0.path)" } } }
    }

    static let errors: ErrorCatalogue = {
        do { return try ErrorCatalogue.load(file: Project.interfaces + "/errors.yaml") } catch {
            fatalError("\(error)")
        }
    }()

    static func check(
        _ bytes: [UInt8], _ format: RecordFileFormat = RecordFileFormat(), piece: Int = .max
    ) -> (Sink, RecordFileTotals) {
        let sink = Sink(format)
        let check = RecordFileCheck(
            layout: layout, format: format, context: MessageReader.context, errors: errors, sink: sink)
        var start = 0
        while start < bytes.count {
            let end = min(bytes.count, start + min(piece, bytes.count))
            guard bytes[start..<end].withUnsafeBytes({ check.read($0) }) else { break }
            start = end
        }
        return (sink, check.finish())
    }
}
