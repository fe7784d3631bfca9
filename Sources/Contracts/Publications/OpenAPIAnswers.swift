/// The answers that every call shares: errors in the standard's frame (`title`, `detail`, `_links`, for 400 also
/// `errors`), with the catalogue's code in `Hub-Error`.
enum OpenAPIAnswers {
    private static let statuses: [(String, name: String, description: String)] = [
        (
            "400", "Refused",
            "要求が契約に反する。E0001 必須、E0002 指定文字、E0003 桁数、E0004 相関、その他は H で始まるコード。"
        ),
        ("401", "Unauthorized", "アクセストークンがないか、無効である。"),
        ("403", "Forbidden", "この照会を行う権限（提供の許可）がない。"),
        ("404", "NotFound", "団体、契約または版がない。"),
        ("413", "TooLarge", "要求が大きすぎる。"),
        ("415", "MediaType", "application/json ではない。"),
        ("502", "BadAnswer", "照会先の応答が読めないか、契約に反する。"),
        ("503", "Unavailable", "照会先またはハブが応答できない。"),
        ("504", "TimedOut", "照会先が時間内に応答しない。"),
    ]

    static var references: [(String, JSONTree)] {
        statuses.map { ($0.0, ["$ref": .string("#/components/responses/" + $0.name)]) }
    }

    /// - Parameter isDeprecated: some call of the document is.
    static func responses(isDeprecated: Bool) -> JSONTree {
        let headers = references(to: ["Hub-Error", "Hub-Exchange-Id"], isDeprecated: isDeprecated)
        return .object(
            statuses.map { status in
                (
                    status.name,
                    [
                        "description": .string(status.description),
                        "headers": headers,
                        "content": ["application/json": ["schema": ["$ref": "#/components/schemas/HubError"]]],
                    ]
                )
            })
    }

    /// References to header descriptions, with those of a deprecated call's answers where it is one.
    static func references(to names: [String], isDeprecated: Bool) -> JSONTree {
        let all = names + (isDeprecated ? deprecationHeaders.map(\.0) : [])
        return .object(all.map { name in (name, ["$ref": .string("#/components/headers/" + name)]) })
    }

    static let headers: [(String, JSONTree)] = [
        ("Hub-Error", ["description": "エラーコード", "schema": ["type": "string", "pattern": "^[EH][0-9]{4}$"]]),
        ("Hub-Exchange-Id", ["description": "交換記録の番号", "schema": ["type": "string"]]),
    ]

    /// RFC 9745, RFC 8594, RFC 8288.
    static let deprecationHeaders: [(String, JSONTree)] = [
        (
            "Deprecation",
            ["description": "非推奨となる日時（@とUNIX時間。非推奨の版のみ）", "schema": ["type": "string", "pattern": "^@[0-9]+$"]]
        ),
        ("Sunset", ["description": "廃止予定の日時（HTTP日付。非推奨の版のみ）", "schema": ["type": "string"]]),
        (
            "Link",
            ["description": "後継の版の呼出し先（rel=\"successor-version\"。非推奨の版のみ）", "schema": ["type": "string"]]
        ),
    ]

    static let schemas: [(String, JSONTree)] = [("HubError", error)]

    private static let error: JSONTree = [
        "type": "object",
        "properties": [
            "title": ["type": "string"],
            "detail": ["type": "string", "description": "例 エラーが発生しました。"],
            "_links": [
                "type": "object",
                "properties": [
                    "self": [
                        "type": "object",
                        "properties": ["href": ["type": "string", "maxLength": 200]],
                        "required": ["href"],
                    ]
                ],
                "required": ["self"],
            ],
            "errors": [
                "type": "array",
                "items": [
                    "type": "object",
                    "properties": [
                        "code": ["type": "string", "pattern": "^[EH][0-9]{4}$"],
                        "message": ["type": "string"],
                    ],
                    "required": ["code", "message"],
                ],
            ],
            "report": ["type": "array", "items": violation],
        ],
        "required": ["title", "detail", "_links"],
    ]

    private static let violation: JSONTree = [
        "type": "object",
        "description": "違反した規則ひとつ。項目の値は含まない。",
        "properties": [
            "code": ["type": "string", "pattern": "^[EH][0-9]{4}$"],
            "path": ["type": "string", "description": "例 result[2].atenabango。文書全体のときは空"],
            "label": ["type": "string", "description": "項目名"],
            "line": ["type": "integer", "description": "行（1から）"],
            "offset": ["type": "integer", "description": "本文の先頭からのバイト数"],
            "messageJa": ["type": "string"],
            "messageEn": ["type": "string"],
            "remedyJa": ["type": "string", "description": "対処"],
            "remedyEn": ["type": "string"],
        ],
        "required": ["code", "path", "label"],
    ]
}
