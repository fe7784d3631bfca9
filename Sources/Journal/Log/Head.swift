/// The checkpoint ahead of the log: what was durable about a second ago. A log that ends before it has been cut.
///
/// It also holds what could not be read from the open segments alone: the ends of quiet chains and the exchanges under
/// way.
struct Head: Sendable, Equatable {
    var group: UInt64 = 0
    var chains: [MunicipalityCode: ChainState] = [:]
    var pending: [ExchangeID: MunicipalityCode] = [:]

    private static let magic: UInt64 = 0x0031_4441_4548_4850  // "PHHEAD1"
    private static let format: UInt32 = 1
    private static let fixedBytes = 8 + 4 + 8 + 4 + 4

    func bytes(writer: String) -> [UInt8] {
        var output = RecordWriter(capacity: Self.fixedBytes + chains.count * 44 + pending.count * 20 + 128)
        output.integer(Self.magic)
        output.integer(Self.format)
        output.text(writer)
        output.integer(group)
        output.count(chains.count)
        for (town, state) in chains.sorted(by: { $0.key < $1.key }) {
            output.integer(town.number)
            output.integer(state.sequence)
            output.digest(state.link)
        }
        output.count(pending.count)
        for (exchange, town) in pending.sorted(by: { $0.key < $1.key }) {
            output.exchange(exchange)
            output.integer(town.number)
        }
        output.digest(output.bytes.withUnsafeBytes { Digest(of: $0) })
        return output.bytes
    }

    /// - Throws: `damaged` when it does not verify, `foreign` when it belongs to another writer or version.
    init(_ bytes: [UInt8], writer: String, file: String) throws(JournalError) {
        self = try bytes.span.withUnsafeBytes { (buffer) throws(JournalError) in
            try Head(verifying: buffer, writer, file)
        }
    }

    init() {}

    private init(verifying buffer: UnsafeRawBufferPointer, _ writer: String, _ file: String) throws(JournalError) {
        let damaged = JournalError(.damaged, "the head checkpoint does not verify", file: file, offset: 0)
        let length = buffer.count - Digest.byteCount
        guard length >= 0, buffer.digest(at: length) == Digest(of: UnsafeRawBufferPointer(rebasing: buffer[..<length]))
        else { throw damaged }
        var reader = RecordReader(UnsafeRawBufferPointer(rebasing: buffer[..<length]))
        let known: Head?
        do { known = try Head.parse(&reader, writer) } catch { throw damaged }
        guard let known else {
            throw JournalError(.foreign, "the journal belongs to another writer or a newer version", file: file)
        }
        self = known
    }

    private static func parse(_ reader: inout RecordReader, _ writer: String) throws(RecordReader.Unreadable) -> Head? {
        guard try reader.integer(UInt64.self) == magic else { throw RecordReader.Unreadable() }
        guard try reader.integer(UInt32.self) == format, try reader.text() == writer else { return nil }
        var head = Head()
        head.group = try reader.integer()
        for _ in 0..<(try reader.count()) {
            let town = MunicipalityCode(number: try reader.integer())
            let sequence: UInt64 = try reader.integer()
            head.chains[town] = ChainState(sequence: sequence, link: try reader.digest())
        }
        for _ in 0..<(try reader.count()) {
            let exchange = try reader.exchange()
            head.pending[exchange] = MunicipalityCode(number: try reader.integer())
        }
        return head
    }
}
