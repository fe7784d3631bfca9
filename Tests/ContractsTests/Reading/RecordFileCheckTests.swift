import Formats
import SeededGenerator
import Testing

@testable import Contracts

struct RecordFileCheckTests {
    static let header = "bango,shimei,jusho_ken,jusho_machi,umare,edaban,ritsu\r\n"
    static let quotedHeader = "\"bango\",\"shimei\",\"jusho_ken\",\"jusho_machi\",\"umare\",\"edaban\",\"ritsu\"\r\n"

    private static func check(
        _ text: String, _ format: RecordFileFormat = RecordFileFormat()
    ) -> (FlatSample.Sink, RecordFileTotals) {
        FlatSample.check(Array(text.utf8), format)
    }

    @Test("Good records come out as they went in, however the file is cut into pieces")
    func good() {
        let rows =
            "\"A\"\"1\",\"架空　一郎\",\"架空県\",\"中央\",\"2001-02-28\",\"1\",\"1.50\"\r\n\"NULL\",NULL,,,,\"0\",NULL\r\n"
        let bytes = Array((Self.quotedHeader + rows).utf8)
        for piece in [1, 2, 7, 40, bytes.count] {
            let (sink, totals) = FlatSample.check(bytes, piece: piece)
            #expect(totals.isGood && totals.accepted == 2, "\(sink.faults)")
            #expect(sink.text == Self.quotedHeader + rows)
            #expect(sink.errors.isEmpty)
        }
    }

    @Test("Quotes are optional; only an unquoted token is null")
    func unquoted() {
        let (sink, totals) = Self.check(Self.header + "1,NULL,,,,2,\r\n\"NULL\",架空,,,,2,NULL\r\n")
        #expect(totals.isGood, "\(sink.faults)")
        #expect(sink.text == Self.quotedHeader + "\"1\",NULL,,,,\"2\",\r\n\"NULL\",\"架空\",,,,\"2\",NULL\r\n")
    }

