package import Formats

/// Why a set of files could not be judged to its end: the disk, not the files.
package struct RecordSetError: Error, Equatable, CustomStringConvertible {
    package let path: String
    /// The system's word.
    package let reason: String
    /// There is no room for the runs of a sort.
    package let isDiskFull: Bool

    package var description: String { "\(path): \(reason)" }

    init(path: String, reason: String, isDiskFull: Bool = false) {
        self.path = path
        self.reason = reason
        self.isDiskFull = isDiskFull
    }

    package init(_ error: FileReadError) { self.init(path: error.path, reason: error.reason) }
}
