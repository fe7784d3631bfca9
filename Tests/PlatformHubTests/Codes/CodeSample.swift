import Contracts
import Testing

@testable import PlatformHub

/// A few lists with a town's own among them, and the project's contract that hands them out.
enum CodeSample {
    private static let root = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    private static let catalogue = Result { try Catalogue.load(interfaces: root + "/interfaces") }

    static func operation(_ name: String) throws -> Operation {
        let contract = try #require(try catalogue.get().contract(id: "030/kodohaifu", version: "v10"))
        return try #require(contract.operations.first { $0.name == name })
    }

    /// `code label from to`, a line an entry; `-` for nothing.
    static func list(_ id: String, edition: String, isMunicipal: Bool = false, _ text: String) -> CodeList {
        let entries = text.split(separator: "\n").map { line in
            let fields = line.split(separator: " ").map { $0 == "-" ? "" : String($0) }
            return CodeList.Entry(code: fields[0], label: fields[1], validFrom: fields[2], validTo: fields[3])
        }
        return CodeList(id: id, title: id.uppercased(), edition: edition, isMunicipal: isMunicipal, entries: entries)
    }

    static let kubun = list(
        "kubun", edition: "2026-04-01",
        """
        2 ﾌﾀﾂA - -
        1 一 - -
        3 終わった - 2026-06-30
        4 始まった 2026-06-01 -
        5 これから 2027-04-01 -
        """)
    static let chiku = list("chiku", edition: "2020-04-01", isMunicipal: true, "001 第一 - -")
    static let own = list("chiku", edition: "", isMunicipal: true, "001 中央 - -\n002 北 - -")

    static let common: [String: CodeList] = ["kubun": kubun, "chiku": chiku]
    static let town = CodeBook(common: common, own: ["chiku": own])

    static let today = "2026-11-22"

    static func accepts(_ json: [UInt8], _ model: MessageModel, town: String = "999997") -> [String] {
        let context = ReadingContext(today: today, municipality: Array(town.utf8))
        let outcome = json.withUnsafeBytes { MessageReader().json($0, as: model, in: context) }
        guard case .rejected(let report) = outcome else { return [] }
        return report.violations.map { "\($0.code) \($0.path)" }
    }
}
