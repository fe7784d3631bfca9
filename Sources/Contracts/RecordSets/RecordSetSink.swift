package import Formats

/// Takes what a ``RecordSetCheck`` finds, while it reads.
///
/// The path of a violation is the file's name and the column's, divided by `/`.
package protocol RecordSetSink: RecordFileSink {
    /// The next bytes of the error list of one file of the layout (from 0), in that file's own layout and encoding.
    func errorList(_ bytes: [UInt8], of file: Int)
    /// Characters of one file that the declared substitute has replaced, each once.
    func replaced(_ entries: [LossLedger.Entry], in file: Int)
}

extension RecordSetSink {
    package func errorList(_ bytes: [UInt8]) { errorList(bytes, of: 0) }
}
