internal import Postgres

/// The values of the journal in rows and parameters.
extension Rows {
    func municipality(_ row: Int, _ column: Int) -> MunicipalityCode {
        MunicipalityCode(number: UInt32(truncatingIfNeeded: int(row, column)))
    }

    /// Sequence and link in two columns.
    func chainState(_ row: Int, _ column: Int) throws(JournalError) -> ChainState {
        guard let bytes = bytes(row, column + 1), bytes.count == Digest.byteCount else {
            throw JournalError(.damaged, "a link in the database has not 32 bytes")
        }
        return ChainState(
            sequence: UInt64(bitPattern: int(row, column)), link: bytes.withUnsafeBytes { Digest(raw: $0) })
    }
}

extension Value {
    static func municipality(_ code: MunicipalityCode) -> Value { .int(Int64(code.number)) }
    static func digests(_ digests: [Digest]) -> Value { .byteArrays(digests.map { $0.withUnsafeBytes { Array($0) } }) }
    static func exchanges(_ ids: [ExchangeID?]) -> Value { .uuids(ids.map { id in id.map { ($0.high, $0.low) } }) }
}

extension PersonHash {
    /// The 16 bytes as the index of the database holds them. The key's number is left out: keys are secret and random, so
    /// two of them never give the same hash.
    var words: (UInt64, UInt64) {
        withUnsafeBytes {
            (
                UInt64(bigEndian: $0.loadUnaligned(as: UInt64.self)),
                UInt64(bigEndian: $0.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
            )
        }
    }
}

/// UTC days since 1970: a partition each.
enum JournalDay {
    private static let length: Int64 = 86_400_000_000

    /// - Parameter moment: microseconds since 1970.
    static func of(_ moment: Int64) -> Int64 { moment >= 0 ? moment / length : (moment + 1) / length - 1 }
}
