import Formats

extension MessageAssembler {
    /// A value as it stands on the wire, unescaped.
    @inline(__always)
    func value(_ node: Int, _ wire: UnsafeBufferPointer<UInt8>, at position: Int) {
        if mapping == nil { accept(node, wire, at: position) } else { convert(node, wire, at: position) }
    }

    private func convert(_ node: Int, _ wire: UnsafeBufferPointer<UInt8>, at position: Int) {
        guard let rule = mapping?.rules[node] else { return }
        if wire.isEmpty, rule.emptyIsAbsent { return }
        converted.removeAll(keepingCapacity: true)
        switch rule.conversion {
        case .none:
            return acceptConverted(node, wire, at: position)
        case .codes(_, let fromWire):
            converted.append(contentsOf: wire)
            guard let code = fromWire[converted] else { return refuse("H1201", node, at: position) }
            code.withUnsafeBufferPointer { acceptConverted(node, $0, at: position) }
        case .date(let shape):
            guard DateConversion.fromWire(wire, shape: shape, into: &converted) else {
                return refuse("H1202", node, at: position)
            }
            // Moved out for the call: `accept` may not read an array that this class could change meanwhile.
            let date = converted
            date.withUnsafeBufferPointer { acceptConverted(node, $0, at: position) }
        case .constant(let constant, let code):
            guard wire.elementsEqual(constant) else { return refuse("H1203", node, at: position) }
            code?.withUnsafeBufferPointer { acceptConverted(node, $0, at: position) }
        }
    }

    func null(_ node: Int, at position: Int) {
        let occurrence = occur(node, at: position)
        guard occurrence >= 0 else { return }
        if !items[node].isNullable { report("H1007", node, occurrence: occurrence, at: position) }
        append(node, .null, offset: 0, length: 0)
    }

    /// The item is there, but it cannot become a value of the contract.
    func refuse(_ code: String, _ node: Int, at position: Int, _ parameters: [String: String] = [:]) {
        let occurrence = occur(node, at: position)
        guard occurrence >= 0 else { return }
        report(code, node, occurrence: occurrence, at: position, parameters)
        append(node, .null, offset: 0, length: 0)
    }

    private func acceptConverted(_ node: Int, _ value: UnsafeBufferPointer<UInt8>, at position: Int) {
        accept(node, value, at: position)
    }

    @inline(__always)
    private func accept(_ node: Int, _ value: UnsafeBufferPointer<UInt8>, at position: Int) {
        let occurrence = occur(node, at: position)
        guard occurrence >= 0 else { return }
        let item = item(node)
        if value.isEmpty {
            let isRequired = if case .required = item.pointee.presence { true } else { false }
            report(isRequired ? "E0001" : "H1008", node, occurrence: occurrence, at: position)
        } else if let fault = ValueRule.fault(
            of: value, item: item, codes: codeList(of: node, item.pointee.codes), today: today)
        {
            note(fault, node, item.pointee, occurrence, position)
        } else if item.pointee.isMunicipality, !municipality.isEmpty,
            !DesignatedCities.agrees(value, with: municipality)
        {
            report("H1017", node, occurrence: occurrence, at: position)
        }
        let offset = arena.count
        arena.append(value)
        append(node, .value, offset: offset, length: value.count)
    }

    /// The list that holds here: a town's own values stand before the common ones, where towns may have their own. Model and
    /// code book keep it alive.
    @inline(__always)
    private func codeList(of node: Int, _ codes: ReadingPlan.Item.Codes) -> Unmanaged<CodeList>? {
        switch codes {
        case .none: nil
        case .common: codeLists[node]
        case .municipal(let slot): self.codes?.own(slot: Int(slot)).map(Unmanaged.passUnretained) ?? codeLists[node]
        }
    }

    @inline(__always)
    private func append(_ node: Int, _ state: Message.State, offset: Int, length: Int) {
        entries.append(
            Message.Entry(
                node: Int32(truncatingIfNeeded: node), state: state,
                end: Int32(truncatingIfNeeded: entries.count &+ 1), offset: Int32(truncatingIfNeeded: offset),
                length: Int32(truncatingIfNeeded: length)))
    }

    private func note(
        _ fault: ValueFault, _ node: Int, _ item: ReadingPlan.Item, _ occurrence: Int32, _ position: Int
    ) {
        if fault == .unknownDateParts, item.unknownFlag >= 0 {
            pending.append(PendingDate(node: Int32(node), occurrence: occurrence, position: position))
            return
        }
        var parameters = ["digits": String(item.digits), "limit": String(item.digits), "allowed": item.type.allowed]
        if fault == .notInList { parameters["list"] = model.nodes[node].codeList?.title }
        if item.type == .decimal { parameters["fraction"] = String(item.fraction) }
        report(fault.code, node, occurrence: occurrence, at: position, parameters)
    }
}

extension ItemType {
    /// 指定文字 of the standard's E0002 text.
    var allowed: String {
        switch self {
        case .halfWidth: "半角文字"
        case .fullWidth: "全角文字"
        case .integer: "整数"
        case .signedInteger: "符号付き整数"
        case .decimal: "小数点付き実数"
        case .blob: "Base64"
        case .year: "YYYY"
        case .date: "YYYY-MM-DD"
        case .time: "HH:MM[:SS]"
        case .group: ""
        }
    }
}
