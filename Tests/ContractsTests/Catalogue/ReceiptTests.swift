import Testing

@testable import Contracts

@Suite("The receipt of a notification")
struct ReceiptTests {
    private static let good =
        #"{item: "result[].kekka", delivered: ["0"], applied: ["1", "2"], refused: ["7", "8"]}"#
    private static let items =
        Sample.itemsCSV + Sample.rows("shokai.response", "1 kekka 結果 X 1 ○ 1 必須 - kubun - -\n")

    private func catalogue(_ receipt: String, pattern: String = "notification") throws -> Catalogue {
        let key = pattern == "notification" ? "\n    key: [kubun]" : ""
        let contract = Sample.contractYAML.replacing(
            "pattern: request-response", with: "pattern: \(pattern)\(key)\n    receipt: \(receipt)")
        return try Sample.catalogue(contract: contract, items: Self.items)
    }

    @Test func `Every value of the code list has its meaning`() throws {
        let operation = try #require(try catalogue(Self.good).contracts.first?.operations.first)
        let receipt = try #require(operation.receipt)
        #expect(operation.response.path(of: receipt.node) == "result[].kekka")
        #expect(
            receipt.meanings == ["0": .delivered, "1": .applied, "2": .applied, "7": .refused, "8": .refused])
    }

    @Test(arguments: [
        ("result[].kekka", "result[].bango", "no such item with a code list"),
        ("result[].kekka", "result[].nazo", "no such item with a code list"),
        (#"delivered: ["0"], "#, "", "value 0 of kubun has no meaning"),
        (#"["7", "8"]"#, #"["7", "8", "0"]"#, "value 0 has two meanings"),
        (#"["7", "8"]"#, #"["7", "8", "9"]"#, "has no value 9"),
        ("refused:", "rejected:", "rejected"), (#"item: "result[].kekka", "#, "", "item"),
        (#"["0"]"#, "0", "list"),
    ])
    func `A slip is told with its file and line`(part: String, other: String, complaint: String) {
        let receipt = Self.good.replacing(part, with: other)
        #expect(receipt != Self.good)
        let error = #expect(throws: CatalogueError.self) { _ = try catalogue(receipt) }
        #expect(
            error?.problems.contains {
                $0.message.contains(complaint) && $0.line > 0 && $0.file.hasSuffix("contract.yaml")
            } == true, "\(String(describing: error))")
    }

    @Test func `Only a notification has one`() {
        let error = #expect(throws: CatalogueError.self) {
            _ = try catalogue(Self.good, pattern: "request-response")
        }
        #expect(error?.problems.contains { $0.message.contains("only a notification") } == true)
    }
}
