import Formats
import SeededGenerator
import Testing

@testable import Contracts

/// What is wrong with a set, and that nothing of a wrong record gets through or is lost.
struct RecordSetFaultTests {
    static let headers = [
        "bango,shimei,jusho_ken,jusho_machi,jusho_ken_2,edaban,ritsu\r\n",
        "bango,edaban,zokugara_renban,zokugara\r\n",
        "bango,edaban,kazoku_renban,namae\r\n",
        "bango,edaban,kazoku_renban,fuda_renban,fuda\r\n",
    ]

    private let sample: RecordSetSample

    init() throws { sample = RecordSetSample(layout: try #require(CSVLayout(DatasetSample.dataset))) }

    private static func files(_ rows: [String], _ places: [[String]]) -> [String] {
        let files = [rows.map { "\($0),架空,,,,0," }] + places
        return zip(headers, files).map { $0 + $1.map { $0 + "\r\n" }.joined() }
    }

    private func check(_ rows: [String], _ parts: [[String]]) throws -> RecordSetSample.Outcome {
        try sample.check(Self.files(rows, parts))
    }

    private func faults(_ outcome: RecordSetSample.Outcome) -> [String] { outcome.sink.faults(sample.layout) }

    /// `bango` of the records that were handed on.
    private func accepted(_ outcome: RecordSetSample.Outcome) throws -> [String] {
        try CSVReader.rows(of: outcome.sink.writer.outputs[0]).dropFirst().map { $0[0] }
    }

    @Test(
        arguments: [
            ([["2,0,1,20"], [], []], ["2 H8080 _zokugara/"], 1),
            ([[], ["1,0,1,花子"], ["1,0,2,1,a"]], ["2 H8080 _kazoku_fuda/fuda_renban"], 0),
            ([["1,0,1,20", "1,0,1,21"], [], []], ["3 H8082 _zokugara/zokugara_renban"], 0),
            ([["1,0,1,20", "1,0,3,21"], [], []], ["3 H8083 _zokugara/zokugara_renban"], 0),
            ([["1,0,2,20"], [], []], ["2 H8083 _zokugara/zokugara_renban"], 0),
            ([[], ["1,0,1,花子", "1,0,2,次郎"], ["1,0,1,1,a", "1,0,2,2,a"]], ["3 H8083 _kazoku_fuda/fuda_renban"], 0),
            ([["1,0,,20"], [], []], ["2 H8084 _zokugara/zokugara_renban"], 0),
            ([["1,0,0,20"], [], []], ["2 H8084 _zokugara/zokugara_renban"], 0),
            ([["1,0,-1,20"], [], []], ["2 H8084 _zokugara/zokugara_renban"], 0),
            ([["1,0,1"], [], []], ["2 H8007 _zokugara/"], 0),
            ([["1,0,1,2\"0"], [], []], ["2 H8004 _zokugara/"], 0),
            ([[], ["1,0,1,abc"], []], ["2 E0002 _kazoku/namae"], 0),
            ([[], ["1,0,1,"], []], ["2 E0001 _kazoku/namae"], 0),
            (
                [[], ["1,0,1,一", "1,0,2,二", "1,0,3,三", "1,0,4,四"], ["1,0,4,1,a"]], ["5 H1009 _kazoku/kazoku"], 0
            ),
        ] as [([[String]], [String], Int)])
    func `A fault of one row refuses its record as a whole, by file, line and column`(
        _ parts: [[String]], _ expected: [String], _ good: Int
    ) throws {
        let outcome = try check(["1"], parts)
        #expect(faults(outcome) == expected)
        #expect(outcome.totals.accepted == good && outcome.totals.refused == 1 && outcome.totals.stopped == nil)
        // Each row has come back, or its record was handed on.
        let rows = 1 + parts.reduce(0) { $0 + $1.count }
        let returned = outcome.sink.errors.reduce(0) { $0 + max(0, $1.split(separator: 0x0A).count - 1) }
        #expect(returned == rows - good)
        #expect(outcome.check.rows.reduce(0) { $0 + $1.refused } == returned)
        #expect(outcome.check.rows.reduce(0) { $0 + $1.accepted } == good)
    }

    @Test func `The error lists have all rows of a refused record, in the layouts of their files`() throws {
        let outcome = try check(
            ["1", "2", "3"], [["1,0,1,20", "2,0,1,20", "2,0,2,999"], ["2,0,1,花子"], ["2,0,1,1,a"]])
        #expect(try accepted(outcome) == ["1", "3"])
        #expect(faults(outcome) == ["4 H1001 _zokugara/zokugara"])
        #expect(try outcome.sink.errorRows(0) == [["2", "架空", "", "", "", "0", "", "3", "H8085"]])
        #expect(
            try outcome.sink.errorRows(1) == [
                ["2", "0", "1", "20", "3", "H8085"], ["2", "0", "2", "999", "4", "H1001"],
            ])
        #expect(try outcome.sink.errorRows(2) == [["2", "0", "1", "花子", "2", "H8085"]])
        #expect(try outcome.sink.errorRows(3) == [["2", "0", "1", "1", "a", "2", "H8085"]])
        let header = try CSVReader.rows(of: outcome.sink.errors[1])[0]
        #expect(header == ["bango", "edaban", "zokugara_renban", "zokugara", "gyobango", "kodo", "naiyo"])
    }

    @Test func `A doubled key refuses every record that has it, and nobody else`() throws {
        for rows in [["1", "2", "2", "3"], ["2", "3", "1", "2"]] {
            let outcome = try check(rows, [["1,0,1,20", "2,0,1,20"], [], []])
            #expect(try accepted(outcome) == ["1", "3"])
            #expect(outcome.totals.refused == 2)
            #expect(faults(outcome).map { $0.split(separator: " ")[1] } == ["H8081", "H8081"])
            #expect(try outcome.sink.errorRows(1).map { $0[5] } == ["H8085"])
        }
    }

    @Test func `Rows below a row of the record's file that is wrong itself come back with it`() throws {
        var texts = Self.files(["1", "3"], [["1,0,1,20", "2,0,1,20", "3,0,1,20"], [], []])
        texts[0] += "2,abc,,,,0\r\n"
        let outcome = try sample.check(texts)
        #expect(try accepted(outcome) == ["1", "3"])
        #expect(faults(outcome) == ["4 H8007 /"])
        #expect(try outcome.sink.errorRows(1).map { $0[0] } == ["2"])
        #expect(outcome.check.sorted == [0])
    }

    @Test func `A row of which nobody knows the record stops the set, and all such rows are told`() throws {
        let outcome = try check(["1", "2"], [["1,0,1,20", "\"2\"x,0,1,20", "\"3\"y,0,1,20"], [], ["1\"\"\"\","]])
        let stopped = try #require(outcome.totals.stopped)
        #expect(stopped.code == "H8086" && stopped.line == 3 && stopped.path == sample.layout.files[1].name)
        #expect(outcome.totals.accepted == 0 && outcome.sink.output(0) == outcome.sink.output(0).prefix { $0 != "架" })
        #expect(outcome.sink.errors[1].split(separator: 0x0A).count == 3)
        #expect(!outcome.sink.errors[3].isEmpty)
    }

    @Test func `In the record's own file such a row is refused alone`() throws {
        var texts = Self.files(["1", "2"], [["2,0,1,20"], [], []])
        texts[0] += "\"3\"x,架空,,,,0,\r\n"
        let outcome = try sample.check(texts)
        #expect(try accepted(outcome) == ["1", "2"])
        #expect(outcome.totals.refused == 1 && outcome.totals.stopped == nil)
    }

    @Test(arguments: [
        (0, "", "H8012"), (2, "", "H8012"), (1, "bango,edaban,renban,zokugara\r\n", "H8006"),
        (3, "bango,edaban\r\n", "H8007"), (2, headers[2] + "1,0,1,\"花", "H8005"),
        (1, headers[1] + String(repeating: "x", count: 3_000), "H8003"),
    ])
    func `What ends one file stops the set before anything of it is used`(
        _ file: Int, _ text: String, _ code: String
    ) throws {
        var sample = sample
        sample.format.recordLimit = 1_000
        var texts = Self.files(["1", "2"], [[], [], []])
        texts[file] = text
        let outcome = try sample.check(texts)
        #expect(outcome.totals.stopped?.code == code)
        #expect(outcome.totals.stopped?.path == sample.layout.files[file].name)
        #expect(outcome.totals.accepted == 0 && !outcome.totals.isGood)
    }

    @Test func `A record without end is refused in bounded memory, and its neighbours go on`() throws {
        var sample = sample
        sample.format.recordLimit = 1_000
        let rows = (1...5_000).map { "2,0,\($0),20" }
        let outcome = try sample.check(Self.files(["1", "2", "3"], [["1,0,1,20"] + rows + ["3,0,1,20"], [], []]))
        #expect(try accepted(outcome) == ["1", "3"])
        #expect(outcome.totals.refused == 1)
        #expect(try outcome.sink.errorRows(1).count == 5_000)
        #expect(try outcome.sink.errorRows(1).allSatisfy { $0[5] == "H8003" })
    }

    @Test func `Bytes that are no character refuse their record; the row comes back byte by byte, sorted or not`()
        throws
    {
        var sample = sample
        sample.format.encoding = try #require(TextEncoding(name: "cp932"))
        sample.format.profile = CSVProfile(header: .none, lineEnd: .lf)
        let good: [UInt8] = Array("1,0,1,".utf8) + [0x89, 0xD4, 0x0A]
        let bad: [UInt8] = Array("2,0,1,".utf8) + [0x89, 0xD4, 0x85, 0x9E]
        let name: [UInt8] = [0x89, 0xCB]
        let mains: [[UInt8]] = ["1", "2"].map { Array("\($0),".utf8) + name + Array(",,,,0,\n".utf8) }
        for files in [[good, bad + [0x0A]], [bad + [0x0A], good]] {
            let outcome = try sample.check([Array(mains.joined()), [], Array(files.joined()), []])
            #expect(outcome.totals.accepted == 1 && outcome.sink.output(0).contains("\"1\""))
            #expect(outcome.sink.refused.map { $0.map(\.code) } == [["H8001"]])
            #expect(outcome.sink.refused[0][0].parameters["bytes"] == "859E")
            #expect(outcome.sink.errors[2].starts(with: bad))
        }
    }

    @Test func `A declared substitute is in the ledger once, whichever way the file was read`() throws {
        var sample = sample
        sample.format.encoding = try #require(TextEncoding(name: "cp932"))
        sample.format.substitute = ReplacementRules.Rule(id: "geta", text: "〓")
        sample.format.profile = CSVProfile(header: .none, lineEnd: .lf)
        let name: [UInt8] = [0x89, 0xCB]
        let mains: [[UInt8]] = ["1", "2"].map { Array("\($0),".utf8) + name + Array(",,,,0,\n".utf8) }
        let gap: [UInt8] = [0xFF, 0x0A]
        let rows: [[UInt8]] = ["1", "2"].map { Array("\($0),0,1,".utf8) + gap }
        for files in [rows, rows.reversed()] {
            let outcome = try sample.check([Array(mains.joined()), [], Array(files.joined()), []])
            #expect(outcome.totals.isGood && outcome.totals.accepted == 2)
            #expect(outcome.sink.losses == ["2 1 namae FF U+3013", "2 2 namae FF U+3013"])
        }
    }

    @Test func `Keys as numbers without zeros in front are an order too`() throws {
        let outcome = try check(["9", "10", "11"], [["9,0,1,20", "10,0,1,20"], [], []])
        #expect(outcome.totals.isGood && outcome.check.sorted.isEmpty)
        #expect(try accepted(outcome) == ["9", "10", "11"])
        let mixed = try check(["9", "10", "11"], [["10,0,1,20", "9,0,1,20"], [], []])
        #expect(mixed.totals.isGood && mixed.check.sorted.count == 1)
    }

    @Test func `A null of a repeated item is a row like any other`() throws {
        let outcome = try check(["1"], [["1,0,1,20", "1,0,2,NULL", "1,0,3,12"], [], []])
        #expect(outcome.totals.isGood)
        #expect(outcome.sink.output(1).contains("\"2\",NULL\r\n"))
    }

    @Test func `Rows below a null row are not lost without a word`() throws {
        let sample = RecordSetSample(layout: try Self.nullableLayout())
        let texts = ["bango,edaban\r\n1,0\r\n", Self.headers[2] + "1,0,1,NULL\r\n", Self.headers[3]]
        let good = try sample.check(texts)
        #expect(good.totals.isGood && good.totals.accepted == 1, "\(good.sink.faults(sample.layout))")
        let outcome = try sample.check([texts[0], texts[1], texts[2] + "1,0,1,1,a\r\n"])
        #expect(outcome.sink.faults(sample.layout) == ["2 H8080 _kazoku_fuda/"])
        #expect(outcome.totals.accepted == 0 && outcome.totals.refused == 1)
    }

    /// Records with a repeated group that may be null and has a repeated item in it.
    private static func nullableLayout() throws -> CSVLayout {
        let rows = """
            1 bango 番号 X 15 - 1 必須 - - - -
            1 edaban 枝番 9 2 - 1 必須 - - - -
            1 kazoku 家族 GROUP - - 0..3 任意 ○ - - -
            2 namae 名前 N 10 - 1 必須 - - - -
            2 fuda 札 X 9 - 0..3 任意 - - - -

            """
        let items =
            Sample.header + Sample.rows("shokai.request", "1 kojinbango 個人番号 X 12 ○ 1 必須 - - 個人番号 -\n")
            + Sample.rows("shokai.response", "1 bango 番号 X 15 - 1 必須 - - - -\n")
            + Sample.rows("ichiran.request", "1 kensu 件数 9 3 - 1 必須 - - - -\n")
            + Sample.rows("ichiran.response", rows)
        let catalogue = try Sample.catalogue(
            contract: DatasetSample.contractYAML, items: items, folder: "Z99-mihon/ichiran/v1")
        return try #require(CSVLayout(catalogue.contracts[0].operations[1]))
    }

    @Test(arguments: [1, 2, 3])
    func `Damaged bytes never crash a check; each row is handed on or comes back, unless the set was stopped`(
        _ seed: UInt64
    ) throws {
        var random = SeededGenerator(seed: seed)
        var sample = sample
        sample.piece = 37
        sample.runSize = 2_000
        let (files, _) = try sample.files(of: RecordSetIdentityTests.simple(12))
        var (stopped, refused) = (0, 0)
        for _ in 0..<150 {
            var damaged = files
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let file = Int.random(in: 0..<damaged.count, using: &random)
                let place = Int.random(in: 0..<damaged[file].count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: damaged[file][place] = UInt8.random(in: 0...255, using: &random)
                case 1: damaged[file].remove(at: place)
                default: damaged[file].insert(UInt8(ascii: "\""), at: place)
                }
            }
            let outcome = try sample.check(damaged)
            refused += outcome.totals.refused
            for (file, rows) in outcome.check.rows.enumerated() {
                let written = try CSVReader.rows(of: outcome.sink.writer.outputs[file]).count - 1
                #expect(written == rows.accepted)
                #expect((rows.refused > 0) == !outcome.sink.errors[file].isEmpty)
            }
            guard outcome.totals.stopped != nil else { continue }
            stopped += 1
            #expect(outcome.totals.accepted == 0)
        }
        #expect(stopped > 5 && refused > 50)
    }
}
