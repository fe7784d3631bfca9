/// One header block while it is read: whether we must understand it, and its text if WS-Addressing defines it.
struct SOAPHeaderBlock {
    private var name = (namespace: "", local: "")
    private var isAddressing = false
    private var isMandatory = false
    private var text: [UInt8] = []

    /// A WS-Addressing value longer than this is cut; none of ours comes near.
    private static let textLimit = 2048

    init() {}

    init(_ element: borrowing XMLStartElement, soapNamespace: StaticString) {
        name = (element.name.namespace.text, element.name.local.text)
        let local = element.name.local
        isAddressing =
            element.name.namespace.equals(SOAPNames.addressing)
            && SOAPNames.addressingBlocks.contains { local.equals($0) }
        var mustUnderstand = false
        var isOurs = true
        for index in 0..<element.attributeCount {
            let (name, value) = element.attribute(index)
            guard name.namespace.equals(soapNamespace) else { continue }
            if name.local.equals("mustUnderstand") {
                mustUnderstand = value.equals("1") || value.equals("true")
            } else if name.local.equals("actor") || name.local.equals("role") {
                isOurs = SOAPNames.ourRoles.contains { value.equals($0) }
            }
        }
        isMandatory = mustUnderstand && isOurs
    }

    mutating func append(_ utf8: UnsafeBufferPointer<UInt8>, depth: Int) {
        guard isAddressing, depth == 1, text.count + utf8.count <= Self.textLimit else { return }
        text.append(contentsOf: utf8)
    }

    func report(to envelope: inout SOAPEnvelope?) {
        guard isAddressing else {
            if isMandatory { envelope?.notUnderstood.append(name) }
            return
        }
        let value = trimmed
        switch name.local {
        case "Action": envelope?.action = value
        case "MessageID": envelope?.messageID = value
        case "RelatesTo": envelope?.relatesTo = value
        case "To": envelope?.to = value
        default: break
        }
    }

    private var trimmed: String {
        let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
        let head = text.drop(while: isSpace)
        let end = head.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? head.startIndex
        return String(decoding: head[..<end], as: UTF8.self)
    }
}
