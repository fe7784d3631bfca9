import Datasets
import Journal
import PlatformHub

/// Where an outgoing link stands, in one file that is replaced whole: `outgoing` in the link's folder.
struct OutgoingState: Equatable {
    /// Who gets the files of what. Of another partner nothing here would be true.
    let partner: String
    let dataset: DatasetName
    /// The last number that has been announced.
    var number = 0
    /// The state that the partner has.
    var delivered: DatasetSnapshot?
    var plan: OutgoingPlan?

    init(partner: String, dataset: DatasetName) {
        self.partner = partner
        self.dataset = dataset
    }

    /// - Throws: H8070 for a file that was not written by ``save(in:)`` or was damaged since.
    static func load(from folder: String, partner: String, dataset: DatasetName) throws(HubError) -> OutgoingState {
        let names = try LocalFile.local { () throws(FileError) in
            try PosixJournalFileSystem().createDirectory(folder)
            return try PosixJournalFileSystem().names(in: folder)
        }
        guard names.contains("outgoing") else { return OutgoingState(partner: partner, dataset: dataset) }
        let bytes = try LocalFile(folder + "/outgoing").contents(limit: 1 << 20) ?? []
        guard
            let state = OutgoingState(text: String(decoding: bytes, as: UTF8.self), municipality: dataset.municipality)
        else { throw HubError("H8070", ["file": folder + "/outgoing"]) }
        return state
    }

    /// On the disk when it returns.
    func save(in folder: String) throws(HubError) {
        let draft = LocalFile(folder + "/outgoing.new")
        try draft.replace(with: Array(text.utf8))
        try LocalFile.local { () throws(FileError) in
            let files = PosixJournalFileSystem()
            try files.rename(draft.path, to: folder + "/outgoing")
            try files.syncDirectory(folder)
        }
    }
}

// MARK: The text: a checksum, then lines of fields divided by tabs, which no field can hold

extension OutgoingState {
    var text: String {
        var lines = [["1", partner, dataset.name, "\(number)"]]
        if let delivered { lines.append(["delivered"] + Self.fields(delivered)) }
        if let plan {
            lines.append([
                "plan", "\(plan.number)", "\(plan.moment)", plan.content.rawValue, plan.exchange.description,
                plan.stage.rawValue, "\(plan.records)", "\(plan.refused)",
            ])
            lines.append(["snapshot"] + Self.fields(plan.snapshot))
            if let base = plan.base { lines.append(["base"] + Self.fields(base)) }
            lines += plan.files.map { file in
                [
                    "file", file.name.description, file.digest.description, "\(file.size ?? 0)",
                    file.records.map { "\($0)" } ?? "",
                ]
            }
        }
        let body = lines.map { $0.joined(separator: "\t") + "\n" }.joined()
        return Self.checksum(body) + "\n" + body
    }

    init?(text: String, municipality: MunicipalityCode) {
        let parts = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, Self.checksum(String(parts[1])) == parts[0] else { return nil }
        let lines = parts[1].split(separator: "\n").map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
        }
        guard let head = lines.first, head.count == 4, head[0] == "1", let number = Int(head[3]),
            let dataset = DatasetName(municipality: municipality, name: head[2])
        else { return nil }
        self.init(partner: head[1], dataset: dataset)
        self.number = number
        func snapshot(_ name: String) -> DatasetSnapshot? {
            lines.first { $0.first == name }.flatMap { Self.snapshot($0, dataset) }
        }
        delivered = snapshot("delivered")
        guard let line = lines.first(where: { $0.first == "plan" }) else { return }
        guard let state = snapshot("snapshot"), var plan = Self.plan(line, state, base: snapshot("base")) else {
            return nil
        }
        plan.files = lines.filter { $0.first == "file" }.compactMap(Self.file)
        self.plan = plan
    }

    private static func fields(_ snapshot: DatasetSnapshot) -> [String] {
        ["\(snapshot.load)", "\(snapshot.sequence)", "\(snapshot.asOf)"]
    }

    private static func snapshot(_ line: [String], _ dataset: DatasetName) -> DatasetSnapshot? {
        guard line.count == 4, let load = Int64(line[1]), let sequence = Int64(line[2]), let asOf = Int64(line[3])
        else { return nil }
        return DatasetSnapshot(dataset: dataset, load: load, sequence: sequence, asOf: asOf)
    }

    private static func plan(_ line: [String], _ snapshot: DatasetSnapshot, base: DatasetSnapshot?) -> OutgoingPlan? {
        guard line.count == 8, let number = Int(line[1]), let moment = Int64(line[2]),
            let content = FileRecords.Content(rawValue: line[3]), let exchange = ExchangeID(line[4]),
            let stage = OutgoingPlan.Stage(rawValue: line[5]), let records = Int(line[6]), let refused = Int(line[7])
        else { return nil }
        return OutgoingPlan(
            number: number, moment: moment, content: content, snapshot: snapshot, base: base, exchange: exchange,
            stage: stage, records: records, refused: refused)
    }

    private static func file(_ line: [String]) -> ManifestLine? {
        guard line.count == 5, let name = FileName(line[1]), let digest = Digest(hexadecimal: line[2]),
            let size = Int(line[3])
        else { return nil }
        return ManifestLine(name: name, digest: digest, size: size, records: Int(line[4]))
    }

    private static func checksum(_ text: String) -> String {
        "\(Array(text.utf8).withUnsafeBytes { Digest(of: $0) })"
    }
}
