internal import Journal

/// XXH64 with seed 0 (https://github.com/Cyan4973/xxHash, doc/xxhash_spec.md): tells whether a record that is read back
/// alone is the one that was written.
///
/// Against accidents only, and as good at that as any 64 bits; against people there are the groups' SHA-256 checksums.
package enum RecordCheck {
    private static let primes: (UInt64, UInt64, UInt64, UInt64, UInt64) = (
        0x9E37_79B1_85EB_CA87, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9, 0x85EB_CA77_C2B2_AE63,
        0x27D4_EB2F_1656_67C5
    )

    package static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var position = 0
        var hash = stripes(of: bytes, &position) &+ UInt64(bytes.count)
        while position + 8 <= bytes.count {
            hash = rotated(hash ^ round(0, bytes.integer(at: position)), 27) &* primes.0 &+ primes.3
            position += 8
        }
        if position + 4 <= bytes.count {
            let word = UInt64(bytes.integer(at: position, as: UInt32.self))
            hash = rotated(hash ^ word &* primes.0, 23) &* primes.1 &+ primes.2
            position += 4
        }
        while position < bytes.count {
            hash = rotated(hash ^ UInt64(bytes[position]) &* primes.4, 11) &* primes.0
            position += 1
        }
        hash = (hash ^ hash >> 33) &* primes.1
        hash = (hash ^ hash >> 29) &* primes.2
        return hash ^ hash >> 32
    }

    /// Four sums over stripes of 32 bytes.
    private static func stripes(of bytes: UnsafeRawBufferPointer, _ position: inout Int) -> UInt64 {
        guard bytes.count >= 32 else { return primes.4 }
        var sums = (primes.0 &+ primes.1, primes.1, UInt64(0), 0 &- primes.0)
        while position + 32 <= bytes.count {
            sums.0 = round(sums.0, bytes.integer(at: position))
            sums.1 = round(sums.1, bytes.integer(at: position + 8))
            sums.2 = round(sums.2, bytes.integer(at: position + 16))
            sums.3 = round(sums.3, bytes.integer(at: position + 24))
            position += 32
        }
        var hash = rotated(sums.0, 1) &+ rotated(sums.1, 7) &+ rotated(sums.2, 12) &+ rotated(sums.3, 18)
        hash = merged(hash, sums.0)
        hash = merged(hash, sums.1)
        hash = merged(hash, sums.2)
        return merged(hash, sums.3)
    }

    private static func merged(_ hash: UInt64, _ sum: UInt64) -> UInt64 {
        (hash ^ round(0, sum)) &* primes.0 &+ primes.3
    }

    private static func round(_ sum: UInt64, _ word: UInt64) -> UInt64 {
        rotated(sum &+ word &* primes.1, 31) &* primes.0
    }

    private static func rotated(_ value: UInt64, _ bits: UInt64) -> UInt64 { value << bits | value >> (64 - bits) }
}
