import Testing

@testable import Contracts

/// What `hubd contract lint` remarks on.
struct LintTests {
    @Test(
        "Hepburn names pass",
        arguments: [
            "atenabango", "kojinbango", "shikuchosonkodo", "shinbun", "setchinengappi", "yobosesshu", "matcha", "onna",
            "seinengappi_fushofuragu", "gyomuid", "dvshien", "nen1", "jusho_banchigohyoki", "ryokai",
            "shimei_gaikokujinarufuabetto", "dokujishisakushisutemutoid",
        ])
    func goodNames(_ name: String) { #expect(RomajiName.faults(of: name) == []) }

    @Test(
        "Other spellings are named",
        arguments: [
            "zyusyo", "sikutyousonkodo", "hurigana", "shimbun", "kômoku", "Shimei", "atena-bango", "jyusho", "qango",
            "secchi", "l", "tsuuchix",
        ])
    func badNames(_ name: String) { #expect(RomajiName.faults(of: name).count == 1) }

    private func findings(contract: String = Sample.contractYAML, items: String = Sample.itemsCSV) throws
        -> [LintFinding]
    {
        let report = LintReport()
        let catalogue = try Sample.catalogue(contract: contract, items: items)
        ContractLint(contract: catalogue.contracts[0], report: report).run()
        return report.findings
    }

    @Test("A bare contract is told what it lacks")
    func bare() throws {
        let rules = Set(try findings().map(\.rule))
        #expect(rules == [.description, .source, .legalBasis, .consumers, .patterns, .example, .mask])
    }

    @Test("A finding names the line of the item table")
    func line() throws {
        let items = Sample.itemsCSV.replacing("nensu", with: "nensuu_zyo")
        let naming = try findings(items: items).filter { $0.rule == .naming }
        #expect(naming.map(\.line) == [11])
        #expect(naming.map(\.place) == ["Z99/mihon shokai.request nensuu_zyo"])
    }

    @Test("An example that is no value of its item is found, a code that is none too")
    func examples() throws {
        let years = "shokai.request,1,nensu,年数,,9,3,,1,必須,,,,,,,"
        let kind = "shokai.request,1,kubun,区分,,X,1,○,1,必須,,kubun,,,,,"
        let items = Sample.itemsCSV.replacing(years + ",", with: years + "年,1234")
            .replacing(kind + ",", with: kind + "区分,5")
        let wrong = try findings(items: items).filter { $0.message.contains("no value") }
        #expect(wrong.map(\.line) == [2, 11])
    }

    @Test("A call that hides its version is found")
    func call() throws {
        let yaml = Sample.contractYAML.replacing("app_submit/v1/", with: "app_submit/")
        #expect(try findings(contract: yaml).contains { $0.rule == .call })
    }

    @Test("The WSDL of every contract keeps the Basic Profile")
    func basicProfile() throws {
        let catalogue = try Catalogue.load(interfaces: Project.interfaces)
        let text = Publication.serviceWSDL(Sample.contract, binding: .soap11, address: "http://localhost/")
        #expect(WSDLProfile.faults(of: text) == [])
        for contract in catalogue.contracts {
            let text = Publication.serviceWSDL(contract, binding: .soap11, address: "http://localhost/")
            #expect(WSDLProfile.faults(of: text) == [], "\(contract.id)")
        }
    }

    @Test(
        "A WSDL that breaks the Basic Profile is told which requirement",
        arguments: [
            ("style=\"document\"", "style=\"rpc\"", "R2203"), ("use=\"literal\"", "use=\"encoded\"", "R2706"),
            ("transport=\"http://schemas.xmlsoap.org/soap/http\"", "transport=\"urn:smtp\"", "R2702"),
            ("element=\"m:mihonshokai\"", "type=\"m:mihonshokai\"", "R2204"),
            ("element=\"m:mihonshokai\"", "element=\"m:mihon\"", "R2206"), ("type=\"m:X3\"", "type=\"n:X3\"", "R2102"),
            ("</wsdl:definitions>", "", "R4003"), ("wsdl:definitions", "wsdl:description", "R2028"),
            ("http://schemas.xmlsoap.org/wsdl/soap/", "http://schemas.xmlsoap.org/wsdl/soap12/", "R2401"),
        ])
    func brokenProfile(_ old: String, _ new: String, _ requirement: String) {
        let text = Publication.serviceWSDL(Sample.contract, binding: .soap11, address: "http://localhost/")
        #expect(text.contains(old))
        let faults = WSDLProfile.faults(of: text.replacing(old, with: new))
        #expect(faults.contains { $0.hasPrefix(requirement) }, "\(faults)")
    }

    @Test("An exception needs a reason and a finding")
    func exceptions() throws {
        let folder = TemporaryFolder()
        for (name, text) in Sample.codes { folder.write("common/codes/\(name)", text) }
        folder.write("Z99-mihon/mihon/v1/contract.yaml", Sample.contractYAML)
        folder.write("Z99-mihon/mihon/v1/items.csv", Sample.itemsCSV)
        let catalogue = try Catalogue.load(interfaces: folder.path)
        let before = CatalogueLint.findings(catalogue, interfaces: folder.path)
        folder.write(
            "common/lint-exceptions.csv",
            "rule,place,reason\nconsumers,Z99/mihon,見本のため\nnaming,Z99/mihon,なし\npatterns,Z99/mihon,\n")
        let after = CatalogueLint.findings(catalogue, interfaces: folder.path)
        #expect(before.contains { $0.rule == .consumers })
        #expect(!after.contains { $0.rule == .consumers })
        #expect(after.filter { $0.file.hasSuffix("lint-exceptions.csv") }.map(\.line).sorted() == [3, 4])
    }
}
