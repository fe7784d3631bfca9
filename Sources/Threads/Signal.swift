internal import Glibc

/// A counting semaphore for our own threads; posting costs no system call when nobody waits.
///
/// Unchecked because the semaphore lives behind a pointer: `sem_t` must not move, and its functions are thread-safe.
package final class Signal: @unchecked Sendable {
    private let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

    package init(value: Int = 0) { sem_init(semaphore, 0, UInt32(clamping: value)) }

    deinit {
        sem_destroy(semaphore)
        semaphore.deallocate()
    }

    package func post() { sem_post(semaphore) }

    package func wait() {
        while sem_wait(semaphore) != 0 && errno == EINTR {}
    }

    /// - Returns: false when the time has passed (by the clock on the wall: a jump may end the wait early or late, so the
    ///   caller looks again).
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
