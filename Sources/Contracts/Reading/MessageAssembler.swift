/// Puts a message together from a reader's events and checks it against its item table on the way: the one validator,
/// whatever
/// the format. It keeps its arrays between messages, so that the steady state allocates nothing but what a `Message`
/// takes along.
///
/// Values and mappings are in `MessageAssembler+Values.swift`, the rules of a whole group in
/// `MessageAssembler+Groups.swift`.
final class MessageAssembler {
    enum Format { case json, xml, records }

    /// A group that is open.
    struct Frame: BitwiseCopyable {
        let node: Int32
        /// Its own entry on the tape.
        let entry: Int32
        /// Where its children stand in ``slots``.
        let firstSlot: Int32
        let firstPending: Int32
        /// From 0, for the path in a report.
        let occurrence: Int32
        let position: Int
        /// The furthest child seen, in table order.
        var last: Int32 = 0
        /// The ordinal of the child that is expected next.
        var next: Int32 = 0
        var isOrdered = true
        var hasText = false
    }

    /// What has been seen of one child of an open group.
    struct Slot: BitwiseCopyable {
        var count: Int32 = 0
        /// The entry of the first occurrence, -1 for none, ``emptyArray`` for an array without elements.
        var entry: Int32 = -1

        static let emptyArray: Int32 = -2
    }

    /// A date with unknown parts whose 不詳フラグ may still come.
    struct PendingDate {
        let node: Int32
        let occurrence: Int32
        let position: Int
    }

    // One thread and no re-entrance: the run-time checks of overlapping access cost a fifth of the reading and could
    // find nothing.
    @exclusivity(unchecked) var model: MessageModel
    @exclusivity(unchecked) var plan: ReadingPlan
    /// The plan's items and children, out of reach of reference counting; `model` keeps them alive.
    @exclusivity(unchecked) var items: UnsafeBufferPointer<ReadingPlan.Item>
    @exclusivity(unchecked) var children: UnsafeBufferPointer<Int32>
    @exclusivity(unchecked) var conditions: ConditionPlan
    @exclusivity(unchecked) var codeLists: UnsafeBufferPointer<Unmanaged<CodeList>?>
    @exclusivity(unchecked) var names: NameTable
    @exclusivity(unchecked) var mapping: WireMapping?
    @exclusivity(unchecked) var municipality: [UInt8] = []
    @exclusivity(unchecked) var codes: CodeBook?
    @exclusivity(unchecked) var today = 0
    @exclusivity(unchecked) var needsFrame = true
    @exclusivity(unchecked) var format = Format.json
    @exclusivity(unchecked) var frames = Stack<Frame>()
    @exclusivity(unchecked) var slots = Stack<Slot>()
    @exclusivity(unchecked) var pending: [PendingDate] = []
    @exclusivity(unchecked) var entries: [Message.Entry] = []
    @exclusivity(unchecked) var arena: [UInt8] = []
    @exclusivity(unchecked) var converted: [UInt8] = []
    @exclusivity(unchecked) var reordered: [Message.Entry] = []
    @exclusivity(unchecked) var blocks: [Block] = []
    @exclusivity(unchecked) private(set) var violations: [Violation] = []
    @exclusivity(unchecked) private(set) var isTruncated = false
    private let violationLimit: Int
    private var spares: [(entries: [Message.Entry], arena: [UInt8])] = []

    init(violationLimit: Int) {
        self.violationLimit = violationLimit
        model = .none
        plan = model.plan
        items = plan.items
        children = plan.children
        conditions = plan.conditions
        codeLists = plan.codeLists
        names = plan.names
    }

    deinit {
        frames.deallocate()
        slots.deallocate()
    }

    func begin(_ model: MessageModel, format: Format, in context: ReadingContext) {
        self.model = model
        self.format = format
        plan = model.plan
        items = plan.items
        children = plan.children
        conditions = plan.conditions
        codeLists = plan.codeLists
        mapping = context.mapping
        names = context.mapping?.names ?? plan.names
        municipality = context.municipality
        codes = context.codes
        needsFrame = context.needsFrame
        today = CodeList.day(context.today) ?? 0
        if let spare = spares.popLast() {
            entries = spare.entries
            arena = spare.arena
        }
        entries.removeAll(keepingCapacity: true)
        arena.removeAll(keepingCapacity: true)
        frames.removeAll()
        slots.removeAll()
        pending.removeAll(keepingCapacity: true)
        violations.removeAll()
        isTruncated = false
    }

