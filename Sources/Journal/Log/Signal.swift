internal import Glibc

/// A counting semaphore for the journal's own threads; posting costs no system call when nobody waits.
///
/// Unchecked because the semaphore lives behind a pointer: `sem_t` must not move, and its functions are thread-safe.
package final class Signal: @unchecked Sendable {
    private let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

    package init() {
        sem_init(semaphore, 0, 0)
    }

    deinit {
        sem_destroy(semaphore)
        semaphore.deallocate()
    }

    package func post() {
        sem_post(semaphore)
    }

    package func wait() {
        while sem_wait(semaphore) != 0 && errno == EINTR {}
    }

    /// Returns after a post or after `milliseconds`; may return early, so the caller looks again.
    package func wait(milliseconds: Int) {
        var deadline = timespec()
        clock_gettime(CLOCK_REALTIME, &deadline)
        let nanoseconds = deadline.tv_nsec + milliseconds % 1_000 * 1_000_000
        deadline.tv_sec += milliseconds / 1_000 + nanoseconds / 1_000_000_000
        deadline.tv_nsec = nanoseconds % 1_000_000_000
        sem_timedwait(semaphore, &deadline)
    }

    package static func monotonicMilliseconds() -> Int {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC_COARSE, &now)
        return now.tv_sec * 1_000 + now.tv_nsec / 1_000_000
    }
}
