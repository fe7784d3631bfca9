/// The JSON Schemas of ``MessagesDocument``.
enum MessageSchemas {
    static func reference(_ name: String) -> JSONTree { ["$ref": .string("#/components/schemas/" + name)] }

    static let all: [(String, JSONTree)] = [
        ("MessageStatus", status), ("Delivery", delivery), ("MessagePage", page), ("LeasedMessage", leased),
        ("Acknowledgement", acknowledgement), ("Acknowledgements", acknowledgements),
        ("AcknowledgementResults", results), ("Extension", extended), ("Rejection", rejection),
        ("Application", application),
    ]

    private static func object(_ properties: [(String, JSONTree)], required: [String]) -> JSONTree {
        [
            "type": "object", "properties": .object(properties),
            "required": .array(required.map { .string($0) }),
        ]
    }

    private static let text: JSONTree = ["type": "string"]
    private static let number: JSONTree = ["type": "integer", "minimum": 0]
    private static let flag: JSONTree = ["type": "boolean"]
    private static let time: JSONTree = ["type": "string", "format": "date-time"]
    private static let id: JSONTree = ["type": "string", "format": "uuid"]
    private static let lease: JSONTree = ["type": "string", "description": "取得したときのリース"]
    private static let kind: JSONTree = ["type": "string", "enum": ["request", "notification", "answer"]]
    private static let result: JSONTree = ["type": "object", "description": "契約の応答"]

    private static let status = object(
        [
            ("id", id), ("kind", kind), ("contract", text), ("version", text), ("operation", text), ("sender", text),
            ("relatesTo", id), ("acceptedAt", time), ("expiresAt", time),
            ("deliveries", ["type": "array", "items": reference("Delivery")]), ("location", text), ("answer", text),
        ],
        required: [
            "id", "kind", "contract", "version", "operation", "sender", "acceptedAt", "deliveries", "location",
        ])

    private static let delivery = object(
        [
            ("receiver", text),
            (
                "state",
                [
                    "type": "string",
                    "enum": [
                        "waiting", "leased", "delivered", "applied", "dead", "cancelled", "proposed", "discarded",
                    ],
                ]
            ),
            ("attempts", number), ("redeliveries", number), ("deliveredAt", time), ("appliedAt", time),
            ("failure", failure),
        ], required: ["receiver", "state", "attempts"])

    private static let failure = object(
        [("reason", text), ("code", text), ("at", time), ("messageJa", text), ("messageEn", text)],
        required: ["reason", "code", "at"])

    private static let page = object(
        [("messages", ["type": "array", "items": reference("LeasedMessage")])], required: ["messages"])

    private static let leased = object(
        [
            ("id", id), ("lease", lease), ("attempt", number), ("redelivered", flag), ("leasedUntil", time),
            ("contract", text), ("version", text), ("operation", text), ("kind", kind), ("sender", text),
            ("relatesTo", id), ("acceptedAt", time),
            ("message", ["type": ["object", "string"], "description": "契約のメッセージ。format=xml のとき文字列"]),
        ],
        required: [
            "id", "lease", "attempt", "redelivered", "leasedUntil", "contract", "version", "operation", "kind",
            "sender", "acceptedAt", "message",
        ])

    private static let acknowledgement = object([("lease", lease), ("result", result)], required: ["lease"])

    private static let acknowledgements = object(
        [
            (
                "items",
                [
                    "type": "array", "maxItems": 1_000,
                    "items": object([("id", id), ("lease", lease), ("result", result)], required: ["id", "lease"]),
                ]
            )
        ], required: ["items"])

    private static let results = object(
        [
            (
                "results",
                [
                    "type": "array",
                    "items": object(
                        [("id", id), ("result", ["type": "string", "enum": ["done", "refused"]]), ("code", text)],
                        required: ["id", "result"]),
                ]
            )
        ], required: ["results"])

    private static let extended = object(
        [("lease", lease), ("seconds", ["type": "integer", "minimum": 1, "maximum": 3_600])],
        required: ["lease", "seconds"])

    private static let rejection = object(
        [
            ("lease", lease), ("retry", flag),
            ("after", ["type": "integer", "minimum": 0, "description": "秒。省略時は設定による間隔"]),
        ], required: ["lease"])

    private static let application = object([("result", result)], required: [])
}
