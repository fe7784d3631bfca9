/// A record as it lies in a group and in a sealed file: link, length, municipality, sequence, time, record.
///
///     0  link 32 | 32 length u32 (of the record) | 36 municipality u32 | 40 sequence u64 | 48 written at u64 (µs)
///     56 record
struct LogEntry {
    static let headBytes = 56

    let municipality: MunicipalityCode
    let sequence: UInt64
    /// Microseconds since 1970, set by the clerk; never less than that of the entry before.
    let writtenAt: Int64
    let link: Digest
    /// The whole entry, link and all.
    let bytes: UnsafeRawBufferPointer

    /// The entry at `offset`, or nil when none fits there.
    init?(_ payload: UnsafeRawBufferPointer, at offset: Int) {
        guard offset >= 0, payload.count - offset >= Self.headBytes else { return nil }
        let length = Int(payload.integer(at: offset + 32, as: UInt32.self))
        guard length <= payload.count - offset - Self.headBytes else { return nil }
        bytes = UnsafeRawBufferPointer(rebasing: payload[offset..<offset + Self.headBytes + length])
        municipality = MunicipalityCode(number: bytes.integer(at: 36))
        sequence = bytes.integer(at: 40)
        writtenAt = bytes.integer(at: 48)
        link = bytes.digest(at: 0)
    }

    var record: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: bytes[Self.headBytes...]) }

    /// True when the entry is the one after `state` and its link says so.
    func follows(_ state: ChainState) -> Bool {
        sequence == state.sequence + 1 && link == ChainState.link(after: state.link, covering: bytes)
    }

    var state: ChainState { ChainState(sequence: sequence, link: link) }

    /// Calls `body` with each entry of `payload` and its offset.
    /// - Returns: false when `payload` does not end with an entry's end.
    static func forEach(
        in payload: UnsafeRawBufferPointer, _ body: (LogEntry, Int) throws(JournalError) -> Void
    ) throws(JournalError) -> Bool {
        var offset = 0
        while offset < payload.count {
            guard let entry = LogEntry(payload, at: offset) else { return false }
            try body(entry, offset)
            offset += entry.bytes.count
        }
        return true
    }
}

extension LogEntry {
    /// Writes everything but the link into `entry`, which has ``headBytes`` more than the record.
    static func lay(
        _ record: [UInt8], _ municipality: MunicipalityCode, _ sequence: UInt64, at writtenAt: Int64,
        into entry: UnsafeMutableRawBufferPointer
    ) {
        entry.store(UInt32(record.count), at: 32)
        entry.store(municipality.number, at: 36)
        entry.store(sequence, at: 40)
        entry.store(writtenAt, at: 48)
        record.withUnsafeBytes { entry.store($0, at: headBytes) }
    }

    /// Writes the entry that comes after `before`, link and all.
    /// - Returns: where the chain ends with it.
    static func chain(
        _ record: EncodedRecord, after before: ChainState, at writtenAt: Int64,
        into entry: UnsafeMutableRawBufferPointer
    ) -> ChainState {
        lay(record.bytes, record.municipality, before.sequence + 1, at: writtenAt, into: entry)
        let link = ChainState.link(after: before.link, covering: UnsafeRawBufferPointer(entry))
        entry.store(link, at: 0)
        return ChainState(sequence: before.sequence + 1, link: link)
    }
}
