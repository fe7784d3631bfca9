package import Contracts

/// What is asked of a dataset, taken from a valid request.
package enum DatasetQuestion: Sendable, Equatable {
    /// A page of all records, of the newest state or of one at a moment.
    case page(offset: Int, after: String?, limit: Int, asOf: Int64?)
    /// A page of what differs between a moment and now (差分).
    case differences(since: Int64, offset: Int, limit: Int)
    /// The records of these keys.
    case keys([String], asOf: Int64?)
    /// The records whose key begins so and has one of the values at each place that is asked for.
    case prefixes([String], parts: [Int: Set<String>], asOf: Int64?)

    /// At most so many keys in one question.
    private static let keyLimit = 1_000

    /// - Returns: H9009 when the inquiry does not ask by the key of the records, H9010 for a date that is none, H9012 for too
    ///   many keys, H9013 for an operation that no dataset answers.
    package static func read(
        _ message: Message, of operation: Operation, from source: DatasetContract
    ) -> Result<DatasetQuestion, HubError> {
        if operation === source.operation { return list(message, source) }
        guard let inquiry = source.inquiry(operation) else { return .failure(HubError("H9013")) }
        return keyed(message, inquiry, source)
    }

    private static func value(_ name: String, _ message: Message) -> String? {
        message.model.node(path: name).flatMap { message.values(of: $0).first }
    }

    // MARK: 一覧

    private static func list(_ message: Message, _ source: DatasetContract) -> Result<DatasetQuestion, HubError> {
        let offset = value("kaishiichi", message).flatMap { Int($0) } ?? 0
        let limit = min(value("kensu", message).flatMap { Int($0) } ?? source.pageLimit, source.pageLimit)
        guard value("shutsuryokukubun", message) == "2" else {
            return .success(.page(offset: offset, after: nil, limit: limit, asOf: nil))
        }
        let time = value("sabunkijunjikoku", message) ?? "00:00:00"
        guard let day = value("sabunkijunnengappi", message).flatMap({ Day($0) }),
            let since = DatasetTime.microseconds(day: day, time: time)
        else { return .failure(HubError("H9010", ["name": "sabunkijunnengappi"])) }
        return .success(.differences(since: since, offset: offset, limit: limit))
    }

    // MARK: 照会

    private static func keyed(
        _ message: Message, _ inquiry: DatasetInquiry, _ source: DatasetContract
    ) -> Result<DatasetQuestion, HubError> {
        var asOf: Int64?
        if inquiry.day >= 0, let text = message.values(of: inquiry.day).first {
            guard let day = Day(text) else { return .failure(HubError("H9010", ["name": "kijunbi"])) }
            asOf = DatasetTime.endOfDay(day)
        }
        let values = inquiry.keys.map { $0 < 0 ? [] : message.values(of: $0) }
        let leading = values.prefix { !$0.isEmpty }
        guard !leading.isEmpty else {
            let key = source.operation.response.nodes[source.operation.key[0]]
            return .failure(HubError("H9009", ["label": key.label]))
        }
        var keys = [""]
        for (place, choices) in leading.enumerated() {
            guard keys.count * choices.count <= keyLimit else {
                return .failure(HubError("H9012", ["max": String(keyLimit)]))
            }
            let separator = place == 0 ? "" : DatasetContract.separator
            keys = keys.flatMap { key in choices.map { key + separator + $0 } }
        }
        if leading.count == values.count { return .success(.keys(keys, asOf: asOf)) }
        var parts: [Int: Set<String>] = [:]
        for place in leading.count..<values.count where !values[place].isEmpty { parts[place] = Set(values[place]) }
        return .success(.prefixes(keys.map { $0 + DatasetContract.separator }, parts: parts, asOf: asOf))
    }
}
