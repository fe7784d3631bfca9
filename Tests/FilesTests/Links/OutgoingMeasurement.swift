import Datasets
import Foundation
import PlatformHub
import Testing

@testable import Files

/// Time and memory of one large file: `OUTGOING_RECORDS=100000 swift test --filter OutgoingMeasurement`.
@Suite struct OutgoingMeasurement {
    private static let count = ProcessInfo.processInfo.environment["OUTGOING_RECORDS"].flatMap { Int($0) }

    @Test(.enabled(if: count != nil)) func `A full file of many records`() throws {
        let count = try #require(Self.count)
        let scene = try OutgoingScene()
        for start in stride(from: 0, to: count, by: 5_000) {
            try scene.load(.delta, try (start..<min(start + 5_000, count)).map { try OutgoingScene.seal($0) })
        }
        let before = try Self.peak(reset: true)
        let begin = ContinuousClock.now
        let outcome = try scene.run(scene.link(FileRecords(content: .full)))
        let time = ContinuousClock.now - begin
        let after = try Self.peak(reset: false)
        #expect(outcome.sent.map(\.records) == [count])
        print(
            "\(count) records: \(time), \(outcome.sent.first?.size ?? 0) bytes, memory \(before) → at most \(after) kB")
    }

    /// kB of memory at most since the last reset.
    private static func peak(reset: Bool) throws -> Int {
        if reset { try Data("5".utf8).write(to: URL(fileURLWithPath: "/proc/self/clear_refs")) }
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
        return try #require(Int(line.filter(\.isNumber)))
    }
}
