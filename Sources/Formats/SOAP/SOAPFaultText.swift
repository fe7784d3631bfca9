/// Code and text of a fault while it is read: `faultcode` and `faultstring` (1.1), `Code/Value` and the first
/// `Reason/Text` (1.2).
struct SOAPFaultText {
    private enum Part { case code, reason, other }

    private var code: [UInt8] = []
    private var reason: [UInt8] = []
    private var part = Part.other
    /// `Code` or `Reason` of SOAP 1.2 is open.
    private var parent = Part.other

    /// A foreign text is kept up to here.
    private static let limit = 4096

    /// `depth` is 1 for the fault itself.
    mutating func start(_ name: XMLName, depth: Int) {
        part = .other
        if depth == 2 { parent = .other }
        switch (depth, name.local.text) {
        case (2, "faultcode"): part = .code
        case (2, "faultstring"): part = .reason
        case (2, "Code"): parent = .code
        case (2, "Reason"): parent = .reason
        case (3, "Value") where parent == .code: part = .code
        case (3, "Text") where parent == .reason && reason.isEmpty: part = .reason
        default: break
        }
    }

    mutating func append(_ utf8: UnsafeBufferPointer<UInt8>) {
        switch part {
        case .code where code.count + utf8.count <= Self.limit: code.append(contentsOf: utf8)
        case .reason where reason.count + utf8.count <= Self.limit: reason.append(contentsOf: utf8)
        default: break
        }
    }

    mutating func end() { part = .other }

    /// The code without its prefix and white space.
    var texts: (code: String, reason: String) {
        let name = code.filter { $0 > 0x20 }
        let local = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name[...]
        return (String(decoding: local, as: UTF8.self), String(decoding: reason, as: UTF8.self))
    }
}
