import Journal
package import PlatformHub

/// The numbers of a link's outgoing files: each is on the disk before it is used, so none is used twice.
package struct FileSequence {
    private let path: String
    private let folder: String

    /// - Parameter folder: the link's own folder below the hub's data.
    package init(folder: String) {
        self.folder = folder
        path = folder + "/sequence"
    }

    /// The next number, from 1. A crash may leave one out.
    package func next() throws(HubError) -> Int {
        try LocalFile.local { () throws(FileError) in try PosixJournalFileSystem().createDirectory(folder) }
        let number = try last() + 1
        let draft = LocalFile(path + ".new")
        try draft.replace(with: Array("\(number)\n".utf8))
        try LocalFile.local { () throws(FileError) in
            let files = PosixJournalFileSystem()
            try files.rename(draft.path, to: path)
            try files.syncDirectory(folder)
        }
        return number
    }

    private func last() throws(HubError) -> Int {
        let names = try LocalFile.local { () throws(FileError) in try PosixJournalFileSystem().names(in: folder) }
        guard names.contains("sequence") else { return 0 }
        let bytes = try LocalFile(path).contents(limit: 32)
        guard let bytes, let number = Int(String(decoding: bytes.dropLast(), as: UTF8.self)) else {
            throw HubError("H8029", ["carrier": "local", "reason": "the file of the sequence is damaged"])
        }
        return number
    }

    /// The name of a file by its link's template.
    ///
    /// - Parameter moment: of the run, in Japan.
    package static func name(
        _ template: FileNameTemplate, municipality: String, contract: String, version: String, operation: String,
        moment: JapanTime, number: Int
    ) -> FileName? {
        template.name { place in
            switch place {
            case .municipality: municipality
            case .contract: contract.replacing("/", with: "-")
            case .version: version
            case .operation: operation
            case .day: moment.day.description.replacing("-", with: "")
            case .time: moment.time.replacing(":", with: "")
            case .sequence: String(repeating: "0", count: max(0, 4 - "\(number)".utf8.count)) + "\(number)"
            }
        }
    }
}
