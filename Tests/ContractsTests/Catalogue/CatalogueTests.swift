import Testing

@testable import Contracts

struct CatalogueTests {
    private func problems(_ load: () throws -> Catalogue) -> [CatalogueError.Problem] {
        do {
            _ = try load()
            return []
        } catch {
            return (error as? CatalogueError)?.problems ?? []
        }
    }

    @Test("A contract is loaded with its models, person keys, municipality and clerk")
    func load() throws {
        let catalogue = try Sample.catalogue()
        let contract = try #require(catalogue.contract(id: "Z99/mihon", version: "v1"))
        #expect(contract.namespace == "urn:x-platformhub:Z99:mihon:v1")
        #expect(contract.limits == Contract.Limits(request: 65_536, response: 1_048_576, timeout: 30_000))
        let operation = try #require(catalogue.operation(call: "app_submit/v1/mihonshokai")?.1)
        #expect(operation.wireName == "mihonshokai")
        #expect(operation.request.rootName == "mihonshokai")
        #expect(operation.response.rootName == "mihonshokaiResponse")
        #expect(operation.request.personKeys.map { operation.request.path(of: $0) } == ["bango"])
        #expect(
            operation.response.personKeys.map { operation.response.path(of: $0) } == [
                "result[].bango", "result[].kazoku[].bango",
            ])
        #expect(operation.request.path(of: operation.request.operatorNode) == "sosashaid")
        #expect(operation.response.path(of: operation.response.municipalityNode) == "result[].shikuchosonkodo")
        let birth = operation.request.nodes[try #require(operation.request.node(path: "umare"))]
        #expect(operation.request.nodes[birth.unknownFlag].name == "umare_fushofuragu")
        #expect(
            operation.response.nodes.map(\.name).prefix(8) == [
                "", "metadata", "title", "detail", "_links", "self", "href", "result",
            ])
        #expect(operation.response.nodes[7].maxOccurs == 3)
        #expect(catalogue.contract(id: "Z99/mihon", version: nil) === contract)
        #expect(catalogue.contract(id: "Z99/mihon", version: "v2") == nil)
        #expect(catalogue.operation(call: "app_submit/v1/nazo") == nil)
    }

    @Test("Nodes lie in table order and know their parents, levels and ordinals")
    func order() {
        for model in [Sample.request, Sample.response] {
            for node in model.nodes {
                for (ordinal, child) in node.children.enumerated() {
                    #expect(child > node.index)
                    #expect(model.nodes[child].parent == node.index)
                    #expect(model.nodes[child].ordinal == ordinal)
                    #expect(model.nodes[child].level == node.level + 1)
                }
            }
        }
    }

    /// A change of one row of the table and the start of the message that it earns.
    static let badRows: [(String, String, String)] = [
        (",X,1,○,1,必須,,kubun,", ",Y,1,○,1,必須,,kubun,", "type"), (",X,1,○,1,必須,,kubun,", ",X,,○,1,必須,,kubun,", "digits"),
        (",X,1,○,1,必須,,kubun,", ",X,1,x,1,必須,,kubun,", "fixed"),
        (",X,1,○,1,必須,,kubun,", ",X,1,○,2..1,必須,,kubun,", "occurs"),
        (",X,1,○,1,必須,,kubun,", ",X,1,○,1,要,,kubun,", "presence"),
        (",X,1,○,1,必須,,kubun,", ",X,1,○,1,必須,,nazo,", "code"),
        (",X,1,○,1,必須,,kubun,", ",X,2,○,1,必須,,kubun,", "code"), (",X,1,○,1,必須,,kubun,", ",N,1,○,1,必須,,kubun,", "code"),
        (",団体コード,", ",団体,", "check"), (",X,6,○,1,必須,,,団体コード", ",X,5,○,1,必須,,,団体コード", "check"),
        ("request,1,biko", "request,x,biko", "level"), ("request,1,biko", "request,3,biko", "level"),
        ("request,1,biko", "request,1,shimei", "name"), ("request,1,biko", "request,1,9biko", "name"),
        ("request,1,biko", "nazo.request,1,biko", "message"), (",備考,", ",,", "item"), ("9V,\"3,2\"", "9V,3", "digits"),
        ("= 1|2,enforced", "= 1|2,", "kind"), ("required when kubun = 1|2", "wenn kubun", "condition"),
        ("required when kubun = 1|2", "required when nazo present", "condition"),
        ("required when kubun = 1|2", "required when kubun = 1|9", "condition"),
        ("required when kubun = 1|2", "required when bango present", "condition"),
        ("required when kubun = 1|2", "required when fuda = a", "condition"),
        ("required when kubun = 1|2,enforced", ",", "condition"), ("in-the-style-of\n", "\n", "origin"),
        ("shokai.request,2,ken", "shokai.request,1,ken", "level"), ("message,level", "level,message", "the header"),
    ]

    @Test("A slip in an item table is told with its file and line", arguments: badRows.indices)
    func rows(_ index: Int) {
        let (old, new, message) = Self.badRows[index]
        let items = Sample.itemsCSV.replacing(old, with: new, maxReplacements: 1)
        #expect(items != Sample.itemsCSV)
        let found = problems { try Sample.catalogue(items: items) }
        #expect(
            found.contains { $0.message.hasPrefix(message) && $0.line > 0 && $0.file.hasSuffix("items.csv") },
            "\(found)")
    }

    static let badKeys: [(String, String, String)] = [
        ("version: v1", "version: v1\nnazo: 1", "nazo"), ("title: 見本\n", "", "title"),
        ("id: Z99/mihon", "id: Z99", "id"),
        ("provider: Z99", "provider: Z98", "provider"), ("pattern: request-response", "pattern: nazo", "pattern"),
        ("timeout: 30s", "timeout: 30", "timeout"), ("request: 64KiB", "request: many", "request"),
        ("results: 3", "results: 0", "results"), ("call: app_submit/v1/mihonshokai", "call: ../x", "call"),
        ("[bango]", "[nazo]", "no such item"), ("operator: sosashaid", "operator: jusho", "no such item"),
        ("access: Read", "access: Write", "access"), ("sensitivity: personal", "sensitivity: some", "sensitivity"),
    ]

    @Test("A slip in contract.yaml is told with its file and line", arguments: badKeys.indices)
    func keys(_ index: Int) {
        let (old, new, message) = Self.badKeys[index]
        let contract = Sample.contractYAML.replacing(old, with: new)
        #expect(contract != Sample.contractYAML)
        let found = problems { try Sample.catalogue(contract: contract) }
        #expect(
            found.contains { $0.message.contains(message) && $0.line > 0 && $0.file.hasSuffix("contract.yaml") },
            "\(found)")
    }

    @Test("Problems of several files are told together")
    func together() {
        let found = problems {
            try Sample.catalogue(
                items: Sample.itemsCSV.replacing(",X,1,", with: ",Q,1,").replacing(
                    "request,1,biko", with: "request,9,biko"),
                codes: Sample.codes.merging([
                    "kubun.csv": "code,label\n0,x\n", "nazo.csv": "code,label,valid-from,valid-to\n",
                ]) { $1 })
        }
        #expect(found.contains { $0.file.hasSuffix("codes/kubun.csv") && $0.line == 1 })
        #expect(found.contains { $0.file.hasSuffix("codes/nazo.csv") })
        #expect(found.count { $0.file.hasSuffix("items.csv") } >= 3)
    }

    @Test("A contract in a folder of another name is refused, and so is a folder that is not there")
    func places() {
        #expect(!problems { try Sample.catalogue(folder: "Z99-mihon/mihon/v2") }.isEmpty)
        #expect(!problems { try Sample.catalogue(folder: "Z98-mihon/mihon/v1") }.isEmpty)
        #expect(!problems { try Catalogue.load(interfaces: "/nonexistent") }.isEmpty)
    }
}

