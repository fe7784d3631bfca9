import Glibc

/// The clock that never goes back and, unlike the monotonic one, goes on while the machine sleeps: what was true for ten
/// seconds when the lid was closed is not true when it is opened.
enum BootClock {
    static func milliseconds() -> Int {
        var now = timespec()
        clock_gettime(CLOCK_BOOTTIME, &now)
        return now.tv_sec * 1_000 + now.tv_nsec / 1_000_000
    }
}
