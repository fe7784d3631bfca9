import Foundation

@testable import hubd

/// A town whose residents' data lie in the hub too.
enum DatasetTown {
    static let listCall = "app_submit/v10/juminkihonjohoichiran"
    static let loads = "/999997/datasets/001/juminkihonjoho/v10/loads"
    /// Always closed: a window of a whole day on every day.
    static let closed = """
        maintenance: [{days: [mon, tue, wed, thu, fri, sat, sun], from: "00:00", to: "00:00"}]
        """

    /// - Parameter owner: more keys of the owner's section.
    static func file(dataset: String = "dataset: fallback", owner: String = "") -> String {
        """
        code: "999997"
        name: 架空市
        systems:
          - id: juki
            name: 住民記録
            business: ["001"]
            adapter: {kind: soap, url: "http://127.0.0.1:PORT/juki"}
            \(owner)
          - {id: jite, name: 児童手当, business: ["027"]}
          - {id: soumu, name: 総務, business: ["033"]}
        grants:
          - {id: jite-juki, consumer: jite, contract: 001/juminkihonjoho, operations: [shokai, ichiran], purpose: 児童手当,
             legalBasis: 児童手当法}
        routes:
          - {contract: 001/juminkihonjoho, version: v10, provider: juki, \(dataset)}
        """
    }

    static let household = "valid-ichiran.response-household-of-three.json"
    static let changes = "valid-ichiran.response-changes-foreigner-and-moved-away.json"

    static func sample(_ name: String) throws -> [UInt8] { try Sample.bytes(Sample.resident + name) }

    /// A day's question; `{"shutsuryokukubun":"1"}` and so on.
    static func list(_ changes: [String: Any] = [:]) throws -> [UInt8] {
        var question =
            try JSONSerialization.jsonObject(with: Data(sample("valid-ichiran.request-whole.json"))) as? [String: Any]
            ?? [:]
        question.merge(changes) { $1 }
        return Array(try JSONSerialization.data(withJSONObject: question))
    }
}

extension TestHub {
    /// Loads a page of records as the owner.
    @discardableResult func load(
        _ records: [UInt8], mode: String = "full", asOf: String = "2026-11-20T03:00:00+09:00"
    ) async throws -> Answer {
        let begun = try await owner("POST", "", Array(#"{"mode":"\#(mode)","asOf":"\#(asOf)"}"#.utf8))
        guard begun.status == 201, let load = begun.json?["load"]?.text else { return begun }
        let put = try await owner("PUT", "/\(load)/records", records)
        guard put.status == 200 else { return put }
        return try await owner("POST", "/\(load)/commit")
    }

    func owner(_ method: String, _ tail: String, _ body: [UInt8] = []) async throws -> Answer {
        try await ask(
            Request(
                method: method, path: DatasetTown.loads + tail,
                fields: [("Authorization", try client("juki").basic), ("Content-Type", "application/json")], body: body)
        )
    }

    func reader(_ path: String) async throws -> Answer {
        try await ask(
            Request(
                method: "GET", path: "/999997/\(path)", fields: [("Authorization", try client("jite").basic)]))
    }

    func inquire(_ call: String, _ body: [UInt8]) async throws -> Answer {
        try await ask(Self.rest(call, try client("jite").basic, body))
    }
}
