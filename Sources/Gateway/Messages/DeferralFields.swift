import PlatformHub
import Transport

/// The fields of a request's head that ask for delivery later: `Prefer: respond-async`, `Idempotency-Key`, `Hub-Expires-In`,
/// `Hub-Reply`.
enum DeferralFields {
    /// - Parameters:
    ///   - publishes: the caller is the provider and tells its subscribers something: always delivered later.
    ///   - keyLimit: characters of `Idempotency-Key`.
    /// - Returns: nil when the caller waits for the answer; H7002 for a field that cannot be meant.
    static func read(_ head: HTTPHead, publishes: Bool, keyLimit: Int) -> Result<Deferral?, HubError> {
        guard publishes || prefersAsynchronous(head.string("prefer")) else { return .success(nil) }
        return Deferral.read(
            publishes ? .notification : .request, idempotencyKey: head.string("idempotency-key"),
            expiresIn: head.string("hub-expires-in"), reply: head.string("hub-reply"), keyLimit: keyLimit
        ).map { $0 }
    }

    /// RFC 7240: preferences separated by commas, each with parameters behind a semicolon.
    private static func prefersAsynchronous(_ field: String?) -> Bool {
        guard let field else { return false }
        return field.split(separator: ",").contains { preference in
            let name = preference.prefix { $0 != ";" && $0 != "=" }
            return name.filter { $0 != " " && $0 != "\t" }.lowercased() == "respond-async"
        }
    }
}
