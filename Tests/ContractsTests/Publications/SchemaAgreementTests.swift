import Contracts
import Formats
import Testing

/// The published XML Schema, judged by libxml2, against the item validator: the same verdict on every rule that XML
/// Schema can say.
@Suite("The published XML Schema and the validator agree")
struct SchemaAgreementTests {
    /// Rules that XML Schema 1.0 cannot say.
    private static let unsaid: Set<String> = ["E0004", "H1006", "H1013", "H1017"]
    /// Codes of which XML Schema can say a part: the list but not its dates, the date but not the 不詳フラグ, `xsi:type`.
    private static let partly: Set<String> = ["H1003", "H1005", "H1016"]

    @Test("on random messages with random faults", arguments: PublicationFixture.messages)
    func onRandomMessages(message: PublicationFixture.Case) throws {
        let schema = try XSDSchema(path: message.contract.folder + "/published/messages.xsd")
        let reader = MessageReader()
        var documents = RandomDocument(message.model, seed: 20_240_701)
        var accepted = 0
        for _ in 0..<100 {
            let document = documents.next()
            let isValid = schema.validate(document).isEmpty
            let codes = codes(of: document, reader, message.model)
            let said = codes.subtracting(Self.unsaid)
            let agrees = isValid ? said.isSubset(of: Self.partly) : !said.isEmpty
            #expect(agrees, "XSD: \(isValid), validator: \(codes)\n\(String(decoding: document, as: UTF8.self))")
            accepted += isValid ? 1 : 0
        }
        #expect((5...95).contains(accepted), "\(accepted) of 100 messages keep the schema: one-sided")
    }

    @Test("on messages without items", arguments: PublicationFixture.all)
    func onMessagesWithoutItems(contract: Contract) throws {
        let schema = try XSDSchema(path: contract.folder + "/published/messages.xsd")
        for operation in contract.operations {
            let root = "<\(operation.wireName) xmlns=\"\(contract.namespace)\"/>"
            let isEmptyValid = schema.validate(Array(root.utf8)).isEmpty
            #expect(!isEmptyValid, "every request has a required item")
            let answer = "<\(operation.wireName)Response xmlns=\"\(contract.namespace)\"/>"
            let issues = schema.validate(Array(answer.utf8))
            #expect(issues.isEmpty, "an answer without results is right: \(issues)")
        }
    }

    private func codes(of document: [UInt8], _ reader: MessageReader, _ model: MessageModel) -> Set<String> {
        let context = ReadingContext(today: "2026-11-22")
        let outcome = document.withUnsafeBytes { reader.xml($0, as: model, in: context) }
        guard case .rejected(let report) = outcome else { return [] }
        return Set(report.violations.map(\.code))
    }
}
