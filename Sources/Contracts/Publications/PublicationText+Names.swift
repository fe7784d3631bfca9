/// The Japanese names of what a contract says in English words.
extension PublicationText {
    static func name(of coverage: Contract.Coverage) -> String { coverage == .complete ? "完成" : "素案" }

    static func name(of origin: Contract.Origin) -> String {
        origin == .official ? "公開仕様の項目" : "独自定義（in-the-style-of）"
    }

    /// How the information goes from one business to the other.
    static func method(of operation: Operation) -> String {
        switch (operation.pattern, operation.access) {
        case (.requestResponse, .read): "オンライン照会"
        case (.requestResponse, .create): "オンライン登録"
        case (.notification, _): "変更通知"
        case (.dataset, _): "一括（全件・差分）"
        case (.file, _): "ファイル"
        }
    }

    static func name(of sensitivity: Contract.Sensitivity) -> String {
        switch sensitivity {
        case .none: "個人情報なし"
        case .personal: "個人情報"
        case .specificPersonalInformation: "特定個人情報"
        }
    }

    /// A business outcome; one that has no name here stands for itself.
    static func name(ofOutcome outcome: String) -> String {
        switch outcome {
        case "found": "該当あり"
        case "not-found": "該当なし"
        case "registered": "登録済み"
        case "accepted": "受付"
        case "applied": "反映"
        case "rejected": "却下"
        case "undeclared": "未申告"
        default: outcome
        }
    }

    static func name(of origin: ErrorCatalogue.Entry.Origin) -> String {
        switch origin {
        case .sender: "送信側"
        case .hub: "連携基盤"
        case .receiver: "受信側"
        }
    }
}
