import Formats

/// The businesses of a city hall (業務): those with an official 業務ID, and ours from `Z01` on.
///
/// `interfaces/common/businesses.csv`: `id,name,origin,unit`; `unit` is the 業務ユニット of 地域情報プラットフォーム that does the
/// same work, empty where there is none. Edited by hand.
package struct BusinessTable: Sendable {
    package struct Business: Sendable, Equatable {
        /// Three characters.
        package let id: String
        package let name: String
        /// `official: <source>` or `in-the-style-of`.
        package let origin: String
        package let unit: String

        package init(id: String, name: String, origin: String, unit: String = "") {
            self.id = id
            self.name = name
            self.origin = origin
            self.unit = unit
        }

        package var isOfficial: Bool { origin.hasPrefix("official") }
        /// A town's own systems ask, but they are no business that provides.
        package var isProvider: Bool { id != "000" }
    }

    static let header = ["id", "name", "origin", "unit"]

    /// In the order of the file.
    package let businesses: [Business]
    private let byID: [String: Business]

    package init(_ businesses: [Business] = []) {
        self.businesses = businesses
        byID = Dictionary(businesses.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Reads `common/businesses.csv`; a folder of contracts without one has an empty table.
    ///
    /// - Throws: all that is wrong, each with file and line.
    package static func load(interfaces path: String) throws(CatalogueError) -> BusinessTable {
        let file = "\(path)/common/businesses.csv"
        guard Folder.names(in: "\(path)/common")?.contains("businesses.csv") == true else { return BusinessTable() }
        let problems = ProblemList()
        var businesses: [Business] = []
        for row in CSVTable.rows(file: file, header: header, problems: problems) {
            let business = Business(
                id: row.fields[0], name: row.fields[1], origin: row.fields[2], unit: row.fields[3])
            if let problem = problem(of: business, among: businesses) { problems.add(file, row.line, problem) }
            businesses.append(business)
        }
        guard problems.problems.isEmpty else { throw CatalogueError(problems: problems.problems) }
        return BusinessTable(businesses)
    }

    private static func problem(of business: Business, among others: [Business]) -> String? {
        if business.id.utf8.count != 3 || !business.id.utf8.allSatisfy(isLetterOrDigit) {
            return "id: three letters or digits"
        }
        if business.name.isEmpty { return "name: missing" }
        if others.contains(where: { $0.id == business.id }) { return "id: given twice: \(business.id)" }
        guard business.origin == "in-the-style-of" || business.origin.hasPrefix("official: ") else {
            return "origin: 'official: <source>' or in-the-style-of"
        }
        return nil
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x30 && byte <= 0x39
    }

    package subscript(_ id: String) -> Business? { byID[id] }

    /// The business's name; an id that the table does not have stands for itself.
    package func name(_ id: String) -> String { byID[id]?.name ?? id }

    /// All businesses in the table's order, and after them those that only the contracts know.
    package func all(with contracts: [Contract]) -> [Business] {
        var all = businesses
        for provider in contracts.map(\.provider) where !all.contains(where: { $0.id == provider }) {
            all.append(Business(id: provider, name: provider, origin: "in-the-style-of"))
        }
        return all
    }
}
