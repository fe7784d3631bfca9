import Formats
import Testing

@testable import Contracts

@Suite("Catalogue site")
struct CatalogueSiteTests {
    private static func material() throws -> SiteMaterial {
        let catalogue = try InterfacesTests.catalogue.get()
        return SiteMaterial(
            contracts: catalogue.contracts + [DatasetSample.contract],
            codeLists: catalogue.codeLists.values.sorted { $0.id < $1.id },
            businesses: try BusinessTable.load(interfaces: Project.interfaces),
            errors: try ErrorCatalogueTests.shipped.get(), day: "2026-11-01")
    }

    private static let site = Result { try ParsedSite(try material()) }

    @Test("Every file that is named is there, and no other")
    func files() throws {
        let site = try Self.site.get()
        let names = CatalogueSite(try Self.material()).names
        #expect(Set(site.files.keys) == Set(names))
        #expect(names.count == Set(names).count)
        #expect(site.files["contracts/Z99/ichiran/v1/layout.csv"] == Publication.layoutCSV(DatasetSample.contract))
        let made = CatalogueSite(try Self.material())
        for name in [
            "", "/", "index", "contracts", "contracts/Z99/ichiran/v1", "contracts/Z99/ichiran/v1/", "../index.html",
            "contracts/Z99/ichiran/v1/items.csv", "contracts/Z99/ichiran/v1/../v1/index.html",
            "contracts/010/kojinjuminzeishotoku/v10/layout.csv/x",
        ] {
            #expect(made.file(name) == nil, "\(name)")
        }
    }

    @Test(
        "Every page is well-formed, in Japanese, with one main heading, and every link in it leads to a place in the site"
    )
    func links() throws {
        let site = try Self.site.get()
        #expect(site.broken == [])
        #expect(site.pages.values.reduce(0) { $0 + $1.links.count } > 500)
        for (name, page) in site.pages {
            #expect(page.elements["h1"] == 1, "\(name)")
            #expect(page.duplicateIDs == [], "\(name)")
            #expect(site.files[name]?.hasPrefix("<!DOCTYPE html>\n<html lang=\"ja\">") == true, "\(name)")
        }
    }

    @Test("Nothing is loaded from elsewhere, and no page has a script of its own")
    func nothingFromElsewhere() throws {
        let site = try Self.site.get()
        let style = try #require(site.files["site.css"])
        #expect(!style.contains("url(") && !style.contains("@import"))
        let script = try #require(site.files["site.js"])
        for word in ["http:", "https:", "fetch(", "XMLHttpRequest", "innerHTML", "import("] {
            #expect(!script.contains(word), "\(word)")
        }
        for (name, page) in site.pages {
            #expect(page.elements["script"] == (name == "search.html" ? 2 : 1), "\(name)")
            #expect(page.elements["style"] == nil && page.elements["img"] == nil && page.elements["iframe"] == nil)
        }
    }

    @Test("A contract's page says all that its table says")
    func contractPage() throws {
        let site = try Self.site.get()
        for contract in try Self.material().contracts {
            let page = try #require(site.pages[CatalogueSite.folder(of: contract) + "/index.html"])
            for operation in contract.operations {
                for fact in [
                    operation.title, operation.call, operation.soapAction, operation.scope(provider: contract.provider),
                ] {
                    #expect(page.text.contains(fact), "\(contract.id): \(fact)")
                }
                for model in [operation.request, operation.response] {
                    for node in ItemTable.items(of: model) {
                        #expect(page.ids.contains(ItemTable.anchor(node.index, model, operation)))
                        #expect(page.text.contains(node.label) && page.text.contains(node.description))
                    }
                }
            }
            for consumer in contract.consumers { #expect(page.text.contains(consumer.purpose)) }
            for basis in contract.legalBasis { #expect(page.text.contains(basis)) }
        }
    }

    @Test("Valid examples stand in both formats, and an invalid one with its code in both languages")
    func examples() throws {
        let site = try Self.site.get()
        let errors = try ErrorCatalogueTests.shipped.get()
        for contract in try Self.material().contracts {
            let examples = ContractExamples(of: contract).examples
            let page = try #require(site.pages[CatalogueSite.folder(of: contract) + "/examples.html"])
            for example in examples {
                #expect(page.ids.contains(example.name))
                guard let code = example.code else { continue }
                #expect(page.text.contains(code) && errors.entry(code) != nil)
            }
            let valid = examples.count { $0.code == nil }
            #expect(page.elements["details", default: 0] >= valid * 2)
            #expect(!page.text.contains("この日の規則では誤りと判定されない"), "\(contract.id)")
        }
    }

    @Test("Code lists with their days, errors with their remedies, and the search's data are whole")
    func lists() throws {
        let site = try Self.site.get()
        let material = try Self.material()
        let codes = try #require(site.pages["codes.html"])
        for list in material.codeLists {
            #expect(codes.ids.contains(list.id))
            for entry in list.entries { #expect(codes.text.contains(entry.label)) }
        }
        let errors = try #require(site.pages["errors.html"])
        for entry in material.errors.entries {
            #expect(errors.ids.contains(entry.code) && errors.text.contains(entry.remedy.en))
        }
        let data = try #require(site.files["search-data.js"])
        let json = data.dropFirst("window.catalogue = ".count).dropLast(2)
        let strings = try ParsedText.strings(String(json)).map(\.value)
        for text in ["住民基本台帳", "見本一覧", "ichiran.response.result.kazoku.fuda", "mihonichiran", "E0001"] {
            #expect(strings.contains { $0.contains(text) }, "\(text)")
        }
    }

    @Test("A town's catalogue has its own addresses, and only the businesses that provide something")
    func town() throws {
        var material = try Self.material()
        material.contracts = [DatasetSample.contract]
        material.listsAllBusinesses = false
        material.base = "https://hub.kaku.lg.jp"
        material.municipality = "999997"
        material.owner = "架空市（999997）"
        let site = try ParsedSite(material)
        #expect(site.broken == [])
        let index = try #require(site.pages["index.html"])
        #expect(index.ids.contains("bZ99") && !index.ids.contains("b001"))
        #expect(index.text.contains("架空市（999997）"))
        let folder = "contracts/Z99/ichiran/v1"
        #expect(
            site.pages[folder + "/index.html"]?.text.contains(
                "https://hub.kaku.lg.jp/999997/app_submit/v1/mihonichiran") == true)
        #expect(
            site.files[folder + "/service.wsdl"]?.contains("https://hub.kaku.lg.jp/999997/soap/Z99/ichiran") == true)
        #expect(site.files[folder + "/openapi.json"]?.contains("https://hub.kaku.lg.jp/999997") == true)
        #expect(site.files.values.allSatisfy { !$0.contains("hub.example.lg.jp") })
    }

    @Test("The catalogue's own change list is shown")
    func changes() throws {
        var material = try Self.material()
        material.changeLog = "# 変更\n\n## 2026-11-01\n- 一覧を追加\n  した\n- <b>太字\n\n本文"
        let page = try ParsedPage(ChangePage(material: material).text)
        #expect(page.text.contains("一覧を追加 した") && page.text.contains("<b>太字") && page.elements["b"] == nil)
        #expect(page.elements["h3"] == 2)
    }
}
