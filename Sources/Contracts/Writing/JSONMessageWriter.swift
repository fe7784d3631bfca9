import Formats

/// Writes one message's tape as JSON; see ``MessageWriter/json(_:frame:mapping:into:)``.
struct JSONMessageWriter {
    let message: Message
    let frame: ResponseFrame?
    let mapping: WireMapping?
    var output: [UInt8]
    private let names: NameTable
    private var writer = JSONWriter()
    private var wire: [UInt8] = []
    private var violation: Violation?

    init(message: Message, frame: ResponseFrame?, mapping: WireMapping?, output: [UInt8]) {
        self.message = message
        self.frame = frame
        self.mapping = mapping
        self.output = output
        names = mapping?.names ?? message.model.plan.names
    }

    mutating func write() -> Violation? {
        writer.beginObject(into: &output)
        if let frame, message.model.direction == .response { write(frame) }
        items(of: 0)
        writer.endObject(into: &output)
        return violation
    }

    private mutating func write(_ frame: ResponseFrame) {
        writer.key("metadata", into: &output)
        writer.beginObject(into: &output)
        text("title", frame.title)
        text("detail", frame.detail)
        writer.endObject(into: &output)
        writer.key("_links", into: &output)
        writer.beginObject(into: &output)
        writer.key("self", into: &output)
        writer.beginObject(into: &output)
        text("href", frame.href)
        writer.endObject(into: &output)
        writer.endObject(into: &output)
    }

    private mutating func text(_ key: String, _ value: String) {
        writer.key(key, into: &output)
        writer.string(value, into: &output)
    }

    private mutating func items(of group: Int) {
        let message = message
        let plan = message.model.plan
        _ = message.forEachChild(of: group) { node, run in
            let item = plan.items[node]
            if item.isFrame, frame != nil { return true }
            if item.isRepeated {
                array(node, run, isAlwaysWritten: item.isRequiredArray)
            } else if run.isEmpty {
                absent(node)
            } else {
                names.withName(of: node) { writer.key($0, into: &output) }
                occurrence(node, run.lowerBound)
            }
            return violation == nil
        }
    }

    private mutating func array(_ node: Int, _ run: Range<Int>, isAlwaysWritten: Bool) {
        guard !run.isEmpty || isAlwaysWritten else { return }
        names.withName(of: node) { writer.key($0, into: &output) }
        writer.beginArray(into: &output)
        var index = run.lowerBound
        while index < run.upperBound {
            occurrence(node, index)
            index = Int(message.entries[index].end)
        }
        writer.endArray(into: &output)
    }

    private mutating func occurrence(_ node: Int, _ index: Int) {
        let entry = message.entries[index]
        switch entry.state {
        case .null: writer.null(into: &output)
        case .value: value(node, entry)
        case .group:
            writer.beginObject(into: &output)
            items(of: index)
            writer.endObject(into: &output)
        }
    }

    private mutating func value(_ node: Int, _ entry: Message.Entry) {
        let bytes = Int(entry.offset)..<Int(entry.offset + entry.length)
        let arena = message.arena
        arena.withUnsafeBufferPointer { arena in
            let value = UnsafeBufferPointer(rebasing: arena[bytes])
            guard let rule = mapping?.rules[node] else { return scalar(node, value, asString: false) }
            wire.removeAll(keepingCapacity: true)
            if let code = WireValue.append(value, rule.conversion, into: &wire) { refuse(code, node) }
            let converted = wire
            converted.withUnsafeBufferPointer { scalar(node, $0, asString: rule.numberIsString) }
        }
    }

    private mutating func scalar(_ node: Int, _ value: UnsafeBufferPointer<UInt8>, asString: Bool) {
        let type = message.model.plan.items[node].type
        if (type == .integer || type == .signedInteger) && !asString {
            writer.number(value, into: &output)
        } else {
            writer.string(value, into: &output)
        }
    }

    private mutating func absent(_ node: Int) {
        guard let rule = mapping?.rules[node], !message.model.plan.items[node].isGroup,
            let value = WireValue.ofAbsent(rule)
        else { return }
        names.withName(of: node) { writer.key($0, into: &output) }
        // An empty number is no JSON number: the dialect that wants one writes its numbers as strings.
        value.withUnsafeBufferPointer { scalar(node, $0, asString: rule.numberIsString || $0.isEmpty) }
    }

    private mutating func refuse(_ code: String, _ node: Int) {
        violation = Violation(
            code: code, path: message.model.path(of: node), label: message.model.nodes[node].label, line: 0, offset: -1)
    }
}
