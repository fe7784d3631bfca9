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
        let names = PublicationFixture.messages.map { message in
            let call = message.operation.call.split(separator: "/")
            let name =
                message.operation.wireName + call[1].uppercased()
                + (message.model.direction == .request ? "Request" : "Response")
            return name.prefix(1).uppercased() + name.dropFirst()
        }
        for name in names { #expect(text.contains("\"\(name)\": {"), "\(name)") }
        #expect(Set(names).count == names.count)
    }

    /// A generator makes names of functions, classes and files out of these.
    @Test("What generators name things after is an identifier, and no title is in their way")
    func namesAreIdentifiers() throws {
        let text = Publication.openAPI(PublicationFixture.all, municipality: "999997", base: "https://hub")
        let strings = try ParsedText.strings(text)
        let references = strings.filter { $0.key == "$ref" }.compactMap { $0.value.split(separator: "/").last }
        let names = references.filter { !$0.hasPrefix("Hub-") }.map(String.init)
        let operations = strings.filter { $0.key == "operationId" }.map(\.value)
        #expect(Set(operations).count == PublicationFixture.all.flatMap(\.operations).count)
        for name in operations + names { #expect(name.wholeMatch(of: /[A-Za-z][A-Za-z0-9_]*/) != nil, "\(name)") }
        #expect(strings.filter { $0.key == "title" }.count == 1)  // of the whole document
    }
}
