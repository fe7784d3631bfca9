import Formats

/// Turns an XML document's events (or those of a SOAP body's child) into a message's items.
final class XMLMessageHandler: XMLEventHandler {
    private let assembler: MessageAssembler
    /// The item whose element is open, -1 between items.
    @exclusivity(unchecked) private var leaf = -1
    @exclusivity(unchecked) private var isNil = false
    /// The open item holds what it must not hold: it has been reported and gives no value.
    @exclusivity(unchecked) private var isBroken = false
    @exclusivity(unchecked) private var text = GrowingBytes(capacity: 256)
    /// Open elements inside something that is skipped.
    @exclusivity(unchecked) private var skipped = 0
    @exclusivity(unchecked) private var hasRoot = false

    init(_ assembler: MessageAssembler) { self.assembler = assembler }

    deinit { text.deallocate() }

    func begin() {
        leaf = -1
        skipped = 0
        hasRoot = false
    }

    func startElement(_ element: borrowing XMLStartElement, in reader: XMLReader) {
        guard skipped == 0 else { return skipped += 1 }
        guard hasRoot else { return startRoot(element, in: reader) }
        guard leaf < 0 else {
            breakLeaf(isNil ? "H1007" : "H1014", in: reader)
            return skipped = 1
        }
        guard let node = node(of: element, in: reader) else {
            skipped = 1
            return stopIfFull(reader)
        }
        let isNil = element.attributeCount > 0 && nilAttribute(of: element, node, in: reader)
        if isNil || !assembler.items[node].isGroup {
            leaf = node
            self.isNil = isNil
            isBroken = false
            text.removeAll(keeping: 1 << 16)
        } else if !assembler.openGroup(node, at: reader.line) {
            skipped = 1
        }
    }

    func characters(_ utf8: UnsafeBufferPointer<UInt8>, in reader: XMLReader) {
        guard skipped == 0 else { return }
        if leaf >= 0 {
            text.append(utf8)
        } else if let frame = assembler.frames.last, !frame.hasText, !utf8.allSatisfy(Self.isWhiteSpace) {
            assembler.frames[assembler.frames.count - 1].hasText = true
            assembler.report("H1014", -1, at: reader.line)
            stopIfFull(reader)
        }
    }

    func endElement(in reader: XMLReader) {
        guard skipped == 0 else { return skipped -= 1 }
        if leaf < 0 {
            // A root that is not ours has opened no group.
            if !assembler.frames.isEmpty { assembler.closeGroup() }
        } else {
            endLeaf(in: reader)
        }
        stopIfFull(reader)
    }

    private func endLeaf(in reader: XMLReader) {
        if isNil, text.count > 0 { breakLeaf("H1007", in: reader) }
        if isNil, !isBroken {
            assembler.null(leaf, at: reader.line)
        } else if !isBroken {
            assembler.value(leaf, text.bytes, at: reader.line)
        }
        leaf = -1
    }

    private func startRoot(_ element: borrowing XMLStartElement, in reader: XMLReader) {
        hasRoot = true
        guard element.name.local.elementsEqual(assembler.plan.rootName), isOurs(element.name) else {
            assembler.report("H1015", -1, at: reader.line, ["name": assembler.model.rootName])
            return skipped = 1
        }
        if element.attributeCount > 0, nilAttribute(of: element, 0, in: reader) {
            assembler.report("H1007", -1, at: reader.line)
        }
        _ = assembler.openGroup(0, at: reader.line)
    }

    private func node(of element: borrowing XMLStartElement, in reader: XMLReader) -> Int? {
        let node = assembler.child(named: element.name.local)
        if node >= 0, isOurs(element.name) { return node }
        if node >= 0 {
            assembler.report("H1015", node, at: reader.line, ["name": assembler.model.nodes[node].name])
        } else if !assembler.isIgnored(element.name.local) {
            assembler.report("H1002", -1, at: reader.line, ["name": UnknownName.text(element.name.local)])
        }
        return nil
    }

    private func isOurs(_ name: XMLName) -> Bool { XMLNames.equal(name.namespace, assembler.plan.namespace) }

    /// Checks an element's attributes. Only those that XML Schema gives to every element are allowed; `xsi:type` not,
    /// since an item
    /// has one type, and `xml:lang` not, since the published schema's values are simple types.
    ///
    /// - Returns: whether it says `xsi:nil="true"`.
    private func nilAttribute(of element: borrowing XMLStartElement, _ node: Int, in reader: XMLReader) -> Bool {
        var isNil = false
        for index in 0..<element.attributeCount {
            let (name, value) = element.attribute(index)
            switch XMLNames.attribute(name) {
            case .schemaLocation: continue
            case .other:
                assembler.report(
                    "H1016", node == 0 ? -1 : node, at: reader.line, ["name": UnknownName.text(name.local)])
            case .nil:
                switch XMLNames.boolean(value) {
                case true?: isNil = true
                case false? where node == 0 || !assembler.items[node].isNullable:
                    // XML Schema: an element that cannot be nil may not even say that it is not.
                    assembler.report("H1007", node == 0 ? -1 : node, at: reader.line)
                case false?: break
                case nil: assembler.report("H1016", node == 0 ? -1 : node, at: reader.line, ["name": "nil"])
                }
            }
        }
        return isNil
    }

    private func breakLeaf(_ code: String, in reader: XMLReader) {
        guard !isBroken else { return }
        isBroken = true
        assembler.refuse(code, leaf, at: reader.line)
        stopIfFull(reader)
    }

    private func stopIfFull(_ reader: XMLReader) {
        if assembler.isFull { reader.stop() }
    }

    private static func isWhiteSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }
}