struct CodeListTests {
    private func contains(_ list: CodeList, _ code: String, _ day: Int) -> Bool {
        Array(code.utf8).withUnsafeBufferPointer { list.contains($0, on: day) }
    }

    @Test("A value counts only on its days, the first and the last included")
    func days() {
        let list = CodeList(
            id: "x", title: "",
            entries: [
                .init(code: "1", label: "a", validFrom: "2020-04-01", validTo: "2021-03-31"),
                .init(code: "1", label: "b", validFrom: "2022-04-01", validTo: ""),
                .init(code: "a long code", label: "c", validFrom: "", validTo: "2021-03-31"),
            ])
        for (day, isIn) in [
            (20200331, false), (20200401, true), (20210331, true), (20210401, false), (20220401, true),
            (99991231, true),
        ] {
            #expect(contains(list, "1", day) == isIn)
        }
        #expect(contains(list, "a long code", 20210331))
        #expect(!contains(list, "a long code", 20210401))
        for code in ["", "0", "11", "a long", "a long codf", "\u{0}"] { #expect(!contains(list, code, 20200401)) }
        #expect(list.entry(Array("1".utf8))?.label == "b")
    }

    @Test("Values of every length are told apart")
    func lengths() {
        let codes = ["", "0", "00", "000", "1234567", "12345678", "01234567"]
        let list = CodeList(
            id: "x", title: "",
            entries: codes.dropFirst().map { .init(code: $0, label: $0, validFrom: "", validTo: "") })
        for code in codes { #expect(contains(list, code, 20240101) == !code.isEmpty) }
        for code in ["0000", "123456", "1234568", "123456789"] { #expect(!contains(list, code, 20240101)) }
    }
}
