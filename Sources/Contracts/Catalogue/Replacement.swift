/// The version that a contract's version takes the place of, and until when both live side by side.
package struct Replacement: Sendable, Equatable {
    /// The older version, for example `v10`.
    package let version: String
    /// `YYYY-MM-DD` from which callers of the older version are told to move.
    package let deprecated: String
    /// `YYYY-MM-DD` after which the older version is no longer promised.
    package let sunset: String

    package init(version: String, deprecated: String, sunset: String) {
        self.version = version
        self.deprecated = deprecated
        self.sunset = sunset
    }
}
