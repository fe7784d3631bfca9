import Testing

@testable import Contracts

/// Random messages of the contract that has every item type and rule, through its generated types.
@Suite("Typed random messages")
struct TypedGeneratedTests {
    @Test("A random request is the same after its type has held it", arguments: 0..<100)
    func requests(seed: Int) throws {
        try check(MihonV10.Shokai.Request.self, PublicationFixture.mihon.operations[0].request, UInt64(seed))
    }

    @Test("A random response is the same after its type has held it", arguments: 0..<30)
    func responses(seed: Int) throws {
        try check(MihonV10.Shokai.Response.self, PublicationFixture.mihon.operations[0].response, UInt64(seed))
    }

    private func check<Typed: TypedMessage>(_ type: Typed.Type, _ model: MessageModel, _ seed: UInt64) throws {
        let context = try TypedFixture.mihon()
        var generator = MessageGenerator(model: model, seed: seed)
        for _ in 0..<5 {
            let tree = generator.message()
            let typed = try Typed(json: Array(tree.json.utf8), in: context)
            // An optional array without elements is not written; the generator makes none.
            #expect(String(decoding: try typed.json(in: context), as: UTF8.self) == tree.json)
            let xml = String(decoding: try typed.xml(in: context), as: UTF8.self)
            let other = try Typed(xml: Array(tree.text(.xml, of: model).utf8), in: context)
            #expect(try typed.xml(in: context) == other.xml(in: context))
            #expect(xml.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?><\(model.rootName) xmlns=\""))
        }
    }
}
