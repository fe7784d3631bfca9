/// A media type in lower case with the one parameter that matters here. It is read for every request: bytes only, no characters.
struct MediaType {
    let name: String
    /// SOAP 1.2's action.
    let action: String?

    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count <= 512 else { return nil }
        var parts = bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)[...]
        name = Self.text(Self.trimmed(parts.popFirst() ?? bytes[...]), isLowered: true)
        var action: String?
        for part in parts {
            guard let equals = part.firstIndex(of: UInt8(ascii: "=")) else { continue }
            let value = Self.trimmed(part[(equals + 1)...])
            if Self.text(Self.trimmed(part[..<equals]), isLowered: true) == "action" {
                action = Self.text(value, isLowered: false)
            }
        }
        self.action = action
    }

    /// Without white space and quotes around it.
    private static func trimmed(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>> {
        var start = bytes.startIndex
        var end = bytes.endIndex
        while start < end, isAround(bytes[start]) { start += 1 }
        while end > start, isAround(bytes[end - 1]) { end -= 1 }
        return bytes[start..<end]
    }

    private static func isAround(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == UInt8(ascii: "\"") }

    private static func text(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, isLowered: Bool) -> String {
        guard isLowered else { return String(decoding: bytes, as: UTF8.self) }
        return String(unsafeUninitializedCapacity: bytes.count) { buffer in
            for (index, byte) in bytes.enumerated() { buffer[index] = byte >= 65 && byte <= 90 ? byte | 32 : byte }
            return bytes.count
        }
    }
}
