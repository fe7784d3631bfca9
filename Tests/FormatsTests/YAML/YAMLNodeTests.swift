import Testing

@testable import Formats

struct YAMLNodeTests {
    static func parse(_ text: String) throws -> YAMLNode { try YAMLNode.parse(text, file: "hub.yaml") }

    @Test func valuesComeWithTheirUnits() throws {
        let node = try Self.parse("{a: 64KiB, b: 30s, c: 010, d: true, e: 12, f: [x, \"1\"], g: 512, h: 500ms, i: 2h}")
        #expect(try node.required("a").byteCount() == 65536)
        #expect(try node.required("b").milliseconds() == 30_000)
        #expect(try node.required("c").string() == "010")
        #expect(try node.required("d").bool())
        #expect(try node.required("e").int() == 12)
        #expect(try node.required("f").strings() == ["x", "1"])
        #expect(try node.required("g").byteCount() == 512)
        #expect(try node.required("h").milliseconds() == 500)
        #expect(try node.required("i").milliseconds() == 7_200_000)
        #expect(try node.optional("z") == nil)
    }

    @Test func anErrorNamesFileLineColumnAndKey() throws {
        let node = try Self.parse("systems:\n  - port: 80\n    host: x\n  - port: eighty\n")
        let error = try #require(throws: ConfigurationError.self) {
            try node.required("systems").sequence()[1].required("port").int()
        }
        #expect(error.description == "hub.yaml:4:11: systems[1].port: must be a whole number")
    }

    @Test func anUnknownKeyIsRefusedWhereItStands() throws {
        let node = try Self.parse("a: 1\nbb: 2\n")
        let error = try #require(throws: ConfigurationError.self) { try node.mapping(allowing: ["a", "b"]) }
        #expect(error.line == 2 && error.path == "bb")
        #expect(try node.mapping(allowing: ["a", "bb"]).count == 2)
        #expect(throws: ConfigurationError.self) { try node.required("c") }
    }

    @Test(arguments: [
        "a: 1\na: 2", "a: &x 1\nb: *x", "a: !!binary eA==", "a: !x 1", "a: [", "- a\nb: 1", "a: 1\n---\nb: 2",
        "[a, b]: 1", "\ta: 1",
        "a: *x", "a: &x [*x]",
    ])
    func textThatIsNotPlainConfigurationIsRefused(text: String) {
        #expect(throws: ConfigurationError.self) { try Self.parse(text) }
    }

    @Test(arguments: ["yes", "\"true\"", "1", "", "True"])
    func onlyTrueAndFalseAreTruthValues(text: String) throws {
        #expect(throws: ConfigurationError.self) { try Self.parse("a: \(text)").required("a").bool() }
    }

    @Test(arguments: ["30", "s", "1.5s", "-1s", "30 s", "\"30s\"", "99999999999999999d", ""])
    func aLengthOfTimeNeedsDigitsAndAUnit(text: String) throws {
        #expect(throws: ConfigurationError.self) { try Self.parse("a: \(text)").required("a").milliseconds() }
    }

    @Test(arguments: ["0x10", "1_000", "01", "+1", "1.0", "\"1\"", "99999999999999999999"])
    func aNumberIsPlainDecimal(text: String) throws {
        #expect(throws: ConfigurationError.self) { try Self.parse("a: \(text)").required("a").int() }
    }

    @Test func anEmptyFileIsAnEmptyMappingAndANullIsNothing() throws {
        #expect(try Self.parse("").entries().isEmpty)
        #expect(try Self.parse("# only a comment\n").entries().isEmpty)
        #expect(throws: ConfigurationError.self) { try Self.parse("a:").required("a").string() }
    }

    @Test func deepNestingIsRefusedAndNotFatal() {
        #expect(throws: ConfigurationError.self) { try Self.parse(String(repeating: "[", count: 100_000)) }
        #expect(throws: ConfigurationError.self) { try Self.parse(String(repeating: "- ", count: 100_000)) }
    }

    @Test func aFileThatIsNotThereIsNamed() throws {
        let error = try #require(throws: ConfigurationError.self) { try YAMLNode.load(file: "/nonexistent/hub.yaml") }
        #expect(error.description == "/nonexistent/hub.yaml: No such file or directory")
    }
}
