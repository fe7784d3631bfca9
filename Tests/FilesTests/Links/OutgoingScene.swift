import Contracts
import Datasets
import Formats
import Foundation
import Journal
import Testing

@testable import Files
@testable import PlatformHub

/// A town whose datasets go to the system `zei` as files: real contracts, a real dataset store, a real journal.
final class OutgoingScene {
    static let root = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    static let catalogue = Result { try Catalogue.load(interfaces: root + "/interfaces") }
    static let errors = Result { try ErrorCatalogue.load(file: root + "/interfaces/errors.yaml") }
    static let seal = "002/inkantoroku"
    /// Microseconds of 2026-11-20 12:00 in Japan.
    static let noon: Int64 = 1_795_143_600_000_000

    let data: TemporaryFolder
    let rig: any Rig
    let municipality: Municipality
    let store: SQLiteDatasetStore
    let journal: any Journal
    let contract: Contract
    let source: DatasetContract
    let layout: CSVLayout
    /// Microseconds; each load and each run is a minute after the one before.
    private(set) var now = OutgoingScene.noon

    /// - Parameter grant: more keys of the grant, such as its last day.
    init(_ id: String = OutgoingScene.seal, rig: (any Rig)? = nil, grant: String = "") throws {
        let catalogue = try Self.catalogue.get()
        data = try TemporaryFolder()
        self.rig = try rig ?? FolderRig()
        contract = try #require(catalogue.contract(id: id, version: "v10"))
        source = try #require(DatasetContract(contract))
        layout = try #require(CSVLayout(source.operation))
        municipality = try Self.town(contract, source, grant, catalogue, in: data)
        store = SQLiteDatasetStore(folder: data.path + "/datasets")
        journal = try SegmentJournal.open(JournalConfiguration(directory: data.path + "/journal", writer: "test"))
    }

    deinit {
        journal.close()
        store.close()
    }

    private static func town(
        _ contract: Contract, _ source: DatasetContract, _ grant: String, _ catalogue: Catalogue,
        in data: TemporaryFolder
    ) throws -> Municipality {
        try data.write(
            """
            hub: {name: 架空市, writer: kakuu-1}
            publicURL: http://127.0.0.1:8080
            listen:
              - address: 127.0.0.1:8080
            interfaces: interfaces
            data: data
            municipalities: municipalities
            """, to: "hub.yaml")
        try data.write(
            """
            code: "999997"
            name: 架空市
            systems:
              - {id: owner, name: 所管, business: ["\(contract.provider)"]}
              - {id: zei, name: 税, business: ["010"]}
              - {id: fukushi, name: 福祉, business: ["022"]}
            grants:
              - {id: zei-file, consumer: zei, contract: \(contract.id), operations: [\(source.operation.name)], purpose: 課税,
                 legalBasis: 地方税法\(grant)}
              - {id: fukushi-file, consumer: fukushi, contract: \(contract.id), operations: [\(source.operation.name)],
                 purpose: 福祉, legalBasis: 条例}
            routes:
              - {contract: \(contract.id), version: \(contract.version), provider: owner, dataset: only,
                 datasetOperations: [\(source.operation.name)]}
            """, to: "municipalities/999997.yaml")
        let directory = try Directory(
            configuration: try HubConfiguration.load(file: data.path + "/hub.yaml"), contracts: [contract],
            codeLists: catalogue.codeLists)
        return try #require(directory.municipality(code: "999997"))
    }

