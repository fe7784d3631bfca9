import Formats

/// Turns a JSON text's events into a message's items.
final class JSONMessageHandler: JSONEventHandler {
    private enum Container {
        case object
        /// The array of a repeated item.
        case array(node: Int)
    }

    private let assembler: MessageAssembler
    @exclusivity(unchecked) private var containers: [Container] = []
    /// The item whose key has been read, -1 when its value is to be skipped.
    @exclusivity(unchecked) private var keyed = -1
    /// Open containers inside something that is skipped.
    @exclusivity(unchecked) private var skipped = 0

    init(_ assembler: MessageAssembler) { self.assembler = assembler }

    func begin() {
        containers.removeAll(keepingCapacity: true)
        keyed = -1
        skipped = 0
    }

    func key(_ utf8: UnsafeBufferPointer<UInt8>, in reader: JSONReader) {
        guard skipped == 0 else { return }
        keyed = assembler.child(named: utf8)
        if keyed < 0, !assembler.isIgnored(utf8) {
            assembler.report("H1002", -1, at: reader.offset, ["name": UnknownName.text(utf8)])
            stopIfFull(reader)
        }
    }

    func startObject(in reader: JSONReader) {
        guard skipped == 0 else { return skipped += 1 }
        guard let node = nodeOfValue(in: reader) else { return skipped = 1 }
        guard assembler.items[node].isGroup else {
            mismatch(node, in: reader)
            return skipped = 1
        }
        guard assembler.openGroup(node, at: reader.offset) else { return skipped = 1 }
        containers.append(.object)
    }

    func endObject(in reader: JSONReader) {
        guard skipped == 0 else { return skipped -= 1 }
        assembler.closeGroup()
        containers.removeLast()
        stopIfFull(reader)
    }

    func startArray(in reader: JSONReader) {
        guard skipped == 0 else { return skipped += 1 }
        if case .object = containers.last, keyed >= 0, assembler.items[keyed].isRepeated {
            containers.append(.array(node: keyed))
            return
        }
        if let node = nodeOfValue(in: reader) { mismatch(node, in: reader) }
        skipped = 1
    }

    func endArray(in reader: JSONReader) {
        guard skipped == 0 else { return skipped -= 1 }
        if case .array(let node) = containers.removeLast() { assembler.emptyArray(node) }
    }

    func string(_ utf8: UnsafeBufferPointer<UInt8>, in reader: JSONReader) {
        guard let node = itemOfValue(in: reader) else { return }
        if isNumber(node) { return mismatch(node, in: reader) }
        assembler.value(node, utf8, at: reader.offset)
        stopIfFull(reader)
    }

    func number(_ literal: UnsafeBufferPointer<UInt8>, in reader: JSONReader) {
        guard let node = itemOfValue(in: reader) else { return }
        guard isNumber(node) else { return mismatch(node, in: reader) }
        assembler.value(node, literal, at: reader.offset)
        stopIfFull(reader)
    }

    func bool(_ value: Bool, in reader: JSONReader) {
        if let node = itemOfValue(in: reader) { mismatch(node, in: reader) }
    }

    func null(in reader: JSONReader) {
        guard skipped == 0 else { return }
        if case .object = containers.last, keyed >= 0, assembler.items[keyed].isRepeated {
            return assembler.refuse("H1007", keyed, at: reader.offset)
        }
        guard let node = nodeOfValue(in: reader) else { return }
        if node == 0 { return mismatch(node, in: reader) }
        assembler.null(node, at: reader.offset)
    }

    /// The item that the value now beginning belongs to; nil when it is to be skipped. The root for the first value.
    private func nodeOfValue(in reader: JSONReader) -> Int? {
        switch containers.last {
        case nil: return 0
        case .array(let node): return node
        case .object:
            guard keyed >= 0 else { return nil }
            guard !assembler.items[keyed].isRepeated else {
                mismatch(keyed, in: reader)
                return nil
            }
            return keyed
        }
    }

    /// The same for a string, a number or a boolean, which is wrong for a group.
    private func itemOfValue(in reader: JSONReader) -> Int? {
        guard skipped == 0, let node = nodeOfValue(in: reader) else { return nil }
        guard assembler.items[node].isGroup else { return node }
        mismatch(node, in: reader)
        return nil
    }

    private func isNumber(_ node: Int) -> Bool {
        let type = assembler.items[node].type
        guard type == .integer || type == .signedInteger else { return false }
        return !(assembler.mapping?.rules[node].numberIsString ?? false)
    }

    private func mismatch(_ node: Int, in reader: JSONReader) {
        if node == 0 {
            assembler.report("H1011", -1, at: reader.offset, ["allowed": "object"])
        } else {
            assembler.refuse("H1011", node, at: reader.offset, ["allowed": expected(node)])
        }
        stopIfFull(reader)
    }

    private func expected(_ node: Int) -> String {
        if assembler.items[node].isRepeated { return "array" }
        if assembler.items[node].isGroup { return "object" }
        return isNumber(node) ? "number" : "string"
    }

    private func stopIfFull(_ reader: JSONReader) {
        if assembler.isFull { reader.stop() }
    }
}
