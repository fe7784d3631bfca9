import Testing

@testable import Contracts

/// A condition's values are compared as numbers when they are short, and as bytes when they are not.
struct ConditionValueTests {
    private static func model(_ values: String) throws -> MessageModel {
        let rows = Sample.requestRows.replacing(
            "forbidden~when~jusho~absent", with: "required~when~sosashaid~=~\(values)")
        let items =
            Sample.header + Sample.rows("shokai.request", rows) + Sample.rows("shokai.response", Sample.responseRows)
        return try Sample.catalogue(items: items).contracts[0].operations[0].request
    }

    @Test(
        "A value of any length demands the item, and no other does",
        arguments: [
            ("a", true), ("user01", true), ("user002", true), ("user0003", true), ("user-00004", true), ("user", false),
            ("b", false), ("user02", false), ("user001", false), ("user0004", false), ("user-00005", false),
            ("user-0000", false), ("aa", false),
        ])
    func equals(_ value: String, _ isDemanded: Bool) throws {
        let model = try Self.model("a|user01|user002|user0003|user-00004")
        let tree = Sample.full.removing("katagaki").setting("sosashaid", .text(value))
        for format in Format.allCases {
            let found = MessageReader().read(tree.text(format, of: model), format, as: model).violations
            #expect(found == (isDemanded ? ["E0004 katagaki"] : []))
        }
    }
}
