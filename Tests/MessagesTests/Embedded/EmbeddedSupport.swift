import Glibc
import Journal
import MemoryDisk
import Messages
import Testing
import Threads

extension MessageStoreConfiguration {
    /// Small parts: many segments, small groups.
    static let small = {
        var configuration = MessageStoreConfiguration(directory: "/messages")
        configuration.segmentBytes = 32 << 10
        configuration.groupBytes = 8 << 10
        configuration.queueBytes = 64 << 10
        configuration.cacheBytes = 4 << 10
        configuration.probeInterval = 1
        configuration.filingInterval = 1
        return configuration
    }()
}

extension EmbeddedMessageStore {
    /// - Parameter filing: how often what has happened goes into the day files, milliseconds.
    static func small(_ files: MemoryFileSystem, filing: Int = 1) throws(StoreError) -> EmbeddedMessageStore {
        var configuration = MessageStoreConfiguration.small
        configuration.filingInterval = filing
        return try open(configuration, files: files, days: WholeFileDays(files))
    }
}

extension MemoryFileSystem {
    var segments: [String] { paths.filter { $0.hasSuffix(Layout.segmentSuffix) } }
}

/// Looks again and again until it is so, at most ten seconds.
func eventually(_ condition: () throws -> Bool, sourceLocation: SourceLocation = #_sourceLocation) rethrows {
    // Only against hanging: a database may take its time on a busy machine.
    let end = MonotonicClock.milliseconds() + 120_000
    while try !condition() {
        if MonotonicClock.milliseconds() > end {
            Issue.record("it never came", sourceLocation: sourceLocation)
            return
        }
        // Between two looks the processor is left to those who are waited for.
        MonotonicClock.sleep(milliseconds: 1)
    }
}

/// Why something failed.
func code<Value>(_ body: () async throws -> Value) async -> StoreError.Code? {
    do { _ = try await body() } catch { return (error as? StoreError)?.code }
    return nil
}
