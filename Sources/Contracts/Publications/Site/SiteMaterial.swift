/// What a catalogue site is made of.
package struct SiteMaterial: Sendable {
    /// The contracts that are shown, by id and version.
    package var contracts: [Contract]
    /// By id.
    package var codeLists: [CodeList]
    package var businesses: BusinessTable
    package var errors: ErrorCatalogue
    /// The hub's public URL and the 団体コード, for addresses that can be called; the neutral ones where no hub is meant.
    package var base = Publication.neutralBase
    package var municipality = Publication.neutralMunicipality
    /// A town's own values of municipal code lists; nil where no town is meant.
    package var codes: CodeBook?
    /// Whose catalogue it is, for the head of every page; empty for nobody's.
    package var owner = ""
    /// `YYYY-MM-DD`: the day of the pages.
    package var day: String
    /// The catalogue's own change list in Markdown, if it keeps one.
    package var changeLog: String?
    /// Businesses without any contract are listed too: right for the whole catalogue, wrong for what one town provides.
    package var listsAllBusinesses = true

    package init(
        contracts: [Contract], codeLists: [CodeList], businesses: BusinessTable, errors: ErrorCatalogue, day: String
    ) {
        self.contracts = contracts
        self.codeLists = codeLists
        self.businesses = businesses
        self.errors = errors
        self.day = day
    }

    /// The lists that these contracts use, by id.
    package static func codeLists(of contracts: [Contract]) -> [CodeList] {
        var lists: [String: CodeList] = [:]
        for operation in contracts.flatMap(\.operations) {
            for node in operation.request.nodes + operation.response.nodes {
                if let list = node.codeList { lists[list.id] = list }
            }
        }
        return lists.values.sorted { $0.id < $1.id }
    }
}
