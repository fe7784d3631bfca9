/// What a dataset is asked with. The standard's item tables describe the records only; these items are ours.
enum DatasetRequest {
    static let items: [ImportedItem] = [
        item("shikuchosonkodo", "市区町村コード", "X", "6", "照会先の市区町村を一意に識別するコード", "999997", fixed: true),
        item("kaishiichi", "開始位置", "9", "9", "出力を始める位置（0から数える）", "0"),
        item("kensu", "件数", "9", "3", "出力する記録の数の上限（100まで）", "100"),
        item("sosashaid", "操作者ID", "X", "10", "操作を行った操作者を一意に識別するコード", "123456"),
        item("sosanengappi", "操作年月日", "DATE", "10", "操作を行った年月日", "2026-04-01"),
        item("sosajikoku", "操作時刻", "TIME", "8", "操作を行った時刻（秒は省略可能）", "09:00:00"),
    ]

    private static func item(
        _ name: String, _ label: String, _ type: String, _ digits: String, _ description: String, _ example: String,
        fixed: Bool = false
    ) -> ImportedItem {
        var item = ImportedItem()
        item.message = "ichiran.request"
        item.name = name
        item.label = label
        item.type = type
        item.digits = digits
        item.isFixed = fixed
        item.presence = .required
        item.check = fixed ? .municipalityCode : .none
        item.description = description
        item.example = example
        item.origin = "in-the-style-of"
        return item
    }
}
