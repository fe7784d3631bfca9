import Contracts
import Formats
import Journal

/// Reads and judges a request's body. A pure step that can be done on the loop, or on a thread when the body is large.
struct RequestReading: Sendable {
    /// Longer bodies would hold up the other requests of the loop: a document of this size takes about a millisecond.
    static let onLoopLimit = 64 << 10

    let format: CallerFormat
    let model: MessageModel
    let context: ReadingContext

    struct Result: Sendable {
        /// SHA-256 of the body as it came.
        let digest: Digest
        let outcome: ReadOutcome
        let envelope: SOAPEnvelope?
    }

    func read(_ bytes: UnsafeRawBufferPointer, with reader: MessageReader) -> Result {
        let digest = Digest(of: bytes)
        switch format {
        case .json:
            return Result(digest: digest, outcome: reader.json(bytes, as: model, in: context), envelope: nil)
        case .xml:
            return Result(digest: digest, outcome: reader.xml(bytes, as: model, in: context), envelope: nil)
        case .soap:
            let (envelope, outcome) = reader.soap(bytes, as: model, in: context)
            return Result(digest: digest, outcome: outcome, envelope: envelope)
        }
    }
}
