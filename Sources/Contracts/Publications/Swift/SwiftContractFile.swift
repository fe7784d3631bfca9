/// One contract as one Swift file: a namespace with its code lists and, for each operation, its request and its response.
struct SwiftContractFile {
    let contract: Contract
    /// The namespace's name.
    let name: String
    let access: SwiftAccess
    /// Swift types of its code lists by id, as they are named inside the namespace.
    private let codes: [String: String]
    private let lists: [CodeList]

    init(contract: Contract, name: String, access: SwiftAccess) {
        self.contract = contract
        self.name = name
        self.access = access
        var lists: [String: CodeList] = [:]
        for operation in contract.operations {
            for node in operation.request.nodes + operation.response.nodes {
                if let list = node.codeList { lists[list.id] = list }
            }
        }
        self.lists = lists.values.sorted { $0.id < $1.id }
        var names = SwiftNames(reserved: SwiftNames.reservedTypes)
        codes = Dictionary(uniqueKeysWithValues: self.lists.map { ($0.id, "Codes." + names.type($0.id)) })
    }

    var text: String {
        var text = SwiftText()
        text.line("// swift-format-ignore-file")
        text.line(
            "// Made by `hubd contract generate swift` from \(contract.id) \(contract.version); generate it again")
        text.line("// rather than edit it.")
        text.line()
        text.line("\(access.prefix)import Contracts")
        text.line()
        text.comment(SwiftComments.contract(contract))
        text.block("\(access.prefix)enum \(name)") { text in
            var names = SwiftNames(reserved: SwiftNames.reservedTypes)
            for (index, operation) in contract.operations.enumerated() {
                if index > 0 { text.line() }
                write(operation, named: names.type(operation.name), into: &text)
            }
            if !lists.isEmpty { writeCodes(into: &text) }
        }
        return text.text
    }

    private func write(_ operation: Operation, named name: String, into text: inout SwiftText) {
        text.comment([
            SwiftText.plain(operation.title), "",
            "- 呼出名: `\(operation.call)`", "- スコープ: `\(operation.scope(provider: contract.provider))`",
            "- 方式: \(Self.pattern(operation.pattern))",
        ])
        text.block("\(access.prefix)enum \(name)") { text in
            text.comment(["宛先 `{base}/{市区町村}/` の後に続く呼出名。"])
            text.line("\(access.prefix)static let call: String = \(SwiftText.quoted(operation.call))")
            text.comment(["SOAPAction（引用符を除く）。"])
            text.line("\(access.prefix)static let soapAction: String = \(SwiftText.quoted(operation.soapAction))")
            text.line()
            writeRequest(operation, into: &text)
            text.line()
            writeResponse(operation, into: &text)
        }
    }

    private func writeRequest(_ operation: Operation, into text: inout SwiftText) {
        let comments = SwiftComments(operation.request)
        let body = SwiftStruct(
            group: operation.request.nodes[0], comments: comments, codes: codes, access: access.prefix)
        body.write(
            "Request", as: "TypedRequest", comment: comments.message("\(SwiftText.plain(operation.title))の要求。"),
            into: &text
        ) { text in
            writeShape(operation.request, operation, into: &text)
            text.line()
        }
    }

    private func writeResponse(_ operation: Operation, into text: inout SwiftText) {
        let model = operation.response
        let comments = SwiftComments(model)
        guard let result = model.nodes[0].children.map({ model.nodes[$0] }).first(where: { !$0.isFrame }) else {
            return
        }
        text.comment(comments.message("\(SwiftText.plain(operation.title))の応答。"))
        text.block("\(access.prefix)struct Response: TypedResponse") { text in
            writeShape(model, operation, into: &text)
            text.line("\(access.prefix)static let resultItem: Int = \(result.index)")
            text.line()
            text.comment(["結果。0〜\(result.maxOccurs)件。該当のない場合は空。"])
            text.line("\(access.prefix)var result: [Record]")
            text.comment(["JSONの応答枠（`metadata`、`_links`）。nilの場合はこの操作の既定の応答枠となる。XMLにはない。"])
            text.line("\(access.prefix)var responseFrame: ResponseFrame?")
            text.line()
            text.block("\(access.prefix)init(result: [Record], frame: ResponseFrame? = nil)") { text in
                text.line("self.result = result")
                text.line("self.responseFrame = frame")
            }
            text.line()
            SwiftStruct(group: result, comments: comments, codes: codes, access: access.prefix)
                .write("Record", as: "ItemGroup", comment: ["結果の1件。"], into: &text)
        }
    }

    private func writeShape(_ model: MessageModel, _ operation: Operation, into text: inout SwiftText) {
        let shape = MessageShape(model, of: operation, in: contract)
        text.comment(["生成元の項目表。読み込んだ契約と形が異なる場合、読み書きはエラーとなる。"])
        text.line("\(access.prefix)static let shape: MessageShape = MessageShape(")
        text.line("    contract: \(SwiftText.quoted(shape.contract)), version: \(SwiftText.quoted(shape.version)),")
        text.line("    message: \(SwiftText.quoted(shape.message)), digest: \(SwiftText.quoted(shape.digest)))")
    }

    private func writeCodes(into text: inout SwiftText) {
        text.line()
        text.comment(["この契約の項目が用いるコード。"])
        text.block("\(access.prefix)enum Codes") { text in
            for (index, list) in lists.enumerated() {
                if index > 0 { text.line() }
                let name = (codes[list.id] ?? "").dropFirst("Codes.".count)
                SwiftCodeList(list: list, name: String(name), access: access.prefix).write(into: &text)
            }
        }
    }

    private static func pattern(_ pattern: Operation.Pattern) -> String {
        switch pattern {
        case .requestResponse: "照会（要求・応答）"
        case .notification: "通知（応答は受付の結果）"
        case .dataset: "一覧（データセット）"
        case .file: "ファイル"
        }
    }
}
