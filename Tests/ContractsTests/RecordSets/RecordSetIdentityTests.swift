import Formats
import SeededGenerator
import Testing

@testable import Contracts

/// What the writer writes is what the check reads, for every dataset of the catalogue whose records lie in several files.
@Suite(.timeLimit(.minutes(5))) struct RecordSetIdentityTests {
    static let contracts: [Contract] = {
        do {
            return try Catalogue.load(interfaces: Project.interfaces).contracts
        } catch {
            fatalError("\(error)")
        }
    }()

    static let layouts = contracts.flatMap { $0.operations.compactMap { CSVLayout($0) } }.filter { $0.files.count > 1 }

    @Test func `Most datasets of the catalogue lie in several files`() {
        #expect(Self.layouts.count >= 20)
        #expect(Self.layouts.map(\.files.count).max() ?? 0 >= 7)
    }

    @Test func `Every valid example is the same files after writing and reading`() throws {
        var (records, doubled) = (0, 0)
        for contract in Self.contracts {
            for example in ContractExamples(of: contract).examples where example.code == nil {
                guard let layout = CSVLayout(example.operation), layout.files.count > 1, example.model === layout.model,
                    let json = example.sources.first(where: { $0.format == "json" })
                else { continue }
                var sample = RecordSetSample(layout: layout)
                sample.context = ReadingContext(
                    today: ContractExamples.day, municipality: ContractExamples.municipality)
                let outcome = MessageReader().read(json.bytes, .json, as: layout.model, in: sample.context)
                let message = try #require(outcome.message, "\(json.path)")
                var writer = RecordFileWriter(layout: layout, format: sample.format)
                writer.begin()
                #expect(writer.append(message).isEmpty)
                let read = try sample.check(writer.outputs)
                guard Self.hasEachKeyOnce(message, layout) else {
                    // Two changes of one record: whose the rows below are, the files do not say.
                    #expect(
                        read.sink.refused.allSatisfy { $0.allSatisfy { $0.code == "H8081" } } && !read.totals.isGood)
                    doubled += 1
                    continue
                }
                #expect(read.totals.isGood, "\(json.path): \(read.sink.faults(layout))")
                // Records come in the order of their keys; the rows are the same.
                for (first, second) in zip(read.sink.writer.outputs, writer.outputs) {
                    #expect(try Self.rows(first) == Self.rows(second), "\(json.path)")
                }
                records += read.totals.accepted
            }
        }
        #expect(records > 20 && doubled > 0)
    }

    @Test(arguments: layouts.indices)
    func `Generated records come back, in order and shuffled, in pieces of any size`(_ index: Int) throws {
        var sample = RecordSetSample(layout: Self.layouts[index])
        let (files, count) = try sample.files(of: sample.records(40, seed: UInt64(index)))
        #expect(count > 1)
        for piece in [7, 256 << 10] {
            sample.piece = piece
            let read = try sample.check(files)
            #expect(read.totals.isGood && read.totals.accepted == count, "\(read.sink.faults(sample.layout))")
            #expect(read.sink.writer.outputs == files)
            #expect(read.check.sorted.isEmpty)
        }
        var random = SeededGenerator(seed: UInt64(index))
        let shuffled = files.map { RecordSetSample.shuffled($0, lineEnd: [0x0D, 0x0A], &random) }
        for runSize in [1, 20_000, 32 << 20] {
            sample.runSize = runSize
            let read = try sample.check(shuffled)
            #expect(read.totals.isGood && read.totals.accepted == count, "\(read.sink.faults(sample.layout))")
            #expect(read.sink.writer.outputs == files || read.check.sorted.isEmpty)
            #expect(read.sink.errors.allSatisfy { $0.isEmpty } && read.remains.isEmpty)
        }
    }

    @Test func `The encoding of a set is that of all its files`() throws {
        let layout = try #require(CSVLayout(DatasetSample.dataset))
        var random = SeededGenerator(seed: 5)
        for name in ["cp932", "utf-16", "utf-16le", "ibm-930"] {
            var sample = RecordSetSample(layout: layout)
            sample.format.encoding = try #require(TextEncoding(name: name))
            sample.format.profile = CSVProfile(header: .labels, lineEnd: .lf)
            let (files, count) = try sample.files(of: Self.simple(200))
            #expect(count == 200)
            for piece in [3, 256 << 10] {
                sample.piece = piece
                let read = try sample.check(files)
                #expect(read.totals.isGood && read.sink.writer.outputs == files, "\(name)")
            }
            guard name == "cp932" else { continue }
            sample.runSize = 5_000
            let read = try sample.check(files.map { RecordSetSample.shuffled($0, lineEnd: [0x0A], &random) })
            #expect(read.totals.isGood && read.sink.writer.outputs == files)
            #expect(read.check.sorted == [0, 1, 2, 3])
        }
    }

    /// Records of the tests' own dataset that every character set can say.
    static func simple(_ count: Int) -> [MessageTree] {
        (0..<count).map { number in
            .group([
                .init("bango", .text("\(100_000 + number)")),
                .init("zokugara", .list((0..<number % 4).map { .text("\($0)") })),
                .init("shimei", number % 7 == 0 ? .null : .text("架空　一郎")),
                .init("edaban", .number("\(number % 10)")),
                .init("jusho", .group([.init("ken", .text("架空県")), .init("machi", .text("中央"))])),
                .init(
                    "kazoku",
                    .list(
                        (0..<number % 3).map { child in
                            .group([
                                .init("namae", .text("花子")),
                                .init("fuda", .list((0..<(number + child) % 3).map { .text("a,\($0)") })),
                            ])
                        })),
            ])
        }
    }

    private static func hasEachKeyOnce(_ message: Message, _ layout: CSVLayout) -> Bool {
        let columns = layout.operation.key.map { message.values(of: $0) }
        let keys = (0..<(columns.first?.count ?? 0)).map { record in columns.map { $0[record] } }
        return Set(keys).count == keys.count
    }

    private static func rows(_ file: [UInt8]) throws -> [String] {
        try CSVReader.rows(of: file).map { $0.joined(separator: "|") }.sorted()
    }
}
