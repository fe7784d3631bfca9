import Formats

/// Makes one direction's ``MessageConversion`` once every item of both versions has found its fate.
struct ConversionBuilder {
    struct Value {
        let conversion: ValueConversion
        let fallback: [UInt8]?
    }

    let source: MappingSide
    let target: MappingSide
    /// By the target's item.
    let values: [Int: Value]
    let problems: ProblemList

    func build() -> MessageConversion {
        let steps = target.model.nodes.map { step(for: $0) }
        return MessageConversion(source: source.model, target: target.model, steps: steps, scopes: scopes())
    }

    private func step(for node: ItemNode) -> MessageConversion.Step {
        switch target.fates[node.index] {
        case .pair(let other):
            if node.isGroup { return .group(source: other) }
            let value = values[node.index]
            return .item(source: other, value?.conversion ?? .none, fallback: value?.fallback)
        case .lone: return lone(node)
        case .dissolved: return .made(isRequired: node.presence == .required)
        case .open, .inside: return .absent
        }
    }

    private func lone(_ node: ItemNode) -> MessageConversion.Step {
        guard let loss = target.losses[node.index] else { return .absent }
        do throws(ConfigurationError) {
            if let value = try MappingPair.value(loss.fallback, of: node) { return .constant(value) }
        } catch {
            problems.add(error)
        }
        if node.presence == .required, node.minOccurs > 0 {
            let what = node.isGroup ? "a group that nothing can fill" : "its default is missing"
            problems.add(loss.node.error("\(node.name) is 必須 in the \(target.name) version: \(what)"))
        }
        return .absent
    }

    private func scopes() -> [MessageConversion.Scope] {
        var scopes = source.model.nodes.map { _ in MessageConversion.Scope() }
        for node in source.model.nodes where node.index > 0 && !node.isFrame {
            let fate = source.fates[node.index]
            if fate == .inside { continue }
            let anchor = source.anchor(of: node.index)
            guard anchor >= 0 else { continue }
            scopes[anchor].nodes.append(node.index)
            if fate == .dissolved { scopes[anchor].dissolved.append(node.index) }
            if let loss = source.losses[node.index] {
                scopes[anchor].losses.append(MessageConversion.Loss(source: node.index, drop: loss.drop))
            }
        }
        return scopes
    }
}
