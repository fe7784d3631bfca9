import Journal
package import PlatformHub

/// A partner's SFTP server, reached through OpenSSH's own `sftp`.
///
/// Downloads go on with `reget`, uploads with `reput` to a draft whose name holds the content's digest; the draft is renamed at
/// the end. Names with quotes, backslashes or glob characters are refused, since `sftp` would read them in its own way.
package struct SFTPCarrier: Carrier {
    /// Bytes that `sftp` may have under way (64 requests of 32 KiB), doubled: what lies further back in the local file is there.
    static let window = 4 << 20

    private let session: SFTPSession
    private let root: String

    package init(_ settings: FileLinkCarrier.SFTP, program: String = "/usr/bin/sftp") {
        session = SFTPSession(settings: settings, program: program)
        root = settings.path.value
    }

    // MARK: Listing

    package func list(_ folder: FolderPath) throws(HubError) -> CarrierListing {
        try list(folder) { !$0.hasPrefix(".") }
    }

    /// A folder that is missing is empty; a root that is missing is an error.
    private func list(_ folder: FolderPath, where isWanted: (Substring) -> Bool) throws(HubError) -> CarrierListing {
        let result = try session.run([
            try enter(.root), "pwd", "-cd \(try quoted(folder.description, or: "."))", "pwd", "ls -lna",
        ])
        guard result.status == 0 else { throw result.error(file: nil) }
        var listing = CarrierListing()
        let lines = String(decoding: result.output, as: UTF8.self).split(separator: "\n")
        let places = lines.filter { $0.hasPrefix("Remote working directory: ") }
        guard folder.names.isEmpty || places.count != 2 || places[0] != places[1] else { return listing }
        for line in lines where !line.hasPrefix("sftp> ") && !line.hasPrefix("Remote working directory: ") {
            guard let found = SFTPListLine(line) else {
                // The rest of a name with a line end in it: what came before it is no name either.
                _ = listing.entries.popLast()
                listing.refused += 1
                continue
            }
            guard found.kind != "d", isWanted(found.name) else { continue }
            guard let name = FileName(found.name), SFTPSession.quoted(name.description) != nil else {
                listing.refused += 1
                continue
            }
            let entry = CarrierEntry(
                name: name, size: found.size, modified: nil, tag: "\(found.size)-\(found.time)",
                isRegular: found.kind == "-")
            try listing.add(entry, carrier: "sftp")
        }
        return listing.sorted()
    }

    private func enter(_ folder: FolderPath) throws(HubError) -> String {
        "cd " + (try quoted(([root] + folder.names.map(\.description)).joined(separator: "/"), or: "."))
    }

    private func quoted(_ path: String, or standIn: String) throws(HubError) -> String {
        guard let quoted = SFTPSession.quoted(path.isEmpty ? standIn : path) else {
            throw HubError("H8030", ["carrier": "sftp"])
        }
        return quoted
    }

    // MARK: Reading

    package func fetch(
        _ entry: CarrierEntry, in folder: FolderPath, to path: String, progress: (Int) throws(HubError) -> Void
    ) throws(HubError) {
        let target = LocalFile(path)
        guard try target.size() < entry.size else { return }
        let commands = [
            try enter(folder), "reget \(try quoted(entry.name.description, or: "")) \(try quoted(path, or: ""))",
        ]
        let result = try session.run(commands) { () throws(HubError) in
            let size = try target.size()
            try progress(max(0, size - Self.window))
            return size
        }
        guard result.status == 0 else { throw result.error(file: entry.name) }
        let size = try target.size()
        guard size == entry.size else { throw HubError("H8028", ["carrier": "sftp", "file": entry.name.description]) }
        try progress(size)
    }

    // MARK: Writing

    package func store(_ file: LocalFile, as name: FileName, in folder: FolderPath) throws(HubError) {
        let draft = ".\(name).\("\(try file.digest())".prefix(16)).draft"
        let sent = try draftSize(draft, in: folder)
        let size = try file.size()
        // A longer draft cannot be a beginning of this file.
        let goesOn = sent.map { $0 > 0 && $0 <= size } ?? false
        let verb = goesOn ? "reput" : "put"
        let commands =
            [try enter(.root)] + (try makeFolders(folder)) + [
                try enter(folder),
                "\(verb) -f \(try quoted(file.path, or: "")) \(try quoted(draft, or: ""))",
                "rename \(try quoted(draft, or: "")) \(try quoted(name.description, or: ""))",
            ]
        let result = try session.run(commands, tick: patientTick())
        guard result.status == 0 else { throw result.error(file: nil) }
        guard try find(name, in: folder)?.size == size else {
            throw HubError("H8026", ["carrier": "sftp", "reason": "an upload of another size"])
        }
    }

    /// An upload shows no progress here; `ssh` itself gives up on a dead connection.
    private func patientTick() -> () throws(HubError) -> Int {
        var count = 0
        return {
            count += 1
            return count
        }
    }

    private func draftSize(_ draft: String, in folder: FolderPath) throws(HubError) -> Int? {
        let result = try session.run([try enter(.root), "-ls -lna \(try quoted(path(folder, draft), or: ""))"])
        guard result.status == 0 else { throw result.error(file: nil) }
        return String(decoding: result.output, as: UTF8.self).split(separator: "\n")
            .filter { !$0.hasPrefix("sftp> ") }.compactMap { SFTPListLine($0) }.first?.size
    }

    private func path(_ folder: FolderPath, _ name: String) -> String {
        (folder.names.map(\.description) + [name]).joined(separator: "/")
    }

    /// Each folder on the way; one that exists is no error.
    private func makeFolders(_ folder: FolderPath) throws(HubError) -> [String] {
        var commands: [String] = []
        for count in folder.names.indices {
            let path = folder.names[...count].map(\.description).joined(separator: "/")
            commands.append("-mkdir \(try quoted(path, or: ""))")
        }
        return commands
    }

    // MARK: Moving

    package func move(
        _ name: FileName, from folder: FolderPath, to target: FolderPath, as newName: FileName
    ) throws(HubError) {
        let from = try quoted(path(folder, name.description), or: "")
        let to = try quoted(path(target, newName.description), or: "")
        let result = try session.run([try enter(.root)] + (try makeFolders(target)) + ["rename \(from) \(to)"])
        guard result.status != 0 else { return }
        let error = result.error(file: name)
        guard error.code == "H8028" || error.code == "H8029", try find(newName, in: target) != nil else { throw error }
    }

    package func remove(_ name: FileName, in folder: FolderPath) throws(HubError) {
        let result = try session.run([try enter(.root), "rm \(try quoted(path(folder, name.description), or: ""))"])
        guard result.status != 0 else { return }
        let error = result.error(file: name)
        guard error.code == "H8028" else { throw error }
    }

    package func find(_ name: FileName, in folder: FolderPath) throws(HubError) -> CarrierEntry? {
        try list(folder) { $0 == name.description }.entries.first
    }
}

/// One line of `ls -ln`: mode, links, owner, group, size, month, day, time or year, name.
struct SFTPListLine {
    /// `-` for a regular file, `d` for a folder, `l` for a link …
    let kind: Character
    let size: Int
    /// As the server's clock and `sftp` show it, without spaces.
    let time: String
    let name: Substring

    init?(_ line: Substring) {
        var rest = line
        var words: [Substring] = []
        for _ in 0..<8 {
            rest = rest.drop { $0 == " " }
            let word = rest.prefix { $0 != " " }
            guard !word.isEmpty else { return nil }
            words.append(word)
            rest = rest.dropFirst(word.count)
        }
        guard rest.first == " ", let kind = words[0].first, words[0].count >= 10, let size = Int(words[4]), size >= 0
        else { return nil }
        self.kind = kind
        self.size = size
        time = words[5...].joined(separator: "-")
        name = rest.dropFirst()
    }
}
