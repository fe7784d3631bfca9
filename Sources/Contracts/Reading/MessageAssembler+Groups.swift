extension MessageAssembler {
    /// A child and its entries, for putting a group into table order.
    struct Block {
        let node: Int32
        let start: Int32
        let end: Int32
    }

    /// Opens the root (node 0) or one occurrence of a group.
    ///
    /// - Returns: false when it is one too many: skip what is in it.
    func openGroup(_ node: Int, at position: Int) -> Bool {
        let occurrence = node == 0 ? 0 : occur(node, at: position)
        guard occurrence >= 0 else { return false }
        frames.append(
            Frame(
                node: Int32(node), entry: Int32(entries.count), firstSlot: Int32(slots.count),
                firstPending: Int32(pending.count), occurrence: occurrence, position: position))
        for _ in 0..<items[node].childCount { slots.append(Slot()) }
        entries.append(Message.Entry(node: Int32(node), state: .group, end: 0, offset: 0, length: 0))
        return true
    }

    /// Closes the open group: presence, conditions and dates can be judged now.
    func closeGroup() {
        let frame = frames[frames.count - 1]
        let group = items[Int(frame.node)]
        entries[Int(frame.entry)].end = Int32(entries.count)
        for ordinal in 0..<group.childCount {
            check(Int(children[Int(group.firstChild + ordinal)]), slots[Int(frame.firstSlot + ordinal)], frame)
        }
        if pending.count > frame.firstPending { resolveDates(frame) }
        if !frame.isOrdered, violations.isEmpty { reorder(frame) }
        slots.removeLast(Int(group.childCount))
        frames.removeLast()
    }

    /// A JSON array without elements has been read.
    func emptyArray(_ node: Int) {
        let slot = Int(frames[frames.count - 1].firstSlot + items[node].ordinal)
        if slots[slot].count == 0 { slots[slot].entry = Slot.emptyArray }
    }

    @inline(__always)
    private func check(_ node: Int, _ slot: Slot, _ frame: Frame) {
        let item = items.baseAddress.unsafelyUnwrapped + node
        if slot.count < item.pointee.minOccurs {
            if !(item.pointee.isFrame && (format != .json || !needsFrame)) { reportMissing(node, item.pointee, frame) }
        } else if slot.count == 0, item.pointee.isRequiredArray, format == .json, slot.entry != Slot.emptyArray {
            reportMissing(node, item.pointee, frame)
        }
        let isThere = slot.count > 0
        if isThere ? item.pointee.mayBeForbidden : item.pointee.mayBeDemanded {
            checkConditions(node, isThere: isThere, frame)
        }
    }

    private func reportMissing(_ node: Int, _ item: ReadingPlan.Item, _ frame: Frame) {
        report("E0001", node, at: frame.position, item.isRepeated ? ["min": String(item.minOccurs)] : [:])
    }

    /// Only the conditions of an item that is required by nothing else are told as 相関チェック.
    private func checkConditions(_ node: Int, isThere: Bool, _ frame: Frame) {
        let first = Int(items[node].firstCondition)
        for index in first..<first + Int(items[node].conditionCount) {
            let condition = conditions.conditions[index]
            guard isThere == condition.isForbidding, holds(condition, frame) else { continue }
            let told = model.nodes[node].conditions[Int(condition.number)]
            report(
                isThere ? "H1013" : "E0004", node, at: frame.position,
                ["name": otherLabels(told), "condition": told.text])
            return
        }
    }

    private func holds(_ condition: ConditionPlan.Condition, _ frame: Frame) -> Bool {
        for index in Int(condition.firstTest)..<Int(condition.firstTest + condition.testCount) {
            let test = conditions.tests[index]
            let slot = slots[Int(frame.firstSlot + test.ordinal)]
            let holds =
                switch test.kind {
                case .present: slot.count > 0
                case .absent: slot.count == 0
                case .equals: slot.count > 0 && isOneOf(test, entries[Int(slot.entry)])
                }
            guard holds else { return false }
        }
        return true
    }

    private func isOneOf(_ test: ConditionPlan.Test, _ entry: Message.Entry) -> Bool {
        guard entry.state == .value else { return false }
        for index in Int(test.firstValue)..<Int(test.firstValue + test.valueCount) {
            let place = conditions.values[index]
            let value = conditions.bytes[Int(place.lowerBound)..<Int(place.upperBound)]
            if equals(entry, UnsafeBufferPointer(rebasing: value)) { return true }
        }
        return false
    }

    private func otherLabels(_ condition: ItemCondition) -> String {
        condition.tests.map { test in
            let label = model.nodes[test.sibling].label
            switch test {
            case .present: return label
            case .absent: return label + "（無し）"
            // The contract's values, not the message's.
            case .equals(_, let values):
                return label + "（" + values.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "・") + "）"
            }
        }.joined(separator: "、")
    }

    @inline(__always)
    private func equals(_ entry: Message.Entry, _ value: UnsafeBufferPointer<UInt8>) -> Bool {
        guard Int(entry.length) == value.count else { return false }
        return arena.withUnsafeBufferPointer { arena in
            for index in 0..<value.count where arena[Int(entry.offset) + index] != value[index] { return false }
            return true
        }
    }

    /// Dates with unknown parts stand only beside a 不詳フラグ of 1, on whichever side of it they came.
    private func resolveDates(_ frame: Frame) {
        for index in Int(frame.firstPending)..<pending.count {
            let date = pending[index]
            let flag = Int(items[Int(date.node)].unknownFlag)
            if !isSet(flag, frame) {
                report(
                    ValueFault.unknownDateParts.code, Int(date.node), occurrence: date.occurrence, at: date.position,
                    ["name": model.nodes[flag].label])
            }
        }
        pending.removeLast(pending.count - Int(frame.firstPending))
    }

    /// Whether an item of the group is there with the value `1`.
    private func isSet(_ node: Int, _ frame: Frame) -> Bool {
        let slot = slots[Int(frame.firstSlot + items[node].ordinal)]
        guard slot.count > 0, entries[Int(slot.entry)].state == .value else { return false }
        return [UInt8(ascii: "1")].withUnsafeBufferPointer { equals(entries[Int(slot.entry)], $0) }
    }

    /// Puts the group's children into table order; JSON may bring them in any.
    private func reorder(_ frame: Frame) {
        let first = Int(frame.entry) + 1
        blocks.removeAll(keepingCapacity: true)
        var index = first
        while index < entries.count {
            blocks.append(Block(node: entries[index].node, start: Int32(index), end: entries[index].end))
            index = Int(entries[index].end)
        }
        blocks.sort { ($0.node, $0.start) < ($1.node, $1.start) }
        reordered.removeAll(keepingCapacity: true)
        for block in blocks {
            let shift = Int32(first + reordered.count) - block.start
            for index in Int(block.start)..<Int(block.end) {
                var entry = entries[index]
                entry.end += shift
                reordered.append(entry)
            }
        }
        entries.replaceSubrange(first..., with: reordered)
    }
}
