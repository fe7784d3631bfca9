import Foundation
import Journal
import Testing

@testable import Datasets

/// An engine that the suites run on. Each test has a place of its own.
enum DatasetEngine: String, CaseIterable, CustomTestStringConvertible {
    case sqlite
    case postgres

    var testDescription: String { rawValue }

    func place() throws -> DatasetPlace {
        switch self {
        case .sqlite: DatasetPlace(try DatasetFolder())
        case .postgres: DatasetPlace(try DatasetDatabase())
        }
    }
}

/// What an engine's stores lie in: it outlives them.
protocol DatasetHome: AnyObject {
    func open() throws -> any DatasetStore
    /// As after `kill -9` of the program: its store goes on as a ghost that reaches nothing any more.
    func crash() throws
    /// After all stores have been closed.
    func remove()
    var megabytes: Int { get }
}

/// Where one test's datasets lie; can be opened again as after a restart.
final class DatasetPlace {
    let home: any DatasetHome
    private var opened: Result<any DatasetStore, any Error>
    /// What earlier lives have left.
    private var former: [any DatasetStore] = []

    init(_ home: any DatasetHome) {
        self.home = home
        opened = Result { try home.open() }
    }

    deinit {
        for store in former { store.close() }
        if case .success(let store) = opened { store.close() }
        home.remove()
    }

    var store: any DatasetStore {
        get throws { try opened.get() }
    }

    func crash() throws {
        try home.crash()
        former.append(try store)
        opened = Result { [home] in try home.open() }
    }

    /// Ends the store in order and opens it again.
    func reopen() throws {
        try store.close()
        opened = Result { [home] in try home.open() }
    }

    /// A further hub on the same datasets; PostgreSQL only.
    func another() throws -> any DatasetStore {
        let store = try home.open()
        former.append(store)
        return store
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
