internal import Journal
internal import Synchronization

/// The files of all days, open, and the idempotency keys in them.
///
/// What the methods cost: ``message(_:)`` one look into an index, mostly of one file; ``message(named:)`` of a name that nobody
/// used none; ``find(_:limit:)`` and ``count(_:)`` the finished messages of the days that the query names.
final class History: Sendable {
    private struct Day: Sendable {
        let file: any DayFile
        var names = DayNames()
    }

    let gate = HistoryGate()
    private let folder: any DayFolder
    private let open = Mutex<[Int64: Day]>([:])

    init(_ folder: any DayFolder) {
        self.folder = folder
    }

    /// Opens the files of all days.
    /// - Returns: false when one of those that the mark names is lost: the log must be read from its start.
    func load(_ mark: HistoryMark) throws(StoreError) -> Bool {
        for day in try folder.days() {
            do throws(StoreError) {
                let file = try folder.open(day)
                // It was to be dropped when the process ended.
                guard mark.days.contains(day) || file.covered > mark.order else {
                    file.close()
                    try folder.remove(day)
                    continue
                }
                let found = Day(file: file, names: try names(file))
                open.withLock { $0[day] = found }
            } catch  where error.code == .damaged {
                try folder.remove(day)
            }
        }
        return Set(mark.days).isSubset(of: days)
    }

    private func names(_ file: any DayFile) throws(StoreError) -> DayNames {
        if let kept = try file.keptNames(), let names = DayNames(kept) { return names }
        var names = DayNames()
        try file.forEachName { names.insert($0) }
        return names
    }

    var days: Set<Int64> { open.withLock { Set($0.keys) } }
    /// Memory that the idempotency keys take, bytes.
    var nameBytes: Int { open.withLock { $0.values.reduce(0) { $0 + $1.names.byteCount } } }
    /// Segment of the oldest message.
    var oldestSegment: UInt32? {
        files.compactMap { $0.file.first }.min().map { UInt32(truncatingIfNeeded: $0 >> 32) }
    }
    /// The greatest place up to which a file says to be whole.
    var covered: UInt64 { files.map(\.file.covered).max() ?? 0 }

    /// Up to where the file of a day has what the log says; 0 without a file.
    func covered(_ day: Int64) -> UInt64 { file(day)?.covered ?? 0 }

    private func file(_ day: Int64) -> (any DayFile)? { open.withLock { $0[day]?.file } }

    /// The newest day first.
    private var files: [(day: Int64, file: any DayFile)] {
        open.withLock { open in open.map { ($0.key, $0.value.file) } }.sorted { $0.day > $1.day }
    }

    // MARK: Questions

    func message(_ id: ExchangeID) throws(StoreError) -> FiledMessage? {
        // Ids say when they were made: mostly the day of acceptance.
        let likely = FiledMessage.day(of: Int64(id.high >> 16) * 1_000)
        if let file = file(likely), let message = try file.message(id) { return message }
        for (day, file) in files where day != likely {
            if let message = try file.message(id) { return message }
        }
        return nil
    }

    /// The first message of a name.
    func message(named name: IdempotencyName) throws(StoreError) -> FiledMessage? {
        let files = open.withLock { open in
            var found: [(day: Int64, file: any DayFile)] = []
            for (day, one) in open where one.names.mayContain(name) { found.append((day, one.file)) }
            return found
        }
        for (_, file) in files.sorted(by: { $0.day < $1.day }) {
            if let message = try file.message(named: name) { return message }
        }
        return nil
    }

    func forEachOpen(_ body: (FiledMessage) -> Void) throws(StoreError) {
        for (_, file) in files.reversed() { try file.forEachOpen(body) }
    }

    /// In the order of acceptance, at most `limit`.
    func find(_ query: FiledQuery, limit: Int) throws(StoreError) -> [FiledMessage] {
        guard limit > 0 else { return [] }
        var found: [FiledMessage] = []
        for (first, file) in files(for: query) {
            // Days overlap in the order of acceptance when a clock jumped or at midnight.
            if found.count == limit, let last = found.last, last.place.order < first { break }
            var more: [FiledMessage] = []
            try file.forEach(query) { message in
                more.append(message)
                return more.count < limit
            }
            if more.isEmpty { continue }
            found = Array((found + more).sorted { $0.place.order < $1.place.order }.prefix(limit))
        }
        return found
    }

    func count(_ query: FiledQuery) throws(StoreError) -> Int {
        var count = 0
        for (_, file) in files(for: query) { count += try file.count(query) }
        return count
    }

    /// The files that may hold an answer, by the place of their first message.
    private func files(for query: FiledQuery) -> [(first: UInt64, file: any DayFile)] {
        let first = FiledMessage.day(of: query.query.accepted.lowerBound)
        let last = FiledMessage.day(of: query.query.accepted.upperBound)
        return files.filter { $0.day >= first && $0.day <= last }
            .compactMap { found in found.file.first.map { ($0, found.file) } }
            .sorted { $0.first < $1.first }
    }

    // MARK: Changes

    /// - Parameter covered: nil: the log has said more of these days.
    func write(_ messages: [(message: FiledMessage, isNew: Bool)], covered: UInt64?) throws(StoreError) {
        for (day, messages) in Dictionary(grouping: messages, by: { $0.message.day }) {
            try makeFile(day).write(messages.map(\.message), covered: covered)
            open.withLock { open in
                for (message, isNew) in messages where isNew {
                    if let name = message.name { open[day]?.names.insert(name) }
                }
            }
        }
    }

    /// The files of these days have what the log says before this place.
    func cover(_ days: Set<Int64>, to place: UInt64) throws(StoreError) {
        for day in days { try file(day)?.write([], covered: place) }
    }

    private func makeFile(_ day: Int64) throws(StoreError) -> any DayFile {
        if let file = file(day) { return file }
        let file = try folder.open(day)
        open.withLock { $0[day] = Day(file: file) }
        return file
    }

    /// Makes durable what was written of these days.
    /// - Parameter isEnd: nothing more is written of the newest day for the present.
    func sync(_ days: Set<Int64>, isEnd: Bool) throws(StoreError) {
        let newest = open.withLock { $0.keys.max() }
        for day in days {
            guard let one = open.withLock({ $0[day] }) else { continue }
            if isEnd || day != newest { try one.file.keep(one.names.bytes) }
            try one.file.sync()
        }
        try folder.sync()
    }

    func total(_ days: [Int64]) throws(StoreError) -> Int {
        var count = 0
        for day in days { count += try file(day)?.total() ?? 0 }
        return count
    }

    /// Forgets whole days.
    func drop(_ days: [Int64]) throws(StoreError) {
        let gone = open.withLock { open in days.compactMap { open.removeValue(forKey: $0) } }
        for day in gone { day.file.close() }
        for day in days { try folder.remove(day) }
    }

    func close() {
        for (_, file) in files { file.close() }
    }
}
