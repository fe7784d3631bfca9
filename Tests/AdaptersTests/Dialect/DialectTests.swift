import Contracts
import Formats
import Testing

@testable import Adapters

struct DialectTests {
    /// The files of this project: the contracts, and the example city's one dialect.
    static let root: String = {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        return parts[..<(parts.lastIndex(of: "Tests") ?? parts.endIndex)].joined(separator: "/")
    }()

    static func contract() throws -> Contract {
        try #require(
            try Catalogue.load(interfaces: root + "/interfaces").contract(id: "010/kojinjuminzeishotoku", version: nil))
    }

    static func dialect(_ message: String, defaults: String = "{}") throws -> Dialect {
        let text = """
            defaults: \(defaults)
            codes:
              joho: {"1": "01", "2": "02", "3": "03"}
              few: {"1": "01"}
            contracts:
              010/kojinjuminzeishotoku:
                shokai.response:
            \(message.split(separator: "\n").map { "      \($0)" }.joined(separator: "\n"))
            """
        return try Dialect(YAMLNode.parse(text, file: "test.yaml"))
    }

    static func mapping(_ message: String, defaults: String = "{}") throws -> (WireMapping?, MessageModel) {
        let contract = try contract()
        let model = contract.operations[0].response
        let dialect = try dialect(message, defaults: defaults)
        return (try dialect.mapping(for: model, contract: contract, operation: contract.operations[0]), model)
    }

    @Test func theExampleCitysDialectFitsItsContract() throws {
        let contract = try Self.contract()
        let dialect = try Dialect.load(file: Self.root + "/Examples/kakuu-city/dialects/zei-b.yaml")
        for operation in contract.operations {
            for model in [operation.request, operation.response] {
                let mapping = try #require(try dialect.mapping(for: model, contract: contract, operation: operation))
                #expect(mapping.rules.count == model.nodes.count)
            }
        }
    }

    @Test func linesUnderAVersionHoldForThatVersionAlone() throws {
        let text = """
            contracts:
              Z01/atena/v10:
                shokai.response: {"result[].shimei_yomigana": {name: YOMI}}
            """
        let dialect = try Dialect(YAMLNode.parse(text, file: "test.yaml"))
        let catalogue = try Catalogue.load(interfaces: Self.root + "/Tests/Fixtures/versions")
        func mapping(_ version: String) throws -> (WireMapping?, MessageModel) {
            let contract = try #require(catalogue.contract(id: "Z01/atena", version: version))
            let operation = contract.operations[0]
            return (
                try dialect.mapping(for: operation.response, contract: contract, operation: operation),
                operation.response
            )
        }
        let (old, model) = try mapping("v10")
        let node = try #require(model.node(path: "result[].shimei_yomigana"))
        #expect(old?.rules[node].name == Array("YOMI".utf8))
        #expect(try mapping("v11").0 == nil)
    }

    @Test func aRuleSaysNameAndConversion() throws {
        let (mapping, model) = try Self.mapping(
            """
            result[].choshukubun: {name: CHOSHU, codes: joho}
            result[].koshinnengappi: {date: GYY.MM.DD}
            result[].shikuchosonkodo: {constant: "99999", contract: "999997"}
            ignore: {".": [kanri], "result[]": [yobi]}
            """)
        let rule = { (path: String) throws in try #require(mapping).rules[try #require(model.node(path: path))] }
        #expect(try rule("result[].choshukubun").name == Array("CHOSHU".utf8))
        guard case .codes(let toWire, let fromWire) = try rule("result[].choshukubun").conversion,
            case .date(.eraLetter) = try rule("result[].koshinnengappi").conversion,
            case .constant(let wire, let value) = try rule("result[].shikuchosonkodo").conversion,
            case .none = try rule("result[].atenabango").conversion
        else { throw Wrong() }
        #expect(toWire[Array("3".utf8)] == Array("03".utf8) && fromWire[Array("03".utf8)] == Array("3".utf8))
        #expect(wire == Array("99999".utf8) && value == Array("999997".utf8))
        #expect(mapping?.ignored[0] == [Array("kanri".utf8)])
    }

    @Test func defaultsHoldForTheirTypesAndGiveWay() throws {
        let (mapping, model) = try Self.mapping(
            """
            result[].koshinnengappi: {date: YYYY-MM-DD, empty: kept}
            result[].rirekibango: {numbers: number}
            """, defaults: "{date: EEYYMMDD, numbers: string, empty: absent}")
        let rules = try #require(mapping).rules
        for node in model.nodes where node.index > 0 && !node.isFrame && !node.isGroup {
            let isDate = if case .date(.eraDigits) = rules[node.index].conversion { true } else { false }
            #expect(isDate == (node.type == .date && node.name != "koshinnengappi"), "\(node.name)")
            #expect(rules[node.index].emptyIsAbsent == (node.name != "koshinnengappi"), "\(node.name)")
            let isNumber = [.integer, .signedInteger, .decimal].contains(node.type)
            #expect(rules[node.index].numberIsString == (isNumber && node.name != "rirekibango"), "\(node.name)")
        }
    }

    @Test func aMessageThatTheFileDoesNotNameIsWrittenAsTheContractSays() throws {
        let contract = try Self.contract()
        let dialect = try Self.dialect("result[].atenabango: {name: ATENA}")
        let operation = contract.operations[0]
        #expect(try dialect.mapping(for: operation.request, contract: contract, operation: operation) == nil)
        #expect(try dialect.mapping(for: operation.response, contract: contract, operation: operation) != nil)
    }

    @Test(arguments: [
        ("result[].nashi: {name: X}", "no such item"), ("result.atenabango: {name: X}", "no such item"),
        ("metadata.title: {name: X}", "no such item"), ("result[].choshukubun: {codes: nashi}", "no such table"),
        ("result[].choshukubun: {codes: few}", "lacks values"), ("result[].atenabango: {date: YYYYMMDD}", "not a DATE"),
        ("result[].koshinnengappi: {date: DDMMYYYY}", "must be one of"),
        ("result[].koshinnengappi: {codes: joho}", "codes on a DATE"),
        ("result[].atenabango: {numbers: string}", "not a number"),
        ("result[].shotokujoho: {codes: joho}", "only be renamed"),
        ("result[].atenabango: {name: kazeinendo}", "same wire name"),
        ("result[].atenabango: {name: a b}", "not a name"),
        ("result[].atenabango: {constant: \"1\"}", "required item"),
        ("result[].atenabango: {contract: \"1\"}", "without constant"),
        ("result[].choshukubun: {codes: joho, constant: x}", "only one"),
        ("result[].choshukubun: {constant: x, contract: \"9\"}", "not a value"),
        ("result[].atenabango: {nane: X}", "unknown key"),
        ("ignore: {\"result[]\": [atenabango]}", "has this wire name"),
        ("ignore: {\"result[].atenabango\": [x]}", "not a group"),
        ("result[].atenabango: {empty: maybe}", "must be one of"),
    ])
    func whatCannotBeExpressedIsRefusedWithItsLine(message: String, reason: String) throws {
        let error = try #require(throws: ConfigurationError.self) { _ = try Self.mapping(message) }
        #expect(error.message.contains(reason) && error.line == 8 && error.file == "test.yaml", "\(error)")
    }

    @Test func aTableThatIsNotOneToOneIsRefused() throws {
        let error = try #require(throws: ConfigurationError.self) {
            try Dialect(YAMLNode.parse("codes:\n  a:\n    \"1\": x\n    \"2\": x\n", file: "test.yaml"))
        }
        #expect(error.line == 4 && error.message.contains("one-to-one"))
    }

    @Test func aMessageOfAnUnknownOperationIsRefused() throws {
        let contract = try Self.contract()
        let text = "contracts:\n  010/kojinjuminzeishotoku:\n    toroku.request: {atenabango: {name: X}}\n"
        let dialect = try Dialect(YAMLNode.parse(text, file: "test.yaml"))
        let operation = contract.operations[0]
        #expect(throws: ConfigurationError.self) {
            _ = try dialect.mapping(for: operation.request, contract: contract, operation: operation)
        }
    }

    struct Wrong: Error {}
}
