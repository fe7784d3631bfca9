/// The Japanese doc comments of generated Swift types.
struct SwiftComments {
    let model: MessageModel
    /// Shared by all items of a message: it stands once, at the type.
    let origin: String?

    init(_ model: MessageModel) {
        self.model = model
        let origins = Set(model.nodes.dropFirst().filter { !$0.isFrame && $0.line > 0 }.map(\.origin))
        origin = origins.count == 1 ? origins.first : nil
    }

    /// Of a contract's namespace.
    static func contract(_ contract: Contract) -> [String] {
        var lines = ["\(contract.title)（\(contract.id) \(contract.version)）", ""]
        if !contract.description.isEmpty { lines += [contract.description, ""] }
        lines.append(
            contract.origin == .official
                ? "公開されている仕様の項目に基づく。" : "標準仕様の項目の形にならった独自の定義（in-the-style-of）。")
        if contract.coverage == .sketch { lines.append("概略の定義（sketch）であり、項目は網羅していない。") }
        if !contract.sources.isEmpty { lines += ["", "出典:"] + contract.sources.map { "- " + $0 } }
        if !contract.legalBasis.isEmpty { lines += ["", "根拠:"] + contract.legalBasis.map { "- " + $0 } }
        return lines.map(SwiftText.plain)
    }

    /// Of a message's type: what it is and where its items come from.
    func message(_ title: String) -> [String] {
        guard let origin else { return [title] }
        return [title, "", "項目の出典: " + Self.source(origin)]
    }

    /// Of an item's property.
    ///
    /// - Parameter codes: the Swift type of its code list, if it has one.
    func item(_ node: ItemNode, codes: String?) -> [String] {
        var lines = [SwiftText.plain(node.label), ""]
        if !node.isGroup { lines.append("- データ型: " + Self.type(node)) }
        lines.append("- 設定: " + Self.presence(node))
        if let codes, let list = node.codeList { lines.append("- コード: ``\(codes)``（\(SwiftText.plain(list.title))）") }
        lines += PublicationText.details(of: node, in: model).map { "- " + SwiftText.plain($0) }
        if node.isMasked { lines.append("- 画面、記録等には表示しない。") }
        if !node.example.isEmpty { lines.append("- 例: `\(SwiftText.plain(node.example))`") }
        if !node.itemID.isEmpty { lines.append("- データ項目ID: \(SwiftText.plain(node.itemID))") }
        if origin == nil, node.line > 0 { lines.append("- 出典: " + Self.source(node.origin)) }
        return lines
    }

    /// Of a code list's type.
    static func codes(_ list: CodeList) -> [String] {
        var lines = [
            "\(SwiftText.plain(list.title))（コード `\(list.id)`）", "",
            "一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。",
        ]
        if !list.edition.isEmpty { lines.append("定数は \(list.edition) 版の一覧による。") }
        if list.isMunicipal { lines.append("自治体ごとに定める一覧であり、定数は目安である。") }
        return lines
    }

    private static func type(_ node: ItemNode) -> String {
        switch node.type {
        case .halfWidth: "X（半角文字列）、" + length(node, "文字")
        case .fullWidth: "N（全角文字列）、" + length(node, "文字")
        case .integer: "9（整数、0以上）、" + length(node, "桁")
        case .signedInteger: "S9（符号付き整数）、" + length(node, "桁")
        case .decimal: "9V（小数点付き実数）、整数部\(node.digits)桁以内、小数部\(node.fraction)桁以内"
        case .blob: "BLOB（Base64の文字列）、" + length(node, "文字")
        case .year: "YEAR（YYYY）"
        case .date: "DATE（YYYY-MM-DD）"
        case .time: "TIME（HH:MM[:SS]）"
        case .group: "グループ"
        }
    }

    private static func length(_ node: ItemNode, _ unit: String) -> String {
        "\(node.digits)\(unit)" + (node.isFixed ? "固定" : "以内")
    }

    private static func presence(_ node: ItemNode) -> String {
        var text =
            switch node.presence {
            case .required: "必須"
            case .conditional: "条件により必須"
            case .optional: "任意"
            }
        if node.isRepeated { text += "、\(node.minOccurs)〜\(node.maxOccurs)件" }
        if node.isNullable { text += "、null可" }
        return text
    }

    private static func source(_ origin: String) -> String {
        origin == "in-the-style-of"
            ? "標準仕様の項目の形にならった独自の定義（in-the-style-of）" : SwiftText.plain(origin)
    }
}
