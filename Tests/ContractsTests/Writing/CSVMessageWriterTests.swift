import Formats
import Testing

@testable import Contracts

struct CSVMessageWriterTests {
    private func message(_ text: String = DatasetSample.answer) throws -> Message {
        let outcome = MessageReader().read(text, .json, as: DatasetSample.dataset.response)
        return try #require(outcome.message, "\(outcome.violations)")
    }

    private func texts(_ profile: CSVProfile = CSVProfile(), pages: [String] = [DatasetSample.answer]) throws
        -> [String]
    {
        var writer = CSVMessageWriter(layout: try #require(CSVLayout(DatasetSample.dataset)), profile: profile)
        writer.begin()
        for page in pages { writer.append(try message(page)) }
        return writer.outputs.map { String(decoding: $0, as: UTF8.self) }
    }

    @Test("Values are quoted, absent is nothing, null is its token, quotes are doubled, repeated parts are numbered")
    func golden() throws {
        let expected = [
            """
            "bango","shimei","jusho_ken","jusho_machi","jusho_ken_2","edaban","ritsu"
            "A""1","架空　一郎","架空県","中央","隣県","1","1.50"
            "2",NULL,,,,"0",

            """,
            """
            "bango","edaban","zokugara_renban","zokugara"
            "A""1","1","1","20"
            "A""1","1","2",NULL
            "A""1","1","3","12"

            """,
            """
            "bango","edaban","kazoku_renban","namae"
            "A""1","1","1","花子"
            "A""1","1","2","次郎"

            """,
            """
            "bango","edaban","kazoku_renban","fuda_renban","fuda"
            "A""1","1","1","1","a,b"
            "A""1","1","1","2","NULL"

            """,
        ]
        #expect(try texts() == expected.map { $0.replacing("\n", with: "\r\n") })
    }

    @Test("A profile chooses header, byte order mark, line end and the token for null")
    func profiles() throws {
        let labels = try texts(CSVProfile(header: .labels, hasByteOrderMark: true, lineEnd: .lf, null: "\\N"))
        #expect(labels[1].hasPrefix("\u{FEFF}\"番号\",\"枝番\",\"続柄_連番\",\"続柄\"\n\"A\"\"1\",\"1\",\"1\",\"20\"\n"))
        #expect(labels[0].hasSuffix("\"2\",\\N,,,,\"0\",\n"))
        #expect(try texts(CSVProfile(header: .none))[3].hasPrefix("\"A\"\"1\""))
    }

    @Test("Pages follow each other under one header, from JSON or XML alike, and a buffer may be carried away between")
    func pages() throws {
        let two = try texts(pages: [DatasetSample.answer, DatasetSample.answer])
        let one = try texts()
        for (two, one) in zip(two, one) {
            let rows = one.split(separator: "\r\n").dropFirst().map { $0 + "\r\n" }.joined()
            #expect(two == one + rows)
        }
        var writer = CSVMessageWriter(layout: try #require(CSVLayout(DatasetSample.dataset)))
        writer.begin()
        writer.outputs = writer.outputs.map { _ in [] }
        var xml: [UInt8] = []
        #expect(MessageWriter.xml(try message(), mapping: nil, into: &xml) == nil)
        let outcome = MessageReader().read(xml, .xml, as: DatasetSample.dataset.response)
        writer.append(try #require(outcome.message, "\(outcome.violations)"))
        #expect(String(decoding: writer.outputs[1], as: UTF8.self) == one[1].drop { $0 != "\r\n" }.dropFirst())
    }

    @Test("An answer without records writes headers only")
    func nobody() throws {
        let empty = #"{"result":[],"metadata":{"title":"a","detail":"b"},"_links":{"self":{"href":"/a"}}}"#
            .replacing("\"a\"", with: "\"見本\"").replacing("\"b\"", with: "\"完了\"")
        #expect(try texts(pages: [empty]).allSatisfy { $0.split(separator: "\r\n").count == 1 })
    }

    @Test("Every row has its layout's columns, and a reader gets the values back, for generated records")
    func rows() throws {
        let layout = try #require(CSVLayout(DatasetSample.dataset))
        var generator = MessageGenerator(model: DatasetSample.dataset.response, seed: 7)
        var records = 0
        for _ in 0..<50 {
            let outcome = MessageReader().read(generator.message().json, .json, as: DatasetSample.dataset.response)
            let message = try #require(outcome.message, "\(outcome.violations)")
            var writer = CSVMessageWriter(layout: layout)
            writer.begin()
            writer.append(message)
            for (file, output) in zip(layout.files, writer.outputs) {
                let rows = try CSVReader.rows(of: output)
                #expect(rows.allSatisfy { $0.count == file.columns.count })
                #expect(rows.count - 1 == message.entries.count { $0.node == Int32(file.node) })
                records += rows.count - 1
                for (index, column) in file.columns.enumerated() {
                    guard case .item(let node) = column.content else { continue }
                    let written = rows.dropFirst().map { $0[index] }.filter { !$0.isEmpty && $0 != "NULL" }
                    #expect(written == message.values(of: node).filter { !$0.isEmpty && $0 != "NULL" })
                }
            }
        }
        #expect(records > 100)
    }
}
