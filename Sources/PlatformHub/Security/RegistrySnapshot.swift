/// What the hot path needs of the registry: replaced whole after every change, never changed.
final class RegistrySnapshot: Sendable {
    let byID: [String: RegisteredClient]
    let byRow: [Int64: RegisteredClient]
    /// Revoked tokens that have not yet expired by themselves.
    let revokedTokens: Set<TokenID>

    init(clients: [RegisteredClient], revokedTokens: Set<TokenID>) {
        byID = Dictionary(uniqueKeysWithValues: clients.map { ($0.clientID, $0) })
        byRow = Dictionary(uniqueKeysWithValues: clients.map { ($0.row, $0) })
        self.revokedTokens = revokedTokens
    }

    /// Whether a client or token that was good by an earlier snapshot is good no more.
    func endsAccess(after earlier: RegistrySnapshot) -> Bool {
        earlier.byRow.keys.contains { byRow[$0] == nil } || !revokedTokens.isSubset(of: earlier.revokedTokens)
    }
}
