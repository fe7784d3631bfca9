import Formats
import Journal
import Messages
import PlatformHub
import Transport

/// `/healthz`: the process answers. `/readyz`: it can take exchanges: journal and message store writable, accounts
/// in sight, catalogue loaded.
enum HealthPage {
    static func health() -> HTTPResponse { page(200, [("status", "ok")]) }

    static func readiness(_ hub: Hub) -> HTTPResponse {
        let isWritable = hub.journal.isWritable
        let hasContracts = !hub.contracts.isEmpty
        let keepsMessages = hub.messages.trouble == nil
        let knowsClients = hub.registry.isCurrent
        let isReady = isWritable && hasContracts && keepsMessages && knowsClients
        return page(
            isReady ? 200 : 503,
            [
                ("status", isReady ? "ready" : "not ready"), ("journal", isWritable ? "writable" : "not writable"),
                ("messages", keepsMessages ? "writable" : "not writable"),
                ("accounts", knowsClients ? "current" : "out of sight"),
                ("catalogue", hasContracts ? "loaded" : "empty"),
            ])
    }

    private static func page(_ status: Int, _ members: [(String, String)]) -> HTTPResponse {
        var json = JSONText()
        json.open("{")
        for (name, value) in members { json.member(name, value) }
        json.close("}")
        return HTTPResponse(
            status: status, contentType: "application/json", fields: [("Cache-Control", "no-store")], body: json.bytes)
    }
}
