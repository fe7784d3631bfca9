package import Crypto
import FoundationEssentials

/// AES-256-GCM: whoever has not the key can neither read nor change what is sealed.
package enum Seal {
    /// - Parameter context: what the sealed bytes belong to; they open only beside the same context.
    package static func close(_ plain: [UInt8], key: SymmetricKey, context: [UInt8]) -> [UInt8] {
        // Fails only for a key of a wrong length, which KeyStore never makes; nonce and tag are always there.
        guard let box = try? AES.GCM.seal(plain, using: key, authenticating: context), let bytes = box.combined else {
            preconditionFailure("AES-GCM refused a 32-byte key")
        }
        return Array(bytes)
    }

    /// Nil when anything about it is wrong: which of them is nobody's business.
    package static func open(_ sealed: ArraySlice<UInt8>, key: SymmetricKey, context: ArraySlice<UInt8>) -> [UInt8]? {
        guard let box = try? AES.GCM.SealedBox(combined: sealed),
            let plain = try? AES.GCM.open(box, using: key, authenticating: context)
        else { return nil }
        return Array(plain)
    }
}
