import Testing

@testable import Contracts

/// Generated types beside contracts that are not quite those that they were made from.
@Suite("Typed catalogue")
struct TypedCatalogueTests {
    /// The contract `Z01/mihon`, its files changed first.
    private func mihon(_ change: (inout [String: String]) -> Void) throws -> TypedContext {
        let source = Project.root + "/Tests/Fixtures/mihon"
        var files: [String: String] = [:]
        for name in [
            "common/codes/index.csv", "common/codes/kubun.csv", "common/codes/flag.csv",
            "Z01-mihon/mihon/v10/contract.yaml", "Z01-mihon/mihon/v10/items.csv",
        ] {
            files[name] = String(decoding: try #require(PublicationFixture.bytes("\(source)/\(name)")), as: UTF8.self)
        }
        change(&files)
        let folder = TemporaryFolder()
        for (name, text) in files { folder.write(name, text) }
        let catalogue = try Catalogue.load(interfaces: folder.path)
        return try TypedFixture.context(catalogue.contracts, catalogue.codeLists)
    }

    private func request(_ kubun: MihonV10.Codes.Kubun) -> MihonV10.Shokai.Request {
        MihonV10.Shokai.Request(
            shikuchosonkodo: "999997", atenabango: "1", shimei: .null, kubun: .value(kubun), riyu: "理由",
            jusho: [.init(todofuken: "架空県庁")], sosashaid: "user01")
    }

    @Test("A code that is newer than the type is a value like any other")
    func newCode() throws {
        let newer = try mihon { $0["common/codes/kubun.csv", default: ""] += "7,新しい区分,,\n" }
        let request = request("7")
        #expect(try MihonV10.Shokai.Request(json: try request.json(in: newer), in: newer) == request)
        #expect(try MihonV10.Shokai.Request(xml: try request.xml(in: newer), in: newer).kubun?.value?.rawValue == "7")
        #expect(newer.catalogue.label(of: MihonV10.Codes.Kubun(rawValue: "7")) == "新しい区分")

        let older = try TypedFixture.mihon()
        let error = #expect(throws: TypedMessageError.self) { try request.json(in: older) }
        guard case .refused(let report) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(report.violations.map(\.code) == ["H1003"])
        #expect(report.violations.map { older.catalogue.text(of: $0) }.allSatisfy { $0.contains("区分") })
    }

    @Test("Another item table is a clear error that says what to do")
    func otherShape() throws {
        let other = try mihon {
            let items = $0["Z01-mihon/mihon/v10/items.csv", default: ""]
            $0["Z01-mihon/mihon/v10/items.csv"] = items.split(separator: "\n", omittingEmptySubsequences: false)
                .filter { !$0.hasPrefix("shokai.request,1,ritsu,") }.joined(separator: "\n")
        }
        let error = try #require(
            #expect(throws: TypedMessageError.self) { try request(.code1).json(in: other) })
        guard case .otherShape(let shape, let loaded) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(shape == MihonV10.Shokai.Request.shape)
        #expect(loaded != shape.digest)
        #expect(error.description.contains("hubd contract generate swift --contract Z01/mihon@v10"))
        #expect(throws: error) { try MihonV10.Shokai.Request(json: Array("{}".utf8), in: other) }
        #expect(throws: error) { try other.catalogue.check(MihonV10.Shokai.Request.self) }
        // The other messages of the contract are as they were.
        #expect(throws: Never.self) { try other.catalogue.check(MihonV10.Shokai.Response.self) }
    }

    @Test("Digits, labels, examples and conditions may change under a type, and count as they are loaded")
    func otherDigits() throws {
        let longer = try mihon {
            let items = $0["Z01-mihon/mihon/v10/items.csv", default: ""]
            $0["Z01-mihon/mihon/v10/items.csv"] = items.split(separator: "\n", omittingEmptySubsequences: false)
                .map {
                    $0.hasPrefix("shokai.request,1,sosashaid,")
                        ? $0.split(separator: ",10,").joined(separator: ",20,") : String($0)
                }
                .joined(separator: "\n")
        }
        var request = request(.code1)
        request.sosashaid = "twenty-characters-ok"
        #expect(throws: Never.self) { try request.json(in: longer) }
        #expect(throws: TypedMessageError.self) { try request.json(in: try TypedFixture.mihon()) }
    }

    @Test("A contract that is not loaded is named")
    func unknownContract() throws {
        let context = try TypedFixture.context([])
        #expect(throws: TypedMessageError.unknownContract(MihonV10.Shokai.Request.shape)) {
            try request(.code1).json(in: context)
        }
        #expect(
            TypedMessageError.unknownContract(MihonV10.Shokai.Request.shape).description
                == "the loaded catalogue has no Z01/mihon v10 shokai.request")
    }

    @Test("A folder that cannot be loaded says why, with file and line")
    func unreadableFolder() throws {
        let folder = TemporaryFolder()
        folder.write("errors.yaml", "[]\n")
        folder.write("common/codes/index.csv", "id,title,origin,edition,scope\na,b,nobody,,common\n")
        let error = #expect(throws: TypedMessageError.self) { try TypedCatalogue(interfaces: folder.path) }
        #expect(error?.description.contains("/common/codes/index.csv:2: origin must be") == true)
        #expect(throws: TypedMessageError.self) { try TypedCatalogue(interfaces: "/nonexistent") }
    }

    @Test("The day must be one of the calendar")
    func impossibleDay() throws {
        let catalogue = try TypedFixture.mihon().catalogue
        for day: OpenDate in ["2026-02-30", "today", "", "2026-00-00"] {
            #expect(throws: TypedMessageError.impossibleDay) { try TypedContext(catalogue, day: day) }
        }
    }

    @Test("What the shape is made of is what the Swift type hangs on")
    func shapeOfEveryMessage() {
        for one in PublicationFixture.messages {
            let shape = MessageShape(one.model, of: one.operation, in: one.contract)
            #expect(shape.digest.utf8.count == 16)
        }
        let digests = Set(PublicationFixture.messages.map { MessageShape.digest(of: $0.model) })
        #expect(digests.count > PublicationFixture.messages.count / 2)
    }
}
