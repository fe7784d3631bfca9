package import Contracts
package import Datasets
import Formats
import Journal

/// Answers questions from what is kept of a dataset, as valid messages of the contract. Blocks on the disk: never on an event loop.
package struct DatasetAnswers: Sendable {
    package let store: any DatasetStore
    package let source: DatasetContract
    package let dataset: DatasetName
    /// The code lists of the town.
    private let codes: CodeBook?

    /// - Returns: nil when the municipality's code or the contract's name cannot name a dataset.
    package init?(_ source: DatasetContract, of municipality: Municipality, store: any DatasetStore) {
        guard let town = MunicipalityCode(municipality.code),
            let dataset = DatasetName(municipality: town, name: source.name)
        else { return nil }
        self.store = store
        self.source = source
        self.dataset = dataset
        codes = municipality.codes
    }

    /// All datasets of a municipality.
    package static func all(of municipality: Municipality, store: any DatasetStore) -> [DatasetAnswers] {
        municipality.datasets.compactMap { DatasetAnswers($0.source, of: municipality, store: store) }
    }

    package struct Answer: Sendable {
        package let message: Message
        package let asOf: Int64
        /// Records of the dataset in it.
        package let count: Int
    }

    /// - Returns: the answer of the operation; H9002, H9008, H9011, H9012, or H5006 when the records do not make a valid one.
    package func answer(
        _ question: DatasetQuestion, as operation: Operation, reader: MessageReader
    ) -> Result<Answer, HubError> {
        do throws(DatasetError) {
            switch question {
            case .page(let offset, let after, let limit, let asOf):
                let state = try state(asOf)
                let records = try store.records(of: state, after: after, offset: offset, limit: limit)
                return message(records.map(\.body), at: state, reader).map {
                    Answer(message: $0.message, asOf: state.asOf, count: records.count)
                }
            case .differences(let since, let offset, let limit):
                return try differences(since, offset, limit, reader)
            case .keys(let keys, let asOf):
                let state = try state(asOf)
                return inquire(try store.records(of: state, keys: keys), at: state, operation, reader)
            case .prefixes(let prefixes, let parts, let asOf):
                let state = try state(asOf)
                let found = try store.records(of: state, prefixes: prefixes, limit: Self.searchLimit)
                return inquire(found.filter { Self.fits($0.key, parts) }, at: state, operation, reader)
            }
        } catch {
            return .failure(HubError(error))
        }
    }

    /// Records that are looked through for one inquiry.
    private static let searchLimit = 10_000

    private static func fits(_ key: String, _ parts: [Int: Set<String>]) -> Bool {
        let own = key.components(by: DatasetContract.separator)
        return parts.allSatisfy { $0.key < own.count && $0.value.contains(own[$0.key]) }
    }

    private func state(_ asOf: Int64?) throws(DatasetError) -> DatasetSnapshot {
        guard let state = try store.snapshot(of: dataset, asOf: asOf) else {
            throw DatasetError(.empty, "\(dataset.name): no load at that time")
        }
        return state
    }

    // MARK: Messages

    /// The records as the answer of the dataset operation; judged anew, by the code values in force when they were loaded.
    ///
    /// - Returns: H5006 with the report when the contract refuses one of them.
    package func message(
        _ bodies: [String], at state: DatasetSnapshot, _ reader: MessageReader
    ) -> Result<DatasetRecords, HubError> {
        let text = Array((#"{"result":["# + bodies.joined(separator: ",") + "]}").utf8)
        let outcome = text.withUnsafeBytes { reader.json($0, as: source.operation.response, in: context(state)) }
        switch outcome {
        case .accepted(let message): return .success(DatasetRecords(message: message, source: source))
        case .rejected(let report): return .failure(HubError("H5006", ["system": "dataset"], report: report))
        }
    }

    private func context(_ state: DatasetSnapshot) -> ReadingContext {
        let day = JapanTime(unixSeconds: state.asOf / 1_000_000).day
        return ReadingContext(
            today: day.description, municipality: Array(dataset.municipality.description.utf8), codes: codes,
            needsFrame: false)
    }

    private func differences(
        _ since: Int64, _ offset: Int, _ limit: Int, _ reader: MessageReader
    ) throws(DatasetError) -> Result<Answer, HubError> {
        let state = try state(nil)
        let base = try store.snapshot(of: dataset, asOf: since)
        let changes = try store.differences(of: state, from: base, offset: offset, limit: limit)
        return message(changes.map(\.body), at: state, reader).map { records in
            var records = records
            for (place, change) in zip(records.places, changes) { records.set(change.kind, of: place) }
            return Answer(message: records.message, asOf: state.asOf, count: changes.count)
        }
    }

    private func inquire(
        _ found: [DatasetRecord], at state: DatasetSnapshot, _ operation: Operation, _ reader: MessageReader
    ) -> Result<Answer, HubError> {
        guard let inquiry = source.inquiry(operation) else { return .failure(HubError("H9013")) }
        guard found.count <= min(inquiry.limit, source.pageLimit) else {
            return .failure(HubError("H9012", ["max": String(min(inquiry.limit, source.pageLimit))]))
        }
        return message(found.map(\.body), at: state, reader).flatMap { records in
            switch reader.convert(records.message, by: inquiry.conversion, in: context(state)) {
            case .accepted(let message): .success(Answer(message: message, asOf: state.asOf, count: found.count))
            case .rejected(let report):
                .failure(HubError("H5006", ["system": "dataset"], report: inquiry.conversion.inSourceTerms(report)))
            }
        }
    }

    // MARK: The feed

    package struct Feed: Sendable {
        package let feed: DatasetFeed
        /// The records of the feed, for the persons they speak of.
        package let message: Message
        /// The records as JSON, with 更新区分 as the change has it.
        package let texts: [String]
    }

    package func changes(since: Int64, limit: Int, reader: MessageReader) -> Result<Feed, HubError> {
        do throws(DatasetError) {
            let state = try state(nil)
            let feed = try store.changes(of: dataset, since: since, limit: min(limit, source.pageLimit))
            return message(feed.changes.map(\.body), at: state, reader).map { records in
                var records = records
                let places = records.places
                for (place, change) in zip(places, feed.changes) { records.set(change.kind, of: place) }
                return Feed(feed: feed, message: records.message, texts: places.map { records.text(of: $0) })
            }
        } catch {
            return .failure(HubError(error))
        }
    }
}

extension String {
    /// The parts between a separator of one character, empty ones included.
    fileprivate func components(by separator: String) -> [String] {
        split(separator: Character(separator), omittingEmptySubsequences: false).map { String($0) }
    }
}
