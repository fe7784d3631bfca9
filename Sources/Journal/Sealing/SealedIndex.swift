/// The sidecar of a sealed file: where a person's and an exchange's records are, sorted, so that a search reads a few
/// hundred bytes of it. Made from the sealed file alone and so replaceable at any time.
///
///     0 magic 8 | 8 format u32 | 16 person entries u64 | 24 exchange entries u64
///     32 checksum of the sealed file 32 | 64 entries
///     entry: high u64 | low u64 | tail u32 (key id of a person hash) | offset u32 in the sealed file
enum SealedIndex {
    struct Key: Hashable, Comparable, Sendable {
        let high: UInt64
        let low: UInt64
        let tail: UInt32

        init(_ person: PersonHash) {
            (high, low) = person.withUnsafeBytes { ($0.integer(at: 0), $0.integer(at: 8)) }
            tail = UInt32(person.keyID)
        }

        init(_ exchange: ExchangeID) {
            (high, low, tail) = (exchange.high, exchange.low, 0)
        }

        init(_ entry: UnsafeRawBufferPointer) {
            (high, low, tail) = (entry.integer(at: 0), entry.integer(at: 8), entry.integer(at: 16))
        }

        static func < (left: Key, right: Key) -> Bool {
            (left.high, left.low, left.tail) < (right.high, right.low, right.tail)
        }
    }

    static let headBytes = 64
    static let entryBytes = 24
    private static let magic: UInt64 = 0x0031_5844_4953_4850  // "PHSIDX1"
    private static let format: UInt32 = 1

    /// - Throws: `damaged` when a record cannot be read.
    static func build(_ sealed: SealedFile) throws(JournalError) -> [UInt8] {
        var persons: [(Key, UInt32)] = []
        var exchanges: [(Key, UInt32)] = []
        try sealed.forEachEntry { (entry, offset) throws(JournalError) in
            let record = try StoredRecord(entry, file: sealed.path, offset: offset).record
            for key in Set(record.persons.map { Key($0) }) { persons.append((key, UInt32(offset))) }
            if let exchange = record.exchange { exchanges.append((Key(exchange), UInt32(offset))) }
        }
        persons.sort { ($0.0, $0.1) < ($1.0, $1.1) }
        exchanges.sort { ($0.0, $0.1) < ($1.0, $1.1) }
        var writer = RecordWriter(capacity: headBytes + (persons.count + exchanges.count) * entryBytes)
        writer.integer(magic)
        writer.integer(format)
        writer.integer(UInt32(0))
        writer.integer(UInt64(persons.count))
        writer.integer(UInt64(exchanges.count))
        writer.digest(sealed.checksum)
        for entries in [persons, exchanges] {
            for (key, offset) in entries {
                writer.integer(key.high)
                writer.integer(key.low)
                writer.integer(key.tail)
                writer.integer(offset)
            }
        }
        return writer.bytes
    }

    /// An index as it lies on the disk; reads what a question needs.
    struct Reader {
        private let file: any JournalFile
        private let persons: Int
        private let exchanges: Int

        /// - Returns: nil when it is missing or not the index of `sealed`; then the sealed file is read instead.
        init?(_ path: String, of sealed: SealedFile, _ files: any JournalFileSystem) throws(JournalError) {
            do throws(FileError) {
                file = try files.open(path)
                let head = try file.read(count: SealedIndex.headBytes, at: 0)
                let size = try file.size()
                let counts = head.withUnsafeBytes { buffer -> (Int, Int)? in
                    guard buffer.count == SealedIndex.headBytes, buffer.integer(at: 0) == SealedIndex.magic,
                        buffer.integer(at: 8) == SealedIndex.format, buffer.digest(at: 32) == sealed.checksum
                    else { return nil }
                    return (Int(buffer.integer(at: 16, as: UInt32.self)), Int(buffer.integer(at: 24, as: UInt32.self)))
                }
                guard let counts, size == SealedIndex.headBytes + (counts.0 + counts.1) * SealedIndex.entryBytes
                else { return nil }
                (persons, exchanges) = counts
            } catch  where error.isMissing {
                return nil
            } catch {
                throw JournalError(error)
            }
        }

        func offsets(of person: PersonHash) throws(JournalError) -> [Int] {
            try offsets(of: Key(person), in: 0..<persons)
        }

        func offsets(of exchange: ExchangeID) throws(JournalError) -> [Int] {
            try offsets(of: Key(exchange), in: persons..<persons + exchanges)
        }

        private func offsets(of key: Key, in range: Range<Int>) throws(JournalError) -> [Int] {
            var (low, high) = (range.lowerBound, range.upperBound)
            while low < high {
                let middle = low + (high - low) / 2
                if try entry(middle).key < key { low = middle + 1 } else { high = middle }
            }
            var offsets: [Int] = []
            while low < range.upperBound {
                let found = try entry(low)
                guard found.key == key else { break }
                offsets.append(found.offset)
                low += 1
            }
            return offsets
        }

        private func entry(_ number: Int) throws(JournalError) -> (key: Key, offset: Int) {
            let start = SealedIndex.headBytes + number * SealedIndex.entryBytes
            let bytes = try journaled { () throws(FileError) in try file.read(count: SealedIndex.entryBytes, at: start)
            }
            guard bytes.count == SealedIndex.entryBytes else { throw JournalError(.damaged, "an index is cut off") }
            return bytes.withUnsafeBytes { (Key($0), Int($0.integer(at: 20, as: UInt32.self))) }
        }
    }
}
