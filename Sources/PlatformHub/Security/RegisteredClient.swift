/// One vendor system's identity at this hub, in one municipality.
package struct RegisteredClient: Sendable {
    let row: Int64
    /// 32 characters of `[0-9A-Za-z]` (共通機能標準仕様書).
    package let clientID: String
    package let municipality: String
    package let system: String
    /// Unix seconds.
    package let created: Int64
    /// Opens only with the municipality's key, beside this client id.
    let sealedSecret: [UInt8]
}

/// A new client with its secret, which is shown this once: the registry keeps it sealed and never tells it again.
package struct NewClient: Sendable {
    package let clientID: String
    /// 43 characters of base64url: 256 random bits.
    package let secret: Secret
}
