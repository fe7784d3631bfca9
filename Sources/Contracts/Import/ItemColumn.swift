/// A column of the standard's item tables, whatever its place and spelling.
///
/// Sources: 住登外者宛名番号付番API仕様 第2.0版 (リクエスト_API仕様, レスポンス_API仕様) and 項目定義書（住登外者宛名番号管理）,
/// 凡例）列項目説明 (デジタル庁).
enum ItemColumn: String, CaseIterable {
    case number = "項番"
    case level = "レベル"
    case name = "パラメータ名"
    case itemID = "データ項目ID"
    case label = "項目名"
    case explanation = "項目説明"
    case definition = "項目定義"
    case example = "記述例"
    case presence = "必須"
    case null = "null設定有無"
    case type = "データ型"
    case digits = "桁数"
    case search = "検索方法"
    case group = "グループ"
    case primaryKey = "主キー"
    case foreignKey = "外部キー"
    case classes = "クラス分類"
    case code = "コード"
    case repetition = "繰り返し"
    case output = "データ出力条件"
    case related = "標準仕様書関連箇所"
    case implementation = "実装類型"
    case note = "備考"

    /// Other words for the same, beside the case's own.
    private var synonyms: [String] {
        switch self {
        case .number: ["No.", "No", "通番"]
        case .level: ["Lv", "Level"]
        case .name:
            [
                "オブジェクト名", "レスポンスオブジェクト名", "リクエストオブジェクト名", "オブジェクト名/パラメータ名", "リクエストパラメータ名",
                "データ項目(ローマ字)", "項目名(ローマ字)", "ローマ字",
            ]
        case .itemID: ["項目ID"]
        case .label: ["データ項目", "データ項目名", "項目名称"]
        case .explanation: ["説明"]
        case .example: ["例", "サンプル値", "サンプル"]
        case .null: ["null設定", "null許容"]
        case .digits: ["データ長", "データ長_桁数"]
        case .search: []
        case .group: ["グループ名", "グループ名称", "グループ_名称"]
        case .primaryKey: ["グループ_主キー"]
        case .foreignKey: ["グループ_外部キー"]
        case .classes: ["クラス分類(Lv1~Lv3)"]
        case .code: ["コードID"]
        case .repetition: ["繰返し", "繰り返し回数", "繰返"]
        default: []
        }
    }

    private static let byWord: [String: ItemColumn] = {
        var byWord: [String: ItemColumn] = [:]
        for column in allCases {
            for word in [column.rawValue] + column.synonyms { byWord[FoldedText.word(word)] = column }
        }
        return byWord
    }()

    /// The words of a second line below グループ, クラス分類, データ長 and オブジェクト名: what they narrow their column to;
    /// nil where the column stays what it is.
    private static let subwords: [String: ItemColumn?] = [
        "名称": .group, "主キー": .primaryKey, "外部キー": .foreignKey, "桁数": .digits, "lv1": .classes, "lv2": .classes,
        "lv3": .classes, "階層": nil,
    ]

    init?(headed text: String) {
        guard let column = Self.byWord[FoldedText.word(text)] else { return nil }
        self = column
    }

    /// Whether a cell is a word of a header's second line.
    static func isSubword(_ text: String) -> Bool { subwords.keys.contains(FoldedText.word(text)) }

    static func narrowed(by text: String) -> ItemColumn? { subwords[FoldedText.word(text)] ?? nil }

    /// Columns that people want to see but an item table has no place for.
    static let unkept: [ItemColumn] = [.search, .foreignKey, .classes, .related, .implementation]
}
