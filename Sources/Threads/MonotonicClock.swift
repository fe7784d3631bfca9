internal import Glibc

/// The clock that never goes back.
package enum MonotonicClock {
    package static func milliseconds() -> Int {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return now.tv_sec * 1_000 + now.tv_nsec / 1_000_000
    }

    /// Blocks the thread.
    package static func sleep(milliseconds: Int) { usleep(UInt32(clamping: milliseconds * 1_000)) }
}
