internal import Glibc
internal import Synchronization

/// A thread of our own: what blocks (files, libpq) belongs neither on an event loop nor on the cooperative pool.
package final class Worker: Sendable {
    private let thread: Mutex<pthread_t?>

    private final class Body: Sendable {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    /// - Parameter failure: makes the error to throw when the system gives no thread, from its reason.
    package init<Failure>(
        _ failure: (String) -> Failure, _ run: @escaping @Sendable () -> Void
    ) throws(Failure) {
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
            throw failure("no thread: system error \(status)")
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
