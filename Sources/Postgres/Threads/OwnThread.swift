import Glibc
import Synchronization

/// A thread that may block in libpq.
package final class OwnThread: Sendable {
    private let thread: Mutex<pthread_t?>

    private final class Body: Sendable {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    /// - Throws: `resources` when the system gives no thread.
    package init(_ run: @escaping @Sendable () -> Void) throws(PostgresError) {
        var started = pthread_t()
        let body = Unmanaged.passRetained(Body(run))
        let status = pthread_create(
            &started, nil,
            { argument in
                if let argument { Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run() }
                return nil
            }, body.toOpaque())
        guard status == 0 else {
            body.release()
            throw PostgresError(.resources, "no thread: system error \(status)")
        }
        thread = Mutex(started)
    }

    /// Waits until the thread has ended; the second call returns at once.
    package func join() {
        let ended = thread.withLock { thread -> pthread_t? in
            defer { thread = nil }
            return thread
        }
        if let ended { pthread_join(ended, nil) }
    }
}
