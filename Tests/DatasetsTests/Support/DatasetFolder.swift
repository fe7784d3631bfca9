import Foundation

@testable import Datasets

/// A folder of SQLite files.
final class DatasetFolder: DatasetHome {
    private(set) var folder: String
    private var former: [String] = []

    init() throws {
        folder = Self.fresh()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    private static func fresh() -> String {
        FileManager.default.temporaryDirectory.path + "/datasets-" + UUID().uuidString
    }

    func open() throws -> any DatasetStore { SQLiteDatasetStore(folder: folder + "/datasets") }

    /// The files as they lie there, without the store having ended.
    func crash() throws {
        let copy = Self.fresh()
        try FileManager.default.copyItem(atPath: folder, toPath: copy)
        former.append(folder)
        folder = copy
    }

    func remove() {
        // A temporary folder that cannot be removed does not matter to the test.
        for folder in former + [folder] { try? FileManager.default.removeItem(atPath: folder) }
    }

    func file(_ name: String) -> String { folder + "/datasets/999997/" + name + ".sqlite" }

    var megabytes: Int {
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        let bytes = names.reduce(0) { sum, name in
            let size = (try? FileManager.default.attributesOfItem(atPath: folder + "/" + name))?[.size] as? Int
            return sum + (name.hasSuffix(".sqlite") || name.contains(".sqlite-") ? size ?? 0 : 0)
        }
        return bytes >> 20
    }
}
