/// What reading needs of an item table, packed into plain values in memory of its own: an event costs a few loads and
/// no reference counting. Never written after its making.
final class ReadingPlan: @unchecked Sendable {
    struct Item: Sendable {
        let parent: Int32
        /// Where its children stand in ``ReadingPlan/children``.
        let firstChild: Int32
        let childCount: Int32
        /// Position among the parent's children.
        let ordinal: Int32
        let type: ItemType
        let presence: Presence
        let checkDigit: CheckDigit
        let digits: Int32
        let fraction: Int32
        let minOccurs: Int32
        let maxOccurs: Int32
        let unknownFlag: Int32
        let isFixed: Bool
        let isRepeated: Bool
        let isNullable: Bool
        let isFrame: Bool
        let codes: Codes
        /// At least one enforced condition that may forbid it when it is there, or demand it when it is not.
        let mayBeForbidden: Bool
        let mayBeDemanded: Bool
        /// Its enforced conditions in ``ReadingPlan/conditions``.
        let firstCondition: Int32
        let conditionCount: Int32
        let isMunicipality: Bool
        /// A group with a child whose array a writer shows even when it is empty.
        let hasRequiredArrays: Bool

        /// Where the values that it may take stand.
        enum Codes: Sendable {
            case none
            /// One list for all towns.
            case common
            /// The list of this slot in the town's ``CodeBook``, if it has set one.
            case municipal(slot: Int32)

            init(_ list: CodeList?) {
                self = list.map { $0.isMunicipal ? .municipal(slot: Int32($0.slot)) : .common } ?? .none
            }
        }

        var isGroup: Bool { type == .group }
        /// In JSON the array must be there even when it may be empty.
        var isRequiredArray: Bool { isRepeated && presence == .required }
    }

    let items: UnsafeBufferPointer<Item>
    let children: UnsafeBufferPointer<Int32>
    let conditions: ConditionPlan
    /// By node, the common code list; the model's nodes keep it alive.
    let codeLists: UnsafeBufferPointer<Unmanaged<CodeList>?>
    let names: NameTable
    let rootName: [UInt8]
    let namespace: [UInt8]

    init(nodes: [ItemNode], rootName: String, namespace: String, municipalityNode: Int) {
        var items: [Item] = []
        var children: [Int32] = []
        let (conditions, places) = ConditionPlan.compile(nodes)
        for (node, place) in zip(nodes, places) {
            items.append(
                Item(
                    parent: Int32(node.parent), firstChild: Int32(children.count),
                    childCount: Int32(node.children.count), ordinal: Int32(node.ordinal), type: node.type,
                    presence: node.presence, checkDigit: node.checkDigit, digits: Int32(node.digits),
                    fraction: Int32(node.fraction), minOccurs: Int32(node.minOccurs),
                    maxOccurs: Int32(node.maxOccurs), unknownFlag: Int32(node.unknownFlag), isFixed: node.isFixed,
                    isRepeated: node.isRepeated, isNullable: node.isNullable, isFrame: node.isFrame,
                    codes: Item.Codes(node.codeList),
                    mayBeForbidden: node.conditions.contains { $0.isEnforced && $0.effect == .forbidden },
                    mayBeDemanded: node.conditions.contains { $0.isEnforced && $0.effect != .forbidden },
                    firstCondition: place.lowerBound,
                    conditionCount: Int32(place.count),
                    isMunicipality: node.index == municipalityNode,
                    hasRequiredArrays: node.children.contains {
                        nodes[$0].isRepeated && nodes[$0].presence == .required
                    }))
            children += node.children.map { Int32($0) }
        }
        self.rootName = Array(rootName.utf8)
        self.namespace = Array(namespace.utf8)
        self.items = Self.copy(items)
        self.children = Self.copy(children)
        self.conditions = conditions
        codeLists = Self.copy(nodes.map { $0.codeList.map(Unmanaged.passUnretained) })
        names = NameTable(nodes.map { $0.parent < 0 ? [] : $0.nameBytes })
    }

    deinit {
        items.deallocate()
        children.deallocate()
        conditions.deallocate()
        codeLists.deallocate()
    }

    static func copy<Value>(_ values: [Value]) -> UnsafeBufferPointer<Value> {
        let memory = UnsafeMutableBufferPointer<Value>.allocate(capacity: values.count)
        _ = memory.initialize(from: values)
        return UnsafeBufferPointer(memory)
    }
}
