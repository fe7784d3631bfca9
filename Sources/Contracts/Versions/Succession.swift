/// What an older version knows of the one that takes its place: what callers and the operator are told while both live
/// side by side. Made from the newer contract's `replaces`.
package struct Succession: Sendable, Equatable {
    /// The newer version, for example `v11`.
    package let version: String
    /// `YYYY-MM-DD`, the first day on which callers are told to move; a day in Japan.
    package let deprecated: String
    /// `YYYY-MM-DD`, the last day on which the older version is promised; it is answered afterwards too.
    package let sunset: String
    /// The newer version's call by the operation's name, for the operations that it still has.
    package let calls: [String: String]

    package init(version: String, deprecated: String, sunset: String, calls: [String: String]) {
        self.version = version
        self.deprecated = deprecated
        self.sunset = sunset
        self.calls = calls
    }
}
