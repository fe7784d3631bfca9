/// The addresses of a message in one column: for each the length of the receiver's name (2 bytes), the name, the key (8 bytes)
/// and 1 when it holds its key; big-endian.
enum AddressCoding {
    static func bytes(_ addresses: [StoredMessage.Address]) -> [UInt8] {
        var bytes: [UInt8] = []
        for address in addresses {
            let name = Array(address.receiver.utf8.prefix(Int(UInt16.max)))
            bytes += [UInt8(name.count >> 8), UInt8(name.count & 255)]
            bytes += name
            bytes += (0..<8).map { UInt8(truncatingIfNeeded: address.key >> (56 - 8 * UInt64($0))) }
            bytes.append(address.holdsKey ? 1 : 0)
        }
        return bytes
    }

    static func addresses(_ bytes: [UInt8]) -> [StoredMessage.Address] {
        var found: [StoredMessage.Address] = []
        var rest = bytes[...]
        while rest.count >= 11 {
            let count = Int(rest[rest.startIndex]) << 8 | Int(rest[rest.startIndex + 1])
            guard rest.count >= count + 11 else { break }
            let name = rest.dropFirst(2).prefix(count)
            let tail = rest.dropFirst(2 + count)
            found.append(
                StoredMessage.Address(
                    receiver: String(decoding: name, as: UTF8.self),
                    key: tail.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }, holdsKey: tail[tail.startIndex + 8] == 1))
            rest = tail.dropFirst(9)
        }
        return found
    }
}
