import Journal
import Testing

@testable import PlatformHub

struct Unexpected: Error {
    let step: String
}

/// A token of the income provider with these scopes, good until the end of time.
func token(_ scopes: [ScopeKey]) throws -> Principal.Token {
    Principal.Token(
        id: try #require(TokenID([UInt8](repeating: 1, count: 16))), provider: "010", scopes: scopes, expires: .max)
}
