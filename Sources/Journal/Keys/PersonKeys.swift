internal import Synchronization

/// The person keys of all municipalities: made at first use, never changed, never overwritten.
///
/// The newest key hashes; older ones are kept so that what they hashed can still be found.
final class PersonKeys: Sendable {
    private let shelf: any KeyShelf
    private let known = Mutex<[MunicipalityCode: [PersonKey]]>([:])
    /// Held while keys are read or made, so that two callers cannot make two first keys.
    private let making = Mutex(())

    init(_ shelf: any KeyShelf) { self.shelf = shelf }

    /// Oldest first; at least one. Blocks only the first time it is asked for a municipality.
    func all(_ town: MunicipalityCode) throws(JournalError) -> [PersonKey] {
        if let keys = known.withLock({ $0[town] }) { return keys }
        return try making.withLock { (_) throws(JournalError) in
            if let keys = known.withLock({ $0[town] }) { return keys }
            return remember(try loadOrMake(town), town)
        }
    }

    func current(_ town: MunicipalityCode) throws(JournalError) -> PersonKey {
        guard let key = try all(town).last else { throw JournalError(.key, "no key", file: shelf.place(town, nil)) }
        return key
    }

    /// The same as ``all(_:)``, read anew: another hub may have made a key. Blocks.
    func fresh(_ town: MunicipalityCode) throws(JournalError) -> [PersonKey] {
        try making.withLock { (_) throws(JournalError) in remember(try loadOrMake(town), town) }
    }

    /// Reads all that are known anew. Blocks.
    func refresh() throws(JournalError) {
        for town in known.withLock({ Array($0.keys) }) { _ = try fresh(town) }
    }

    /// Makes a new key and uses it from now on. Blocks.
    func rotate(_ town: MunicipalityCode) throws(JournalError) -> UInt16 {
        try making.withLock { (_) throws(JournalError) in
            let keys = try loadOrMake(town)
            guard let last = keys.last?.id, last < .max else {
                throw JournalError(.key, "there are no more key ids", file: shelf.place(town, nil))
            }
            _ = remember(keys + [try make(town, last + 1)], town)
            return last + 1
        }
    }

    private func remember(_ keys: [PersonKey], _ town: MunicipalityCode) -> [PersonKey] {
        known.withLock { $0[town] = keys }
        return keys
    }

    private func loadOrMake(_ town: MunicipalityCode) throws(JournalError) -> [PersonKey] {
        var keys: [PersonKey] = []
        for (id, bytes) in try shelf.load(town) {
            guard Int(id) == keys.count + 1 else {
                throw JournalError(.key, "key \(keys.count + 1) is missing", file: shelf.place(town, nil))
            }
            keys.append(try key(bytes, town, id))
        }
        guard keys.count >= known.withLock({ $0[town]?.count ?? 0 }) else {
            throw JournalError(.key, "key \(keys.count + 1) is missing", file: shelf.place(town, nil))
        }
        return keys.isEmpty ? [try make(town, 1)] : keys
    }

    private func key(_ bytes: [UInt8], _ town: MunicipalityCode, _ id: UInt16) throws(JournalError) -> PersonKey {
        guard let key = PersonKey(coded: bytes, town, id) else {
            throw JournalError(.key, "this is not key \(id) of \(town)", file: shelf.place(town, id))
        }
        return key
    }

    /// The key may be used once it is durable: a hash whose key is lost can never be found again.
    private func make(_ town: MunicipalityCode, _ id: UInt16) throws(JournalError) -> PersonKey {
        var generator = SystemRandomNumberGenerator()
        let secret = (0..<PersonKey.byteCount).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        return try key(try shelf.put(PersonKey.coded(town, id, secret: secret), town, id), town, id)
    }
}
