package import Formats

/// What a ``MessageReader`` accepts and keeps at most.
package struct ReaderLimits: Sendable {
    package var xml = XMLLimits()
    package var json = JSONLimits()
    /// Violations of one report; reading stops at the next one.
    package var violations = 100

    package init() {}
}
