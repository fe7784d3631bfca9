import Datasets
import Journal
import PlatformHub

/// One outgoing file, or one set of files, from the decision to make it until the partner has it.
///
/// All that its content follows from stands here before the first byte is written, so that it is the same again after a crash.
struct OutgoingPlan: Equatable {
    enum Stage: String {
        /// Nothing has left; the files may be made again from the beginning.
        case writing
        /// Whole on the local disk, and the journal says who gets it.
        case announced
        /// The partner has it; the journal may not say so yet.
        case delivered
    }

    /// Of the link's files, from 1, without gaps.
    let number: Int
    /// Unix seconds: of the run that decided.
    let moment: Int64
    let content: FileRecords.Content
    let snapshot: DatasetSnapshot
    /// What the differences are from; nil for all records.
    let base: DatasetSnapshot?
    /// Of intent and outcome.
    let exchange: ExchangeID
    var stage = Stage.writing
    /// Records that are in the files.
    var records = 0
    /// Records that are not, because they cannot be said.
    var refused = 0
    /// Sealed files.
    var files: [ManifestLine] = []
}
