import Formats
import Testing

@testable import Contracts

struct ForeignWSDLTests {
    private static let wsdl = """
        <definitions xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:s="http://schemas.xmlsoap.org/wsdl/soap/"
            xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:w">
          <types>
            <xs:schema targetNamespace="urn:t" elementFormDefault="qualified">
              <xs:include schemaLocation="kata.xsd"/>
              <xs:element name="toi" type="t:moji"/><xs:element name="kotae" type="t:moji"/>
            </xs:schema>
          </types>
          <message name="toi"><part name="p" element="t:toi"/></message>
          <message name="kotae"><part name="p" element="t:kotae"/></message>
          <portType name="P"><operation name="kiku"><input message="t:toi"/><output message="t:kotae"/></operation></portType>
          <binding name="B" type="t:P"><s:binding style="document" transport="x"/>
            <operation name="kiku"><s:operation soapAction="urn:t:kiku"/>
              <input><s:body use="literal"/></input><output><s:body use="literal"/></output></operation>
          </binding>
        </definitions>
        """
    private static let types = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
          <xs:simpleType name="moji"><xs:restriction base="xs:string"><xs:maxLength value="3"/></xs:restriction></xs:simpleType>
        </xs:schema>
        """

    private func register(_ wsdl: String, types: String? = ForeignWSDLTests.types) throws -> ForeignRegistration {
        let folder = TemporaryFolder()
        folder.write("kiku.wsdl", wsdl)
        if let types { folder.write("kata.xsd", types) }
        return try ForeignRegistration.wsdl("\(folder.path)/kiku.wsdl", id: "Z05/kiku", version: "v1", title: nil)
    }

    private func load(_ registration: ForeignRegistration, in folder: TemporaryFolder) throws -> ForeignContract {
        folder.write("common/codes/index.csv", "id,title,origin,edition,scope\n")
        let place = registration.contract.id.split(separator: "/")
        for file in registration.files {
            folder.write("\(place[0])-x/\(place[1])/v1/\(file.path)", String(decoding: file.bytes, as: UTF8.self))
        }
        return try #require(try Catalogue.load(interfaces: folder.path).foreign.first)
    }

    @Test("A WSDL is kept with its schemas and operations, and judges the messages of its bodies")
    func register() throws {
        let registration = try register(Self.wsdl)
        let folder = TemporaryFolder()
        let contract = try load(registration, in: folder)
        #expect(contract.files.map(\.path) == ["schema/kata.xsd", "schema/kiku.wsdl"])
        #expect(contract.derived.map(\.path) == ["schema/kiku.wsdl.types-1.xsd"])
        #expect(
            contract.operations == [
                .init(
                    name: "kiku", soapAction: "urn:t:kiku", style: "document", use: "literal", input: "{urn:t}toi",
                    output: "{urn:t}kotae")
            ])
        #expect(try contract.schema().validate(Array("<toi xmlns='urn:t'>abc</toi>".utf8)) == [])
        #expect(try contract.schema().validate(Array("<toi xmlns='urn:t'>abcd</toi>".utf8)).count > 0)
        #expect(registration.files.first { $0.path == "schema/kiku.wsdl" }?.bytes == Array(Self.wsdl.utf8))
    }

    @Test("A WSDL in several files, one for the binding and one for the messages, is kept and read whole")
    func severalFiles() throws {
        let folder = TemporaryFolder()
        let start = try #require(Self.wsdl.ranges(of: "<types>").first?.lowerBound)
        let middle = try #require(Self.wsdl.ranges(of: "<binding").first?.lowerBound)
        let head = String(Self.wsdl[..<start])
        folder.write(
            "kiku.wsdl", head + "<import namespace=\"urn:w\" location=\"bu/denbun.wsdl\"/>\n" + Self.wsdl[middle...])
        folder.write("bu/denbun.wsdl", head + Self.wsdl[start..<middle] + "</definitions>")
        folder.write("bu/kata.xsd", Self.types)
        let path = "\(folder.path)/kiku.wsdl"
        let registration = try ForeignRegistration.wsdl(path, id: "Z05/kiku", version: "v1", title: nil)
        let catalogue = TemporaryFolder()
        let contract = try load(registration, in: catalogue)
        #expect(contract.files.map(\.path) == ["schema/bu/denbun.wsdl", "schema/bu/kata.xsd", "schema/kiku.wsdl"])
        #expect(contract.derived.map(\.path) == ["schema/bu/denbun.wsdl.types-1.xsd"])
        #expect(contract.operations.map(\.input) == ["{urn:t}toi"])
        #expect(contract.operations.map(\.output) == ["{urn:t}kotae"])
        #expect(try contract.schema().validate(Array("<toi xmlns='urn:t'>abc</toi>".utf8)) == [])
        #expect(try contract.schema().validate(Array("<toi xmlns='urn:t'>abcd</toi>".utf8)).count > 0)
        folder.write("bu/denbun.wsdl", head + "<import location=\"../kiku.wsdl\"/></definitions>")
        let circle = #expect(throws: XSDError.self) {
            try ForeignRegistration.wsdl(path, id: "Z05/kiku", version: "v1", title: nil)
        }
        #expect(circle?.message.contains("circle") == true)
    }

    @Test("What is wrong in a WSDL is refused with its line")
    func refused() {
        let cases: [(String, String, Int)] = [
            ("<xs:element name=\"toi\" type=\"t:moji\"/>", "<xs:element name=\"toi\" type=\"t:nashi\"/>", 6),
            ("kata.xsd", "nai.xsd", 5), ("kata.xsd", "http://example.invalid/kata.xsd", 5),
            ("<message name=\"toi\">", "<import namespace=\"x\" location=\"y.wsdl\"/><message name=\"toi\">", 9),
            ("<message name=\"toi\">", "<message name=\"tou\">", 13),
            ("<message name=\"toi\">", "<message name=\"kotae\"/><message name=\"toi\">", 10),
            ("<definitions ", "<definitionen ", 2),
            ("</definitions>", "</definitione>", 16),
        ]
        for (old, new, line) in cases {
            do {
                _ = try register(
                    Self.wsdl.replacing(old, with: new).replacing(
                        "</definitions>", with: new.hasPrefix("<definitionen") ? "</definitionen>" : "</definitions>"))
                Issue.record("accepted: \(new)")
            } catch {
                #expect((error as? XSDError)?.line == line, "\(new): \(error)")
                #expect((error as? XSDError)?.file.hasSuffix("kiku.wsdl") == true, "\(error)")
            }
        }
    }

    @Test("The WSDL of a contract of ours is registered as a foreign one and judges its examples")
    func ours() throws {
        let place = "\(Project.interfaces)/010-kojinjuminzei/kojinjuminzeishotoku/v10"
        let registration = try ForeignRegistration.wsdl(
            "\(place)/published/service.wsdl", id: "010/kojinjuminzeishotoku", version: "v1", title: nil)
        let folder = TemporaryFolder()
        let contract = try load(registration, in: folder)
        #expect(contract.operations.map(\.name).contains("shotokujohoshokai"))
        #expect(contract.operations.allSatisfy { $0.style == "document" && $0.use == "literal" && !$0.input.isEmpty })
        // Our own schemas say what the item profile says, and only the fault of every contract says more.
        let misfits = registration.survey.components.filter { !$0.obstacles.isEmpty }
        #expect(misfits.map(\.name.description) == ["{urn:x-platformhub:fault:v1}hubFault"])
        let names = try #require(Folder.names(in: "\(place)/examples")).filter { $0.hasSuffix(".xml") }
        let schema = try contract.schema()
        var valid = 0
        for name in names where name.hasPrefix("valid-") {
            let issues = schema.validate(try FileBytes.read("\(place)/examples/\(name)", limit: 1 << 20))
            #expect(issues == [], "\(name)")
            valid += 1
        }
        #expect(valid >= 3)
        let unknown = try #require(names.first { $0.hasPrefix("invalid-H1002") })
        let refused = try FileBytes.read("\(place)/examples/\(unknown)", limit: 1 << 20)
        #expect(!schema.validate(refused).isEmpty)
    }
}
