import Glibc
import Testing

@testable import Formats

struct XSDSchemaTests {
    /// A folder of its own with the given files, removed afterwards.
    @discardableResult
    static func withFolder<Value>(_ files: [String: String], _ body: (String) throws -> Value) throws -> Value {
        var template = Array("/tmp/xsd-test-XXXXXX".utf8CString)
        let folder = try #require(mkdtemp(&template).map { String(cString: $0) })
        defer { for name in files.keys { unlink("\(folder)/\(name)") }; rmdir(folder) }
        for (name, text) in files {
            let file = try #require(fopen("\(folder)/\(name)", "w"))
            fputs(text, file)
            fclose(file)
        }
        return try body(folder)
    }

    static func schema(_ content: String) -> String {
        "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='u' xmlns='u' elementFormDefault='qualified'>\(content)</xs:schema>"
    }

    static let person = schema(
        """
        <xs:element name='p'><xs:complexType><xs:sequence>
        <xs:element name='id' type='code'/><xs:element name='n' minOccurs='0' maxOccurs='2' type='xs:integer' nillable='true'/>
        </xs:sequence><xs:attribute name='k' use='required'/></xs:complexType></xs:element>
        <xs:simpleType name='code'><xs:restriction base='xs:string'><xs:pattern value='[A-Z]{2}'/></xs:restriction></xs:simpleType>
        """)

    @Test(arguments: [
        ("<p xmlns='u' k=''><id>AB</id></p>", true), ("<p xmlns='u' k=''><id>AB</id><n>1</n><n>-2</n></p>", true),
        ("<p xmlns='u' k=''><id><![CDATA[AB]]></id></p>", true),
        (
            "<p xmlns='u' k='' xmlns:i='http://www.w3.org/2001/XMLSchema-instance'><id>AB</id><n i:nil='true'/></p>",
            true
        ),
        ("<p xmlns='u' k=''><id>A&#66;</id></p>", true), ("<x:p xmlns:x='u' k=''>\n<x:id>AB</x:id>\n</x:p>", true),
        ("<p xmlns='u'><id>AB</id></p>", false), ("<p xmlns='u' k=''><id>Ab</id></p>", false),
        ("<p xmlns='u' k=''/>", false),
        ("<p xmlns='u' k=''><n>1</n><id>AB</id></p>", false), ("<p xmlns='u' k=''><id>AB</id><n>x</n></p>", false),
        ("<p xmlns='u' k=''><id>AB</id><n>1</n><n>1</n><n>1</n></p>", false),
        ("<p xmlns='u' k='' j=''><id>AB</id></p>", false),
        ("<p xmlns='u' k=''>x<id>AB</id></p>", false), ("<p k=''><id>AB</id></p>", false), ("<q xmlns='u'/>", false),
        ("<p xmlns='u' k=''><id><b/></id></p>", false), ("<p xmlns='u' k=''><id>AB</id>", false), ("", false),
        ("<!DOCTYPE p><p xmlns='u' k=''><id>AB</id></p>", false),
        ("<p xmlns='u' k='' xmlns:i='http://www.w3.org/2001/XMLSchema-instance'><id i:nil='true'/></p>", false),
    ])
    func documentsAreJudgedByTheSchema(document: String, isValid: Bool) throws {
        try Self.withFolder(["p.xsd": Self.person]) { folder in
            let issues = try XSDSchema(path: folder + "/p.xsd").validate(Array(document.utf8))
            #expect(issues.isEmpty == isValid, "\(issues)")
        }
    }

    @Test func anIssueHasItsLineAndNoValue() throws {
        try Self.withFolder(["p.xsd": Self.person]) { folder in
            let issues = try XSDSchema(path: folder + "/p.xsd").validate(
                Array("<p xmlns='u' k=''>\n\n<id>canary</id></p>".utf8))
            #expect(
                issues.allSatisfy { $0.line == 3 && !$0.message.contains("canary") } && !issues.isEmpty, "\(issues)")
        }
    }

    @Test func includesBelowTheFolderAreFollowedAndOthersRefused() throws {
        let part = Self.schema("<xs:element name='e' type='xs:date'/>")
        try Self.withFolder(["a.xsd": Self.schema("<xs:include schemaLocation='b.xsd'/>"), "b.xsd": part]) { folder in
            let schema = try XSDSchema(path: folder + "/a.xsd")
            #expect(schema.validate(Array("<e xmlns='u'>2024-07-01</e>".utf8)).isEmpty)
            #expect(!schema.validate(Array("<e xmlns='u'>2024-07-41</e>".utf8)).isEmpty)
        }
        for location in [
            "../x.xsd", "/etc/passwd", "http://localhost/x.xsd", "file:///etc/passwd", "%2e%2e/x.xsd", "none.xsd",
        ] {
            try Self.withFolder(["a.xsd": Self.schema("<xs:include schemaLocation='\(location)'/>")]) { folder in
                #expect(throws: XSDError.self, "\(location)") { try XSDSchema(path: folder + "/a.xsd") }
            }
        }
    }

    @Test(arguments: [
        "<!DOCTYPE a [<!ENTITY x SYSTEM '/etc/passwd'>]>" + person, "<a/>", "", "<xs:schema",
        schema("<xs:element name='e' type='nowhere'/>"),
    ])
    func wrongSchemasAreRefused(text: String) throws {
        try Self.withFolder(["a.xsd": text]) { folder in
            #expect(throws: XSDError.self) { try XSDSchema(path: folder + "/a.xsd") }
        }
    }

    @Test func oneSchemaServesSeveralThreadsAtOnce() async throws {
        let schema = try Self.withFolder(["p.xsd": Self.person]) { try XSDSchema(path: $0 + "/p.xsd") }
        await withTaskGroup(of: Int.self) { group in
            for task in 0..<8 {
                group.addTask {
                    let text = "<p xmlns='u' k=''><id>\(task % 2 == 0 ? "AB" : "ab")</id></p>"
                    return (0..<200).count { _ in schema.validate(Array(text.utf8)).isEmpty }
                }
            }
            #expect(await group.reduce(0, +) == 800)
        }
    }
}
