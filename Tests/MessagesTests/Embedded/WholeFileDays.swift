import Journal
import MemoryDisk
import Messages
import Synchronization

/// Day files that a power cut can hit: each is written whole, beside the old one, at every change.
struct WholeFileDays: DayFolder {
    static let path = "/messages/days"

    let files: MemoryFileSystem

    init(_ files: MemoryFileSystem) throws(StoreError) {
        self.files = files
        try Self.stored { () throws(FileError) in try files.createDirectory(Self.path) }
    }

    static func stored<Value>(_ body: () throws(FileError) -> Value) throws(StoreError) -> Value {
        do throws(FileError) { return try body() } catch {
            throw StoreError(.notWritable, "\(error.operation) [\(error.path)]")
        }
    }

    func days() throws(StoreError) -> [Int64] {
        try Self.stored { () throws(FileError) in
            try files.names(in: Self.path).compactMap { Int64($0) }.sorted()
        }
    }

    func open(_ day: Int64) throws(StoreError) -> any DayFile { try WholeDayFile("\(Self.path)/\(day)", files) }

    func remove(_ day: Int64) throws(StoreError) {
        guard files.bytes(of: "\(Self.path)/\(day)") != nil else { return }
        try Self.stored { () throws(FileError) in try files.remove("\(Self.path)/\(day)") }
    }

    func sync() throws(StoreError) {
        try Self.stored { () throws(FileError) in try files.syncDirectory(Self.path) }
    }
}

/// What is in it: the place up to which it is whole, then its messages.
private final class WholeDayFile: DayFile {
    private struct State {
        var covered: UInt64 = 0
        var messages: [UInt64: FiledMessage] = [:]
    }

    private let path: String
    private let files: MemoryFileSystem
    private let state = Mutex(State())

    init(_ path: String, _ files: MemoryFileSystem) throws(StoreError) {
        (self.path, self.files) = (path, files)
        guard let bytes = files.bytes(of: path), !bytes.isEmpty else { return }
        guard let found = bytes.withUnsafeBytes({ try? Self.read($0) }) else { throw StoreError(.damaged, path) }
        state.withLock { $0 = found }
    }

    private static func read(_ bytes: UnsafeRawBufferPointer) throws(RecordReader.Unreadable) -> State {
        guard bytes.count > 32, Digest(of: UnsafeRawBufferPointer(rebasing: bytes[32...])) == bytes.digest(at: 0)
        else { throw RecordReader.Unreadable() }
        var reader = RecordReader(UnsafeRawBufferPointer(rebasing: bytes[32...]))
        var state = State(covered: try reader.integer())
        while !reader.isAtEnd {
            let message = try FiledMessage(&reader)
            if message.place.order < state.covered { state.messages[message.place.order] = message }
        }
        return state
    }

    var covered: UInt64 { state.withLock { $0.covered } }
    var first: UInt64? { state.withLock { $0.messages.keys.min() } }
    func total() -> Int { state.withLock { $0.messages.count } }

    func write(_ messages: [FiledMessage], covered: UInt64?) throws(StoreError) {
        var next = state.withLock { $0 }
        for message in messages { next.messages[message.place.order] = message }
        if let covered { next.covered = covered }
        var writer = RecordWriter(capacity: 4_096)
        writer.integer(next.covered)
        for message in next.messages.values { message.write(to: &writer) }
        let body = writer.bytes
        let digest = body.withUnsafeBytes { Digest(of: $0).withUnsafeBytes { Array($0) } }
        try WholeFileDays.stored { () throws(FileError) in try files.replace(path, with: digest + body) }
        state.withLock { $0 = next }
    }

    func sync() throws(StoreError) {
        try WholeFileDays.stored { () throws(FileError) in try files.syncDirectory(WholeFileDays.path) }
    }

    private var messages: [FiledMessage] {
        state.withLock { $0.messages.values.sorted { $0.place.order < $1.place.order } }
    }

    func message(_ id: ExchangeID) -> FiledMessage? { messages.first { $0.id == id } }
    func message(named name: IdempotencyName) -> FiledMessage? { messages.first { $0.name == name } }
    func forEachOpen(_ body: (FiledMessage) -> Void) { messages.filter(\.isOpen).forEach(body) }
    /// Nothing is kept: each start looks at the names.
    func keptNames() -> [UInt8]? { nil }
    func keep(_: [UInt8]) {}
    func forEachName(_ body: (IdempotencyName) -> Void) { messages.compactMap(\.name).forEach(body) }

    func forEach(_ query: FiledQuery, _ body: (FiledMessage) -> Bool) {
        for message in messages where query.matches(message) {
            guard body(message) else { return }
        }
    }

    func count(_ query: FiledQuery) -> Int { messages.filter(query.matches).count }
    func close() {}
}

extension FiledMessage {
    fileprivate func write(to writer: inout RecordWriter) {
        writer.exchange(id)
        writer.integer(place.order)
        writer.integer(place.length)
        writer.integer(municipality.number)
        writer.byte(kind.rawValue)
        for text in [sender, contract, operation] { writer.text(text) }
        writer.integer(acceptedAt)
        writer.integer(expiresAt)
        writer.integer(UInt64(bodyCount))
        writer.optional(name) { writer, name in
            writer.integer(name.high)
            writer.integer(name.low)
        }
        writer.optional(proposer) { $0.text($1) }
        writer.blob(partBytes)
    }

    fileprivate init(_ reader: inout RecordReader) throws(RecordReader.Unreadable) {
        let id = try reader.exchange()
        let place = LogPlace(order: try reader.integer(), length: try reader.integer())
        let municipality = MunicipalityCode(number: try reader.integer())
        let kind: StoredMessage.Kind = try reader.member()
        let texts = (try reader.text(), try reader.text(), try reader.text())
        let times: (Int64, Int64) = (try reader.integer(), try reader.integer())
        let bodyCount = Int(try reader.integer(UInt64.self))
        let name = try reader.optional { (reader) throws(RecordReader.Unreadable) in
            IdempotencyName(high: try reader.integer(), low: try reader.integer())
        }
        let proposer = try reader.optional { (reader) throws(RecordReader.Unreadable) in try reader.text() }
        let blob = try reader.blob()
        guard let parts = blob.withUnsafeBytes({ try? FiledMessage.parts($0) }) else {
            throw RecordReader.Unreadable()
        }
        self.init(
            id: id, place: place, municipality: municipality, kind: kind, sender: texts.0, contract: texts.1,
            operation: texts.2, acceptedAt: times.0, expiresAt: times.1, bodyCount: bodyCount, name: name,
            proposer: proposer, parts: parts)
    }
}
