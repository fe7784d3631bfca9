import Foundation
import Journal
import Testing

@testable import Datasets

/// An engine that the suites run on. Each test has a place of its own.
enum DatasetEngine: String, CaseIterable, CustomTestStringConvertible {
    case sqlite

    var testDescription: String { rawValue }

    func place() throws -> DatasetPlace { try DatasetPlace(engine: self) }
}

/// Where one test's datasets lie; can be opened again as after a restart.
final class DatasetPlace {
    let engine: DatasetEngine
    private(set) var folder: String
    private(set) var store: any DatasetStore
    /// What earlier lives have left.
    private var former: [(folder: String, store: any DatasetStore)] = []

    init(engine: DatasetEngine) throws {
        self.engine = engine
        folder = FileManager.default.temporaryDirectory.path + "/datasets-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        store = SQLiteDatasetStore(folder: folder + "/datasets")
    }

    deinit {
        for (folder, store) in former + [(folder, store)] {
            store.close()
            // A temporary folder that cannot be removed does not matter to the test.
            try? FileManager.default.removeItem(atPath: folder)
        }
    }

    /// As after `kill -9`: the files as they lie there, without the store having ended.
    func crash() throws {
        let copy = FileManager.default.temporaryDirectory.path + "/datasets-" + UUID().uuidString
        try FileManager.default.copyItem(atPath: folder, toPath: copy)
        former.append((folder, store))
        (folder, store) = (copy, SQLiteDatasetStore(folder: copy + "/datasets"))
    }

    /// Ends the store in order and opens it again.
    func reopen() {
        store.close()
        store = SQLiteDatasetStore(folder: folder + "/datasets")
    }

    static func name(_ name: String = "001/juminkihonjoho/v10") throws -> DatasetName {
        try #require(DatasetName(municipality: MunicipalityCode(number: 999_997), name: name))
    }

    /// A whole load in one go.
    @discardableResult func load(
        _ mode: DatasetLoad.Mode, _ entries: [DatasetEntry], asOf: Int64, into dataset: DatasetName
    ) throws -> DatasetLoad {
        let id = try store.begin(mode, of: dataset, asOf: asOf, at: asOf)
        try store.put(entries, into: id, of: dataset, at: asOf)
        return try store.commit(id, of: dataset, at: asOf + 5)
    }

    /// The newest state, read in pages of three.
    func current(_ dataset: DatasetName) throws -> [DatasetRecord] {
        guard let snapshot = try store.snapshot(of: dataset, asOf: nil) else { return [] }
        return try all(snapshot)
    }

    func all(_ snapshot: DatasetSnapshot, page: Int = 3) throws -> [DatasetRecord] {
        var records: [DatasetRecord] = []
        while true {
            let found = try store.records(of: snapshot, after: records.last?.key, offset: 0, limit: page)
            records += found
            if found.count < page { return records }
        }
    }
}

func entry(_ key: String, _ body: String?) -> DatasetEntry { DatasetEntry(key: key, body: body) }
func record(_ key: String, _ body: String) -> DatasetRecord { DatasetRecord(key: key, body: body) }
