import Formats

/// Writes one message's tape as XML; see ``MessageWriter/xml(_:mapping:into:)``.
struct XMLMessageWriter {
    let message: Message
    let mapping: WireMapping?
    var output: [UInt8]
    private let names: NameTable
    private var wire: [UInt8] = []
    private var violation: Violation?

    init(message: Message, mapping: WireMapping?, output: [UInt8]) {
        self.message = message
        self.mapping = mapping
        self.output = output
        names = mapping?.names ?? message.model.plan.names
    }

    mutating func write() -> Violation? {
        let plan = message.model.plan
        output.append(UInt8(ascii: "<"))
        output += plan.rootName
        append(" xmlns=\"")
        plan.namespace.withUnsafeBufferPointer { XMLText.appendEscaped($0, attribute: true, to: &output) }
        if message.entries.contains(where: { $0.state == .null }) {
            append("\" xmlns:xsi=\"")
            output += XMLNames.instance
        }
        append("\">")
        group(0)
        append("</")
        output += plan.rootName
        append(">")
        return violation
    }

    private mutating func group(_ entry: Int) {
        let message = message
        let plan = message.model.plan
        _ = message.forEachChild(of: entry) { node, run in
            if plan.items[node].isFrame { return true }
            if run.isEmpty { absent(node) }
            var index = run.lowerBound
            while index < run.upperBound {
                occurrence(node, index)
                index = Int(message.entries[index].end)
            }
            return violation == nil
        }
    }

    private mutating func occurrence(_ node: Int, _ index: Int) {
        let entry = message.entries[index]
        append("<")
        name(node)
        guard entry.state != .null else { return append(" xsi:nil=\"true\"/>") }
        append(">")
        if entry.state == .group { group(index) } else { value(node, entry) }
        append("</")
        name(node)
        append(">")
    }

    private mutating func value(_ node: Int, _ entry: Message.Entry) {
        let bytes = Int(entry.offset)..<Int(entry.offset + entry.length)
        let arena = message.arena
        arena.withUnsafeBufferPointer { arena in
            let value = UnsafeBufferPointer(rebasing: arena[bytes])
            guard let conversion = mapping?.rules[node].conversion else {
                return XMLText.appendEscaped(value, attribute: false, to: &output)
            }
            wire.removeAll(keepingCapacity: true)
            if let code = WireValue.append(value, conversion, into: &wire) { refuse(code, node) }
            let converted = wire
            converted.withUnsafeBufferPointer { XMLText.appendEscaped($0, attribute: false, to: &output) }
        }
    }

    private mutating func absent(_ node: Int) {
        guard let rule = mapping?.rules[node], !message.model.plan.items[node].isGroup,
            let value = WireValue.ofAbsent(rule)
        else { return }
        append("<")
        name(node)
        append(">")
        value.withUnsafeBufferPointer { XMLText.appendEscaped($0, attribute: false, to: &output) }
        append("</")
        name(node)
        append(">")
    }

    private mutating func name(_ node: Int) {
        names.withName(of: node) { output.append(contentsOf: $0) }
    }

    private mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { output.append(contentsOf: $0) }
    }

    private mutating func refuse(_ code: String, _ node: Int) {
        violation = Violation(
            code: code, path: message.model.path(of: node), label: message.model.nodes[node].label, line: 0, offset: -1)
    }
}
