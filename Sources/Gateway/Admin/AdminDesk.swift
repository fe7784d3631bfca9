import Formats
import Glibc
import Journal
package import PlatformHub
package import Transport

/// What an administrator can ask of a running hub. Blocks on the disk: never on an event loop.
package struct AdminDesk: Sendable {
    let hub: Hub
    let operations: Operations
    /// Loads the configuration anew; returns what is wrong with it, or nil.
    let reload: @Sendable () -> String?
    /// Answers what is asked of file links; nil for another path.
    let links: @Sendable (String, FormParameters) -> HTTPResponse?

    package init(
        hub: Hub, operations: Operations, links: @escaping @Sendable (String, FormParameters) -> HTTPResponse?,
        reload: @escaping @Sendable () -> String?
    ) {
        self.hub = hub
        self.operations = operations
        self.links = links
        self.reload = reload
    }

    /// - Parameter account: of the machine, as far as the kernel knows who asks.
    func answer(_ path: String, _ form: FormParameters, account: String = "") -> HTTPResponse {
        do {
            switch path {
            case "/v1/status": return status()
            case "/v1/reload": return reloaded()
            case "/v1/clients": return try clients(form)
            case "/v1/clients/add": return try addClient(form)
            case "/v1/clients/revoke": return try revokeClient(form)
            case "/v1/audit/search": return try search(form)
            case "/v1/audit/verify": return try verify(form)
            case "/v1/audit/export": return try export(form)
            case "/v1/audit/versions": return try versions(form)
            case "/v1/keys/rotate": return try rotate(form)
            case _ where path.hasPrefix("/v1/datasets"):
                let (municipality, town) = try municipality(form)
                return DatasetAdmin(hub: hub, municipality: municipality, town: town, form: form).answer(path)
            case _ where path.hasPrefix("/v1/links"):
                return links(path, form) ?? Self.refusal(404, "no such operation")
            default:
                let office = MessageOffice(hub: hub, operations: operations, account: account)
                return office.answer(path, form) ?? Self.refusal(404, "no such operation")
            }
        } catch let refusal as Refusal {
            return Self.refusal(refusal.status, refusal.text)
        } catch let error as RegistryError {
            return Self.refusal(error.isPassing ? 503 : 409, "\(error)")
        } catch let error as JournalError {
            return Self.refusal(503, "\(error)")
        } catch {
            return Self.refusal(503, "internal error")
        }
    }

    private struct Refusal: Error {
        let status: Int
        let text: String
    }

    package static func refusal(_ status: Int, _ text: String) -> HTTPResponse {
        page(status) { $0.member("error", text) }
    }

    static func page(
        _ status: Int = 200, _ members: (inout JSONText) throws -> Void
    ) rethrows -> HTTPResponse {
        var json = JSONText()
        json.open("{")
        try members(&json)
        json.close("}")
        return HTTPResponse(status: status, contentType: "application/json;charset=UTF-8", body: json.bytes)
    }

    private var now: Int64 { Int64(time(nil)) }

    private func municipality(_ form: FormParameters) throws -> (Municipality, MunicipalityCode) {
        guard let code = form["municipality"] else { throw Refusal(status: 400, text: "municipality is missing") }
        guard let municipality = hub.directory.municipality(code: code), let town = MunicipalityCode(code) else {
            throw Refusal(status: 404, text: "no municipality with this code is configured")
        }
        return (municipality, town)
    }

    // MARK: The hub

    private func status() -> HTTPResponse {
        let (events, total) = hub.security.contents
        return Self.page { json in
            json.member("name", hub.name)
            json.member("publicURL", hub.publicURL)
            json.member("journal", hub.journal.isWritable ? "writable" : "not writable")
            if let trouble = hub.journal.trouble { json.member("journalTrouble", "\(trouble)") }
            json.member("sealingBacklog", hub.journal.sealingBacklog)
            json.member("contracts", hub.contracts.count)
            json.member("municipalities", hub.directory.municipalities.map(\.code))
            json.member("turnedAway", total)
            AlarmText.write(hub, into: &json)
            json.key("security")
            json.open("[")
            for event in events {
                json.open("{")
                json.member("code", event.code)
                json.member("municipality", event.municipality)
                json.member("count", event.count)
                json.member("at", JapanTime(unixSeconds: event.at).description)
                json.close("}")
            }
            json.close("]")
        }
    }

    private func reloaded() -> HTTPResponse {
        if let problem = reload() { return Self.refusal(409, problem) }
        return Self.page { $0.member("status", "reloaded") }
    }

    // MARK: Clients

    private func clients(_ form: FormParameters) throws -> HTTPResponse {
        let (municipality, _) = try municipality(form)
        return Self.page { json in
            json.key("clients")
            json.open("[")
            for client in hub.registry.clients(of: municipality.code) {
                json.open("{")
                json.member("client_id", client.clientID)
                json.member("system", client.system)
                json.member("created", JapanTime(unixSeconds: client.created).description)
                json.close("}")
            }
            json.close("]")
        }
    }

    private func addClient(_ form: FormParameters) throws -> HTTPResponse {
        let (municipality, _) = try municipality(form)
        guard let id = form["system"], municipality.system(id: id) != nil else {
            throw Refusal(status: 404, text: "no system with this id is configured in this municipality")
        }
        let client = try hub.registry.add(municipality: municipality.code, system: id, now: now)
        return Self.page { json in
            json.member("client_id", client.clientID)
            json.member("client_secret", client.secret.withBytes { String(decoding: $0, as: UTF8.self) })
        }
    }

    private func revokeClient(_ form: FormParameters) throws -> HTTPResponse {
        let (municipality, _) = try municipality(form)
        guard let id = form["client"] else { throw Refusal(status: 400, text: "client is missing") }
        try hub.registry.revoke(clientID: id, municipality: municipality.code, now: now)
        return Self.page { $0.member("status", "revoked") }
    }

    // MARK: Audit

    private func search(_ form: FormParameters) throws -> HTTPResponse {
        let (_, town) = try municipality(form)
        guard let person = form["person"] else { throw Refusal(status: 400, text: "person is missing") }
        guard let reason = form["reason"] else { throw Refusal(status: 400, text: "reason is missing") }
        let found = try Array(person.utf8).withUnsafeBytes { number in
            try hub.journal.search(town, person: number, searcher: form["searcher"] ?? "unknown", reason: reason)
        }
        return Self.page { json in
            json.key("exchanges")
            json.open("[")
            for exchange in found { AuditText.write(exchange, into: &json) }
            json.close("]")
        }
    }

    private func verify(_ form: FormParameters) throws -> HTTPResponse {
        let town = form["municipality"] == nil ? nil : try municipality(form).1
        let report = try hub.journal.verify(town)
        return Self.page { json in
            json.member("good", report.isGood)
            json.key("chains")
            json.open("[")
            for chain in report.chains {
                json.open("{")
                json.member("municipality", chain.municipality.description)
                json.member("writer", chain.writer)
                json.member("records", Int(chain.records))
                json.member("last", Int(chain.last))
                json.member("link", chain.link.description)
                json.close("}")
            }
            json.close("]")
            json.member("problems", report.problems.map { "\($0)" })
            let unknown = hub.journal.outcomeUnknown.values.flatMap { $0 }
            json.member("outcomeUnknown", unknown.map { "\($0)" })
        }
    }

    /// Bytes of one export; more has to be asked for in parts of its time.
    private static let exportLimit = 256 << 20

    private func export(_ form: FormParameters) throws -> HTTPResponse {
        let (_, town) = try municipality(form)
        let from = form["from"].flatMap { Int64($0) } ?? 0
        let until = form["until"].flatMap { Int64($0) } ?? .max
        guard from <= until else { throw Refusal(status: 400, text: "from lies after until") }
        var lines: [UInt8] = []
        try hub.journal.export(town, from...until) { line in
            guard lines.count + line.count <= Self.exportLimit else {
                throw Refusal(status: 413, text: "the export has more than 256 MiB: ask for a shorter time")
            }
            lines += line
        }
        return HTTPResponse(status: 200, contentType: "application/x-ndjson", body: lines)
    }

    private func versions(_ form: FormParameters) throws -> HTTPResponse {
        let today = JapanTime(unixSeconds: now).day
        var report = VersionReport(today: today, from: try day("from", form), until: try day("until", form))
        if let from = report.from, let until = report.until, until < from {
            throw Refusal(status: 400, text: "from lies after until")
        }
        let all = hub.directory.municipalities.compactMap { town in MunicipalityCode(town.code).map { (town, $0) } }
        for (municipality, town) in form["municipality"] == nil ? all : [try municipality(form)] {
            try report.add(municipality, town, contracts: hub.contracts, journal: hub.journal)
        }
        return Self.page { report.write(into: &$0) }
    }

    private func day(_ name: String, _ form: FormParameters) throws -> Day? {
        guard let text = form[name] else { return nil }
        guard let day = Day(text) else { throw Refusal(status: 400, text: "\(name) must be a day, YYYY-MM-DD") }
        return day
    }

    private func rotate(_ form: FormParameters) throws -> HTTPResponse {
        let (_, town) = try municipality(form)
        let id = try hub.journal.rotatePersonKey(town)
        return Self.page { $0.member("key", Int(id)) }
    }
}
