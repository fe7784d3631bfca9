import Testing

@testable import Contracts

@Suite("A municipality's own code lists")
struct MunicipalCodeFolderTests {
    private static let town = TownSample.header + "y,山の札,,\nz,旧札,,2026-03-31\n"

    private func verdict(_ fuda: String, _ format: Format, codes: CodeBook?, in catalogue: Catalogue) -> [String] {
        let model = catalogue.contracts[0].operations[0].request
        var context = MessageReader.context
        context.codes = codes
        let text = Sample.full.text(format, of: model).replacing(
            format == .json ? "\"a\",\"<&>\"" : "<fuda>a</fuda><fuda>&lt;&amp;&gt;</fuda>",
            with: format == .json ? "\"\(fuda)\"" : "<fuda>\(fuda)</fuda>")
        return MessageReader().read(text, format, as: model, in: context).violations
    }

    @Test("stand in the place of the common one, for that town alone", arguments: Format.allCases)
    func overlay(format: Format) throws {
        let catalogue = try TownSample.catalogue()
        let town = try TownSample.book(["fuda.csv": Self.town], in: catalogue)
        let other = CodeBook(common: catalogue.codeLists)
        #expect(verdict("y", format, codes: town, in: catalogue) == [])
        #expect(verdict("a", format, codes: town, in: catalogue) == ["H1003 fuda[0]"])
        for codes in [other, nil] {
            #expect(verdict("y", format, codes: codes, in: catalogue) == ["H1003 fuda[0]"])
            #expect(verdict("a", format, codes: codes, in: catalogue) == [])
        }
    }

    @Test("are judged by their days like the common ones", arguments: Format.allCases)
    func days(format: Format) throws {
        let catalogue = try TownSample.catalogue()
        let town = try TownSample.book(["fuda.csv": Self.town], in: catalogue)
        #expect(verdict("z", format, codes: town, in: catalogue) == ["H1003 fuda[0]"])
    }

    @Test("leave every other list as it is")
    func others() throws {
        let catalogue = try TownSample.catalogue()
        let town = try TownSample.book(["fuda.csv": Self.town, "README.md": "札の説明"], in: catalogue)
        let kubun = try #require(catalogue.codeLists["kubun"])
        let fuda = try #require(catalogue.codeLists["fuda"])
        #expect(town.list(for: kubun) === kubun)
        #expect(town.list(for: fuda) !== fuda)
        #expect(town.isOwn(fuda) && !town.isOwn(kubun))
        #expect(town.lists.map(\.id) == ["fuda", "furagu", "kubun"])
        #expect(town.list(id: "fuda")?.entries.map(\.code) == ["y", "z"])
        #expect(town.list(id: "fuda")?.title == "札")
    }

    @Test("say in an index.csv since when they stand as they are")
    func edition() throws {
        let catalogue = try TownSample.catalogue()
        let files = ["fuda.csv": Self.town, "index.csv": "id,edition\nfuda,2026-04-01\n"]
        #expect(try TownSample.book(files, in: catalogue).list(id: "fuda")?.edition == "2026-04-01")
        let without = try TownSample.book(["fuda.csv": Self.town], in: catalogue)
        #expect(without.list(id: "fuda")?.edition == "")
    }

    @Test(
        "are refused with file and line where they do not fit",
        arguments: [
            ("kubun.csv", TownSample.header + "1,一,,\n", "kubun.csv:1: code list kubun is common"),
            ("nashi.csv", TownSample.header + "1,一,,\n", "nashi.csv:1: no such code list"),
            ("fuda.txt", "", "fuda.txt:1: only code lists"),
            ("fuda.csv", "code,label\na,札\n", "fuda.csv:1: the header must be"),
            ("fuda.csv", TownSample.header, "fuda.csv:1: the list has no codes"),
            ("fuda.csv", TownSample.header + "a,札,,\nlong,札,,\n", "fuda.csv:3: code: long does not fit"),
            (
                "fuda.csv", TownSample.header + "札,札,,\n",
                "fuda.csv:2: code: 札 does not fit Z99/mihon shokai.request fuda[] (X3)"
            ),
            (
                "fuda.csv", TownSample.header + "a,札,,2026-03-31\na,札,2026-03-31,\n",
                "fuda.csv:3: the code is given twice"
            ),
            ("fuda.csv", TownSample.header + "a,札,2026-02-30,\n", "fuda.csv:2: a day must be written"),
            ("fuda.csv", TownSample.header + "a,札,2026-04-01,2026-03-31\n", "fuda.csv:2: valid-from must not be after"),
            ("fuda.csv", TownSample.header + "a,,,\n", "fuda.csv:2: code and label"),
            ("index.csv", "id,edition\nfuda,2026-04-01\n", "index.csv:2: there is no fuda.csv"),
            ("index.csv", "id,edition\nfuda,2026-4-1\n", "index.csv:2: edition must be written"),
        ])
    func refusals(file: String, text: String, complaint: String) throws {
        let catalogue = try TownSample.catalogue()
        let error = #expect(throws: CatalogueError.self) { try TownSample.book([file: text], in: catalogue) }
        #expect(error?.description.contains("/town/" + complaint) == true, "\(error?.description ?? "")")
    }

    @Test("cannot have a rule between items hang on their values")
    func conditions() {
        let error = #expect(throws: CatalogueError.self) {
            try TownSample.catalogue(occurs: "1", condition: "required~when~fuda~=~a")
        }
        #expect(error?.description.contains("fuda are each municipality's own") == true)
    }

    @Test("are in a town's publications, and in no committed one")
    func publications() throws {
        let catalogue = try TownSample.catalogue()
        let contract = catalogue.contracts[0]
        let town = try TownSample.book(["fuda.csv": Self.town], in: catalogue)
        let committed = Publication.files(for: contract)
        for file in committed {
            #expect(!file.text.contains("札の一"), "\(file.name)")
            #expect(file.text.contains("自治体固有コード（札）"), "\(file.name)")
        }
        #expect(committed[0].text.contains("<xs:element name=\"fuda\" type=\"m:X3\""))
        let pages = { (codes: CodeBook) in
            [
                Publication.messagesXSD(contract, codes: codes),
                Publication.serviceWSDL(contract, binding: .soap11, address: "http://a", codes: codes),
                Publication.openAPI([contract], municipality: "999997", base: "http://a", codes: codes),
            ]
        }
        for page in pages(town) { #expect(page.contains("山の札") && !page.contains("札の一")) }
        for page in pages(CodeBook(common: catalogue.codeLists)) {
            #expect(page.contains("札の一") && !page.contains("山の札"))
        }
    }
}
