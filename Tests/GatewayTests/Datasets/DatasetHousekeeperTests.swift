import Datasets
import Foundation
import Journal
import Logging
import Synchronization
import Testing

@testable import hubd

extension GatewayTests {
    @Suite("Retention of datasets") struct DatasetHousekeeperTests {
        private static let day: Int64 = 86_400_000_000

        @Test func `Once a day states older than the retention go, and the one at the border stays`() async throws {
            let folder = try TemporaryFolder()
            let store = SQLiteDatasetStore(folder: folder.path + "/datasets")
            defer { store.close() }
            let name = try #require(
                DatasetName(municipality: MunicipalityCode(number: 999_997), name: "001/juminkihonjoho/v10"))
            for days in Int64(1)...5 {
                let load = try store.begin(.delta, of: name, asOf: days * Self.day, at: days * Self.day)
                try store.put(
                    [DatasetEntry(key: "a", body: "\(days)")], into: load, of: name, at: days * Self.day)
                _ = try store.commit(load, of: name, at: days * Self.day)
            }
            let now = Mutex(5 * Self.day)
            let lines = LogLines()
            let housekeeper = DatasetHousekeeper(
                store: store, retention: 3 * 86_400_000,
                log: Logger(label: "test") { _ in LogLines.Handler(lines: lines) }, now: { now.withLock { $0 } })
            func versions() throws -> Int? { try store.statistics(of: name)?.versions }
            housekeeper.tidy()
            #expect(try versions() == 4)
            #expect(try store.snapshot(of: name, asOf: 2 * Self.day)?.asOf == 2 * Self.day)
            #expect(throws: DatasetError.self) { try store.snapshot(of: name, asOf: Self.day) }
            // Half an hour later, still the same day in Japan: nothing is due.
            now.withLock { $0 += Self.day / 48 }
            housekeeper.tidy()
            #expect(try versions() == 4)
            now.withLock { $0 = 7 * Self.day }
            housekeeper.tidy()
            #expect(try versions() == 2)
        }

        @Test func `Without a retention nothing ever goes, and trouble is told once and tried again`() throws {
            let folder = try TemporaryFolder()
            let store = SQLiteDatasetStore(folder: folder.path + "/datasets")
            store.close()
            let lines = LogLines()
            let log = Logger(label: "test") { _ in LogLines.Handler(lines: lines) }
            DatasetHousekeeper(store: store, retention: nil, log: log).tidy()
            #expect(lines.text.isEmpty)
            // A store that is there but has an unreadable file.
            try FileManager.default.createDirectory(
                atPath: folder.path + "/datasets/999997", withIntermediateDirectories: true)
            try folder.write("no database at all, just text that is long enough", to: "datasets/999997/a.sqlite")
            let damaged = SQLiteDatasetStore(folder: folder.path + "/datasets")
            defer { damaged.close() }
            let housekeeper = DatasetHousekeeper(store: damaged, retention: 86_400_000, log: log)
            housekeeper.tidy()
            housekeeper.tidy()
            #expect(lines.text.split(separator: "\n").count == 1)
        }
    }
}
