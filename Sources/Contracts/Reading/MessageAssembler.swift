import Formats

/// Puts a message together from a reader's events and checks it against its item table on the way: the one validator,
/// whatever
/// the format. It keeps its arrays between messages, so that the steady state allocates nothing but what a `Message`
/// takes along.
///
/// Names are looked up in `MessageAssembler+Names.swift`, values and mappings are in `MessageAssembler+Values.swift`, the rules of a
/// whole group in `MessageAssembler+Groups.swift`.
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
    @exclusivity(unchecked) private var todayText = ""
    @exclusivity(unchecked) var needsFrame = true
    @exclusivity(unchecked) var format = Format.json
    @exclusivity(unchecked) var frames = Stack<Frame>()
    @exclusivity(unchecked) var slots = Stack<Slot>()
    @exclusivity(unchecked) var pending: [PendingDate] = []
    @exclusivity(unchecked) var entries = Stack<Message.Entry>(capacity: 256)
    @exclusivity(unchecked) var arena = GrowingBytes(capacity: 4096)
    @exclusivity(unchecked) var converted: [UInt8] = []
    @exclusivity(unchecked) var reordered = Stack<Message.Entry>()
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
        entries.deallocate()
        arena.deallocate()
        reordered.deallocate()
    }

    func begin(_ model: MessageModel, format: Format, in context: ReadingContext) {
        if model !== self.model { use(model) }
        self.format = format
        mapping = context.mapping
        names = context.mapping?.names ?? plan.names
        municipality = context.municipality
        codes = context.codes
        needsFrame = context.needsFrame
        if todayText != context.today {
            todayText = context.today
            today = CodeList.day(todayText) ?? 0
        }
        entries.removeAll(keeping: 1 << 16)
        arena.removeAll(keeping: 1 << 20)
        frames.removeAll()
        slots.removeAll()
        pending.removeAll(keepingCapacity: true)
        violations.removeAll()
        isTruncated = false
    }

    private func use(_ model: MessageModel) {
        self.model = model
        plan = model.plan
        items = plan.items
        children = plan.children
        conditions = plan.conditions
        codeLists = plan.codeLists
    }

    /// Ends the message. Call it once, after the text has been read to its end.
    func finish() -> ReadOutcome {
        // A SOAP fault has no message in it.
        if entries.isEmpty, violations.isEmpty { report("H1015", -1, at: 0, ["name": model.rootName]) }
        guard violations.isEmpty else {
            return .rejected(ValidationReport(violations: violations, isTruncated: isTruncated))
        }
        return .accepted(takeMessage())
    }

    /// What has been read, in the memory of a message that was given back.
    func takeMessage() -> Message {
        var (entries, arena) = spares.popLast() ?? ([], [])
        entries.removeAll(keepingCapacity: true)
        arena.removeAll(keepingCapacity: true)
        entries.append(contentsOf: self.entries.elements)
        arena.append(contentsOf: self.arena.bytes)
        self.entries.removeAll()
        self.arena.removeAll(keeping: .max)
        return Message(model: model, entries: entries, arena: arena)
    }

    /// Takes a message's memory back for a later one.
    func recycle(_ message: consuming Message) {
        guard spares.count < 8, message.arena.capacity <= 1 << 20 else { return }
        spares.append((message.entries, message.arena))
    }

    /// No more violations are kept: the reader may stop.
    var isFull: Bool { isTruncated }

    @inline(__always)
    func item(_ node: Int) -> UnsafePointer<ReadingPlan.Item> {
        assert(items.indices.contains(node))
        return items.baseAddress.unsafelyUnwrapped + node
    }

    /// Counts one occurrence of an item in the open group and checks its place.
    ///
    /// - Returns: its number from 0, or -1 when there are too many and it is to be skipped.
    @inline(__always)
    func occur(_ node: Int, at position: Int) -> Int32 {
        let item = item(node)
        let frame = frames.place(frames.count &- 1)
        let slot = slots.place(Int(frame.pointee.firstSlot &+ item.pointee.ordinal))
        let count = slot.pointee.count
        guard count < item.pointee.maxOccurs else {
            refuseOccurrence(node, slot, at: position)
            return -1
        }
        slot.pointee.count = count &+ 1
        if count == 0 { slot.pointee.entry = Int32(truncatingIfNeeded: entries.count) }
        frame.pointee.next = item.pointee.ordinal &+ 1
        if node >= frame.pointee.last {
            frame.pointee.last = Int32(truncatingIfNeeded: node)
        } else {
            frame.pointee.isOrdered = false
            if format == .xml { report("H1010", node, at: position) }
        }
        return count
    }

    private func refuseOccurrence(_ node: Int, _ slot: UnsafeMutablePointer<Slot>, at position: Int) {
        let most = item(node).pointee.maxOccurs
        guard slot.pointee.count == most else { return }
        slot.pointee.count = most &+ 1
        report("H1009", node, at: position, ["max": String(most)])
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
