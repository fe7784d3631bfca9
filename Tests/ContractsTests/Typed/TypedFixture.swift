import Testing

@testable import Contracts

/// The generated types under `Generated/`, with the contracts that they were made from.
enum TypedFixture {
    struct Generated: Sendable, CustomTestStringConvertible {
        let contract: Contract
        /// The file below `Generated/`.
        let file: String
        let types: [any TypedMessage.Type]

        var testDescription: String { contract.id }
    }

    static let contracts: [Generated] = [
        generated(
            "001/juminkihonjoho", "JuminkihonjohoV10",
            [
                JuminkihonjohoV10.Shokai.Request.self, JuminkihonjohoV10.Shokai.Response.self,
                JuminkihonjohoV10.Tsuchi.Request.self, JuminkihonjohoV10.Tsuchi.Response.self,
                JuminkihonjohoV10.Ichiran.Request.self, JuminkihonjohoV10.Ichiran.Response.self,
            ]),
        generated(
            "010/kojinjuminzeishotoku", "KojinjuminzeishotokuV10",
            [
                KojinjuminzeishotokuV10.Shokai.Request.self, KojinjuminzeishotokuV10.Shokai.Response.self,
                KojinjuminzeishotokuV10.Tsuchi.Request.self, KojinjuminzeishotokuV10.Tsuchi.Response.self,
                KojinjuminzeishotokuV10.Ichiran.Request.self, KojinjuminzeishotokuV10.Ichiran.Response.self,
            ]),
        generated(
            "022/shogaifukushijukyu", "ShogaifukushijukyuV10",
            [
                ShogaifukushijukyuV10.Shokai.Request.self, ShogaifukushijukyuV10.Shokai.Response.self,
                ShogaifukushijukyuV10.Tsuchi.Request.self, ShogaifukushijukyuV10.Tsuchi.Response.self,
                ShogaifukushijukyuV10.Ichiran.Request.self, ShogaifukushijukyuV10.Ichiran.Response.self,
            ]),
        generated(
            "027/jidoteatejukyusha", "JidoteatejukyushaV10",
            [
                JidoteatejukyushaV10.Shokai.Request.self, JidoteatejukyushaV10.Shokai.Response.self,
                JidoteatejukyushaV10.Tsuchi.Request.self, JidoteatejukyushaV10.Tsuchi.Response.self,
                JidoteatejukyushaV10.Ichiran.Request.self, JidoteatejukyushaV10.Ichiran.Response.self,
            ]),
        generated(
            "031/jutogaishaatenabangofuban", "JutogaishaatenabangofubanV10",
            [
                JutogaishaatenabangofubanV10.Fuban.Request.self, JutogaishaatenabangofubanV10.Fuban.Response.self,
            ]),
        generated(
            "Z01/mihon", "MihonV10",
            [
                MihonV10.Shokai.Request.self, MihonV10.Shokai.Response.self, MihonV10.Toroku.Request.self,
                MihonV10.Toroku.Response.self,
            ]),
    ].compactMap { $0 }

    /// As a program outside makes it.
    static let shipped = Result { try TypedCatalogue(interfaces: Project.interfaces) }

    static func context(_ catalogue: TypedCatalogue) throws -> TypedContext {
        try TypedContext(catalogue, day: "2026-11-01", municipality: "999997")
    }

    private static let errors = Result { try ErrorCatalogue.load(file: Project.interfaces + "/errors.yaml") }

    /// A catalogue of some contracts, of the tests' own making.
    static func context(_ contracts: [Contract], _ codeLists: [String: CodeList] = [:]) throws -> TypedContext {
        try context(TypedCatalogue(contracts: contracts, codeLists: codeLists, errors: try errors.get()))
    }

    static func mihon() throws -> TypedContext { try context([PublicationFixture.mihon]) }

    private static func generated(_ id: String, _ file: String, _ types: [any TypedMessage.Type]) -> Generated? {
        let contract = id == "Z01/mihon" ? PublicationFixture.mihon : PublicationFixture.all.first { $0.id == id }
        return contract.map { Generated(contract: $0, file: file + ".swift", types: types) }
    }
}
