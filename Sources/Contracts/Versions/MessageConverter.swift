extension MessageReader {
    /// Makes the other version's message of one that has been read and found valid. The result is judged by the same
    /// validator as a message from outside: lengths, presence, conditions, dates, codes of the other version all hold.
    ///
    /// - Parameter context: its mapping must be nil.
    /// - Returns: what the other version cannot say is in the report: as broken rules of its items, and as H1002 for
    ///   what it has no item for. Nothing is ever shortened.
    package func convert(
        _ message: Message, by conversion: MessageConversion, in context: ReadingContext
    ) -> ReadOutcome {
        precondition(message.model === conversion.source, "a message of another version")
        assembler.begin(conversion.target, format: .xml, in: context)
        var converter = MessageConverter(message: message, conversion: conversion, assembler: assembler)
        converter.run()
        return assembler.finish()
    }
}

/// Walks over the target's item table, group by group, and feeds the validator with what the source has for it.
private struct MessageConverter {
    let message: Message
    let conversion: MessageConversion
    let assembler: MessageAssembler
    /// Where the items of the source's open groups stand on its tape; one entry a node of the source.
    private var runs: [Range<Int>]
    private var converted: [UInt8] = []

    init(message: Message, conversion: MessageConversion, assembler: MessageAssembler) {
        self.message = message
        self.conversion = conversion
        self.assembler = assembler
        runs = Array(repeating: 0..<0, count: conversion.source.nodes.count)
    }

    mutating func run() {
        _ = assembler.openGroup(0, at: 0)
        enter(0)
        fill(0)
        assembler.closeGroup()
    }

    // MARK: The source

    /// Looks where everything stands in one occurrence of a group that both versions have.
    private mutating func enter(_ entry: Int) {
        let scope = conversion.scopes[Int(message.entries[entry].node)]
        for node in scope.nodes { runs[node] = 0..<0 }
        locate(entry, dissolving: scope.dissolved)
        for loss in scope.losses { check(loss) }
    }

    private mutating func locate(_ group: Int, dissolving dissolved: [Int]) {
        var index = group + 1
        while index < Int(message.entries[group].end) {
            let entry = message.entries[index]
            let node = Int(entry.node)
            runs[node] = (runs[node].isEmpty ? index : runs[node].lowerBound)..<Int(entry.end)
            if dissolved.contains(node) {
                if entry.state == .group {
                    locate(index, dissolving: dissolved)
                } else {
                    // The other version has no group that could be null.
                    report("H1002", source: node)
                }
            }
            index = Int(entry.end)
        }
    }

    private func check(_ loss: MessageConversion.Loss) {
        for index in occurrences(of: loss.source) {
            let entry = message.entries[index]
            let mayGo: Bool =
                switch loss.drop {
                case .any: true
                case .none: false
                case .values(let values):
                    entry.state == .value && message.withValue(entry) { bytes in values.contains(Array(bytes)) }
                }
            if !mayGo { return report("H1002", source: loss.source) }
        }
    }

    private func report(_ code: String, source node: Int) {
        let item = conversion.source.nodes[node]
        assembler.add(
            Violation(
                code: code, path: conversion.source.path(of: node), label: item.label, line: 0, offset: -1,
                parameters: ["name": item.name]))
    }

    private func occurrences(of node: Int) -> [Int] {
        var found: [Int] = []
        var index = runs[node].lowerBound
        while index < runs[node].upperBound {
            found.append(index)
            index = Int(message.entries[index].end)
        }
        return found
    }

    // MARK: The target

    private mutating func fill(_ group: Int) {
        for node in conversion.target.nodes[group].children {
            switch conversion.steps[node] {
            case .absent: break
            case .constant(let value): give(node, value)
            case .item(let source, let value, let fallback):
                if runs[source].isEmpty, let fallback { give(node, fallback) }
                for index in occurrences(of: source) { give(node, message.entries[index], value) }
            case .group(let source):
                for index in occurrences(of: source) { copyGroup(node, index) }
            case .made(let isRequired): if hasContent(node, orConstants: isRequired) { makeGroup(node) }
            }
        }
    }

    private mutating func copyGroup(_ node: Int, _ index: Int) {
        guard message.entries[index].state == .group else { return assembler.null(node, at: 0) }
        guard assembler.openGroup(node, at: 0) else { return }
        enter(index)
        fill(node)
        assembler.closeGroup()
    }

    private mutating func makeGroup(_ node: Int) {
        guard assembler.openGroup(node, at: 0) else { return }
        fill(node)
        assembler.closeGroup()
    }

    private func hasContent(_ group: Int, orConstants: Bool) -> Bool {
        conversion.target.nodes[group].children.contains { node in
            switch conversion.steps[node] {
            case .absent: false
            case .constant: orConstants
            case .item(let source, _, let fallback): !runs[source].isEmpty || (orConstants && fallback != nil)
            case .group(let source): !runs[source].isEmpty
            case .made: hasContent(node, orConstants: orConstants)
            }
        }
    }

    private func give(_ node: Int, _ value: [UInt8]) {
        value.withUnsafeBufferPointer { assembler.value(node, $0, at: 0) }
    }

    private mutating func give(_ node: Int, _ entry: Message.Entry, _ value: ValueConversion) {
        guard entry.state == .value else { return assembler.null(node, at: 0) }
        converted.removeAll(keepingCapacity: true)
        var output = converted
        converted = []
        let code = message.withValue(entry) { value.append($0, into: &output) }
        if let code {
            assembler.refuse(code, node, at: 0)
        } else {
            output.withUnsafeBufferPointer { assembler.value(node, $0, at: 0) }
        }
        converted = output
    }
}
