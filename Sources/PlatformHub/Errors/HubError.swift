package import Contracts

/// What went wrong in an exchange, as it is told to the caller: a code of `interfaces/errors.yaml` and what fills its text.
///
/// It never holds a value of a message, a secret or a token.
package struct HubError: Error, Sendable, Equatable {
    package let code: String
    /// For the `{placeholders}` of the catalogue's text.
    package let parameters: [String: String]
    /// The broken rules when a message was refused.
    package let report: ValidationReport?
    /// Seconds after which the caller may try again (`Retry-After`).
    package let retryAfter: Int?

    package init(
        _ code: String, _ parameters: [String: String] = [:], report: ValidationReport? = nil, retryAfter: Int? = nil
    ) {
        self.code = code
        self.parameters = parameters
        self.report = report
        self.retryAfter = retryAfter
    }
}
