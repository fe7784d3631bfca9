internal import Journal
internal import Synchronization

/// Reads messages back from the log.
final class EmbeddedLog: Sendable {
    static let writer = "platformhub messages"

    let files: any JournalFileSystem
    let layout: Layout
    /// Open files of segments, few.
    private let open = Mutex<[UInt32: any JournalFile]>([:])
    private static let openLimit = 64

    init(files: any JournalFileSystem, layout: Layout) {
        self.files = files
        self.layout = layout
    }

    /// The message of an entry.
    /// - Throws: `damaged`, or `notWritable` when the file cannot be read.
    func message(at place: LogPlace) throws(StoreError) -> StoredMessage {
        let bytes = try stored { () throws(FileError) in
            try file(place.segment).read(count: Int(place.length), at: Int(place.offset))
        }
        guard case .message(let message, _)? = MessageEntry.record(of: bytes) else {
            throw StoreError(
                .damaged,
                "a message does not verify [\(layout.segment(UInt64(place.segment))) at byte \(place.offset)]")
        }
        return message
    }

    private func file(_ segment: UInt32) throws(FileError) -> any JournalFile {
        if let file = open.withLock({ $0[segment] }) { return file }
        let file = try files.open(layout.segment(UInt64(segment)))
        open.withLock { open in
            if open.count >= Self.openLimit { open.removeAll(keepingCapacity: true) }
            open[segment] = file
        }
        return file
    }

    /// Deletes the segments before this one, the oldest first.
    func drop(before segment: UInt32) throws(StoreError) {
        try stored { () throws(FileError) in
            let names = try files.names(in: layout.open)
            let old = Layout.numbers(names, suffix: Layout.segmentSuffix).filter { $0 < UInt64(segment) }
            for sequence in old {
                open.withLock { _ = $0.removeValue(forKey: UInt32(truncatingIfNeeded: sequence)) }
                try files.remove(layout.segment(sequence))
                // One after the other: a gap would look like damage.
                try files.syncDirectory(layout.open)
            }
        }
    }
}

/// Turns a file's error into the store's.
func stored<Value>(_ body: () throws(FileError) -> Value) throws(StoreError) -> Value {
    do throws(FileError) { return try body() } catch { throw StoreError(error) }
}

extension StoreError {
    init(_ error: FileError) {
        self.init(.notWritable, "\(error.operation) failed: \(error.reason) [\(error.path)]")
    }

    init(_ error: JournalError) {
        let code: Code =
            switch error.kind {
            case .foreign: .foreign
            case .damaged, .cutTail: .damaged
            case .locked: .locked
            case .configuration: .configuration
            case .tooLarge: .tooLarge
            case .overloaded: .overloaded
            case .closed: .closed
            case .notWritable, .inputOutput, .key: .notWritable
            }
        var place = error.file.map { " [\($0)" } ?? ""
        if error.file != nil { place += (error.offset.map { " at byte \($0)" } ?? "") + "]" }
        self.init(code, error.detail + place)
    }
}
