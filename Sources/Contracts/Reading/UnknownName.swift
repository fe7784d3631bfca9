/// The name of an item that the contract does not know, as far as it may be quoted: what a stranger chose to write is
/// no value, but
/// it may carry one.
enum UnknownName {
    static func text(_ name: UnsafeBufferPointer<UInt8>) -> String {
        guard !name.isEmpty, name.count <= 64, name.allSatisfy(isNameByte) else { return "?" }
        return String(decoding: name, as: UTF8.self)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
