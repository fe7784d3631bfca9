import Formats

/// Holds what `mapping.yaml` says about one message against both item tables, and makes the two conversions. All that
/// cannot be expressed, or has been forgotten, ends here.
struct MappingCompiler {
    private let written: MappingFile.Message
    private let problems: ProblemList
    private var old: MappingSide
    private var new: MappingSide
    /// By the old item.
    private var items: [Int: MappingItem] = [:]

    /// - Parameter problems: takes everything that is wrong; what ``compile()`` returns counts only when there is nothing.
    init(_ written: MappingFile.Message, old: MessageModel, new: MessageModel, problems: ProblemList) {
        self.written = written
        self.problems = problems
        self.old = MappingSide(name: "old", model: old)
        self.new = MappingSide(name: "new", model: new)
    }

    mutating func compile() -> (toNew: MessageConversion, toOld: MessageConversion) {
        takeWritten()
        takeAlike()
        old.dissolveGroups()
        new.dissolveGroups()
        for side in [old, new] {
            for path in side.forgotten {
                let lists = "items or \(side.name)Only"
                problems.add(written.node.error("\(path): the other version has no such item; list it under \(lists)"))
            }
        }
        let (toNew, toOld) = values()
        return (
            ConversionBuilder(source: old, target: new, values: toNew, problems: problems).build(),
            ConversionBuilder(source: new, target: old, values: toOld, problems: problems).build()
        )
    }

    private mutating func takeWritten() {
        for item in written.items {
            attempt { (mapping: inout Self) throws(ConfigurationError) in try mapping.take(item) }
        }
        for loss in written.oldOnly {
            attempt { (mapping: inout Self) throws(ConfigurationError) in try mapping.old.add(loss) }
        }
        for loss in written.newOnly {
            attempt { (mapping: inout Self) throws(ConfigurationError) in try mapping.new.add(loss) }
        }
    }

    private mutating func attempt(_ body: (inout Self) throws(ConfigurationError) -> Void) {
        do throws(ConfigurationError) {
            try body(&self)
        } catch {
            problems.add(error)
        }
    }

    private mutating func take(_ item: MappingItem) throws(ConfigurationError) {
        let (oldNode, newNode) = (try old.node(item.old, item.node), try new.node(item.new, item.node))
        let isGroup = old.model.nodes[oldNode].isGroup
        guard isGroup == new.model.nodes[newNode].isGroup else { throw item.node.error("a group and an item") }
        try old.set(oldNode, .pair(newNode), item.node)
        try new.set(newNode, .pair(oldNode), item.node)
        items[oldNode] = item
    }

    /// In groups that both versions have, items of the same name are the same item. Parents come before children.
    private mutating func takeAlike() {
        for group in old.model.nodes where group.isGroup {
            guard case .pair(let other) = old.fates[group.index] else { continue }
            for child in group.children where old.fates[child] == .open {
                let name = old.model.nodes[child].name
                let alike = new.model.nodes[other].children.first {
                    new.model.nodes[$0].name == name && new.fates[$0] == .open
                }
                guard let alike, old.model.nodes[child].isGroup == new.model.nodes[alike].isGroup else { continue }
                old.pair(child, with: alike)
                new.pair(alike, with: child)
            }
        }
    }

    // MARK: Values

    private typealias Values = [Int: ConversionBuilder.Value]

    private func values() -> (toNew: [Int: ConversionBuilder.Value], toOld: [Int: ConversionBuilder.Value]) {
        var (toNew, toOld): (Values, Values) = ([:], [:])
        for node in old.model.nodes where node.index > 0 {
            guard case .pair(let other) = old.fates[node.index] else { continue }
            let item = items[node.index]
            let pair = MappingPair(old: node, new: new.model.nodes[other], item: item)
            let place = item?.node ?? written.node
            do throws(ConfigurationError) {
                try checkPlaces(node.index, other, place)
                try pair.check(place)
                toNew[other] = ConversionBuilder.Value(
                    conversion: pair.toNew, fallback: try pair.value(of: pair.new, item?.defaultNew))
                toOld[node.index] = ConversionBuilder.Value(
                    conversion: pair.toOld, fallback: try pair.value(of: pair.old, item?.defaultOld))
            } catch {
                problems.add(error)
            }
        }
        return (toNew, toOld)
    }

    /// An item can move between a group and what is around it, not from one record to another.
    private func checkPlaces(_ oldNode: Int, _ newNode: Int, _ place: YAMLNode) throws(ConfigurationError) {
        let (oldGroup, newGroup) = (old.anchor(of: oldNode), new.anchor(of: newNode))
        guard oldGroup >= 0, newGroup >= 0, old.fates[oldGroup] == .pair(newGroup) else {
            let path = old.model.path(of: oldNode)
            throw place.error("\(path): the two items are not in the same group of both versions")
        }
    }
}
