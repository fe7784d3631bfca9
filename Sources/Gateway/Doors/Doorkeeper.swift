import PlatformHub
import Transport

/// Tells who calls from the `Authorization` field. Verified tokens are remembered on this loop until they expire or anything is revoked.
struct Doorkeeper {
    private struct Known {
        let token: [UInt8]
        let principal: Principal
    }

    private static let capacity = 1024

    private let tokens: TokenService
    private let registry: ClientRegistry
    private var known: [UInt64: Known] = [:]
    private var revision: UInt64 = 0

    init(hub: Hub) {
        tokens = hub.tokens
        registry = hub.registry
    }

    /// - Parameter now: Unix seconds.
    /// - Returns: H3001 without credentials, H3002 for a token that is none, H3006 for a wrong client id or secret,
    ///   H3020 while the registry is out of sight.
    mutating func identify(_ head: HTTPHead, now: Int64) -> Result<Principal, HubError> {
        head.withField("authorization") { value in
            guard let value, let space = value.firstIndex(of: 32) else { return .failure(HubError("H3001")) }
            let scheme = value[..<space]
            if Self.isScheme(scheme, "bearer") {
                return bearer(UnsafeBufferPointer(rebasing: value[(space + 1)...]), now: now)
            }
            if Self.isScheme(scheme, "basic") { return tokens.authenticate(basic: value) }
            return .failure(HubError("H3001"))
        }
    }

    private mutating func bearer(_ token: UnsafeBufferPointer<UInt8>, now: Int64) -> Result<Principal, HubError> {
        let current = registry.revision
        if current != revision {
            known.removeAll(keepingCapacity: true)
            revision = current
        }
        guard token.count >= 16 else { return .failure(HubError("H3002")) }
        let key = Self.key(token)
        // The revision is asked again at the end, lest a process that stood still go by what was true before.
        if let entry = known[key], entry.principal.expires > now, entry.token.elementsEqual(token), registry.isCurrent,
            registry.revision == current
        {
            return .success(entry.principal)
        }
        let result = tokens.verify(token, now: now)
        if case .success(let principal) = result {
            if known.count >= Self.capacity { known.removeAll(keepingCapacity: true) }
            known[key] = Known(token: Array(token), principal: principal)
        }
        return result
    }

    /// Any eight bytes of a token are as good as random: it is sealed.
    private static func key(_ token: UnsafeBufferPointer<UInt8>) -> UInt64 {
        UnsafeRawBufferPointer(token).loadUnaligned(fromByteOffset: token.count - 8, as: UInt64.self)
    }

    private static func isScheme(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ name: StaticString) -> Bool {
        name.withUTF8Buffer { bytes.count == $0.count && zip(bytes, $0).allSatisfy { $0 | 32 == $1 } }
    }
}
