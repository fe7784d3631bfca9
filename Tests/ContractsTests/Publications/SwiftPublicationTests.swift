import Testing

@testable import Contracts

@Suite("Generated Swift")
struct SwiftPublicationTests {
    @Test("The committed types say what their contract says now", arguments: TypedFixture.contracts)
    func areUpToDate(_ generated: TypedFixture.Generated) throws {
        let file = try #require(Publication.swift([generated.contract]).first)
        #expect(file.name == generated.file)
        let committed = PublicationFixture.bytes("\(Project.root)/Tests/ContractsTests/Generated/\(file.name)")
        let isSame = committed == Array(file.text.utf8)
        #expect(isSame, "Generated/\(file.name) is stale: run scripts/generate-test-types")
    }

    @Test("Every contract has one file, the same text every time, whatever is generated beside it")
    func areDeterministic() {
        let all = Publication.swift(PublicationFixture.all)
        #expect(all.map(\.text) == Publication.swift(PublicationFixture.all).map(\.text))
        #expect(Set(all.map { $0.name.lowercased() }).count == PublicationFixture.all.count)
        for (contract, file) in zip(PublicationFixture.all, all) {
            #expect(Publication.swift([contract]).map(\.text) == [file.text], "\(contract.id)")
        }
    }

    @Test("Every item of every contract is a property of its name, with its label")
    func everyItem() throws {
        for (contract, file) in zip(PublicationFixture.all, Publication.swift(PublicationFixture.all)) {
            let lines = file.text.split(separator: "\n").map { $0.drop { $0 == " " } }
            let comments = Set(lines.filter { $0.hasPrefix("/// ") }.map { String($0.dropFirst("/// ".count)) })
            let properties = Set(
                lines.filter { $0.hasPrefix("public var ") }
                    .map { String($0.dropFirst("public var ".count).prefix { $0 != ":" }) })
            for operation in contract.operations {
                let nodes = operation.request.nodes + operation.response.nodes
                for node in nodes where node.line > 0 {
                    let isThere = properties.contains(node.name) && comments.contains(node.label)
                    #expect(isThere, "\(contract.id) \(node.name)")
                }
            }
        }
    }

    @Test("The access is the one that is asked for")
    func access() throws {
        let text = try #require(Publication.swift([PublicationFixture.mihon], access: .internal).first).text
        #expect(text.contains("\nimport Contracts\n"))
        #expect(!text.contains("public "))
        let package = try #require(Publication.swift([PublicationFixture.mihon], access: .package).first).text
        #expect(package.contains("\npackage import Contracts\n"))
        #expect(package.contains("package struct Request: TypedRequest {"))
    }

    @Test("Two contracts of one name get different namespaces")
    func sharedName() {
        let mihon = PublicationFixture.mihon
        let other = Contract(
            id: "Z02/MIHON", version: mihon.version, title: "", description: "", provider: "Z02", origin: .inTheStyleOf,
            coverage: .sketch, sources: [], legalBasis: [], sensitivity: .none, limits: mihon.limits,
            operations: mihon.operations, folder: "")
        let files = Publication.swift([mihon, other])
        #expect(files.map(\.name) == ["MihonV10_Z01.swift", "MIHONV10_Z02.swift"])
        #expect(files[1].text.contains("public enum MIHONV10_Z02 {"))
    }

    @Test("Names that Swift cannot take, keywords and clashes have their escape")
    func names() {
        var names = SwiftNames(reserved: SwiftNames.reservedMembers)
        #expect(names.member("seinengappi_fushofuragu") == "seinengappi_fushofuragu")
        #expect(names.member("default") == "`default`")
        #expect(names.member("a.b-c") == "a_b_c")
        #expect(names.member("a_b_c") == "a_b_c_")
        #expect(names.member("self") == "self_")
        #expect(names.member("1st") == "_1st")
        #expect(names.member("__") == "item__")
        #expect(names.member("json") == "json_")
        var types = SwiftNames(reserved: SwiftNames.reservedTypes)
        #expect(types.type("jukyushasho") == "Jukyushasho")
        #expect(types.type("string") == "String_")
        #expect(types.type("class") == "Class")
    }

    @Test("Text of a table can neither end a comment nor a literal")
    func hostileText() {
        #expect(SwiftText.plain("一\n二\u{2028}三\u{202E}四") == "一 二 三 四")
        #expect(SwiftText.quoted("a\"\\(b)\n\u{0}") == #""a\"\\(b)\u{A}\u{0}""#)
    }
}
