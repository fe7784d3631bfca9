/// A refusal of the OAuth endpoints (RFC 6749 §5.2, RFC 7009 §2.2.1).
package struct OAuthError: Error, Sendable, Equatable {
    package enum Kind: String, Sendable {
        case invalidRequest = "invalid_request"
        case invalidClient = "invalid_client"
        case invalidScope = "invalid_scope"
        case unauthorizedClient = "unauthorized_client"
        case unsupportedGrantType = "unsupported_grant_type"
        /// The registry could not be read or written; not an error of the caller (RFC 6749 §4.1.2.1 has the name).
        case temporarilyUnavailable = "temporarily_unavailable"
    }

    package let kind: Kind
    /// Fixed English text for the vendor's engineer: no value of the request.
    package let detail: String

    package init(_ kind: Kind, _ detail: String) {
        self.kind = kind
        self.detail = detail
    }

    /// The registry has lost sight of its database.
    static let outOfSight = OAuthError(.temporarilyUnavailable, "clients and tokens cannot be checked at present")

    package var httpStatus: Int {
        switch kind {
        case .invalidClient: 401
        case .temporarilyUnavailable: 503
        case .invalidRequest, .invalidScope, .unauthorizedClient, .unsupportedGrantType: 400
        }
    }

    /// The same in the words of `interfaces/errors.yaml`, for the log and the `Hub-Error` header.
    package var hubError: HubError {
        switch kind {
        case .invalidClient: HubError("H3006")
        case .temporarilyUnavailable: HubError("H3020", retryAfter: 5)
        case .invalidRequest, .invalidScope, .unauthorizedClient, .unsupportedGrantType: HubError("H3007")
        }
    }

    package var json: [UInt8] {
        OAuthJSON.object([("error", .text(kind.rawValue)), ("error_description", .text(detail))])
    }
}
