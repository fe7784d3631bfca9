internal import Synchronization
internal import Threads

/// Has the next segment ready before it is needed: a thread of its own makes it, so that the writer rarely waits.
package final class SegmentSupply: Sendable {
    private struct Desk {
        var wanted: UInt64?
        var made: (sequence: UInt64, result: Result<any JournalFile, FileError>)?
        var isClosing = false
    }

    private let desk: Mutex<Desk>
    private let work = Signal()
    private let ready = Signal()
    private let factory: SegmentFactory

    /// - Parameter first: the first segment to be made.
    package init(_ factory: SegmentFactory, first: UInt64) {
        self.factory = factory
        desk = Mutex(Desk(wanted: first))
        work.post()
    }

    /// The prepared segment `sequence`; waits for it when it is not ready yet. The one after it is begun.
    package func next(_ sequence: UInt64) throws(FileError) -> any JournalFile {
        // An old failure says nothing about now.
        desk.withLock { desk in
            if let made = desk.made, made.sequence != sequence || made.result.isFailure { desk.made = nil }
        }
        while true {
            let answer: Result<any JournalFile, FileError>? = desk.withLock { desk in
                if let made = desk.made, made.sequence == sequence {
                    desk.made = nil
                    if !made.result.isFailure { desk.wanted = sequence + 1 }
                    return made.result
                }
                desk.wanted = sequence
                return nil
            }
            work.post()
            if let answer { return try answer.get() }
            ready.wait()
        }
    }

    package func close() {
        desk.withLock { $0.isClosing = true }
        work.post()
    }

    /// The thread's work, until ``close()``.
    package func run() {
        while true {
            let (job, isClosing) = desk.withLock { desk -> (UInt64?, Bool) in
                defer { desk.wanted = nil }
                let isMade = desk.made.map { $0.sequence == desk.wanted } ?? false
                return (isMade ? nil : desk.wanted, desk.isClosing)
            }
            if isClosing { return }
            guard let job else {
                work.wait()
                continue
            }
            let result: Result<any JournalFile, FileError>
            do throws(FileError) { result = .success(try factory.prepare(job)) } catch { result = .failure(error) }
            desk.withLock { $0.made = (job, result) }
            ready.post()
        }
    }
}

extension Result {
    fileprivate var isFailure: Bool {
        if case .failure = self { true } else { false }
    }
}
