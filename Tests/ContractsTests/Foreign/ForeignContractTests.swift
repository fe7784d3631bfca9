import Formats
import Glibc
import Testing

@testable import Contracts

struct ForeignContractTests {
    private static let main = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:a="urn:a" xmlns:b="urn:b" targetNamespace="urn:a"
            elementFormDefault="qualified">
          <xs:include schemaLocation="parts/own.xsd"/>
          <xs:import namespace="urn:b" schemaLocation="parts/other.xsd"/>
          <xs:element name="kyuyo" type="a:kyuyo"/>
          <xs:complexType name="kyuyo"><xs:sequence>
            <xs:element name="bango" type="a:bango"/><xs:element name="hi" type="xs:date"/>
            <xs:element name="gaku"><xs:simpleType><xs:restriction base="xs:nonNegativeInteger">
              <xs:totalDigits value="9"/></xs:restriction></xs:simpleType></xs:element>
          </xs:sequence></xs:complexType>
          <xs:complexType name="erabu"><xs:choice><xs:element name="x" type="a:bango"/></xs:choice></xs:complexType>
          <xs:complexType name="fuda"><xs:sequence><xs:element ref="b:fuda"/></xs:sequence></xs:complexType>
          <xs:complexType name="ki"><xs:sequence><xs:element name="eda" type="a:ki" minOccurs="0"/></xs:sequence></xs:complexType>
          <xs:complexType name="mojiretsu"><xs:sequence><xs:element name="x" type="xs:string"/></xs:sequence></xs:complexType>
        </xs:schema>
        """
    private static let own = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
          <xs:simpleType name="bango"><xs:restriction base="xs:string"><xs:maxLength value="15"/></xs:restriction></xs:simpleType>
        </xs:schema>
        """
    private static let other = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:b">
          <xs:element name="fuda"><xs:complexType mixed="true"><xs:sequence><xs:any processContents="lax"/></xs:sequence>
            <xs:attribute name="id" type="xs:string"/></xs:complexType></xs:element>
          <xs:simpleType name="narabi"><xs:list itemType="xs:int"/></xs:simpleType>
        </xs:schema>
        """

    private func source(_ change: (inout [String: String]) -> Void = { _ in }) -> TemporaryFolder {
        var files = ["kyuyo.xsd": Self.main, "parts/own.xsd": Self.own, "parts/other.xsd": Self.other]
        change(&files)
        let folder = TemporaryFolder()
        for (name, text) in files.sorted(by: { $0.key < $1.key }) { folder.write(name, text) }
        return folder
    }

    private func register(_ folder: TemporaryFolder) throws -> ForeignRegistration {
        try ForeignRegistration.xsd("\(folder.path)/kyuyo.xsd", id: "Z05/kyuyo", version: "v1", title: "給与")
    }

    /// A catalogue with nothing but the registration.
    private func catalogue(_ registration: ForeignRegistration, in folder: TemporaryFolder) throws -> Catalogue {
        folder.write("common/codes/index.csv", "id,title,origin,edition,scope\n")
        for file in registration.files {
            folder.write("Z05-jinji/kyuyo/v1/\(file.path)", String(decoding: file.bytes, as: UTF8.self))
        }
        return try Catalogue.load(interfaces: folder.path)
    }

    @Test("A schema of several files and namespaces is kept byte for byte, loads and judges messages")
    func register() throws {
        let from = source()
        let registration = try register(from)
        #expect(
            registration.files.map(\.path).sorted() == [
                "foreign.yaml", "schema/kyuyo.xsd", "schema/parts/other.xsd", "schema/parts/own.xsd",
            ])
        for file in registration.files where file.path != "foreign.yaml" {
            #expect(file.bytes == (try FileBytes.read("\(from.path)/\(file.path.dropFirst(7))", limit: 1 << 20)))
        }
        let folder = TemporaryFolder()
        let catalogue = try catalogue(registration, in: folder)
        #expect(catalogue.contracts.isEmpty)
        let contract = try #require(catalogue.foreign(id: "Z05/kyuyo", version: nil))
        #expect(contract.title == "給与")
        #expect(contract.roots.sorted() == ["{urn:a}kyuyo", "{urn:b}fuda"])
        let good = "<kyuyo xmlns='urn:a'><bango>1</bango><hi>2026-04-01</hi><gaku>5</gaku></kyuyo>"
        #expect(try contract.schema().validate(Array(good.utf8)) == [])
        #expect(try !contract.schema().validate(Array(good.replacing("<gaku>5", with: "<gaku>x").utf8)).isEmpty)
        #expect(try contract.schema() === contract.schema())
    }

    @Test("What fits the item profile is told apart from what does not, with the reason")
    func profile() throws {
        let components = try register(source()).survey.components
        func obstacles(_ name: String, _ kind: XSDSurvey.Component.Kind) -> [String]? {
            components.first { $0.name.local == name && $0.kind == kind }?.obstacles
        }
        #expect(obstacles("kyuyo", .element) == [])
        #expect(obstacles("kyuyo", .complexType) == [])
        #expect(obstacles("bango", .simpleType) == [])
        #expect(components.first { $0.name.local == "bango" }?.itemType == "X or N")
        #expect(obstacles("erabu", .complexType) == ["choice"])
        #expect(obstacles("ki", .complexType) == ["recursion"])
        #expect(obstacles("mojiretsu", .complexType) == ["xs:string (no bound of length)"])
        #expect(obstacles("narabi", .simpleType) == ["list"])
        #expect(obstacles("fuda", .element)?.prefix(3) == ["mixed content", "any", "attributes"])
        #expect(obstacles("fuda", .complexType) == ["mixed content (in fuda)"])
    }

    @Test(
        "Locations that are missing, remote, absolute or outside, circles and bad schemas are refused with their line")
    func refused() {
        let include = "schemaLocation=\"parts/own.xsd\""
        let cases: [(String, String, String, Int)] = [
            ("kyuyo.xsd", include, "schemaLocation=\"parts/nai.xsd\"", 3),
            ("kyuyo.xsd", include, "schemaLocation=\"http://example.invalid/own.xsd\"", 3),
            ("kyuyo.xsd", include, "schemaLocation=\"/etc/own.xsd\"", 3),
            ("kyuyo.xsd", include, "schemaLocation=\"../../etc/passwd\"", 3),
            ("parts/own.xsd", "  <xs:simpleType", "<xs:include schemaLocation=\"../kyuyo.xsd\"/><xs:simpleType", 2),
            ("kyuyo.xsd", "type=\"a:bango\"/><xs:element name=\"hi\"", "type=\"a:nashi\"/><xs:element name=\"hi\"", 7),
            ("parts/own.xsd", "<xs:schema", "<!DOCTYPE x><xs:schema", 1),
        ]
        for (file, old, new, line) in cases {
            let folder = source { $0[file] = $0[file]?.replacing(old, with: new) }
            do {
                _ = try register(folder)
                Issue.record("accepted: \(new)")
            } catch {
                #expect((error as? XSDError)?.line == line, "\(new): \(error)")
                #expect((error as? XSDError)?.file.hasSuffix(file) == true, "\(new): \(error)")
            }
        }
    }

    @Test("A registered file that was changed, removed or added keeps the catalogue from loading")
    func tampered() throws {
        let registration = try register(source())
        func problems(_ change: (TemporaryFolder) -> Void) -> [String] {
            let folder = TemporaryFolder()
            do {
                _ = try catalogue(registration, in: folder)
                change(folder)
                _ = try Catalogue.load(interfaces: folder.path)
                return []
            } catch {
                return (error as? CatalogueError)?.problems.map(\.message) ?? ["\(error)"]
            }
        }
        let place = "Z05-jinji/kyuyo/v1"
        #expect(problems { _ in } == [])
        #expect(
            problems { $0.write("\(place)/schema/parts/own.xsd", Self.own + " ") } == [
                "not the file that was registered (its SHA-256 differs)"
            ])
        #expect(problems { unlink("\($0.path)/\(place)/schema/parts/own.xsd") }.count == 1)
        #expect(problems { $0.write("\(place)/schema/extra.xsd", "<x/>") } == ["the file is not in foreign.yaml"])
        let yaml = String(decoding: registration.files.last?.bytes ?? [], as: UTF8.self)
        for (old, new) in [
            ("schema/kyuyo.xsd", "schema/../../kyuyo.xsd"), ("id: Z05/kyuyo", "id: kyuyo"), ("kind: xsd", "kind: dtd"),
            ("id: Z05/kyuyo", "id: Z06/kyuyo"),
        ] {
            #expect(problems { $0.write("\(place)/foreign.yaml", yaml.replacing(old, with: new)) }.count == 1, "\(new)")
        }
    }
}

/// 防災情報XML of 気象庁, as a city would register it.
@Suite(.enabled(if: Project.hasBulletins))
struct ForeignCorpusTests {
    @Test("The schemas of 気象庁 are registered whole and accept all 43 telegrams")
    func telegrams() throws {
        let registration = try ForeignRegistration.xsd(
            "\(Project.bulletins)/schema/jmx.xsd", id: "Z07/bosaixml", version: "v1", title: nil)
        #expect(registration.contract.files.count == 8)
        let folder = TemporaryFolder()
        folder.write("common/codes/index.csv", "id,title,origin,edition,scope\n")
        for file in registration.files {
            folder.write("Z07-bosai/bosaixml/v1/\(file.path)", String(decoding: file.bytes, as: UTF8.self))
        }
        let catalogue = try Catalogue.load(interfaces: folder.path)
        let schema = try #require(catalogue.foreign(id: "Z07/bosaixml", version: "v1")).schema()
        let names = try #require(Folder.names(in: "\(Project.bulletins)/xml"))
        var valid = 0
        for name in names {
            let bytes = try FileBytes.read("\(Project.bulletins)/xml/\(name)", limit: 16 << 20)
            if schema.validate(bytes).isEmpty { valid += 1 }
        }
        #expect(valid == 43)
        let components = registration.survey.components
        #expect(components.contains { $0.obstacles.isEmpty })
        #expect(components.contains { $0.obstacles.contains("union") })
    }
}
