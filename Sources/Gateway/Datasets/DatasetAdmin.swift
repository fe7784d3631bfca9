import Contracts
import Datasets
import Formats
import Glibc
import Journal
import PlatformHub
import Transport

/// What an administrator asks of datasets: `/v1/datasets`, `/v1/datasets/export`, `/v1/datasets/retire`. Blocks.
struct DatasetAdmin {
    let hub: Hub
    let municipality: Municipality
    let town: MunicipalityCode
    let form: FormParameters

    func answer(_ path: String) -> HTTPResponse {
        let result: Result<HTTPResponse, HubError> =
            switch path {
            case "/v1/datasets": list()
            case "/v1/datasets/retire": named().flatMap(retire)
            case "/v1/datasets/export": named().flatMap(export)
            default: .failure(HubError("H4005"))
            }
        switch result {
        case .success(let response): return response
        case .failure(let error):
            let text = hub.errors.text(error.code, language: .ja, parameters: error.parameters)
            let status = hub.errors.entry(error.code)?.httpStatus ?? 503
            return AdminDesk.refusal(status, "\(error.code) \(text)")
        }
    }

    /// The dataset that `contract` and `version` name.
    private func named() -> Result<DatasetAnswers, HubError> {
        let found = DatasetAnswers.all(of: municipality, store: hub.datasets).first {
            $0.source.contract.id == form["contract"]
                && $0.source.contract.version == form["version"] ?? $0.source.contract.version
        }
        return found.map { .success($0) } ?? .failure(HubError("H9001"))
    }

    // MARK: What there is

    private func list() -> Result<HTTPResponse, HubError> {
        var json = JSONText()
        json.open("{")
        json.key("datasets")
        json.open("[")
        let datasets = DatasetAnswers.all(of: municipality, store: hub.datasets)
        do {
            for dataset in datasets.sorted(by: { $0.dataset.name < $1.dataset.name }) {
                try write(dataset, into: &json)
            }
        } catch {
            return .failure(HubError(error))
        }
        json.close("]")
        json.close("}")
        return .success(HTTPResponse(status: 200, contentType: CallerFormat.json.contentType, body: json.bytes))
    }

    private func write(_ dataset: DatasetAnswers, into json: inout JSONText) throws(DatasetError) {
        let statistics = try hub.datasets.statistics(of: dataset.dataset)
        json.open("{")
        json.member("contract", dataset.source.contract.id)
        json.member("version", dataset.source.contract.version)
        json.member("records", statistics?.records ?? 0)
        json.member("versions", statistics?.versions ?? 0)
        if let statistics {
            json.member("asOf", DatasetTime.text(statistics.lastLoad.asOf))
            json.member("mode", statistics.lastLoad.mode.rawValue)
            json.member("added", statistics.lastLoad.added)
            json.member("changed", statistics.lastLoad.changed)
            json.member("removed", statistics.lastLoad.removed)
        }
        json.close("}")
    }

    private func retire(_ dataset: DatasetAnswers) -> Result<HTTPResponse, HubError> {
        guard let before = form["before"].flatMap(DatasetTime.read) else {
            return .failure(HubError("H9010", ["name": "before"]))
        }
        do throws(DatasetError) {
            let count = try hub.datasets.retire(dataset.dataset, before: before)
            var json = JSONText()
            json.open("{")
            json.member("versions", count)
            json.close("}")
            return .success(HTTPResponse(status: 200, contentType: CallerFormat.json.contentType, body: json.bytes))
        } catch {
            return .failure(HubError(error))
        }
    }

    // MARK: EUC

