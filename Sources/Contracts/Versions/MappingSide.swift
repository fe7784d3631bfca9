import Formats

/// What a mapping says about the items of one of the two versions of a message.
struct MappingSide {
    enum Fate: Equatable {
        /// Nothing has been said yet.
        case open
        /// The other version's item.
        case pair(Int)
        /// The other version has no such item.
        case lone
        /// In a group that the other version does not have.
        case inside
        /// A group of one version only, whose items the other version has elsewhere.
        case dissolved
    }

    /// `old` or `new`, for problems.
    let name: String
    let model: MessageModel
    private(set) var fates: [Fate]
    private(set) var losses: [Int: MappingLoss] = [:]

    init(name: String, model: MessageModel) {
        self.name = name
        self.model = model
        fates = model.nodes.map { $0.isFrame ? .inside : .open }
        fates[0] = .pair(0)
    }

    /// The item of a path, written exactly as ``MessageModel/path(of:)`` does.
    func node(_ path: String, _ place: YAMLNode) throws(ConfigurationError) -> Int {
        guard let node = model.node(path: path), model.path(of: node) == path, !model.nodes[node].isFrame else {
            throw place.error("the \(name) version has no item \(path)")
        }
        return node
    }

    mutating func set(_ node: Int, _ fate: Fate, _ place: YAMLNode) throws(ConfigurationError) {
        guard fates[node] == .open else { throw place.error("\(name) item given twice: \(model.path(of: node))") }
        fates[node] = fate
    }

    mutating func pair(_ node: Int, with other: Int) { fates[node] = .pair(other) }

    mutating func add(_ loss: MappingLoss) throws(ConfigurationError) {
        let node = try node(loss.path, loss.node)
        try set(node, .lone, loss.node)
        losses[node] = loss
        try checkDrop(loss, model.nodes[node])
        for child in model.nodes where isBelow(child.index, node) { try set(child.index, .inside, loss.node) }
    }

    private func checkDrop(_ loss: MappingLoss, _ item: ItemNode) throws(ConfigurationError) {
        guard case .values(let values) = loss.drop else { return }
        if item.isGroup { throw loss.node.error("drop: a group can be dropped whole (any) or not at all (none)") }
        for value in values {
            if let list = item.codeList, list.entry(value) == nil {
                throw loss.node.error("drop: not a value of code list \(list.id)")
            }
        }
    }

    func isBelow(_ node: Int, _ group: Int) -> Bool {
        var parent = model.nodes[node].parent
        while parent > group { parent = model.nodes[parent].parent }
        return parent == group
    }

    /// Groups of this version only, some of whose items the other version has elsewhere.
    mutating func dissolveGroups() {
        for group in model.nodes where group.isGroup && fates[group.index] == .open && !group.isRepeated {
            let isUsed = model.nodes.contains { node in
                guard case .pair = fates[node.index] else { return false }
                return isBelow(node.index, group.index)
            }
            if isUsed { fates[group.index] = .dissolved }
        }
    }

    /// The nearest group above that both versions have, and no repeated one in between; -1 when there is one.
    func anchor(of node: Int) -> Int {
        var group = model.nodes[node].parent
        while group > 0 {
            if case .pair = fates[group] { return group }
            if model.nodes[group].isRepeated { return -1 }
            group = model.nodes[group].parent
        }
        return 0
    }

    /// Items of which nothing has been said and for which the other version has nothing of the same name.
    var forgotten: [String] {
        model.nodes.filter { fates[$0.index] == .open && (fates[$0.parent] != .open || $0.parent < 0) }
            .map { model.path(of: $0.index) }
    }
}
