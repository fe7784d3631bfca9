import Foundation
import PostgresServer
import Synchronization
import Testing
import Threads

@testable import Journal

/// Not a test of right or wrong: `HUB_MEASURE=1 swift test --filter JournalRateMeasurement` prints how fast both engines take
/// records that each name one person, 64 in flight, each record a hand-over of its own.
@Suite(.serialized, .enabled(if: ProcessInfo.processInfo.environment["HUB_MEASURE"] != nil))
struct JournalRateMeasurement {
    /// CPU time of this process since it started, seconds.
    private func hubSeconds() -> Double {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
            + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1_000_000
    }

    private func measure(
        _ name: String, _ journal: any Journal, count: Int, database: () throws -> Double = { 0 }
    ) throws {
        let persons = try (0..<1_000).map { try journal.personHash(Samples.kakuu, "\($0)") }
        let records = (0..<count).map { Samples.read($0, persons: [persons[$0 % 1_000]]) }
        let times = Mutex<[Int]>([])
        let places = Signal(value: 64)
        try journal.write(Samples.read(count))
        let start = ContinuousClock.now
        let (hubBefore, databaseBefore) = (hubSeconds(), try database())
        for record in records {
            places.wait()
            let sent = ContinuousClock.now
            journal.append([record]) { _ in
                let waited = (ContinuousClock.now - sent) / .microseconds(1)
                times.withLock { $0.append(Int(waited)) }
                places.post()
            }
        }
        for _ in 0..<64 { places.wait() }
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        let cpu = (hubSeconds() - hubBefore, try database() - databaseBefore)
        print("\(name): CPU µs a record: hub", Int(cpu.0 * 1e6) / count, "database", Int(cpu.1 * 1e6) / count)
        let sorted = times.withLock { $0.sorted() }
        print(
            "\(name): \(Int(Double(count) / seconds)) records/s; µs until durable: median", sorted[count / 2], "99 %",
            sorted[count * 99 / 100])
        let begin = ContinuousClock.now
        #expect(try journal.verify().problems == [])
        print("\(name): verified \(Int(Double(count) / ((ContinuousClock.now - begin) / .seconds(1)))) records/s")
    }

    @Test("records a second, 64 in flight")
    func rate() throws {
        let folder = try Samples.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let segments = try SegmentJournal.open(JournalConfiguration(directory: folder + "/journal", writer: "hub-1"))
        try measure("segments", segments, count: 50_000)
        segments.close()
        let home = try PostgresJournalHome()
        defer { home.remove() }
        let journal = try home.open { ($0.groupBytes, $0.queueBytes) = (1 << 20, 8 << 20) }
        try measure("PostgreSQL", journal, count: 50_000) { try home.server.cpuSeconds() }
        journal.close()
    }
}
