import Contracts
import Formats
import Journal
import PlatformHub

/// Where a file says less than the dataset, for operators: `reports` in the link's folder has, by the file's number, the list of
/// refused records and the ledger of replaced characters. No values stand there; a record is told by its place in the run.
final class OutgoingReports {
    /// Numbers whose reports are kept.
    private static let memory = 100

    let refusals: String
    let losses: String
    private let folder: String
    private var open: [String: (file: any JournalFile, size: Int)] = [:]

    /// Forgets what an earlier run of the same number has reported.
    init(folder: String, number: Int) throws(HubError) {
        self.folder = folder + "/reports"
        refusals = Self.path(self.folder, number, "refused")
        losses = Self.path(self.folder, number, "losses")
        for old in [number, number - Self.memory] {
            for kind in ["refused", "losses"] { LocalFile(Self.path(self.folder, old, kind)).remove() }
        }
    }

    private static func path(_ folder: String, _ number: Int, _ kind: String) -> String {
        "\(folder)/\(number)-\(kind).csv"
    }

    func refuse(record: Int, _ violation: Violation) throws(HubError) {
        // What a reader of one record says has its place in the answer before the item.
        let column = violation.path.split(separator: "].", maxSplits: 1).last.map { String($0) } ?? ""
        let row = ["\(record)", column, violation.label, violation.code, violation.parameters["name"] ?? ""]
        try write([row], to: refusals, header: ["record", "column", "label", "code", "character"])
    }

    /// - Parameter shift: from the entries' numbers to those of the run.
    func lose(_ entries: [LossLedger.Entry], shift: Int) throws(HubError) {
        guard !entries.isEmpty else { return }
        let rows = entries.map { ["\($0.record + shift)", $0.column, $0.from, $0.to, $0.rule] }
        try write(rows, to: losses, header: ["record", "column", "from", "to", "rule"])
    }

    private func write(_ rows: [[String]], to path: String, header: [String]) throws(HubError) {
        var text = CSVText(lineEnd: "\r\n")
        if open[path] == nil {
            open[path] = (
                try LocalFile.local { () throws(FileError) in
                    try PosixJournalFileSystem().createDirectory(folder)
                    return try PosixJournalFileSystem().create(path)
                }, 0
            )
            text.row(header)
        }
        for row in rows { text.row(row) }
        guard let place = open[path] else { return }
        let bytes = Array(text.text.utf8)
        try LocalFile.local { () throws(FileError) in
            try bytes.span.withUnsafeBytes { (bytes) throws(FileError) in try place.file.write(bytes, at: place.size) }
        }
        open[path]?.size += bytes.count
    }

    /// All of it is on the disk.
    func close() throws(HubError) {
        let files = open.values.map(\.file)
        open = [:]
        guard !files.isEmpty else { return }
        try LocalFile.local { () throws(FileError) in
            for file in files { try file.sync() }
            try PosixJournalFileSystem().syncDirectory(folder)
        }
    }
}
