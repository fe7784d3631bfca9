import Synchronization

/// What a storage has last told of itself, for lookups from any thread, and how long that counts.
final class RegistryView: Sendable {
    private let current = Mutex(RegistrySnapshot(clients: [], revokedTokens: []))
    private let revisionCounter = Atomic<UInt64>(0)
    /// By ``BootClock``; `Int.max`: for ever.
    private let end: Atomic<Int>

    /// - Parameter end: until when it counts, in milliseconds of ``BootClock``. A storage that nobody else writes has no end.
    init(countsUntil end: Int = .max) { self.end = Atomic(end) }

    var snapshot: RegistrySnapshot { current.withLock { $0 } }

    /// Goes up whenever a client or token that was good is good no more.
    var revision: UInt64 { revisionCounter.load(ordering: .acquiring) }

    /// False when somebody may have revoked something that is not in the view yet. Whoever lets somebody in asks this *after*
    /// the lookup, and then whether the revision is still the one from before it: so a process that stood still in between does
    /// not act by what was true before.
    var isCurrent: Bool {
        let end = end.load(ordering: .acquiring)
        return end == .max || BootClock.milliseconds() < end
    }

    /// One thread at a time publishes, the newest last.
    func publish(_ next: RegistrySnapshot) {
        let endsAccess = current.withLock { current in
            defer { current = next }
            return next.endsAccess(after: current)
        }
        if endsAccess { revisionCounter.add(1, ordering: .releasing) }
    }

    func count(until end: Int) { self.end.store(end, ordering: .releasing) }
}
