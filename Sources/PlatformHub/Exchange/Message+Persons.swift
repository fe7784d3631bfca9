package import Contracts
package import Journal

extension Message {
    /// Everybody whom the message names, as the journal keeps them.
    ///
    /// - Returns: nil when somebody cannot be hashed: evidence that leaves a person out would be worse than no exchange.
    package func persons(hash: (UnsafeBufferPointer<UInt8>) -> PersonHash?) -> [PersonHash]? {
        let keys = model.personKeys
        guard !keys.isEmpty else { return [] }
        var persons: [PersonHash] = []
        for entry in entries where entry.state == .value && keys.contains(Int(entry.node)) {
            guard let person = withValue(entry, hash) else { return nil }
            persons.append(person)
        }
        return persons
    }
}
