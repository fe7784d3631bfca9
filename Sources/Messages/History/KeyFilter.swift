internal import Journal

/// Says of a name whether it may be in a set: never no when it is, rarely yes when it is not (a blocked Bloom filter).
///
/// Two bytes a name, so that an acceptance with a new idempotency key asks no file.
struct KeyFilter: Sendable {
    private static let wordsPerBlock = 8

    private var words: [UInt64]
    private let blocks: UInt64
    private let capacity: Int
    fileprivate(set) var count = 0

    init(capacity: Int) {
        self.capacity = max(256, capacity)
        blocks = UInt64((self.capacity * 16 + 511) / 512)
        words = Array(repeating: 0, count: Int(blocks) * Self.wordsPerBlock)
    }

    var isFull: Bool { count >= capacity }
    var byteCount: Int { 8 * words.count }

    mutating func insert(_ name: IdempotencyName) {
        let block = Int(name.high % blocks) * Self.wordsPerBlock
        for bit in Self.bits(name) { words[block + bit / 64] |= 1 << UInt64(bit % 64) }
        count += 1
    }

    func mayContain(_ name: IdempotencyName) -> Bool {
        let block = Int(name.high % blocks) * Self.wordsPerBlock
        for shift in stride(from: UInt64(0), to: 63, by: 9) {
            let bit = Int(name.low >> shift & 511)
            if words[block + bit / 64] & 1 << UInt64(bit % 64) == 0 { return false }
        }
        return true
    }

    fileprivate func write(to writer: inout RecordWriter) {
        writer.integer(UInt64(capacity))
        writer.integer(UInt64(count))
        for word in words { writer.integer(word) }
    }

    fileprivate init(_ reader: inout RecordReader, limit: Int) throws(RecordReader.Unreadable) {
        let (capacity, count): (UInt64, UInt64) = (try reader.integer(), try reader.integer())
        guard capacity <= UInt64(limit), count <= capacity else { throw RecordReader.Unreadable() }
        self.init(capacity: Int(capacity))
        self.count = Int(count)
        for index in words.indices { words[index] = try reader.integer() }
    }

    private static func bits(_ name: IdempotencyName) -> [Int] {
        stride(from: UInt64(0), to: 63, by: 9).map { Int(name.low >> $0 & 511) }
    }
}

/// The names of one day: a filter that is full gets a larger one beside it.
struct DayNames: Sendable {
    private var filters: [KeyFilter] = []

    var byteCount: Int { filters.reduce(0) { $0 + $1.byteCount } }

    mutating func insert(_ name: IdempotencyName) {
        if filters.last?.isFull ?? true { filters.append(KeyFilter(capacity: 4 * (filters.last?.count ?? 256))) }
        filters[filters.count - 1].insert(name)
    }

    func mayContain(_ name: IdempotencyName) -> Bool { filters.contains { $0.mayContain(name) } }

    // MARK: Kept for the next start

    init() {}

    /// A checksum, then the filters: one that lost a bit would have a key taken for new.
    var bytes: [UInt8] {
        var writer = RecordWriter(capacity: byteCount + 64)
        writer.count(filters.count)
        for filter in filters { filter.write(to: &writer) }
        var whole = RecordWriter(capacity: writer.bytes.count + Digest.byteCount)
        whole.digest(writer.bytes.withUnsafeBytes { Digest(of: $0) })
        return whole.bytes + writer.bytes
    }

    /// Nil when they are not what ``bytes`` was.
    init?(_ bytes: [UInt8]) {
        let found: [KeyFilter]? = bytes.withUnsafeBytes { bytes in
            guard bytes.count > Digest.byteCount else { return nil }
            let filters = UnsafeRawBufferPointer(rebasing: bytes[Digest.byteCount...])
            guard bytes.digest(at: 0) == Digest(of: filters) else { return nil }
            return try? Self.filters(filters)
        }
        guard let found else { return nil }
        filters = found
    }

    private static func filters(_ bytes: UnsafeRawBufferPointer) throws(RecordReader.Unreadable) -> [KeyFilter] {
        var reader = RecordReader(bytes)
        var filters: [KeyFilter] = []
        for _ in 0..<(try reader.count()) { filters.append(try KeyFilter(&reader, limit: bytes.count)) }
        guard reader.isAtEnd else { throw RecordReader.Unreadable() }
        return filters
    }
}
