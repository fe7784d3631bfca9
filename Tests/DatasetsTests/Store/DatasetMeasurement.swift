import Foundation
import Testing

@testable import Datasets

extension DatasetsTests {
    /// Figures for `docs/datasets.md`: `DATASET_RECORDS=100000 swift test --filter DatasetMeasurement`.
    @Suite("Measurement") struct DatasetMeasurement {
        static let records = ProcessInfo.processInfo.environment["DATASET_RECORDS"].flatMap { Int($0) }

        @Test(.enabled(if: records != nil), .timeLimit(.minutes(30)), arguments: DatasetEngine.allCases)
        func loadsReadsAndRetirement(_ engine: DatasetEngine) throws {
            let (place, name) = (try engine.place(), try DatasetPlace.name())
            let count = try #require(Self.records)
            let filler = String(repeating: "あいうえおかきくけこ", count: 40)
            func body(_ number: Int, _ word: String) -> String {
                #"{"atenabango":"\#(number)","v":"\#(word)\#(filler)"}"#
            }
            func page(_ start: Int, _ word: String) -> [DatasetEntry] {
                (start..<min(start + 100, count)).map { entry(String(1_000_000_000 + $0), body($0, word)) }
            }
            func run(_ what: String, _ mode: DatasetLoad.Mode, _ word: String, asOf: Int64, step: Int = 100) throws {
                let load = try place.store.begin(mode, of: name, asOf: asOf, at: asOf)
                let took = try ContinuousClock().measure {
                    for start in stride(from: 0, to: count, by: step) {
                        try place.store.put(page(start, word), into: load, of: name, at: asOf)
                    }
                }
                let commit = try ContinuousClock().measure { _ = try place.store.commit(load, of: name, at: asOf) }
                print(
                    "\(what): put \(took), commit \(commit), \(Self.memory()) MB resident, \(place.home.megabytes) MB on disk"
                )
            }
            try run("first full load of \(count)", .full, "1", asOf: 100)
            try run("full load without a change", .full, "1", asOf: 200)
            try run("delta of a tenth", .delta, "2", asOf: 300, step: 1_000)
            try run("full load with all changed", .full, "3", asOf: 400)
            let snapshot = try #require(try place.store.snapshot(of: name, asOf: nil))
            let reading = try ContinuousClock().measure {
                for start in stride(from: 0, to: count, by: 100) {
                    _ = try place.store.records(of: snapshot, after: nil, offset: start, limit: 100)
                }
            }
            print("read by position in pages of 100: \(reading)")
            let single = try ContinuousClock().measure {
                for number in 0..<1_000 {
                    let key = String(1_000_000_000 + number * 7_919 % count)
                    let found = try place.store.records(of: snapshot, keys: [key])
                    #expect(found.count == 1)
                }
            }
            print("1,000 inquiries by key: \(single)")
            var retired = 0
            let retiring = try ContinuousClock().measure { retired = try place.store.retire(name, before: 400) }
            print("retirement of \(retired): \(retiring), \(place.home.megabytes) MB on disk")
        }

        /// Resident megabytes of this process.
        private static func memory() -> Int {
            // Of no weight: a figure that cannot be read is shown as 0.
            let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
            return (text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * 4 / 1_024
        }
    }
}