    @Test("Each broken rule is told by line, code and column, with the codes of the other faces; the good ones go on")
    func violations() {
        let rows = [
            "1,架空,,,,1,", "2,架空,,中央,,1,", "3,abc,,,,1,", "4,架空,,,2001-02-30,1,", "5,架空,,,,x,", ",架空,,,,1,",
            "7,\"\",,,,1,", "8,架空,,,,NULL,", "9,架空,,,,1", "あ,架空,,,,1,1.555", "11,架空,,,,11,",
        ]
        let (sink, totals) = Self.check(Self.header + rows.map { $0 + "\r\n" }.joined())
        #expect(totals.accepted == 2 && totals.refused == 9 && totals.stopped == nil)
        #expect(
            sink.faults == [
                "3 E0001 jusho_ken", "4 E0002 shimei", "5 H1004 umare", "6 H1012 edaban", "7 E0001 bango",
                "8 E0001 shimei",
                "9 H1007 edaban", "10 H8007 ", "11 E0002 bango", "11 H1012 ritsu",
            ])
        #expect(sink.refused[0][0].label == "住所_都道府県")
        #expect(sink.text == Self.quotedHeader + "\"1\",\"架空\",,,,\"1\",\r\n\"11\",\"架空\",,,,\"11\",\r\n")
    }

    @Test("The error list has the rows as they came and three columns more")
    func errorList() throws {
        let (sink, _) = Self.check(Self.header + "3,\"a\"\"b\",,,,1,\r\n4,\"a\"b,,,,1,\r\n5,架空,,,,1,\r\n")
        let names = "\"bango\",\"shimei\",\"jusho_ken\",\"jusho_machi\",\"umare\",\"edaban\",\"ritsu\""
        #expect(
            sink.errorText == names + ",\"gyobango\",\"kodo\",\"naiyo\"\r\n"
                + "3,\"a\"\"b\",,,,1,,\"2\",\"E0002\",\"氏名は全角文字で設定してください。\"\r\n"
                + "4,\"a\"b,,,,1,,\"3\",\"H8004\",\"引用符（\"\"）の使い方が正しくありません。\"\r\n")
        var format = RecordFileFormat(profile: CSVProfile(neutralisesFormulas: true))
        let (safe, _) = Self.check(Self.header + "=A1,abc,+1,,,1,\r\n", format)
        #expect(
            safe.errorText.split(separator: "\r\n")[1].hasPrefix("\"'=A1\",\"abc\",\"'+1\",\"\",\"\",\"1\",\"\",\"2\",")
        )
        format.profile = CSVProfile(header: .labels)
        let (labels, _) = Self.check("番号,氏名,住所_都道府県,住所_町,生年月日,枝番,率\r\n3,a,,,,1,\r\n", format)
        #expect(labels.errorText.contains("\"率\",\"行番号\",\"コード\",\"内容\"\r\n"))
    }

    @Test("A formula is data like any other")
    func formulas() {
        let (sink, totals) = Self.check(Self.header + "=1+1,＝架空,,,,1,\r\n@x,架空,,,,1,\r\n-1,架空,,,,1,\r\n")
        #expect(totals.isGood)
        #expect(sink.text.contains("\"=1+1\""))
    }

    @Test(
        "A wrong header, an empty file, an open quote and an endless line stop the file with their place",
        arguments: [
            ("bango,shimei\r\n1,2\r\n", "1 H8007", 0),
            ("a,shimei,jusho_ken,jusho_machi,umare,edaban,ritsu\r\n", "1 H8006", 0),
            ("", "1 H8012", 0), (header + "1,架空,,,,1,\r\n\"2,架空,,,,1,\r\n", "3 H8005", 1),
            (header + "1,架空,,,,1,\r\n" + String(repeating: "x", count: 3_000), "3 H8003", 1),
            ("番号\n", "1 H8008", 0),
        ])
    func stopped(text: String, place: String, accepted: Int) throws {
        var format = RecordFileFormat()
        format.recordLimit = 1_000
        let (sink, totals) = Self.check(text, format)
        let stopped = try #require(totals.stopped)
        #expect("\(stopped.line) \(stopped.code)" == place)
        #expect(totals.accepted == accepted && !totals.isGood)
        #expect(sink.batches.reduce(0, +) == accepted)
    }

    @Test("Bytes that are no character refuse their record, which comes back byte by byte")
    func characters() throws {
        let cp932 = try #require(TextEncoding(name: "cp932"))
        let format = RecordFileFormat(encoding: cp932, profile: CSVProfile(header: .none, lineEnd: .lf))
        let row: [UInt8] = Array("1,".utf8) + [0x89, 0xCB, 0x85, 0x9E, 0xFF] + Array(",,,,1,".utf8)
        let good: [UInt8] = Array("2,".utf8) + [0x89, 0xCB] + Array(",,,,1,\n".utf8)
        let (sink, totals) = FlatSample.check(row + [0x0A] + good, format)
        #expect(totals.accepted == 1)
        #expect(sink.faults == ["1 H8001 shimei"])
        #expect(sink.refused[0][0].parameters == ["position": "4", "bytes": "859EFF", "encoding": "cp932"])
        #expect(sink.errors.starts(with: row))
        let (tail, end) = FlatSample.check(good + [0x81], format)
        #expect(end.accepted == 1 && end.refused == 1)
        #expect(tail.faults == ["2 H8001 bango"])
    }

    @Test("A declared substitute keeps the record and is in the ledger")
    func substitute() throws {
        let cp932 = try #require(TextEncoding(name: "cp932"))
        let format = RecordFileFormat(
            encoding: cp932, profile: CSVProfile(header: .none, lineEnd: .lf),
            substitute: ReplacementRules.Rule(id: "geta", text: "〓"))
        let sink = FlatSample.Sink(format)
        let check = RecordFileCheck(
            layout: FlatSample.layout, format: format, context: MessageReader.context, errors: FlatSample.errors,
            sink: sink)
        let bytes: [UInt8] = Array("1,".utf8) + [0x89, 0xCB, 0xFF] + Array(",,,,1,\n".utf8)
        #expect(bytes.withUnsafeBytes { check.read($0) })
        #expect(check.finish().isGood)
        #expect(check.ledger.counts == ["geta": 1])
        #expect(
            check.ledger.take() == [
                LossLedger.Entry(record: 1, column: "shimei", from: "FF", to: "U+3013", rule: "geta")
            ])
        #expect(
            sink.writer.outputs[0] == Array("\"1\",\"".utf8) + [0x89, 0xCB, 0x81, 0xAC] + Array("\",,,,\"1\",\n".utf8))
    }

    @Test("Batches are bounded, and a bad record leaves no trace in one")
    func batches() {
        var format = RecordFileFormat(profile: CSVProfile(header: .none, lineEnd: .lf))
        format.batch = 3
        let rows = (0..<10).map { "\($0),\($0 % 4 == 1 ? "a" : "架空"),架空県,,,1,1.5\n" }.joined()
        let (sink, totals) = Self.check(rows, format)
        #expect(totals.accepted == 7 && totals.refused == 3)
        #expect(sink.batches == [3, 3, 1])
        #expect(
            sink.text.split(separator: "\n").map { $0.dropFirst().prefix(1) } == ["0", "2", "3", "4", "6", "7", "8"])
    }

    @Test("Any encoding gives the same records", arguments: TextEncoding.names)
    func encodings(name: String) throws {
        let encoding = try #require(TextEncoding(name: name))
        let format = RecordFileFormat(encoding: encoding, profile: CSVProfile(header: .labels))
        let text = "番号,氏名,住所_都道府県,住所_町,生年月日,枝番,率\r\n1,架空　一郎,架空県,,2001-02-28,1,NULL\r\n"
        var encoder = TextEncoder(encoding)
        var bytes: [UInt8] = encoding.needsMark ? encoder.mark : []
        try encoder.encode(text, into: &bytes)
        encoder.endShift(into: &bytes)
        let (first, totals) = FlatSample.check(bytes, format, piece: 3)
        #expect(totals.isGood && totals.accepted == 1, "\(first.faults)")
        let (second, again) = FlatSample.check(first.writer.outputs[0], format)
        #expect(again.isGood)
        #expect(second.writer.outputs == first.writer.outputs)
    }

    @Test(
        "A record that the target cannot say is not written, and the next one is; a rule replaces and is in the ledger")
    func unwritable() throws {
        let answer = """
            {"result": [{"bango": "1", "shimei": "𠮟", "edaban": 1}, {"bango": "2", "shimei": "架空", "edaban": 1}],
             "metadata": {"title": "見本", "detail": "完了"}, "_links": {"self": {"href": "/a"}}}
            """
        let outcome = MessageReader().read(answer, .json, as: FlatSample.layout.model)
        let message = try #require(outcome.message, "\(outcome.violations)")
        let format = RecordFileFormat(
            encoding: try #require(TextEncoding(name: "ibm-930")), profile: CSVProfile(header: .none))
        var writer = RecordFileWriter(layout: FlatSample.layout, format: format)
        let refusals = writer.append(message)
        #expect(refusals.map(\.record) == [1])
        #expect(refusals[0].violation.code == "H8002" && refusals[0].violation.path == "shimei")
        #expect(refusals[0].violation.parameters == ["name": "U+20B9F", "encoding": "ibm-930"])
        let (sink, totals) = FlatSample.check(writer.outputs[0], format)
        #expect(totals.isGood && totals.accepted == 1, "\(sink.faults)")
        var rules = ReplacementRules()
        let isRule = rules.add("𠮟", "叱", id: "itaiji")
        #expect(isRule)
        var lenient = RecordFileWriter(layout: FlatSample.layout, format: format, rules: rules)
        #expect(lenient.append(message).isEmpty)
        #expect(
            lenient.ledger.take() == [
                LossLedger.Entry(record: 1, column: "shimei", from: "U+20B9F", to: "U+53F1", rule: "itaiji")
            ])
    }

    @Test("Hostile and broken files are judged, never fatal, and judged alike in pieces")
    func hostile() {
        var generator = SeededGenerator(seed: 3)
        let whole = Array((Self.header + "1,架空,架空県,中央,2001-02-28,1,1.5\r\n\"2\",NULL,,,,\"0\",\r\n").utf8)
        var refused = 0
        for _ in 0..<2_000 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                let place = Int.random(in: 0..<bytes.count, using: &generator)
                bytes[place] = Array("\",\r\nNx1\u{E0}".utf8).randomElement(using: &generator) ?? 0
                if Bool.random(using: &generator) { bytes.remove(at: place) }
            }
            let (one, totals) = FlatSample.check(bytes)
            let (two, again) = FlatSample.check(bytes, piece: 5)
            #expect(totals == again && one.text == two.text && one.errors == two.errors)
            refused += totals.isGood ? 0 : 1
        }
        #expect(refused > 500)
    }
}
