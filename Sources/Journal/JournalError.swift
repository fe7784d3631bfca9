/// Why the journal could not do what it was asked. It holds file names, offsets and system error numbers, never a
/// recorded value.
///
/// Every kind reaches a caller of the hub as `H6001` (journal cannot be written), `overloaded` as `H6003`.
package struct JournalError: Error, Sendable, Equatable, CustomStringConvertible {
    package enum Kind: Sendable, Equatable {
        /// The queue is full: the disk is slower than the traffic. Nothing of the batch was taken.
        case overloaded
        /// Closed, or closing.
        case closed
        /// The journal stopped writing after a fault and has not recovered yet. Nothing of the batch was taken.
        case notWritable
        /// A write, sync or read failed. Part of the batch may be durable; none of it is promised.
        case inputOutput
        /// A record is larger than a group may be.
        case tooLarge
        /// Another process holds the directory, or writes as this writer.
        case locked
        /// The directory belongs to another writer, or the directory or database has a newer format.
        case foreign
        /// Something that was durable does not verify.
        case damaged
        /// The log ends before the point that the head checkpoint, or the table of the chains' ends, has seen.
        case cutTail
        /// A person key is missing, unreadable or not what it should be.
        case key
        /// The configuration makes no sense.
        case configuration
    }

    package let kind: Kind
    /// English, for the operator.
    package let detail: String
    package let file: String?
    /// Bytes from the start of `file`.
    package let offset: Int?

    package static func noThread(_ reason: String) -> JournalError { JournalError(.inputOutput, reason) }

    package init(_ kind: Kind, _ detail: String, file: String? = nil, offset: Int? = nil) {
        self.kind = kind
        self.detail = detail
        self.file = file
        self.offset = offset
    }

    init(_ error: FileError) {
        self.init(.inputOutput, "\(error.operation) failed: \(error.reason)", file: error.path)
    }

    /// Nothing is to be expected of another try.
    var isFinal: Bool { kind != .inputOutput }

    package var description: String {
        var text = "journal: \(kind): \(detail)"
        if let file { text += " [\(file)" + (offset.map { " at byte \($0)" } ?? "") + "]" }
        return text
    }
}
