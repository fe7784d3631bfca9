/// What reading and writing a message needs beside the message: the contracts, the day, the municipality.
public struct TypedContext: Sendable {
    /// The loaded contracts.
    public let catalogue: TypedCatalogue
    let reading: ReadingContext

    /// - Parameters:
    ///   - day: on which code values have to be in force; a program gives today, `OpenDate(inJapanAt:)`.
    ///   - municipality: 団体コード of six digits that the message's 市区町村コード must agree with (H1017); empty when it
    ///     is not to be compared.
    /// - Throws: ``TypedMessageError/impossibleDay``.
    public init(_ catalogue: TypedCatalogue, day: OpenDate, municipality: String = "") throws {
        var text = day.rawValue
        guard text.withUTF8({ Calendar.date($0) }) == .valid else { throw TypedMessageError.impossibleDay }
        self.catalogue = catalogue
        reading = ReadingContext(today: day.rawValue, municipality: Array(municipality.utf8))
    }
}
