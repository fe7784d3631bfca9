import CLibPQ

/// What a statement yielded, in binary form. Columns are counted from 0; asking for the wrong type is a mistake of the program
/// and yields nil or 0, never somebody else's bytes.
package final class Rows {
    private let result: OpaquePointer

    init(_ result: OpaquePointer) { self.result = result }
    deinit { PQclear(result) }

    package var count: Int { Int(PQntuples(result)) }

    /// Rows that a command changed.
    package var changed: Int { PQcmdTuples(result).map { Int(String(cString: $0)) ?? 0 } ?? 0 }

    private func field(_ row: Int, _ column: Int) -> UnsafeRawBufferPointer? {
        guard row < count, column < Int(PQnfields(result)), PQgetisnull(result, Int32(row), Int32(column)) == 0,
            let start = PQgetvalue(result, Int32(row), Int32(column))
        else { return nil }
        return UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(result, Int32(row), Int32(column))))
    }

    /// `smallint`, `integer` or `bigint`.
    package func optionalInt(_ row: Int, _ column: Int) -> Int64? {
        guard let bytes = field(row, column) else { return nil }
        switch bytes.count {
        case 2: return Int64(Int16(bigEndian: bytes.loadUnaligned(as: Int16.self)))
        case 4: return Int64(Int32(bigEndian: bytes.loadUnaligned(as: Int32.self)))
        case 8: return Int64(bigEndian: bytes.loadUnaligned(as: Int64.self))
        default: return nil
        }
    }

    package func int(_ row: Int, _ column: Int) -> Int64 { optionalInt(row, column) ?? 0 }
    package func bool(_ row: Int, _ column: Int) -> Bool { field(row, column)?.first == 1 }
    package func text(_ row: Int, _ column: Int) -> String? {
        field(row, column).map { String(decoding: $0, as: UTF8.self) }
    }
    package func bytes(_ row: Int, _ column: Int) -> [UInt8]? { field(row, column).map { Array($0) } }

    package func uuid(_ row: Int, _ column: Int) -> (UInt64, UInt64)? {
        guard let bytes = field(row, column), bytes.count == 16 else { return nil }
        return (
            UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
            UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        )
    }
}
