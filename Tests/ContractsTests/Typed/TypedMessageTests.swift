import Testing

@testable import Contracts

/// What an adapter's author does with generated types.
@Suite("Typed messages")
struct TypedMessageTests {
    typealias Request = MihonV10.Shokai.Request

    private func request() -> Request {
        Request(
            shikuchosonkodo: "999997", atenabango: "000000000000019", shimei: .null,
            jusho: [Request.Jusho(todofuken: "架空県庁")], sosashaid: "user01")
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    private func report(_ body: () throws -> Void) -> [String] {
        let error = #expect(throws: TypedMessageError.self) { try body() }
        guard case .refused(let report) = error else { return ["\(String(describing: error))"] }
        return report.violations.map { "\($0.code) \($0.path)" }
    }

    @Test("Absent, null and value are three states, in JSON, in XML and in Swift")
    func threeStates() throws {
        let context = try TypedFixture.mihon()
        let states: [(Nullable<OpenDate>?, String, String)] = [
            (nil, "", ""), (.null, #""seinengappi":null"#, #"<seinengappi xsi:nil="true"/>"#),
            (.value("1970-01-01"), #""seinengappi":"1970-01-01""#, "<seinengappi>1970-01-01</seinengappi>"),
        ]
        for (state, inJSON, inXML) in states {
            var request = request()
            request.kubun = .null
            request.seinengappi = state
            let (json, xml) = (try request.json(in: context), try request.xml(in: context))
            #expect(text(json).contains(inJSON.isEmpty ? "{" : inJSON))
            #expect(text(xml).contains(inXML.isEmpty ? "<" : inXML))
            #expect(text(json).contains("seinengappi") == (state != nil))
            #expect(text(xml).contains("seinengappi") == (state != nil))
            #expect(try Request(json: json, in: context).seinengappi == state)
            #expect(try Request(xml: xml, in: context).seinengappi == state)
        }
    }

    @Test("A group may be absent, null or there")
    func nullableGroup() throws {
        let context = try TypedFixture.mihon()
        let states: [Nullable<Request.Jusho.Rireki>?] = [nil, .null, .value(.init(bango: [1, 20]))]
        for state in states {
            var request = request()
            request.kubun = .null
            request.jusho[0].rireki = state
            #expect(try Request(json: try request.json(in: context), in: context) == request)
            #expect(try Request(xml: try request.xml(in: context), in: context) == request)
        }
    }

    @Test("Open ends and unknown parts of a date survive")
    func openDates() throws {
        let context = try TypedFixture.mihon()
        for date: OpenDate in [.withoutBeginning, .withoutEnd, "1945-00-00", "0000-00-00", "1945-06-00"] {
            var request = request()
            request.kubun = .null
            request.seinengappi = .value(date)
            request.seinengappi_fushofuragu = date.hasUnknownParts ? .code1 : nil
            request.seinengappi_fushohyoki = date.hasUnknownParts ? "昭和２０年頃" : nil
            #expect(try Request(xml: try request.xml(in: context), in: context) == request)
        }
    }

    @Test("A value that breaks the contract is not written, and the report says where")
    func brokenValues() throws {
        let context = try TypedFixture.mihon()
        var request = request()
        request.kubun = .null
        request.shimei = .value("架空　太郎六")
        request.kensu = 1000
        request.sagaku = .value(-1_234_567_890)
        request.jusho[0].todofuken = "県"
        request.gazo = "no base64"
        request.kijunbi = "2026-02-30"
        request.jikoku = "9:00"
        let expected = [
            "H1001 shimei", "H1004 kijunbi", "H1004 jikoku", "H1001 kensu", "H1001 sagaku", "E0002 gazo",
            "E0003 jusho[0].todofuken",
        ]
        #expect(report { _ = try request.json(in: context) } == expected)
        #expect(report { _ = try request.xml(in: context) } == expected)
    }

    @Test("Rules between items, counts, empty values and the municipality are judged when writing too")
    func brokenRules() throws {
        let context = try TypedFixture.mihon()
        var request = request()
        #expect(report { _ = try request.json(in: context) } == ["E0004 kubun"])
        request.kubun = .value(.code1)
        #expect(report { _ = try request.json(in: context) } == ["E0004 riyu"])
        request.riyu = ""
        #expect(report { _ = try request.json(in: context) } == ["H1008 riyu"])
        request.riyu = "理由"
        request.jusho = []
        #expect(report { _ = try request.xml(in: context) } == ["E0001 jusho"])
        request.jusho = Array(repeating: Request.Jusho(todofuken: "架空県庁"), count: 3)
        #expect(report { _ = try request.xml(in: context) } == ["H1009 jusho"])
        request.jusho.removeLast()
        #expect(!(try request.xml(in: context)).isEmpty)
        request.shikuchosonkodo = "131016"
        #expect(report { _ = try request.xml(in: context) } == ["H1017 shikuchosonkodo"])
    }

    @Test("Text that would be markup, an escape or a control character is written as text or refused")
    func hostileText() throws {
        let context = try TypedFixture.mihon()
        var request = request()
        request.kubun = .null
        request.sosashaid = "a\"\\<]]>&"
        #expect(try Request(json: try request.json(in: context), in: context) == request)
        #expect(try Request(xml: try request.xml(in: context), in: context) == request)
        for bad in ["a\u{0}", "a\n", "\u{FFFE}", "１"] {
            request.sosashaid = bad
            #expect(report { _ = try request.json(in: context) } == ["E0002 sosashaid"])
            #expect(report { _ = try request.xml(in: context) } == ["E0002 sosashaid"])
        }
    }

    @Test("A message beyond the contract's limit is refused when it is read and when it is written")
    func limits() throws {
        let contract = PublicationFixture.mihon
        let small = Contract(
            id: contract.id, version: contract.version, title: contract.title, description: "", provider: "Z01",
            origin: .inTheStyleOf, coverage: .sketch, sources: [], legalBasis: [], sensitivity: .none,
            limits: .init(request: 100, response: 100, timeout: 1), operations: contract.operations, folder: "")
        let context = try TypedFixture.context([small])
        var request = request()
        request.kubun = .null
        #expect(report { _ = try request.json(in: context) } == ["H2010 "])
        let json = try request.json(in: try TypedFixture.mihon())
        #expect(report { _ = try Request(json: json, in: context) } == ["H2010 "])
    }

    @Test("A response has the operation's frame unless it is given another, and XML has none")
    func frames() throws {
        let context = try TypedFixture.mihon()
        var response = MihonV10.Shokai.Response(result: [.init(atenabango: "1", shimei: .null, kingaku: [])])
        let own = try MihonV10.Shokai.Response(json: try response.json(in: context), in: context)
        #expect(
            own.responseFrame
                == ResponseFrame(title: "見本照会", detail: "照会が完了しました。", href: "/app_submit/v10/mihonshokai"))
        #expect(own.result == response.result)
        response.responseFrame = ResponseFrame(title: "題", detail: "詳細", href: "/a")
        #expect(try MihonV10.Shokai.Response(json: try response.json(in: context), in: context) == response)
        #expect(try MihonV10.Shokai.Response(xml: try response.xml(in: context), in: context).responseFrame == nil)
        response.responseFrame?.href = ""
        #expect(report { _ = try response.json(in: context) } == ["E0001 _links.self.href"])
    }

    @Test("Nobody found is an empty result")
    func emptyResult() throws {
        let context = try TypedFixture.mihon()
        let response = MihonV10.Shokai.Response(result: [])
        #expect(text(try response.json(in: context)).hasSuffix("\"result\":[]}"))
        #expect(try MihonV10.Shokai.Response(xml: try response.xml(in: context), in: context) == response)
    }
}
