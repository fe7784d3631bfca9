import Formats

/// An item as both versions have it, with what the mapping says about its values.
struct MappingPair {
    let old: ItemNode
    let new: ItemNode
    /// Nil when nothing has been said: the same in both versions.
    let item: MappingItem?

    var toNew: ValueConversion { conversion(from: old, to: new, table: item?.codes?.toNew) }
    var toOld: ValueConversion { conversion(from: new, to: old, table: item?.codes?.toOld) }

    private func conversion(from source: ItemNode, to target: ItemNode, table: [[UInt8]: [UInt8]]?) -> ValueConversion {
        if let table { return .codes(table) }
        if let shape = item?.date { return source.type == .date ? .fromDate(shape) : .toDate(shape) }
        guard item?.number == .padded else { return .none }
        return target.type == .halfWidth ? .padded(digits: target.digits) : .unpadded
    }

    /// - Throws: why values of the one cannot become values of the other.
    func check(_ place: YAMLNode) throws(ConfigurationError) {
        let name = old.name == new.name ? old.name : "\(old.name) and \(new.name)"
        if old.isGroup {
            guard item?.codes == nil, item?.date == nil, item?.number == nil else {
                throw place.error("\(name): a group can only be renamed")
            }
        } else if let codes = item?.codes {
            guard [old.type, new.type].allSatisfy({ $0 == .halfWidth || $0 == .integer }) else {
                throw place.error("\(name): codes between items that are not X or 9")
            }
            if let problem = codes.problem(old: old, new: new) { throw place.error("\(name): \(problem)") }
        } else if let problem = item?.date != nil ? dateProblem : item?.number != nil ? numberProblem : typeProblem {
            throw place.error("\(name): \(problem)")
        }
    }

    private var types: Set<ItemType> { [old.type, new.type] }

    private var dateProblem: String? {
        types == [.date, .halfWidth] || types == [.date, .integer]
            ? nil : "date needs a DATE on one side and X or 9 on the other"
    }

    private var numberProblem: String? {
        let numbers: [ItemType] = item?.number == .padded ? [.integer] : [.integer, .signedInteger, .decimal]
        let fits = numbers.contains { types == [.halfWidth, $0] }
        return fits ? nil : "number needs X on one side and a number on the other (9 alone when padded)"
    }

    private var typeProblem: String? {
        if old.type != new.type {
            return "\(old.type.rawValue) and \(new.type.rawValue) differ; say how: codes, date or number"
        }
        if old.isFixed, new.isFixed, old.digits != new.digits {
            return "exactly \(old.digits) and exactly \(new.digits) characters: no value fits both"
        }
        let (oldCodes, newCodes) = (Self.codes(old), Self.codes(new))
        guard let oldCodes, let newCodes, oldCodes != newCodes else { return nil }
        let differing = oldCodes.symmetricDifference(newCodes).sorted().joined(separator: ", ")
        return "the code lists differ (\(differing)); say how: codes"
    }

    private static func codes(_ item: ItemNode) -> Set<String>? { item.codeList.map { Set($0.entries.map(\.code)) } }

    /// A default's bytes, held against its item.
    func value(of item: ItemNode, _ node: YAMLNode?) throws(ConfigurationError) -> [UInt8]? {
        try Self.value(node, of: item)
    }

    static func value(_ node: YAMLNode?, of item: ItemNode) throws(ConfigurationError) -> [UInt8]? {
        guard let node else { return nil }
        let value = Array(try node.string().utf8)
        guard !item.isGroup, !value.isEmpty else { throw node.error("a default needs an item and a value") }
        if let list = item.codeList, list.entry(value) == nil {
            throw node.error("not a value of code list \(list.id)")
        }
        let plan = ReadingPlan(nodes: [item], rootName: "", namespace: "", municipalityNode: -1)
        let fault = value.withUnsafeBufferPointer {
            ValueRule.fault(of: $0, item: plan.items[0], codeList: nil, today: 0)
        }
        if let fault { throw node.error("the item \(item.name) does not allow this value (\(fault.code))") }
        return value
    }
}
