package import Contracts
package import Journal

extension Message {
    /// Everybody whom the message names, as the journal keeps them.
    ///
    /// - Returns: nil when somebody cannot be hashed: evidence that leaves a person out would be worse than no exchange.
    package func persons(hash: (UnsafeBufferPointer<UInt8>) -> PersonHash?) -> [PersonHash]? {
        persons(in: entries.indices, hash: hash)
    }

    /// The same of a part of the message.
    ///
    /// - Parameter range: of entries.
    package func persons(
        in range: Range<Int>, hash: (UnsafeBufferPointer<UInt8>) -> PersonHash?
    ) -> [PersonHash]? {
        let keys = model.personKeys
        guard !keys.isEmpty else { return [] }
        var persons: [PersonHash] = []
        for entry in entries[range] where entry.state == .value && keys.contains(Int(entry.node)) {
            guard let person = withValue(entry, hash) else { return nil }
            persons.append(person)
        }
        return persons
    }
}
