@testable import Contracts

/// The tests' contract with an item (`fuda`) whose values each municipality sets, and folders of towns' own lists.
enum TownSample {
    static let common = """
        code,label,valid-from,valid-to
        a,札の一,,
        <&>,札の二,,

        """

    /// - Parameters:
    ///   - occurs: of `fuda`.
    ///   - condition: of `bango`.
    static func catalogue(
        occurs: String = "1..3", condition: String = "required~when~kubun~=~1|2"
    ) throws -> Catalogue {
        let rows = Sample.requestRows
            .replacing("1 fuda 札 X 3 - 1..3 必須 - - - -", with: "1 fuda 札 X 3 - \(occurs) 必須 - fuda - -")
            .replacing("required~when~kubun~=~1|2", with: condition)
        var codes = Sample.codes
        codes["index.csv"]? += "fuda,札,in-the-style-of,2020-04-01,municipal\n"
        codes["fuda.csv"] = common
        return try Sample.catalogue(
            items: Sample.header + Sample.rows("shokai.request", rows)
                + Sample.rows("shokai.response", Sample.responseRows),
            codes: codes)
    }

    /// Loads the lists of a town that has these files.
    static func book(_ files: [String: String], in catalogue: Catalogue) throws -> CodeBook {
        let folder = TemporaryFolder()
        for (name, text) in files { folder.write("town/\(name)", text) }
        return try MunicipalCodeFolder(
            path: folder.path + "/town", codeLists: catalogue.codeLists, contracts: catalogue.contracts
        ).load()
    }

    static let header = "code,label,valid-from,valid-to\n"
}
