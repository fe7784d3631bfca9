/// What the caller of an import knows and the file does not say.
package struct ItemImportOptions: Sendable {
    /// The file's name, for messages and sources.
    package var file: String
    /// Only this sheet's item tables; code lists are taken from every sheet.
    package var sheet: String?
    package var origin = Contract.Origin.inTheStyleOf
    /// Where anybody can look the document up; needed for an official origin.
    package var source: String?
    /// 業務ID of the provider; needed where the table has no データ項目ID.
    package var business: String?
    /// Romaji names of contracts by グループ or, for an API, by sheet.
    package var names: [String: String] = [:]
    /// For example `v10`; otherwise that of the call, else `v1`.
    package var version: String?

    package init(file: String) { self.file = file }
}

/// Why an import gives no draft at all.
package struct ItemImportError: Error, Equatable, CustomStringConvertible {
    package let description: String

    init(_ description: String) { self.description = description }
}
