import Formats

/// API仕様: a contract a call.
extension ItemImport {
    /// Requests, responses and calls belong together in their order.
    func callDrafts(_ tables: [SheetTable]) throws(ItemImportError) -> [ContractDraft] {
        let requests = tables.filter { $0.direction == .request }
        let responses = tables.filter { $0.direction == .response }
        let calls = CallList.calls(of: workbook)
        var drafts: [ContractDraft] = []
        for index in 0..<max(requests.count, responses.count) {
            let request = index < requests.count ? requests[index] : nil
            let response = index < responses.count ? responses[index] : nil
            let call = index < calls.count ? calls[index] : nil
            drafts.append(try callDraft(index, request, response, call))
        }
        return drafts
    }

    private func callDraft(
        _ index: Int, _ request: SheetTable?, _ response: SheetTable?, _ call: CallList.Call?
    ) throws(ItemImportError) -> ContractDraft {
        guard let business = options.business else {
            throw ItemImportError("the file does not say the 業務ID of the provider; give --business, for example 031")
        }
        let parts = call?.path.split(separator: "/").map { String($0) } ?? []
        let version = options.version ?? parts.first { $0.first == "v" && Int($0.dropFirst()) != nil } ?? "v1"
        let name = chosenName(of: request ?? response) ?? parts.last ?? "api\(index + 1)"
        if call == nil { report.ask("\(name): name and call (the file has no table of APIコール名)") }
        let access = Operation.Access(rawValue: call?.access ?? "") ?? .read
        if call?.access != access.rawValue { report.ask("\(name): access; 操作種類 is neither Create nor Read") }
        let operation = access == .create ? "toroku" : "shokai"
        report.ask("\(business)/\(name): the operation's name (\(operation) is a guess)")
        let messages = [request, response].compactMap { $0 }.map(message)
        for (table, word) in [(request, "request"), (response, "response")] where table == nil {
            report.ask("\(name): the items of the \(word) (the file has no such table)")
        }
        let title = messages.last?.frameExample("title") ?? ""
        let detail = messages.last?.frameExample("detail") ?? ""
        return ContractDraft(
            provider: business, name: name, version: version, title: title.isEmpty ? self.title : title,
            origin: options.origin, sources: sources, operation: operation,
            operationTitle: title.isEmpty ? self.title : title, call: call?.path ?? "app_submit/\(version)/\(name)",
            pattern: .requestResponse, access: access, detail: detail.isEmpty ? "処理が完了しました。" : detail,
            items: messages.flatMap { withRules($0.items(message: "\(operation).\($0.table.direction.rawValue)")) })
    }

    private func message(_ table: SheetTable) -> CallMessage {
        CallMessage(table: table, mapping: mapping(table), report: report)
    }

    func mapping(_ table: SheetTable) -> ItemMapping {
        ItemMapping(table: table, origin: origin(sheet: table.sheet.name), report: report)
    }

    private func chosenName(of table: SheetTable?) -> String? { table.flatMap { options.names[$0.sheet.name] } }

    /// Conditions in a safe wording become rules; of two items of one label neither can be meant.
    func withRules(_ items: [ImportedItem]) -> [ImportedItem] {
        items.map { item in
            guard !item.condition.isEmpty, item.level == 1 else { return item }
            let others = items.filter {
                $0.level == 1 && $0.name != item.name && $0.type != "GROUP" && $0.occurs == "1"
            }
            let siblings = Dictionary(grouping: others, by: \.label).compactMapValues {
                $0.count == 1 ? $0[0].name : nil
            }
            guard let rule = ConditionWording(siblings: siblings).rule(item.condition) else { return item }
            var item = item
            report.note("\(item.place): \(ItemMapping.short(item.condition)) is enforced: \(rule)")
            item.description += item.description.isEmpty ? item.condition : "。" + item.condition
            item.condition = rule
            item.isEnforced = true
            return item
        }
    }
}
