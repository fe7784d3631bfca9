@testable import Contracts

/// A contract of the tests' own that has an item of every kind.
enum Sample {
    static let contractYAML = """
        id: Z99/mihon
        version: v1
        title: 見本
        provider: Z99
        origin: in-the-style-of
        coverage: complete
        sensitivity: personal
        limits: {request: 64KiB, response: 1MiB, timeout: 30s}
        operations:
          - name: shokai
            title: 見本を照会する
            call: app_submit/v1/mihonshokai
            pattern: request-response
            access: Read
            detail: 照会が完了しました。
            results: 3
            personKeys: {request: [bango], response: ["result[].bango", "result[].kazoku[].bango"]}
            municipality: {request: shikuchosonkodo, response: "result[].shikuchosonkodo"}
            operator: sosashaid
        """

    static let header =
        "message,level,name,item,itemid,type,digits,fixed,occurs,presence,null,code,check,condition,kind,mask,"
        + "description,example,origin\n"

    /// level name label type digits fixed occurs presence null code check condition
    static let requestRows = """
        1 kubun 区分 X 1 ○ 1 必須 - kubun - -
        1 shikuchosonkodo 市区町村コード X 6 ○ 1 必須 - - 団体コード -
        1 bango 番号 X 15 - 1 条件 - - - required~when~kubun~=~1|2
        1 kojinbango 個人番号 X 12 ○ 1 任意 - - 個人番号 -
        1 hojinbango 法人番号 X 13 ○ 1 任意 - - 法人番号 -
        1 shimei 氏名 N 10 - 1 必須 - - - -
        1 yobimei 呼び名 N 4 ○ 1 任意 - - - -
        1 biko 備考 N 5 - 1 任意 ○ - - -
        1 kingaku 金額 S9 7 - 1 任意 ○ - - -
        1 nensu 年数 9 3 - 1 必須 - - - -
        1 ritsu 率 9V 3,2 - 1 任意 - - - -
        1 nendo 年度 YEAR - - 1 任意 - - - -
        1 umare 生年月日 DATE 10 - 1 任意 - - - -
        1 umare_fushofuragu 生年月日_不詳フラグ X 1 ○ 1 任意 - furagu - -
        1 umare_fushohyoki 生年月日_不詳表記 N 72 - 1 条件 - - - required~when~umare_fushofuragu~=~1
        1 kijun 基準日 DATE 10 - 1 任意 - - - -
        1 jikoku 時刻 TIME 8 - 1 任意 - - - -
        1 gazo 画像 BLOB 16 - 1 任意 - - - -
        1 fuda 札 X 3 - 1..3 必須 - - - -
        1 jusho 住所 GROUP - - 1 任意 - - - -
        2 ken 都道府県 N 4 - 1 必須 - - - -
        2 machi 町 N 10 - 1 任意 - - - -
        1 katagaki 方書 N 10 - 1 条件 - - - forbidden~when~jusho~absent
        1 kazoku 家族 GROUP - - 0..3 任意 - - - -
        2 namae 名前 N 10 - 1 必須 - - - -
        2 zokugara 続柄 X 2 - 0..2 任意 - - - -
        1 sosashaid 操作者ID X 10 - 1 必須 - - - -

        """

    static let responseRows = """
        1 shikuchosonkodo 市区町村コード X 6 ○ 1 必須 - - 団体コード -
        1 bango 番号 X 15 - 1 必須 - - - -
        1 kingaku 金額 S9 7 - 1 必須 ○ - - -
        1 kazoku 家族 GROUP - - 0..2 必須 - - - -
        2 bango 番号 X 15 - 1 必須 - - - -

        """

    static let itemsCSV = header + rows("shokai.request", requestRows) + rows("shokai.response", responseRows)

    static let codes = [
        "index.csv": "id,title,origin,edition,scope\nkubun,区分,in-the-style-of,2020-04-01,common\n"
            + "furagu,フラグ,in-the-style-of,2020-04-01,common\n",
        "kubun.csv": """
        code,label,valid-from,valid-to
        0,なし,,
        1,あり,,
        2,選択,,
        7,旧区分,,2020-03-31
        8,新区分,2030-04-01,

        """,
        "furagu.csv": "code,label,valid-from,valid-to\n0,否,,\n1,該当,,\n",
    ]

    static let contract: Contract = {
        do {
            return try catalogue().contracts[0]
        } catch {
            fatalError("\(error)")
        }
    }()

    static var request: MessageModel { contract.operations[0].request }
    static var response: MessageModel { contract.operations[0].response }

    static func catalogue(
        contract: String = contractYAML, items: String = itemsCSV, codes: [String: String] = codes,
        folder name: String = "Z99-mihon/mihon/v1"
    ) throws -> Catalogue {
        let folder = TemporaryFolder()
        for (name, text) in codes { folder.write("common/codes/\(name)", text) }
        folder.write("\(name)/contract.yaml", contract)
        folder.write("\(name)/items.csv", items)
        return try Catalogue.load(interfaces: folder.path)
    }

    static func rows(_ message: String, _ text: String) -> String {
        text.split(separator: "\n").map { line in
            let fields = line.split(separator: " ").map { $0 == "-" ? "" : String($0.replacing("~", with: " ")) }
            let condition = fields[11]
            let digits = fields[4].contains(",") ? "\"\(fields[4])\"" : fields[4]
            return [
                message, fields[0], fields[1], fields[2], "", fields[3], digits, fields[5], fields[6], fields[7],
                fields[8], fields[9], fields[10], condition, condition.isEmpty ? "" : "enforced", "", "", "",
                "in-the-style-of",
            ].joined(separator: ",") + "\n"
        }.joined()
    }

    /// A request with every item, all right.
    static let full: MessageTree = .group([
        .init("kubun", .text("1")), .init("shikuchosonkodo", .text("999997")), .init("bango", .text("ｱ123 ~")),
        .init("kojinbango", .text("000000000019")), .init("hojinbango", .text("7000012050002")),
        .init("shimei", .text("𠮷田\u{E0100}葛\u{E0100}　太郎")), .init("yobimei", .text("たろうさ")), .init("biko", .null),
        .init("kingaku", .number("-1234567")), .init("nensu", .number("0")), .init("ritsu", .text("123.45")),
        .init("nendo", .text("2024")), .init("umare", .text("1970-00-00")), .init("umare_fushofuragu", .text("1")),
        .init("umare_fushohyoki", .text("昭和４５年頃")), .init("kijun", .text("2024-02-29")),
        .init("jikoku", .text("23:59:59")), .init("gazo", .text("AQIDBA==")),
        .init("fuda", .list([.text("a"), .text("<&>")])),
        .init("jusho", .group([.init("ken", .text("架空県")), .init("machi", .text("一丁目"))])),
        .init("katagaki", .text("第二荘")),
        .init(
            "kazoku",
            .list([
                .group([.init("namae", .text("花子")), .init("zokugara", .list([.text("01"), .text("2")]))]),
                .group([.init("namae", .text("次郎"))]),
            ])),
        .init("sosashaid", .text("user01")),
    ])

    static let answer: MessageTree = .group([
        .init("metadata", .group([.init("title", .text("見本")), .init("detail", .text("照会が完了しました。"))])),
        .init("_links", .group([.init("self", .group([.init("href", .text("/app_submit/v1/mihonshokai"))]))])),
        .init(
            "result",
            .list([
                .group([
                    .init("shikuchosonkodo", .text("999997")), .init("bango", .text("1")), .init("kingaku", .null),
                    .init("kazoku", .list([.group([.init("bango", .text("2"))])])),
                ])
            ])),
    ])
}
