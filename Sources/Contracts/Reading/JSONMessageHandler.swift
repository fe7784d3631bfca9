import Formats

/// Turns a JSON text's events into a message's items.
final class JSONMessageHandler: JSONEventHandler {
    /// What the next value stands in: an object, an array (by its item's node), or nothing.
    private static let object: Int32 = -1
    private static let nothing: Int32 = -2

    private let assembler: MessageAssembler
    /// Open objects and arrays.
    @exclusivity(unchecked) private var containers = Stack<Int32>()
    /// The innermost of them.
    @exclusivity(unchecked) private var container = nothing
    /// The item whose key has been read, -1 when its value is to be skipped.
    @exclusivity(unchecked) private var keyed = -1
    /// Open containers inside something that is skipped.
    @exclusivity(unchecked) private var skipped = 0

    init(_ assembler: MessageAssembler) { self.assembler = assembler }

    deinit { containers.deallocate() }

    func begin() {
        containers.removeAll()
        container = Self.nothing
        keyed = -1
        skipped = 0
    }

    private func enter(_ inner: Int32) {
        containers.append(container)
        container = inner
    }

    private func leave() {
        container = containers[containers.count - 1]
        containers.removeLast()
    }

    func key(_ utf8: UnsafeBufferPointer<UInt8>, in reader: JSONReader) {
        guard skipped == 0 else { return }
        keyed = assembler.child(named: utf8)
        if keyed < 0 { return unknown(utf8, in: reader) }
        // A dialect may give one name to two items.
        if assembler.mapping == nil { reader.isKey(number: Int(assembler.item(keyed).pointee.ordinal)) }
    }

    private func unknown(_ name: UnsafeBufferPointer<UInt8>, in reader: JSONReader) {
        guard !assembler.isIgnored(name) else { return }
        assembler.report("H1002", -1, at: reader.offset, ["name": UnknownName.text(name)])
        stopIfFull(reader)
    }

    func startObject(in reader: JSONReader) {
        guard skipped == 0 else { return skipped += 1 }
        guard let node = nodeOfValue(in: reader) else { return skipped = 1 }
        guard assembler.items[node].isGroup else {
            mismatch(node, in: reader)
            return skipped = 1
        }
        guard assembler.openGroup(node, at: reader.offset) else { return skipped = 1 }
        enter(Self.object)
    }

    func endObject(in reader: JSONReader) {
        guard skipped == 0 else { return skipped -= 1 }
        assembler.closeGroup()
        leave()
        stopIfFull(reader)
    }

    func startArray(in reader: JSONReader) {
        guard skipped == 0 else { return skipped += 1 }
        if isRepeatedKeyed { return enter(Int32(keyed)) }
        if let node = nodeOfValue(in: reader) { mismatch(node, in: reader) }
        skipped = 1
    }

    func endArray(in reader: JSONReader) {
        guard skipped == 0 else { return skipped -= 1 }
        assembler.emptyArray(Int(container))
        leave()
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
        if isRepeatedKeyed { return assembler.refuse("H1007", keyed, at: reader.offset) }
        guard let node = nodeOfValue(in: reader) else { return }
        if node == 0 { return mismatch(node, in: reader) }
        assembler.null(node, at: reader.offset)
    }

    private var isRepeatedKeyed: Bool {
        container == Self.object && keyed >= 0 && assembler.item(keyed).pointee.isRepeated
    }

    /// The item that the value now beginning belongs to; nil when it is to be skipped. The root for the first value.
    @inline(__always)
    private func nodeOfValue(in reader: JSONReader) -> Int? {
        guard container == Self.object else { return container == Self.nothing ? 0 : Int(container) }
        guard keyed >= 0 else { return nil }
        guard !assembler.item(keyed).pointee.isRepeated else {
            mismatch(keyed, in: reader)
            return nil
        }
        return keyed
    }

    /// The same for a string, a number or a boolean, which is wrong for a group.
    @inline(__always)
    private func itemOfValue(in reader: JSONReader) -> Int? {
        guard skipped == 0, let node = nodeOfValue(in: reader) else { return nil }
        guard assembler.item(node).pointee.isGroup else { return node }
        mismatch(node, in: reader)
        return nil
    }

    @inline(__always)
    private func isNumber(_ node: Int) -> Bool {
        switch assembler.item(node).pointee.type {
        case .integer, .signedInteger: !(assembler.mapping?.rules[node].numberIsString ?? false)
        default: false
        }
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
