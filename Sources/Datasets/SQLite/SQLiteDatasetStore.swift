import Glibc
import Journal
import Synchronization

/// The embedded engine: one folder a municipality, one SQLite file a dataset.
///
/// A file of its own for each dataset, because SQLite has one writer a file: the nightly load of one business must not hold up
/// another's; and a dataset can be copied, measured and thrown away alone. Former versions stand as rows beside the current
/// ones (`docs/datasets.md` has the measurement that led there).
package final class SQLiteDatasetStore: DatasetStore {
    private struct Shelf {
        /// By path.
        var files: [String: DatasetFile] = [:]
        var isClosed = false
    }

    private let folder: String
    private let shelf = Mutex(Shelf())

    /// - Parameter folder: made when the first load begins.
    package init(folder: String) {
        self.folder = folder
    }

    /// - Returns: nil when the dataset has no file and none is to be made.
    private func file(of dataset: DatasetName, creating: Bool) throws(DatasetError) -> DatasetFile? {
        let path = DatasetFile.path(of: dataset, folder: folder)
        do {
            return try shelf.withLock { shelf in
                guard !shelf.isClosed else { throw DatasetError(.closed, "the store of datasets has ended") }
                if let file = shelf.files[path] { return file }
                let file = try DatasetFile.open(dataset, folder: folder, creating: creating)
                shelf.files[path] = file
                return file
            }
        } catch let error as DatasetError {
            throw error
        } catch {
            throw DatasetError(.damaged, "\(dataset.name): \(error)")
        }
    }

    private func known(_ dataset: DatasetName) throws(DatasetError) -> DatasetFile {
        guard let file = try file(of: dataset, creating: false) else {
            throw DatasetError(.unknownLoad, "\(dataset.name): nothing was ever loaded")
        }
        return file
    }

    // MARK: Loads

    package func begin(
        _ mode: DatasetLoad.Mode, of dataset: DatasetName, asOf: Int64, at: Int64
    ) throws(DatasetError) -> Int64 {
        guard let file = try file(of: dataset, creating: true) else {
            throw DatasetError(.notWritable, "\(dataset.name): the file cannot be made")
        }
        return try file.exclusively { () throws(DatasetError) in try file.begin(mode, asOf: asOf, at: at) }
    }

    package func put(
        _ entries: [DatasetEntry], into load: Int64, of dataset: DatasetName, at: Int64
    ) throws(DatasetError) {
        let file = try known(dataset)
        try file.exclusively { () throws(DatasetError) in try file.put(entries, into: load, at: at) }
    }

    package func commit(_ load: Int64, of dataset: DatasetName, at: Int64) throws(DatasetError) -> DatasetLoad {
        let file = try known(dataset)
        return try file.exclusively { () throws(DatasetError) in try file.commit(load, at: at) }
    }

    package func abort(_ load: Int64, of dataset: DatasetName) throws(DatasetError) {
        let file = try known(dataset)
        try file.exclusively { () throws(DatasetError) in try file.abort(load) }
    }

    // MARK: States

    package func snapshot(of dataset: DatasetName, asOf: Int64?) throws(DatasetError) -> DatasetSnapshot? {
        try file(of: dataset, creating: false)?.snapshot(of: dataset, asOf: asOf)
    }

    package func records(
        of snapshot: DatasetSnapshot, after key: String?, offset: Int, limit: Int
    ) throws(DatasetError) -> [DatasetRecord] {
        try known(snapshot.dataset).records(of: snapshot, after: key, offset: offset, limit: limit)
    }

    package func records(of snapshot: DatasetSnapshot, keys: [String]) throws(DatasetError) -> [DatasetRecord] {
        try known(snapshot.dataset).records(of: snapshot, keys: keys)
    }

    package func records(
        of snapshot: DatasetSnapshot, prefixes: [String], limit: Int
    ) throws(DatasetError) -> [DatasetRecord] {
        try known(snapshot.dataset).records(of: snapshot, prefixes: prefixes, limit: limit)
    }

    // MARK: Changes

    package func changes(
        of dataset: DatasetName, since sequence: Int64, limit: Int
    ) throws(DatasetError) -> DatasetFeed {
        guard let file = try file(of: dataset, creating: false) else {
            return DatasetFeed(changes: [], next: sequence, isAtEnd: true, asOf: 0)
        }
        return try file.changes(since: sequence, limit: limit)
    }

    package func differences(
        of snapshot: DatasetSnapshot, from base: DatasetSnapshot?, offset: Int, limit: Int
    ) throws(DatasetError) -> [DatasetChange] {
        try known(snapshot.dataset).differences(of: snapshot, from: base, offset: offset, limit: limit)
    }

    // MARK: Housekeeping

    package func statistics(of dataset: DatasetName) throws(DatasetError) -> DatasetStatistics? {
        try file(of: dataset, creating: false)?.statistics()
    }

    package func retire(_ dataset: DatasetName, before: Int64) throws(DatasetError) -> Int {
        try file(of: dataset, creating: false)?.retire(before: before) ?? 0
    }

    package func retire(before: Int64) throws(DatasetError) -> Int {
        var count = 0
        for town in Self.names(in: folder) {
            guard let municipality = MunicipalityCode(town) else { continue }
            for file in Self.names(in: folder + "/" + town) where file.hasSuffix(".sqlite") {
                // The file's own name leads to the same file as the dataset's.
                let name = DatasetName(
                    municipality: municipality, name: String(file.dropLast(".sqlite".count)))
                if let name { count += try retire(name, before: before) }
            }
        }
        return count
    }

    /// Empty when there is no such folder yet.
    private static func names(in folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            names.append(
                withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
        }
        return names.sorted()
    }

    package func close() {
        let files = shelf.withLock { shelf in
            defer { shelf = Shelf(files: [:], isClosed: true) }
            return shelf.files.values
        }
        for file in files { file.close() }
    }
}
