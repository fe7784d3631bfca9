internal import Journal
internal import Synchronization

/// Questions to memory and day files together. Each message is seen once, as it was at one moment.
extension EmbeddedShelf {
    /// Rows looked at before others may have the tables again.
    private static let slice = 4_096

    func found(_ id: ExchangeID, in municipality: MunicipalityCode) throws(StoreError) -> Live.Found? {
        try history.gate.asking { () throws(StoreError) in
            if let found = live.withLock({ live in live.row(of: id, in: municipality).map { live.found($0) } }) {
                return found
            }
            guard let filed = try history.message(id), filed.municipality == municipality else { return nil }
            return Live.Found(filed)
        }
    }

    func find(_ query: MessageQuery) throws(StoreError) -> [Live.Found] {
        try history.gate.asking { () throws(StoreError) in
            let filed = try filedQuery(query)
            var found: [Live.Found] = []
            forEachLive(filed) { live, row in
                guard found.count < query.limit else { return false }
                found.append(live.found(row))
                return true
            }
            let old = try history.find(filed, limit: query.limit)
            guard !old.isEmpty else { return found }
            return Array(
                (found + old.map(Live.Found.init)).sorted { $0.place.order < $1.place.order }.prefix(query.limit))
        }
    }

    func count(_ query: MessageQuery) throws(StoreError) -> Int {
        try history.gate.asking { () throws(StoreError) in
            let filed = try filedQuery(query)
            var count = 0
            forEachLive(filed) { _, _ in
                count += 1
                return true
            }
            return count + (try history.count(filed))
        }
    }

    private func filedQuery(_ query: MessageQuery) throws(StoreError) -> FiledQuery {
        let (after, returned) = live.withLock { live in
            (query.after.flatMap { live.rowNumbers[$0] }.map { live.place(of: $0).place.order }, live.returned)
        }
        var filed = FiledQuery(query: query, after: after ?? 0, without: returned)
        if after == nil, let id = query.after { filed.after = try history.message(id)?.place.order ?? 0 }
        return filed
    }

    private func forEachLive(_ filed: FiledQuery, _ body: (borrowing Live, UInt32) -> Bool) {
        var place: UInt64? = filed.after
        while let after = place {
            place = live.withLock { live in
                var rows: [UInt32] = []
                var next = live.forEach(filed.query, after: after, returned: filed.without, count: Self.slice) {
                    rows.append($0)
                    return true
                }
                for row in rows where !body(live, row) {
                    next = nil
                    break
                }
                return next
            }
        }
    }
}

extension Live.Found {
    init(_ filed: FiledMessage) {
        self.init(id: filed.id, place: filed.place, deliveries: filed.parts.map(\.delivery))
    }
}
