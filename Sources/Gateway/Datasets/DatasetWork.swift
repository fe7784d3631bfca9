import Contracts
import Datasets
import Formats
import NIOCore
import PlatformHub

/// What a call to a dataset's doors gave.
struct DatasetResult: Sendable {
    var status = 200
    /// Empty: what ``message`` says, or nothing.
    var body: [UInt8] = []
    /// Whom the answer speaks of.
    var message: Message?
    var fields: [(name: String, value: String)] = []
    var isCommit = false
}

/// One call to a dataset's doors, free of its connection. Blocks on the disk.
struct DatasetWork: Sendable {
    let answers: DatasetAnswers
    let address: DatasetAddress
    let query: [UInt8]
    /// `YYYY-MM-DD` in Japan.
    let today: String
    /// Microseconds since 1970.
    let now: Int64

    private var store: any DatasetStore { answers.store }
    private var dataset: DatasetName { answers.dataset }

    func run(_ body: ByteBuffer) -> Result<DatasetResult, HubError> {
        do throws(DatasetError) {
            switch address.target {
            case .page: return page()
            case .changes: return changes()
            case .begin: return try begin(body)
            case .records(let load): return try take(body, into: load)
            case .commit(let load): return .success(Self.result(of: try store.commit(load, of: dataset, at: now)))
            case .abort(let load):
                try store.abort(load, of: dataset)
                return .success(DatasetResult(status: 204))
            }
        } catch {
            return .failure(HubError(error))
        }
    }

    // MARK: Loads

    private func begin(_ body: ByteBuffer) throws(DatasetError) -> Result<DatasetResult, HubError> {
        switch DatasetLoadRequest.read(Array(body.readableBytesView)) {
        case .failure(let error): return .failure(error)
        case .success(let request):
            guard request.asOf <= now else { return .failure(HubError("H9007", ["name": "asOf"])) }
            let load = try store.begin(request.mode, of: dataset, asOf: request.asOf, at: now)
            var json = JSONText()
            json.open("{")
            json.member("load", Int(load))
            json.member("mode", request.mode.rawValue)
            json.member("asOf", DatasetTime.text(request.asOf))
            json.close("}")
            let place =
                "/\(address.municipality.code)/datasets/\(address.contract.id)/\(address.contract.version)/loads/\(load)"
            return .success(DatasetResult(status: 201, body: json.bytes, fields: [("Location", place)]))
        }
    }

    private func take(_ body: ByteBuffer, into load: Int64) throws(DatasetError) -> Result<DatasetResult, HubError> {
        let context = ReadingContext(
            today: today, municipality: Array(address.municipality.code.utf8), codes: address.municipality.codes)
        let entries = body.withUnsafeReadableBytes {
            DatasetPage.read($0, for: answers.source, in: context, reader: MessageReader())
        }
        switch entries {
        case .failure(let error): return .failure(error)
        case .success(let entries):
            try store.put(entries, into: load, of: dataset, at: now)
            var json = JSONText()
            json.open("{")
            json.member("load", Int(load))
            json.member("records", entries.count)
            json.close("}")
            return .success(DatasetResult(body: json.bytes))
        }
    }

    private static func result(of load: DatasetLoad) -> DatasetResult {
        var json = JSONText()
        json.open("{")
        json.member("load", Int(load.id))
        json.member("mode", load.mode.rawValue)
        json.member("asOf", DatasetTime.text(load.asOf))
        json.member("added", load.added)
        json.member("changed", load.changed)
        json.member("removed", load.removed)
        json.close("}")
        return DatasetResult(
            body: json.bytes, fields: [("Hub-As-Of", DatasetTime.text(load.asOf))], isCommit: true)
    }

    // MARK: Reads

    private func page() -> Result<DatasetResult, HubError> {
        DatasetReadRequest.page(query, limit: answers.source.pageLimit).flatMap { request in
            let question = DatasetQuestion.page(
                offset: request.offset, after: nil, limit: request.limit, asOf: request.asOf)
            return answers.answer(question, as: address.operation, reader: MessageReader()).map { answer in
                var result = DatasetResult(message: answer.message)
                result.fields = [("Hub-As-Of", DatasetTime.text(answer.asOf))]
                if answer.count == request.limit {
                    result.fields.append(("Hub-Next", request.next(asOf: answer.asOf)))
                }
                return result
            }
        }
    }

    private func changes() -> Result<DatasetResult, HubError> {
        DatasetReadRequest.changes(query, limit: answers.source.pageLimit).flatMap { request in
            answers.changes(since: request.since, limit: request.limit, reader: MessageReader()).map { found in
                DatasetResult(
                    body: FeedText.write(found, contract: address.contract, operation: address.operation),
                    message: found.message, fields: [("Hub-As-Of", DatasetTime.text(found.feed.asOf))])
            }
        }
    }
}
