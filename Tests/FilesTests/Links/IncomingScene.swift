import Contracts
import Datasets
import Foundation
import Journal
import Testing

@testable import Files
@testable import PlatformHub

/// A town whose seal registrations come from the system `inkan` as files: a compiled link, a real dataset store, a real journal.
final class IncomingScene {
    static let root = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    static let catalogue = Result { try Catalogue.load(interfaces: root + "/interfaces") }
    static let errors = Result { try ErrorCatalogue.load(file: root + "/interfaces/errors.yaml") }
    static let sample = Result {
        let folder = root + "/interfaces/002-inkantoroku/inkantoroku/v10/examples/"
        let text = try Data(contentsOf: URL(fileURLWithPath: folder + "valid-ichiran.response-two-registrations.json"))
        let answer = try JSONSerialization.jsonObject(with: text) as? [String: Any]
        return try #require((answer?["result"] as? [[String: Any]])?.first).mapValues { "\($0)" }
    }
    /// Seconds of 2026-11-20 12:00 in Japan.
    static let noon: Int64 = 1_795_143_600

    let data: TemporaryFolder
    let rig: FolderRig
    let municipality: Municipality
    let link: FileLink
    let journal: any Journal
    private(set) var store: SQLiteDatasetStore
    /// Seconds; each look is a minute after the one before.
    var now = IncomingScene.noon

    /// - Parameter layout: of the link.
    init(
        _ layout: String = "{}", complete: String = "{marker: \".done\"}", more: String = "",
        contract: String = "002/inkantoroku"
    ) throws {
        data = try TemporaryFolder()
        rig = try FolderRig()
        municipality = try Self.town(Self.file(rig.folder.path, layout, complete, more, contract), in: data)
        link = try #require(municipality.links.first)
        store = SQLiteDatasetStore(folder: data.path + "/datasets")
        journal = try SegmentJournal.open(JournalConfiguration(directory: data.path + "/journal", writer: "test"))
        try journal.preparePersonKey(MunicipalityCode(number: 999_997))
    }

    deinit {
        journal.close()
        store.close()
    }

    static func file(
        _ share: String, _ layout: String, _ complete: String = "{marker: \".done\"}", _ more: String = "",
        _ contract: String = "002/inkantoroku"
    ) -> String {
        """
        code: "999997"
        name: 架空市
        systems:
          - {id: inkan, name: 印鑑登録, business: ["\(contract.prefix(3))"]}
          - {id: zei, name: 税, business: ["010"]}
        grants:
          - {id: zei-inkan, consumer: zei, contract: \(contract), operations: [ichiran], purpose: 課税, legalBasis: 条例}
        routes:
          - {contract: \(contract), version: v10, provider: inkan, dataset: only, datasetOperations: [ichiran]}
        links:
          - id: inkan-in
            direction: in
            partner: inkan
            contract: \(contract)
            version: v10
            operation: ichiran
            carrier: {folder: {path: \(share)}}
            folders: {files: in}
            pattern: "*.csv"
            complete: \(complete)
            layout: \(layout)
            schedule: {every: 1m}
            \(more)
        """
    }

    static func town(_ file: String, in data: TemporaryFolder) throws -> Municipality {
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
        try data.write(file, to: "municipalities/999997.yaml")
        let catalogue = try Self.catalogue.get()
        let directory = try Directory(
            configuration: try HubConfiguration.load(file: data.path + "/hub.yaml"), contracts: catalogue.contracts,
            codeLists: catalogue.codeLists)
        return try #require(directory.municipality(code: "999997"))
    }

    // MARK: Files

    /// A good registration with this number.
    static func record(_ number: Int, _ changes: [String: String] = [:]) throws -> [String: String] {
        let own = ["torokubango": key(number), "shimei": "山田　太郎", "koshinkubun": "1"]
        return try sample.get().merging(own) { $1 }.merging(changes) { $1 }
    }

    static func key(_ number: Int) -> String { "\(1_000_000_000_000_000 + number)".dropFirst().description }

    func csv(_ records: [[String: String]], header: Bool = true) -> String {
        let columns = link.layout.files[0].columns.map(\.name)
        let rows = records.map { record in
            columns.map { name in record[name].map { "\"\($0)\"" } ?? "" }.joined(separator: ",") + "\r\n"
        }
        return (header ? columns.joined(separator: ",") + "\r\n" : "") + rows.joined()
    }

    /// As the partner puts it: whole, with its marker, at the moment of the next look or at another one.
    func put(
        _ bytes: Data, as name: String = "a.csv", at time: Int64? = nil, marked: Bool = true
    ) throws {
        let path = try rig.folder.write(bytes, to: "in/" + name)
        let date = Date(timeIntervalSince1970: TimeInterval(time ?? now))
        try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
        if marked { try rig.put("", "in/\(name).done") }
    }

    func put(
        _ records: [[String: String]], as name: String = "a.csv", encoding: String.Encoding = .utf8,
        at time: Int64? = nil
    ) throws {
        try put(try #require(csv(records).data(using: encoding)), as: name, at: time)
    }

    // MARK: Work

    /// - Parameter probe: throws where the hub is to crash.
    func work(
        probe: @escaping (LoadDesk.Step) throws(HubError) -> Void = { (_) throws(HubError) in },
        pickUpProbe: @escaping (FileJob, PickUp.Step) throws(HubError) -> Void = { (_, _) throws(HubError) in }
    ) throws -> IncomingWork {
        let clock = now
        return try IncomingWork(
            link: link, municipality: municipality, store: store, journal: journal, errors: try Self.errors.get(),
            carrier: rig.carrier, folder: data.path + "/link", now: now, clock: { clock * 1_000_000 }, probe: probe,
            pickUpProbe: pickUpProbe)
    }

    @discardableResult func look() throws -> LinkOutcome {
        let outcome = try work().run(at: now)
        now += 60
        return outcome
    }

    /// As when the process ends and begins anew: what was not committed is gone.
    func reopenStore() {
        store.close()
        store = SQLiteDatasetStore(folder: data.path + "/datasets")
    }

    // MARK: What came of it

    var dataset: DatasetName {
        get throws {
            try #require(DatasetName(municipality: MunicipalityCode(number: 999_997), name: link.source.name))
        }
    }

    /// Registration numbers (as ``key(_:)`` counts them) and names.
    func state() throws -> [Int: String] {
        guard let snapshot = try store.snapshot(of: dataset, asOf: nil) else { return [:] }
        var state: [Int: String] = [:]
        var last: String?
        while true {
            let page = try store.records(of: snapshot, after: last, offset: 0, limit: 1_000)
            for record in page {
                let body = try JSONSerialization.jsonObject(with: Data(record.body.utf8)) as? [String: Any]
                state[try #require(Int(record.key))] = body?["shimei"] as? String
            }
            guard let end = page.last else { return state }
            last = end.key
        }
    }

    func statistics() throws -> DatasetStatistics? { try store.statistics(of: dataset) }

    /// Lines of the journal that speak of loads.
    func evidence() throws -> [String] {
        var lines: [String] = []
        try journal.export(MunicipalityCode(number: 999_997), 0...(.max)) { line in
            let text = String(decoding: line, as: UTF8.self)
            if text.contains("ichiran.load") { lines.append(text) }
        }
        return lines
    }
}
