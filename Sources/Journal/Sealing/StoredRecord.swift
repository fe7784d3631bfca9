/// A record with its place in its chain.
package struct StoredRecord: Sendable, Equatable {
    package let record: JournalRecord
    package let sequence: UInt64
    /// Microseconds since 1970.
    package let writtenAt: Int64
    package let link: Digest

    /// - Throws: `damaged` when the record has a format that this version does not know.
    init(_ entry: LogEntry, file: String, offset: Int? = nil) throws(JournalError) {
        do {
            record = try JournalRecord(entry.record, municipality: entry.municipality)
        } catch {
            throw JournalError(
                .damaged, "a record has a format that this version does not know", file: file, offset: offset)
        }
        sequence = entry.sequence
        writtenAt = entry.writtenAt
        link = entry.link
    }
}

extension StoredRecord {
    /// The record whose entry begins at `offset` of a sealed file.
    init(at offset: Int, in path: String, _ files: any JournalFileSystem) throws(JournalError) {
        let bytes = try journaled { () throws(FileError) in
            let file = try files.open(path)
            let head = try file.read(count: LogEntry.headBytes, at: offset)
            guard head.count == LogEntry.headBytes else { return head }
            let length = head.withUnsafeBytes { Int($0.integer(at: 32, as: UInt32.self)) }
            let rest = min(length, max(0, try file.size() - offset - LogEntry.headBytes))
            return try file.read(count: LogEntry.headBytes + rest, at: offset)
        }
        self = try bytes.span.withUnsafeBytes { (buffer) throws(JournalError) in
            guard let entry = LogEntry(buffer, at: 0) else {
                throw JournalError(.damaged, "the index points to no record", file: path, offset: offset)
            }
            return try StoredRecord(entry, file: path, offset: offset)
        }
    }
}
