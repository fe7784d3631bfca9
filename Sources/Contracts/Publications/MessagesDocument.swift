/// The OpenAPI 3.1 description of `messages…` for one municipality: what became of a message, and the fetching of messages with
/// leases. The hub's own, of no contract; docs/messages.md says it in words.
struct MessagesDocument {
    let municipality: String
    /// The hub's public URL, without a slash at the end.
    let base: String

    var tree: JSONTree {
        [
            "openapi": "3.1.0",
            "jsonSchemaDialect": JSONSchemaDocument.dialect,
            "info": [
                "title": "PlatformHub 非同期交換・通知", "version": "1",
                "description": "非同期の要求と通知の状態の確認、取消し、リースによる取得。",
            ],
            "servers": [["url": .string("\(base)/\(municipality)")]],
            "security": [["oauth2": []], ["basic": []]],
            "paths": .object(paths),
            "components": [
                "securitySchemes": [
                    "oauth2": [
                        "type": "oauth2",
                        "flows": [
                            "clientCredentials": [
                                "tokenUrl": .string("\(base)/\(municipality)/oauth/v1/token"), "scopes": [:],
                            ]
                        ],
                    ],
                    "basic": ["type": "http", "scheme": "basic"],
                ],
                "schemas": .object(MessageSchemas.all + OpenAPIAnswers.schemas),
                "responses": OpenAPIAnswers.responses(isDeprecated: false),
                "headers": .object(OpenAPIAnswers.headers),
            ],
        ]
    }

    private var paths: [(String, JSONTree)] {
        [
            ("/messages", .object([("get", fetch)])),
            ("/messages/acknowledge", .object([("post", acknowledgeAll)])),
            ("/messages/{id}", .object([("parameters", [Self.id]), ("get", status), ("delete", cancel)])),
            ("/messages/{id}/answer", .object([("parameters", [Self.id]), ("get", answer)])),
            ("/messages/{id}/acknowledge", .object([("parameters", [Self.id]), ("post", acknowledge)])),
            ("/messages/{id}/extend", .object([("parameters", [Self.id]), ("post", extend)])),
            ("/messages/{id}/reject", .object([("parameters", [Self.id]), ("post", reject)])),
            ("/messages/{id}/applied", .object([("parameters", [Self.id]), ("post", applied)])),
        ]
    }

    // MARK: Calls

    private var fetch: JSONTree {
        Self.call(
            "fetchMessages", "届いているメッセージをリースを付けて取得する。",
            parameters: [
                Self.query("max", "件数", from: 1, to: 100, standard: 10),
                Self.query("wait", "届くまで待つ秒数", from: 0, to: 60, standard: 0),
                Self.query("lease", "リースの秒数。省略時は設定による", from: 1, to: 3_600),
                [
                    "name": "format", "in": "query", "description": "xml のとき message は文字列",
                    "schema": ["type": "string", "enum": ["json", "xml"], "default": "json"],
                ],
            ], answers: "MessagePage", errors: ["400", "401", "503"])
    }

    private var status: JSONTree {
        Self.call(
            "messageStatus", "送信者と受信者がメッセージの状態を確認する。",
            parameters: [Self.query("wait", "配信が終わるまで待つ秒数", from: 0, to: 60, standard: 0)],
            answers: "MessageStatus", errors: ["400", "401", "404", "503"])
    }

    private var cancel: JSONTree {
        Self.call(
            "cancelMessage", "送信者が、まだ渡されていない配信を取り消す。", answers: "MessageStatus",
            errors: ["401", "404", "409", "503"])
    }

    private var answer: JSONTree {
        [
            "operationId": "messageAnswer", "summary": "送信者が要求の応答を得る。契約の応答を JSON または XML で返す。",
            "responses": .object(
                [
                    (
                        "200",
                        [
                            "description": "応答",
                            "content": [
                                "application/json": ["schema": ["type": "object"]],
                                "application/xml": ["schema": ["type": "string"]],
                            ],
                        ]
                    )
                ] + Self.problems(["401", "404", "502", "503", "504"])),
        ]
    }

    private var acknowledge: JSONTree {
        Self.call(
            "acknowledgeMessage", "受け取ったことを、要求には応答を添えて知らせる。", body: "Acknowledgement",
            answers: "MessageStatus", errors: Self.leaseErrors)
    }

    private var acknowledgeAll: JSONTree {
        Self.call(
            "acknowledgeMessages", "1,000件までまとめて受け取ったことを知らせる。", body: "Acknowledgements",
            answers: "AcknowledgementResults", errors: ["400", "401", "503"])
    }

    private var extend: JSONTree {
        Self.call(
            "extendLease", "リースを今から数えて延ばす。", body: "Extension", answers: "MessageStatus",
            errors: Self.leaseErrors)
    }

    private var reject: JSONTree {
        Self.call(
            "rejectMessage", "受け取れないことを知らせる。", body: "Rejection", answers: "MessageStatus",
            errors: Self.leaseErrors)
    }

    private var applied: JSONTree {
        Self.call(
            "messageApplied", "受け取ったものを反映したこと、またはできなかったことを知らせる。", body: "Application",
            answers: "MessageStatus", errors: Self.leaseErrors)
    }

    // MARK: Parts

    private static let leaseErrors = ["400", "401", "404", "409", "503"]

    private static let id: JSONTree = [
        "name": "id", "in": "path", "required": true, "description": "メッセージの番号",
        "schema": ["type": "string", "format": "uuid"],
    ]

    private static func query(
        _ name: String, _ text: String, from least: Int, to most: Int, standard: Int? = nil
    ) -> JSONTree {
        var schema: [(String, JSONTree)] = [
            ("type", "integer"), ("minimum", .number(String(least))), ("maximum", .number(String(most))),
        ]
        if let standard { schema.append(("default", .number(String(standard)))) }
        return ["name": .string(name), "in": "query", "description": .string(text), "schema": .object(schema)]
    }

    private static func call(
        _ id: String, _ summary: String, parameters: [JSONTree] = [], body: String? = nil, answers schema: String,
        errors: [String]
    ) -> JSONTree {
        var members: [(String, JSONTree)] = [("operationId", .string(id)), ("summary", .string(summary))]
        if !parameters.isEmpty { members.append(("parameters", .array(parameters))) }
        if let body { members.append(("requestBody", ["required": true, "content": content(body)])) }
        let success: JSONTree = ["description": .string(summary), "content": content(schema)]
        members.append(("responses", .object([("200", success)] + problems(errors))))
        return .object(members)
    }

    private static func content(_ schema: String) -> JSONTree {
        ["application/json": ["schema": MessageSchemas.reference(schema)]]
    }

    private static func problems(_ statuses: [String]) -> [(String, JSONTree)] {
        statuses.map { status in
            let shared = OpenAPIAnswers.references.first { $0.0 == status }
            let conflict: JSONTree = [
                "description": "もう取り消せない、またはリースが失効している。", "content": content("HubError"),
            ]
            return (status, shared?.1 ?? conflict)
        }
    }
}