    /// One page of an extraction: `{"csv":…,"count":…,"next":…}`. The journal has the page, with whom it speaks of, before it
    /// leaves.
    private func export(_ dataset: DatasetAnswers) -> Result<HTTPResponse, HubError> {
        let operation = dataset.source.operation
        let now = Int64(time(nil))
        guard let system = form["system"].flatMap(municipality.system(id:)),
            let grant = municipality.grant(consumer: system, operation: operation, on: JapanTime(unixSeconds: now).day)
        else { return .failure(HubError("H3004")) }
        for name in ["purpose", "by"] where form[name] == nil { return .failure(HubError("H9010", ["name": name])) }
        let profile = CSVProfile(
            header: form["labels"] == "true" ? .labels : .names, hasByteOrderMark: form["bom"] == "true")
        let table = ExtractionTable.make(
            of: dataset.source, columns: form["columns"], conditions: form["where"], profile: profile,
            neutralises: form["neutralise"] == "true")
        let position = FormParameters.encode(["after", "asOf"].compactMap { key in form[key].map { (key, $0) } })
        return table.flatMap { table in
            DatasetReadRequest.page(Array(position.utf8), limit: dataset.source.pageLimit).flatMap { request in
                page(request, of: table, dataset, Discloser(system: system, grant: grant))
            }
        }
    }

    private struct Discloser {
        let system: PlatformHub.System
        let grant: Grant
    }

    private func page(
        _ request: DatasetReadRequest, of table: ExtractionTable, _ dataset: DatasetAnswers, _ discloser: Discloser
    ) -> Result<HTTPResponse, HubError> {
        let question = DatasetQuestion.page(
            offset: request.offset, after: nil, limit: request.limit, asOf: request.asOf)
        return dataset.answer(question, as: dataset.source.operation, reader: MessageReader()).flatMap { answer in
            let (rows, places) = table.rows(of: answer.message)
            let csv = request.offset == 0 ? table.header + rows : rows
            do {
                try disclose(places, of: answer.message, dataset, discloser, csv)
            } catch {
                return .failure(HubError("H6001"))
            }
            var json = JSONText()
            json.open("{")
            json.member("csv", String(decoding: csv, as: UTF8.self))
            json.member("count", places.count)
            json.member("asOf", DatasetTime.text(answer.asOf))
            if answer.count == request.limit { json.member("next", request.next(asOf: answer.asOf)) }
            json.close("}")
            return .success(HTTPResponse(status: 200, contentType: CallerFormat.json.contentType, body: json.bytes))
        }
    }

    /// A disclosure like any other: who, by which grant, what for, about whom.
    private func disclose(
        _ places: [Int], of message: Message, _ dataset: DatasetAnswers, _ discloser: Discloser, _ csv: [UInt8]
    ) throws {
        let keys = message.model.personKeys
        var persons: [PersonHash] = []
        for place in places {
            for entry in message.entries[place..<Int(message.entries[place].end)]
            where entry.state == .value && keys.contains(Int(entry.node)) {
                persons.append(
                    try message.withValue(entry) { value in
                        Result { try hub.journal.personHash(town, UnsafeRawBufferPointer(value)) }
                    }.get())
            }
        }
        let contract = dataset.source.contract
        let at = Int64(time(nil)) * 1_000_000
        let id = ExchangeID(milliseconds: UInt64(at / 1_000))
        let clerk = form["by"].map { String($0.prefix(20)) }
        let intent = IntentPart(
            exchange: id, municipality: town, consumer: discloser.system.id, provider: "hub/dataset",
            contract: contract.id, version: contract.version, operation: dataset.source.operation.name + ".export",
            access: .read, purpose: discloser.grant.purpose + "／" + (form["purpose"] ?? "").prefix(100), clerk: clerk,
            grant: discloser.grant.id, persons: persons, receivedDigest: .zero, forwardedDigest: .zero, receivedAt: at,
            face: .rest)
        let outcome = OutcomePart(
            exchange: id, municipality: town, verdict: .answered, answerReceivedDigest: nil,
            answerSentDigest: csv.withUnsafeBytes { Digest(of: $0) }, forwardedAt: nil, answeredAt: at, readyAt: at,
            httpStatus: 200)
        try hub.journal.appendAndWait([JournalRecord.exchange(intent, outcome).encoded()])
    }
}
