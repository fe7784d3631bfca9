import Formats

extension MessageAssembler {
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
        slots.append(Slot(), times: Int(item(node).pointee.childCount))
        entries.append(Message.Entry(node: Int32(node), state: .group, end: 0, offset: 0, length: 0))
        return true
    }

    /// Closes the open group: presence, conditions and dates can be judged now.
    func closeGroup() {
        let frame = frames.place(frames.count &- 1)
        let group = item(Int(frame.pointee.node))
        let count = Int(group.pointee.childCount)
        entries.place(Int(frame.pointee.entry)).pointee.end = Int32(truncatingIfNeeded: entries.count)
        let siblings = children.baseAddress.unsafelyUnwrapped + Int(group.pointee.firstChild)
        for ordinal in 0..<count {
            check(Int(siblings[ordinal]), slots[Int(frame.pointee.firstSlot) &+ ordinal], frame)
        }
        if pending.count > frame.pointee.firstPending { resolveDates(frame.pointee) }
        if !frame.pointee.isOrdered, violations.isEmpty { reorder(frame.pointee) }
        slots.removeLast(count)
        frames.removeLast()
    }

    /// A JSON array without elements has been read.
    func emptyArray(_ node: Int) {
        let slot = Int(frames[frames.count - 1].firstSlot + items[node].ordinal)
        if slots[slot].count == 0 { slots[slot].entry = Slot.emptyArray }
    }

    @inline(__always)
    private func check(_ node: Int, _ slot: Slot, _ frame: UnsafePointer<Frame>) {
        let item = item(node)
        if slot.count < item.pointee.minOccurs {
            if !(item.pointee.isFrame && (format != .json || !needsFrame)) {
                reportMissing(node, item.pointee, frame.pointee)
            }
        } else if slot.count == 0, item.pointee.isRequiredArray, format == .json, slot.entry != Slot.emptyArray {
            reportMissing(node, item.pointee, frame.pointee)
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
    private func checkConditions(_ node: Int, isThere: Bool, _ frame: UnsafePointer<Frame>) {
        let first = conditions.conditions.baseAddress.unsafelyUnwrapped + Int(item(node).pointee.firstCondition)
        for index in 0..<Int(item(node).pointee.conditionCount) {
            let condition = first[index]
            guard isThere == condition.isForbidding, holds(condition, frame) else { continue }
            let told = model.nodes[node].conditions[Int(condition.number)]
            report(
                isThere ? "H1013" : "E0004", node, at: frame.pointee.position,
                ["name": otherLabels(told), "condition": told.text])
            return
        }
    }

    @inline(__always)
    private func holds(_ condition: ConditionPlan.Condition, _ frame: UnsafePointer<Frame>) -> Bool {
        let first = conditions.tests.baseAddress.unsafelyUnwrapped + Int(condition.firstTest)
        for index in 0..<Int(condition.testCount) {
            let test = first + index
            let slot = slots[Int(frame.pointee.firstSlot &+ test.pointee.ordinal)]
            let holds =
                switch test.pointee.kind {
                case .present: slot.count > 0
                case .absent: slot.count == 0
                case .equals: slot.count > 0 && isOneOf(test, entries.place(Int(slot.entry)))
                }
            guard holds else { return false }
        }
        return true
    }

    @inline(__always)
    private func isOneOf(_ test: UnsafePointer<ConditionPlan.Test>, _ entry: UnsafePointer<Message.Entry>) -> Bool {
        guard entry.pointee.state == .value else { return false }
        let value = value(of: entry)
        let key = value.count < 8 ? EightBytes.packed(value.place, count: value.count) : ConditionPlan.long
        let first = Int(test.pointee.firstValue)
        let keys = conditions.keys.baseAddress.unsafelyUnwrapped + first
        for index in 0..<Int(test.pointee.valueCount) where keys[index] == key {
            if key != ConditionPlan.long || isEqual(value, conditions.value(first &+ index)) { return true }
        }
        return false
    }

    @inline(__always)
    private func value(of entry: UnsafePointer<Message.Entry>) -> (place: UnsafePointer<UInt8>, count: Int) {
        (arena.bytes.baseAddress.unsafelyUnwrapped + Int(entry.pointee.offset), Int(entry.pointee.length))
    }

    private func isEqual(
        _ value: (place: UnsafePointer<UInt8>, count: Int), _ other: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard value.count == other.count, let place = other.baseAddress else { return value.count == other.count }
        return EightBytes.areEqual(value.place, place, count: value.count)
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
        let value = value(of: entries.place(Int(slot.entry)))
        return value.count == 1 && value.place.pointee == UInt8(ascii: "1")
    }

    /// Puts the group's children into table order; JSON may bring them in any. The occurrences of a child always stand together:
    /// they are one array, or rows one after the other.
    private func reorder(_ frame: Frame) {
        let first = Int(frame.entry) + 1
        reordered.removeAll()
        let slots = slots.elements[Int(frame.firstSlot)...]
        for slot in slots where slot.count > 0 {
            var start = Int(slot.entry)
            for _ in 0..<slot.count {
                let end = Int(entries[start].end)
                move(start..<end, by: first + reordered.count - start)
                start = end
            }
        }
        entries.replace(from: first, with: reordered.elements)
    }

    @inline(__always)
    private func move(_ block: Range<Int>, by shift: Int) {
        for index in block {
            var entry = entries[index]
            entry.end += Int32(shift)
            reordered.append(entry)
        }
    }
}
