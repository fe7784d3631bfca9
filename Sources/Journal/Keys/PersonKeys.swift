internal import Synchronization

/// The person keys of all municipalities: `keys/<code>/<id>.key`, made at first use, never changed, never overwritten.
///
/// The newest key hashes; older ones are kept so that what they hashed can still be found.
final class PersonKeys: Sendable {
    /// magic 8 | municipality u32 | id u16 | zero u16 | secret 32 | SHA-256 of all before 32
    private static let magic: UInt64 = 0x0031_5359_454b_4850  // "PHKEYS1"
    private static let fileBytes = 16 + PersonKey.byteCount + Digest.byteCount

    private let files: any JournalFileSystem
    private let layout: Layout
    /// Fills a buffer with random bytes.
    private let random: @Sendable (Int) -> [UInt8]
    private let known = Mutex<[MunicipalityCode: [PersonKey]]>([:])
    /// Held while files are read or made, so that two callers cannot make two first keys.
    private let making = Mutex(())

    init(
        files: any JournalFileSystem, layout: Layout,
        random: @escaping @Sendable (Int) -> [UInt8] = PersonKeys.systemRandom
    ) {
        self.files = files
        self.layout = layout
        self.random = random
    }

    static let systemRandom: @Sendable (Int) -> [UInt8] = { count in
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }

    /// Oldest first; at least one. Touches the disk only the first time it is asked for a municipality.
    func all(_ town: MunicipalityCode) throws(JournalError) -> [PersonKey] {
        if let keys = known.withLock({ $0[town] }) { return keys }
        return try making.withLock { (_) throws(JournalError) in
            if let keys = known.withLock({ $0[town] }) { return keys }
            let keys = try load(town)
            return try remember(keys.isEmpty ? [make(town, 1)] : keys, town)
        }
    }

    func current(_ town: MunicipalityCode) throws(JournalError) -> PersonKey {
        guard let key = try all(town).last else { throw JournalError(.key, "no key", file: layout.keys(town)) }
        return key
    }

    /// Makes a new key and uses it from now on.
    func rotate(_ town: MunicipalityCode) throws(JournalError) -> UInt16 {
        let loaded = try all(town)
        return try making.withLock { (_) throws(JournalError) in
            let keys = known.withLock { $0[town] } ?? loaded
            guard let last = keys.last?.id, last < .max else {
                throw JournalError(.key, "there are no more key ids", file: layout.keys(town))
            }
            _ = remember(keys + [try make(town, last + 1)], town)
            return last + 1
        }
    }

    private func remember(_ keys: [PersonKey], _ town: MunicipalityCode) -> [PersonKey] {
        known.withLock { $0[town] = keys }
        return keys
    }

    // MARK: Files

    private func load(_ town: MunicipalityCode) throws(JournalError) -> [PersonKey] {
        let names: [String]
        do throws(FileError) {
            names = try files.names(in: layout.keys(town))
        } catch  where error.isMissing {
            return []
        } catch {
            throw JournalError(error)
        }
        var keys: [PersonKey] = []
        for number in Layout.numbers(names, suffix: Layout.keySuffix) {
            guard let id = UInt16(exactly: number), Int(id) == keys.count + 1 else {
                throw JournalError(.key, "key \(keys.count + 1) is missing", file: layout.keys(town))
            }
            keys.append(try read(town, id))
        }
        return keys
    }

    private func read(_ town: MunicipalityCode, _ id: UInt16) throws(JournalError) -> PersonKey {
        let path = layout.key(town, id)
        let bytes = try journaled { () throws(FileError) in try files.contents(of: path) }
        let end = Self.fileBytes - Digest.byteCount
        let isGood = bytes.withUnsafeBytes { buffer in
            buffer.count == Self.fileBytes && buffer.integer(at: 0) == Self.magic
                && buffer.integer(at: 8) == town.number && buffer.integer(at: 12) == id
                && buffer.digest(at: end) == Digest(of: UnsafeRawBufferPointer(rebasing: buffer[..<end]))
        }
        guard isGood else { throw JournalError(.key, "this is not key \(id) of \(town)", file: path) }
        return PersonKey(id: id, secret: Array(bytes[16..<16 + PersonKey.byteCount]))
    }

    /// The key may be used once its file and its name are durable: a hash whose key is lost can never be found again.
    private func make(_ town: MunicipalityCode, _ id: UInt16) throws(JournalError) -> PersonKey {
        let secret = random(PersonKey.byteCount)
        var writer = RecordWriter(capacity: Self.fileBytes)
        writer.integer(Self.magic)
        writer.integer(town.number)
        writer.integer(id)
        writer.integer(UInt16(0))
        for byte in secret { writer.byte(byte) }
        writer.digest(writer.bytes.withUnsafeBytes { Digest(of: $0) })
        let bytes = writer.bytes
        try journaled { () throws(FileError) in
            try files.createDirectory(layout.keys(town))
            try files.syncDirectory(layout.keys)
            try files.replace(layout.key(town, id), with: bytes)
            try files.syncDirectory(layout.keys(town))
        }
        return PersonKey(id: id, secret: secret)
    }
}
