/// Something that a person should look at: it lasts until it is cleared.
package struct Alarm: Sendable, Equatable {
    package enum Level: String, Sendable, CaseIterable { case warning, critical }

    /// What tells one alarm from another.
    package struct Subject: Hashable, Sendable {
        /// Code of `interfaces/errors.yaml`.
        package let code: String
        /// 団体コード; empty when it concerns the whole hub.
        package let municipality: String
        /// System id, link or folder; empty when there is but one.
        package let name: String

        package init(code: String, municipality: String = "", name: String = "") {
            self.code = code
            self.municipality = municipality
            self.name = name
        }
    }

    package let subject: Subject
    package var level: Level
    /// For the `{placeholders}` of the catalogue's text. Never a piece of a message.
    package var parameters: [String: String]
    /// Microseconds since 1970: since when it lasts, and when it was said last.
    package var since: Int64
    package var last: Int64
    /// How often it was said since then.
    package var count: Int
}
