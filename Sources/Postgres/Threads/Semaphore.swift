import Glibc

/// A counting semaphore for threads.
///
/// Unchecked because the semaphore lives behind a pointer: `sem_t` must not move, and its functions are thread-safe.
package final class Semaphore: @unchecked Sendable {
    private let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

    package init(value: Int = 0) { sem_init(semaphore, 0, UInt32(clamping: value)) }

    deinit {
        sem_destroy(semaphore)
        semaphore.deallocate()
    }

    package func post() { sem_post(semaphore) }

    /// - Returns: false when the time has passed (by the clock on the wall: a jump may end the wait early or late).
    @discardableResult
    package func wait(milliseconds: Int) -> Bool {
        var deadline = timespec()
        clock_gettime(CLOCK_REALTIME, &deadline)
        let nanoseconds = deadline.tv_nsec + milliseconds % 1_000 * 1_000_000
        deadline.tv_sec += milliseconds / 1_000 + nanoseconds / 1_000_000_000
        deadline.tv_nsec = nanoseconds % 1_000_000_000
        while sem_timedwait(semaphore, &deadline) != 0 {
            if errno != EINTR { return false }
        }
        return true
    }
}

/// The monotonic clock.
package enum Clock {
    package static func milliseconds() -> Int {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return now.tv_sec * 1_000 + now.tv_nsec / 1_000_000
    }

    /// Blocks the thread.
    package static func sleep(milliseconds: Int) { usleep(UInt32(clamping: milliseconds * 1_000)) }
}
