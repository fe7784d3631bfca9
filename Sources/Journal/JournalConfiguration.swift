internal import Glibc

/// Where the journal lives and how large its parts may grow.
package struct JournalConfiguration: Sendable {
    /// The journal's folder; created with mode 0700 when it is missing.
    package var directory: String
    /// The writer's name (`hub.writer`), at most 64 bytes; part of every chain. A directory belongs to one writer for
    /// ever.
    package var writer: String
    /// Size of a shared segment file, bytes.
    package var segmentBytes = 16 << 20
    /// Largest group written and synced at once, bytes.
    package var groupBytes = 1 << 20
    /// Most bytes waiting to be written before `append` fails with `overloaded`.
    package var queueBytes = 8 << 20
    /// How often the head checkpoint is written while records come in, milliseconds.
    package var headInterval = 1_000
    /// How long a journal that stopped after a fault waits before it tries again, milliseconds.
    package var probeInterval = 1_000
    /// Wall clock, microseconds since 1970.
    package var clock: @Sendable () -> Int64 = JournalConfiguration.wallClock

    package init(directory: String, writer: String) {
        self.directory = directory
        self.writer = writer
    }

    package static let wallClock: @Sendable () -> Int64 = {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        return Int64(now.tv_sec) * 1_000_000 + Int64(now.tv_nsec) / 1_000
    }

    func checked() throws(JournalError) {
        try Self.check(writer: writer)
        guard groupBytes >= 4096, segmentBytes >= 4 * groupBytes, segmentBytes % 4096 == 0, segmentBytes < 1 << 31
        else {
            throw JournalError(
                .configuration,
                "a group needs at least 4096 bytes, a segment at least four groups, whole pages and less than 2 GiB")
        }
        guard queueBytes >= groupBytes else {
            throw JournalError(.configuration, "the queue must hold at least one group")
        }
    }

    static func check(writer: String) throws(JournalError) {
        guard (1...SegmentHeader.writerBytes).contains(writer.utf8.count) else {
            throw JournalError(.configuration, "the writer's name must have 1 to 64 bytes")
        }
    }
}
