import Contracts
import Formats
import Journal
import PlatformHub

/// What the hub writes about one file while it is judged: the error list for the partner and the ledger of what was replaced.
struct LoadLists {
    let errors: LocalWriter
    private let losses: LocalWriter

    /// - Parameter folder: the link's own, with folders of lists.
    init(of job: FileJob, folder: String) {
        errors = LocalWriter("\(folder)/errors/\(job.id)")
        losses = LocalWriter("\(folder)/losses/\(job.id).csv")
    }

    /// Path of the error list; nil when no record was refused.
    var errorList: String? { errors.isEmpty ? nil : errors.file.path }

    func lose(_ entries: [LossLedger.Entry]) throws(HubError) {
        guard !entries.isEmpty else { return }
        var text = losses.isEmpty ? "record,column,from,to,rule\r\n" : ""
        for entry in entries {
            let fields = ["\(entry.record)", entry.column, entry.from, entry.to, entry.rule]
            text += fields.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") + "\r\n"
        }
        try losses.append(Array(text.utf8))
    }

    /// On the disk when it returns.
    func sync() throws(HubError) {
        try errors.sync()
        try losses.sync()
    }
}
