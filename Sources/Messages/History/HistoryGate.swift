internal import Glibc

/// Many questions, or one move of messages from memory into the day files: a question sees each message once.
///
/// Unchecked because the lock lives behind a pointer: it must not move, and its functions are thread-safe.
final class HistoryGate: @unchecked Sendable {
    private let lock = UnsafeMutablePointer<pthread_rwlock_t>.allocate(capacity: 1)

    init() { pthread_rwlock_init(lock, nil) }

    deinit {
        pthread_rwlock_destroy(lock)
        lock.deallocate()
    }

    func asking<Value>(_ body: () throws(StoreError) -> Value) throws(StoreError) -> Value {
        pthread_rwlock_rdlock(lock)
        defer { pthread_rwlock_unlock(lock) }
        return try body()
    }

    func moving<Value>(_ body: () throws(StoreError) -> Value) throws(StoreError) -> Value {
        pthread_rwlock_wrlock(lock)
        defer { pthread_rwlock_unlock(lock) }
        return try body()
    }
}
