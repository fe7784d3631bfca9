/// The OpenAPI 3.1 description of the REST face for one municipality: the conventions of 庁内データ連携 (共通機能標準仕様書
/// 別紙7-2 第2.0版), one path a call, messages inline as JSON Schema 2020-12.
struct OpenAPIDocument {
    let operations: [(Contract, Operation)]
    let municipality: String
    /// The hub's public URL, without a slash at the end.
    let base: String
    let codes: CodeBook?

    private static let scheme = "oauth2"

    var tree: JSONTree {
        [
            "openapi": "3.1.0",
            "jsonSchemaDialect": JSONSchemaDocument.dialect,
            "info": info,
            "servers": [["url": .string("\(base)/\(municipality)")]],
            "tags": .array(contracts.map { ["name": .string(Self.tag(of: $0)), "description": .string($0.title)] }),
            "paths": .object(operations.map { ("/" + $1.call, path($1, of: $0)) }),
            "components": [
                "securitySchemes": .object([(Self.scheme, security)]),
                "schemas": .object(operations.flatMap { schemas($1) } + OpenAPIAnswers.schemas),
                "responses": OpenAPIAnswers.responses(isDeprecated: contracts.contains { $0.succession != nil }),
                "headers": .object(
                    OpenAPIAnswers.headers
                        + (contracts.contains { $0.succession != nil } ? OpenAPIAnswers.deprecationHeaders : [])),
            ],
        ]
    }

    private var info: JSONTree {
        let only = contracts.count == 1 ? contracts.first : nil
        return [
            "title": .string(only?.title ?? "PlatformHub 庁内データ連携"),
            "version": .string(only?.version ?? "1"),
            "description": .string(contracts.map(PublicationText.summary).joined(separator: "\n\n")),
        ]
    }

    private var contracts: [Contract] {
        operations.map(\.0).reduce(into: []) { if $0.last !== $1 { $0.append($1) } }
    }

    private static func tag(of contract: Contract) -> String { "\(contract.id) \(contract.version)" }

    private var security: JSONTree {
        let scopes = operations.map { ($1.scope(provider: $0.provider), JSONTree.string($1.title)) }
        return [
            "type": "oauth2",
            "description": "client_secret_jwt（HS256）または client_secret_basic。トークン一つにつき照会先業務は一つ。",
            "flows": [
                "clientCredentials": [
                    "tokenUrl": .string("\(base)/\(municipality)/oauth/v1/token"), "scopes": .object(scopes),
                ]
            ],
        ]
    }

    private func path(_ operation: Operation, of contract: Contract) -> JSONTree {
        let scopes: JSONTree = [.string(operation.scope(provider: contract.provider))]
        let members: [(String, JSONTree)] = [
            ("operationId", .string(Self.operationID(operation))),
            ("summary", .string(operation.title)),
            ("tags", [.string(Self.tag(of: contract))]),
            ("security", [.object([(Self.scheme, scopes)])]),
            ("requestBody", ["required": true, "content": content(operation.request, of: operation)]),
            ("responses", .object([("200", success(operation, of: contract))] + OpenAPIAnswers.references)),
        ]
        return ["post": .object(members + deprecation(of: contract))]
    }

    private func deprecation(of contract: Contract) -> [(String, JSONTree)] {
        guard let succession = contract.succession else { return [] }
        return [("deprecated", true), ("description", .string(PublicationText.deprecation(succession)))]
    }

    private func success(_ operation: Operation, of contract: Contract) -> JSONTree {
        [
            "description": .string(operation.detail),
            "headers": OpenAPIAnswers.references(
                to: ["Hub-Exchange-Id"], isDeprecated: contract.succession != nil),
            "content": content(operation.response, of: operation),
        ]
    }

    private func content(_ model: MessageModel, of operation: Operation) -> JSONTree {
        let reference = "#/components/schemas/" + Self.schemaName(operation, model.direction)
        return ["application/json": ["schema": ["$ref": .string(reference)]]]
    }

    private func schemas(_ operation: Operation) -> [(String, JSONTree)] {
        [operation.request, operation.response].map { model in
            let schema = JSONSchemaDocument(model: model, codes: codes, isLabelTitle: false)
            return (Self.schemaName(operation, model.direction), schema.tree)
        }
    }

    /// `app_submit/v10/juminkihonjohoshokai` becomes `juminkihonjohoshokaiV10`: generators make names of functions, classes
    /// and files out of it, so that it is an identifier of most languages. Calls are unique over all contracts, and so
    /// is this: nothing but the segment that the standard gives every call is left out.
    private static func operationID(_ operation: Operation) -> String {
        let segments = operation.call.split(separator: "/").map(String.init)
        let folders = segments.dropLast().filter { $0 != "app_submit" }
        return operation.wireName + folders.map(capitalised).joined()
    }

    private static func schemaName(_ operation: Operation, _ direction: MessageModel.Direction) -> String {
        capitalised(operationID(operation)) + capitalised(direction.rawValue)
    }

    private static func capitalised(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }
}
