/// Who calls: one system of one municipality, proven by a token or by its client's secret.
///
/// It belongs to the ``Directory`` it was made with. A cache of principals is thrown away whenever
/// ``ClientRegistry/revision`` changes or another directory takes over, and not used while the registry is not
/// ``ClientRegistry/isCurrent``; nothing else ends one before ``expires``.
package struct Principal: Sendable {
    package let municipality: Municipality
    package let system: System
    package let clientID: String
    /// Nil when the client's secret itself was shown (HTTP Basic).
    package let token: Token?

    package struct Token: Sendable {
        package let id: TokenID
        /// 業務ID of the one provider that it reaches.
        package let provider: String
        package let scopes: [ScopeKey]
        /// Unix seconds.
        package let expires: Int64
    }

    /// Unix seconds; without end for HTTP Basic, which is proven anew with every request.
    package var expires: Int64 { token?.expires ?? .max }

    /// A secret opens all that the system's grants allow, a token only what it was asked for.
    package func allows(_ scope: ScopeKey) -> Bool { token?.scopes.contains(scope) ?? true }
}