    /// Ends the message. Call it once, after the text has been read to its end.
    func finish() -> ReadOutcome {
        // A SOAP fault has no message in it.
        if entries.isEmpty, violations.isEmpty { report("H1015", -1, at: 0, ["name": model.rootName]) }
        guard violations.isEmpty else {
            return .rejected(ValidationReport(violations: violations, isTruncated: isTruncated))
        }
        let message = Message(model: model, entries: entries, arena: arena)
        entries = []
        arena = []
        return .accepted(message)
    }

    /// Takes a message's memory back for a later one.
    func recycle(_ message: consuming Message) {
        guard spares.count < 8, message.arena.capacity <= 1 << 20 else { return }
        spares.append((message.entries, message.arena))
    }

    /// No more violations are kept: the reader may stop.
    var isFull: Bool { isTruncated }

    /// Finds an item of the open group by its name on the wire; the next one in table order is tried first.
    ///
    /// - Returns: the node, or -1 when the group has no such item.
    func child(named name: UnsafeBufferPointer<UInt8>) -> Int {
        let frame = frames[frames.count - 1]
        let group = items[Int(frame.node)]
        if frame.next < group.childCount {
            let expected = Int(children[Int(group.firstChild + frame.next)])
            if names.isName(of: expected, name), isOnWire(expected) { return expected }
        }
        return names.find(name) { items[$0].parent == frame.node && isOnWire($0) }
    }

    /// The frame around `result[]` exists in JSON only.
    private func isOnWire(_ node: Int) -> Bool { format == .json || !items[node].isFrame }

    /// Whether an item that the contract does not know is skipped without a word (by the dialect).
    func isIgnored(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let ignored = mapping?.ignored[Int(frames[frames.count - 1].node)] else { return false }
        return ignored.contains(Array(name))
    }

    /// Counts one occurrence of an item in the open group and checks its place.
    ///
    /// - Returns: its number from 0, or -1 when there are too many and it is to be skipped.
    func occur(_ node: Int, at position: Int) -> Int32 {
        let item = items.baseAddress.unsafelyUnwrapped + node
        let top = frames.count - 1
        let place = Int(frames[top].firstSlot + item.pointee.ordinal)
        let slot = slots[place]
        guard slot.count < item.pointee.maxOccurs else {
            if slot.count == item.pointee.maxOccurs {
                slots[place].count = slot.count + 1
                report("H1009", node, at: position, ["max": String(item.pointee.maxOccurs)])
            }
            return -1
        }
        slots[place] = Slot(count: slot.count + 1, entry: slot.count == 0 ? Int32(entries.count) : slot.entry)
        if node < frames[top].last {
            frames[top].isOrdered = false
            if format == .xml { report("H1010", node, at: position) }
        } else {
            frames[top].last = Int32(node)
        }
        frames[top].next = item.pointee.ordinal + 1
        return slot.count
    }

    /// Notes a broken rule.
    ///
    /// - Parameters:
    ///   - node: the item, or -1 for the open group itself.
    ///   - occurrence: of the item, from 0; -1 when it does not matter.
    func report(
        _ code: String, _ node: Int, occurrence: Int32 = -1, at position: Int, _ parameters: [String: String] = [:]
    ) {
        var parts = frames.elements.dropFirst().map { part(Int($0.node), $0.occurrence) }
        if node > 0 { parts.append(part(node, occurrence)) }
        let item = node >= 0 ? node : Int(frames.last?.node ?? 0)
        add(
            Violation(
                code: code, path: parts.joined(separator: "."), label: item == 0 ? "" : model.nodes[item].label,
                line: format == .json ? 0 : position, offset: format == .json ? position : -1, parameters: parameters))
    }

    /// Notes what is wrong beside the items of this model.
    func add(_ violation: Violation) {
        guard violations.count < violationLimit else {
            isTruncated = true
            return
        }
        violations.append(violation)
    }

    private func part(_ node: Int, _ occurrence: Int32) -> String {
        let name = model.nodes[node].name
        return items[node].isRepeated && occurrence >= 0 ? "\(name)[\(occurrence)]" : name
    }

    /// Forgets what was found, for what follows.
    func takeViolations() -> [Violation] {
        defer {
            violations.removeAll(keepingCapacity: true)
            isTruncated = false
        }
        return violations
    }

    /// Keeps nothing but this: the text itself cannot be read, so what was found in it before does not count.
    func fail(_ violation: Violation) {
        violations = [violation]
        isTruncated = false
    }
}