    var dataset: DatasetName {
        get throws { try #require(DatasetName(municipality: MunicipalityCode(number: 999_997), name: source.name)) }
    }

    // MARK: The link

    func link(
        _ records: FileRecords = FileRecords(content: .delta, empty: .skip), partner: String = "zei",
        complete: String = "{manifest: \"*.manifest\"}", name: String = "{contract}_{seq}.csv", more: String = ""
    ) throws -> FileLink {
        let text = """
            links:
              - id: zei-out
                direction: out
                partner: \(partner)
                contract: \(contract.id)
                version: \(contract.version)
                operation: \(source.operation.name)
                carrier: {folder: {path: /nowhere}}
                folders: {files: out}
                name: "\(name)"
                complete: \(complete)
                schedule: {every: 1m}
                \(more)
            """
        let links = try FileLinks.load(file: try data.write(text, to: "links.yaml"))
        return FileLink(
            configuration: try #require(links.first), partner: try #require(municipality.system(id: partner)),
            source: source, layout: layout, records: records)
    }

    var folder: String { data.path + "/link" }

    /// - Parameter probe: throws where the hub is to crash.
    func work(
        _ link: FileLink, carrier: (any Carrier)? = nil,
        probe: @escaping (OutgoingWork.Step) throws(HubError) -> Void = { (_) throws(HubError) in }
    ) -> OutgoingWork {
        let now = now
        return OutgoingWork(
            link: link, municipality: municipality, store: store, journal: journal, carrier: carrier ?? rig.carrier,
            folder: folder, clock: { now }, probe: probe)
    }

    @discardableResult func run(_ link: FileLink) -> LinkOutcome {
        now += 60_000_000
        return work(link).run(at: now / 1_000_000)
    }

    func pass(days: Int64) { now += days * 86_400_000_000 }

    // MARK: The dataset

    /// Records as JSON objects, put as the owner would.
    @discardableResult func load(_ mode: DatasetLoad.Mode, _ records: [[String: Any]]) throws -> DatasetLoad {
        now += 60_000_000
        let load = try store.begin(mode, of: try dataset, asOf: now, at: now)
        for start in stride(from: 0, to: records.count, by: source.pageLimit) {
            let page = records[start..<min(start + source.pageLimit, records.count)]
            let bytes = Array(try JSONSerialization.data(withJSONObject: Array(page)))
            let context = ReadingContext(
                today: ContractDay.text, municipality: Array("999997".utf8), codes: municipality.codes)
            let entries = bytes.withUnsafeBytes {
                DatasetPage.read($0, for: source, in: context, reader: MessageReader())
            }
            try store.put(try entries.get(), into: load, of: try dataset, at: now)
        }
        return try store.commit(load, of: try dataset, at: now)
    }

    /// The newest state, by key.
    func state() throws -> [String: String] {
        guard let snapshot = try store.snapshot(of: try dataset, asOf: nil) else { return [:] }
        let records = try store.records(of: snapshot, after: nil, offset: 0, limit: 100_000)
        return Dictionary(uniqueKeysWithValues: records.map { ($0.key, $0.body) })
    }

    private static let example = Result<Data, any Error> {
        let records = try examples(of: "002-inkantoroku/inkantoroku")
        let added = try #require(records.first { $0["koshinkubun"] as? String == "1" })
        return try JSONSerialization.data(withJSONObject: added)
    }

    /// A seal's registration (印鑑登録) by the example of the contract.
    static func seal(_ number: Int, name: String = "架空　花子", removed: Bool = false) throws -> [String: Any] {
        var record = try #require(
            JSONSerialization.jsonObject(with: example.get()) as? [String: Any])
        record["torokubango"] = "\(number)"
        record["atenabango"] = String("\(1_000_000_000_000_000 + number)".dropFirst())
        record["shimei"] = name
        if removed { record["koshinkubun"] = "3" }
        return record
    }

    /// All records of the valid examples of a contract's list.
    static func examples(of contract: String) throws -> [[String: Any]] {
        let folder = root + "/interfaces/\(contract)/v10/examples"
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted().filter {
            $0.hasPrefix("valid-ichiran.response") && $0.hasSuffix(".json")
        }
        return try names.flatMap { name -> [[String: Any]] in
            let bytes = try #require(FileManager.default.contents(atPath: folder + "/" + name))
            let answer = try JSONSerialization.jsonObject(with: bytes) as? [String: Any]
            return answer?["result"] as? [[String: Any]] ?? []
        }
    }

    // MARK: What lies at the partner's and in the journal

    func names() throws -> [String] {
        try rig.carrier.list(try #require(FolderPath("out"))).entries.map { $0.name.description }
    }

    /// What the journal holds of this town, a JSON object a record, without the chain's end.
    func journaled() throws -> [[String: Any]] {
        var lines: [[String: Any]] = []
        try journal.export(MunicipalityCode(number: 999_997), 0...Int64.max) { bytes in
            let line = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
            lines.append(line ?? [:])
        }
        return lines.filter { $0["kind"] as? String != "end" }
    }

    func exchanges(of person: Int) throws -> [FoundExchange] {
        let number = Array(String("\(1_000_000_000_000_000 + person)".dropFirst()).utf8)
        return try number.withUnsafeBytes {
            try journal.search(MunicipalityCode(number: 999_997), person: $0, searcher: "test", reason: "test")
        }
    }
}

/// The day on which the examples of the contracts play.
enum ContractDay {
    static let text = "2026-11-20"
}
