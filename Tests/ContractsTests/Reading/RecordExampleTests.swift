import Formats
import Testing

@testable import Contracts

struct RecordExampleTests {
    @Test("Every valid example of a dataset in one file is the same file after writing and reading")
    func identity() throws {
        let catalogue = try Catalogue.load(interfaces: Project.interfaces)
        let context = ReadingContext(today: ContractExamples.day, municipality: ContractExamples.municipality)
        var records = 0
        for contract in catalogue.contracts {
            for example in ContractExamples(of: contract).examples where example.code == nil {
                guard let layout = CSVLayout(example.operation), layout.files.count == 1,
                    example.model === layout.model,
                    let json = example.sources.first(where: { $0.format == "json" })
                else { continue }
                let outcome = MessageReader().read(json.bytes, .json, as: layout.model, in: context)
                let message = try #require(outcome.message, "\(json.path): \(outcome.violations)")
                records += try compare(message, layout, context, json.path)
            }
        }
        #expect(records > 3)
    }

    private func compare(
        _ message: Message, _ layout: CSVLayout, _ context: ReadingContext, _ path: String
    ) throws -> Int {
        let format = RecordFileFormat()
        var writer = RecordFileWriter(layout: layout, format: format)
        writer.begin()
        #expect(writer.append(message).isEmpty)
        let sink = Sink(RecordFileWriter(layout: layout, format: format))
        let check = RecordFileCheck(
            layout: layout, format: format, context: context, errors: FlatSample.errors, sink: sink)
        #expect(writer.outputs[0].withUnsafeBytes { check.read($0) })
        let totals = check.finish()
        #expect(totals.isGood, "\(path): \(sink.refused)")
        #expect(sink.writer.outputs == writer.outputs, "\(path)")
        return totals.accepted
    }

    private final class Sink: RecordFileSink {
        var writer: RecordFileWriter
        var refused: [Violation] = []

        init(_ writer: RecordFileWriter) {
            self.writer = writer
            self.writer.begin()
        }

        func accept(_ batch: Message) { _ = writer.append(batch) }
        func refuse(_ violations: [Violation]) { refused += violations }
        func errorList(_ bytes: [UInt8]) {}
    }
}
