import Contracts
import Testing

@Suite("Published files")
struct PublishedFilesTests {
    @Test("The committed published/ folder says what its contract says now", arguments: PublicationFixture.all)
    func areUpToDate(contract: Contract) {
        for file in Publication.files(for: contract) {
            let committed = PublicationFixture.bytes("\(contract.folder)/published/\(file.name)")
            let isSame = committed == Array(file.text.utf8)
            #expect(isSame, "\(contract.id) published/\(file.name) is stale: run `hubd contract publish`")
        }
    }

    @Test("A second generation gives the same text", arguments: PublicationFixture.all)
    func areDeterministic(contract: Contract) {
        let first = Publication.files(for: contract)
        let second = Publication.files(for: contract)
        #expect(first.map(\.text) == second.map(\.text))
        let layout = contract.operations.contains { $0.pattern == .dataset } ? ["layout.csv"] : []
        #expect(first.map(\.name) == ["messages.xsd", "service.wsdl", "openapi.json", "schema.json"] + layout)
    }
}
