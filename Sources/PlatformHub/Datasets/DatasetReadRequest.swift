/// What a reader asks a dataset's doors for, in the query of the address. A value that cannot be is H9010.
package struct DatasetReadRequest: Sendable, Equatable {
    package private(set) var offset = 0
    package private(set) var limit: Int
    package private(set) var asOf: Int64?
    /// For the change feed.
    package private(set) var since: Int64 = 0

    /// `offset`, `limit`, `asOf`, or `after` in place of `offset` and `asOf`: the mark that the page before came with.
    package static func page(_ query: [UInt8], limit: Int) -> Result<DatasetReadRequest, HubError> {
        parameters(query).flatMap { parameters in
            var request = DatasetReadRequest(limit: limit)
            if let error = request.takeLimit(parameters, limit) { return .failure(error) }
            if let after = parameters["after"] {
                guard parameters["offset"] == nil, parameters["asOf"] == nil, request.take(mark: after) else {
                    return .failure(HubError("H9010", ["name": "after"]))
                }
                return .success(request)
            }
            if let text = parameters["offset"] {
                guard let offset = Int(text), 0...999_999_999 ~= offset else {
                    return .failure(HubError("H9010", ["name": "offset"]))
                }
                request.offset = offset
            }
            if let text = parameters["asOf"] {
                guard let asOf = DatasetTime.read(text) else { return .failure(HubError("H9010", ["name": "asOf"])) }
                request.asOf = asOf
            }
            return .success(request)
        }
    }

    /// `since` and `limit`.
    package static func changes(_ query: [UInt8], limit: Int) -> Result<DatasetReadRequest, HubError> {
        parameters(query).flatMap { parameters in
            var request = DatasetReadRequest(limit: limit)
            if let error = request.takeLimit(parameters, limit) { return .failure(error) }
            if let text = parameters["since"] {
                guard let since = Int64(text), since >= 0 else {
                    return .failure(HubError("H9010", ["name": "since"]))
                }
                request.since = since
            }
            return .success(request)
        }
    }

    private static func parameters(_ query: [UInt8]) -> Result<FormParameters, HubError> {
        guard let parameters = query.withUnsafeBufferPointer({ FormParameters($0) }) else {
            return .failure(HubError("H9010", ["name": "?"]))
        }
        return .success(parameters)
    }

    private mutating func takeLimit(_ parameters: FormParameters, _ most: Int) -> HubError? {
        guard let text = parameters["limit"] else { return nil }
        guard let number = Int(text), 1...most ~= number else { return HubError("H9010", ["name": "limit"]) }
        limit = number
        return nil
    }

    /// Where the page after this one begins, in the same state: no key of a record, for it will stand in the logs of proxies.
    package func next(asOf: Int64) -> String { "\(asOf)-\(offset + limit)" }

    private mutating func take(mark: String) -> Bool {
        let parts = mark.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let asOf = Int64(parts[0]), let offset = Int(parts[1]), 0...999_999_999 ~= offset else {
            return false
        }
        (self.asOf, self.offset) = (asOf, offset)
        return true
    }
}
