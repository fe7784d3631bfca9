import Contracts
import Testing

@Suite("OpenAPI and JSON Schema")
struct OpenAPIDocumentTests {
    @Test("Every $ref of a contract's documents points to something", arguments: PublicationFixture.all)
    func referencesResolve(contract: Contract) throws {
        let openAPI = Publication.openAPI([contract], municipality: "999997", base: "https://hub")
        for text in [openAPI, Publication.jsonSchema(contract)] {
            let references = try ParsedText.strings(text).filter { $0.key == "$ref" }.map(\.value)
            #expect(!references.isEmpty)
            for reference in Set(references) {
                let name = try #require(reference.split(separator: "/").last)
                #expect(text.contains("\"\(name)\": {"), "\(reference)")
            }
        }
    }

    @Test("Every call is a path below the municipality, with its scope")
    func hasEveryCall() throws {
        let contracts = PublicationFixture.all
        let text = Publication.openAPI(contracts, municipality: "999997", base: "https://hub")
        let strings = try ParsedText.strings(text)
        #expect(strings.contains { $0 == ("url", "https://hub/999997") })
        #expect(strings.contains { $0 == ("tokenUrl", "https://hub/999997/oauth/v1/token") })
        for contract in contracts {
            for operation in contract.operations {
                #expect(text.contains("    \"/\(operation.call)\": {"))
                let scope = operation.scope(provider: contract.provider)
                #expect(strings.contains { $0 == (scope, operation.title) }, "\(scope) is not offered")
                #expect(strings.contains { $0 == ("oauth2", scope) }, "\(scope) is not asked for")
            }
        }
    }

    @Test("Only the listed calls are told, with their scopes and schemas")
    func listsWhatIsAsked() throws {
        let contract = PublicationFixture.mihon
        let text = Publication.openAPI([contract], municipality: "999997", base: "https://hub") { $0.name == "toroku" }
        #expect(text.contains("/app_submit/v10/mihontoroku"))
        #expect(!text.contains("mihonshokai"))
    }

    @Test("A date is a pattern, never a format: open ranges are no calendar days", arguments: PublicationFixture.all)
    func saysNoFormat(contract: Contract) throws {
        let strings = try ParsedText.strings(Publication.jsonSchema(contract))
        #expect(!strings.contains { $0.key == "format" })
        #expect(strings.contains { $0.key == "pattern" })
    }

    @Test("Every message of every contract has a schema of its own")
    func keepsSchemasApart() throws {
        let text = Publication.openAPI(PublicationFixture.all, municipality: "999997", base: "https://hub")
        let calls = PublicationFixture.messages.map { message in
            message.operation.call.replacing("/", with: ".") + "." + message.model.direction.rawValue
        }
        for call in calls { #expect(text.contains("\"\(call)\": {"), "\(call)") }
        #expect(Set(calls).count == calls.count)
    }
}
