@testable import Contracts

/// A contract of the tests' own with a dataset whose records have every kind of part, and with consumers.
enum DatasetSample {
    static let contractYAML = """
        id: Z99/ichiran
        version: v1
        title: 見本一覧
        provider: Z99
        origin: in-the-style-of
        coverage: sketch
        legalBasis: [見本法]
        consumers:
          - {business: "027", operations: [ichiran, shokai], purpose: 手当の判定, cycle: 日次, basis: 児童手当法}
          - {business: "000", operations: [ichiran], purpose: 見守り, cycle: 年次, basis: "条例, 第1条"}
        sensitivity: specific-personal-information
        limits: {request: 64KiB, response: 1MiB, timeout: 30s}
        operations:
          - name: shokai
            title: 見本を照会する
            call: app_submit/v1/mihonshokai
            pattern: request-response
            access: Read
            detail: 照会が完了しました。
            results: 3
          - name: ichiran
            title: 見本を一覧する
            call: app_submit/v1/mihonichiran
            pattern: dataset
            access: Read
            outcomes: [found, not-found]
            detail: 照会が完了しました。
            results: 10
            key: ["result[].bango", "result[].edaban"]
        """

    static let recordRows = """
        1 bango 番号 X 15 - 1 必須 - - - -
        1 zokugara 続柄 X 2 - 0..4 任意 ○ - - -
        1 shimei 氏名 N 10 - 1 必須 ○ - - -
        1 jusho 住所 GROUP - - 1 条件 - - - required~when~edaban~=~1
        2 ken 都道府県 N 4 - 1 必須 - - - -
        2 machi 町 N 10 - 1 条件 - - - required~when~ken~present
        1 jusho_ken 住所_都道府県 N 4 - 1 任意 - - - -
        1 edaban 枝番 9 2 - 1 必須 - - - -
        1 ritsu 率 9V 3,2 - 1 任意 - - - -
        1 kazoku 家族 GROUP - - 0..3 任意 - - - -
        2 namae 名前 N 10 - 1 必須 - - - -
        2 fuda 札 X 9 - 0..3 任意 - - - -

        """

    static let itemsCSV =
        Sample.header + Sample.rows("shokai.request", "1 kojinbango 個人番号 X 12 ○ 1 必須 - - 個人番号 -\n")
        + Sample.rows("shokai.response", "1 bango 番号 X 15 - 1 必須 - - - -\n")
        + Sample.rows("ichiran.request", "1 kensu 件数 9 3 - 1 必須 - - - -\n")
        + Sample.rows("ichiran.response", recordRows)

    static let contract: Contract = {
        do {
            return try Sample.catalogue(contract: contractYAML, items: itemsCSV, folder: "Z99-mihon/ichiran/v1")
                .contracts[0]
        } catch {
            fatalError("\(error)")
        }
    }()

    static var dataset: PlatformOperation { contract.operations[1] }

    typealias PlatformOperation = Contracts.Operation

    /// Two records: one with everything, one with as little as there can be.
    static let answer = """
        {"result": [
          {"bango": "A\\"1", "zokugara": ["20", null, "12"], "shimei": "架空　一郎",
           "jusho": {"ken": "架空県", "machi": "中央"}, "jusho_ken": "隣県", "edaban": 1, "ritsu": "1.50",
           "kazoku": [{"namae": "花子", "fuda": ["a,b", "NULL"]}, {"namae": "次郎"}]},
          {"bango": "2", "shimei": null, "edaban": 0}
        ], "metadata": {"title": "見本", "detail": "完了"}, "_links": {"self": {"href": "/a"}}}
        """
}
