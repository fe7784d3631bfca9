internal import Synchronization
internal import Threads

/// Does what need not be done while callers wait: prepares the next segment, writes the head checkpoint, seals finished
/// segments.
///
/// One thread, in this order of urgency.
final class Keeper: Sendable {
    fileprivate struct Desk {
        var wanted: UInt64?
        var prepared: (sequence: UInt64, file: any JournalFile)?
        var failure: JournalError?
        var head: Head?
        var finished: [FinishedSegment]
        var writtenGroup: UInt64
        var headTrouble: JournalError?
        var sealTrouble: JournalError?
        /// Failed just now: tried again after a while.
        var headPaused = false
        var sealPaused = false
        var closing = false
    }

    fileprivate enum Job {
        case prepare(UInt64)
        case head(Head)
        case seal(FinishedSegment)
        case pause
        case sleep
        case end
    }

    private let desk: Mutex<Desk>
    private let work = Signal()
    private let ready = Signal()
    private let configuration: JournalConfiguration
    private let files: any JournalFileSystem
    private let layout: Layout
    private let factory: SegmentFactory

    init(
        _ configuration: JournalConfiguration, _ recovered: Recovered, files: any JournalFileSystem, layout: Layout,
        factory: SegmentFactory
    ) {
        self.configuration = configuration
        self.files = files
        self.layout = layout
        self.factory = factory
        desk = Mutex(
            Desk(
                wanted: recovered.segment.sequence + 1, finished: recovered.finished, writtenGroup: recovered.head.group
            ))
    }

    /// What hinders sealing or the checkpoint at present; the journal still writes.
    var trouble: JournalError? { desk.withLock { $0.sealTrouble ?? $0.headTrouble } }

    /// Finished segments that are not yet sealed.
    var backlog: Int { desk.withLock { $0.finished.count } }

    // MARK: For the clerk

    /// The prepared segment `sequence`; waits for it when it is not ready yet.
    func next(_ sequence: UInt64) throws(JournalError) -> any JournalFile {
        // An old failure says nothing about now.
        desk.withLock { $0.failure = nil }
        while true {
            let answer: Result<any JournalFile, JournalError>? = desk.withLock { desk in
                if let prepared = desk.prepared, prepared.sequence == sequence {
                    desk.prepared = nil
                    desk.wanted = sequence + 1
                    return .success(prepared.file)
                }
                if let failure = desk.failure { return .failure(failure) }
                desk.wanted = sequence
                return nil
            }
            work.post()
            if let answer { return try answer.get() }
            ready.wait()
        }
    }

    func checkpoint(_ head: Head) {
        desk.withLock { $0.head = head }
        work.post()
    }

    /// `segment` is complete; `head` is the state at its end.
    func finish(_ segment: FinishedSegment, _ head: Head) {
        desk.withLock { desk in
            desk.finished.append(segment)
            desk.head = head
        }
        work.post()
    }

    /// Lets ``run()`` end when nothing is left to do, or nothing more can be done.
    func close() {
        desk.withLock { $0.closing = true }
        work.post()
    }

    // MARK: The thread

    func run() {
        while true {
            switch desk.withLock({ $0.nextJob() }) {
            case .prepare(let sequence): prepare(sequence)
            case .head(let head): write(head)
            case .seal(let segment): seal(segment)
            case .pause:
                work.wait(milliseconds: max(1, configuration.probeInterval))
                desk.withLock { ($0.headPaused, $0.sealPaused) = (false, false) }
            case .sleep: work.wait()
            case .end: return
            }
        }
    }

    private func prepare(_ sequence: UInt64) {
        let made: Result<any JournalFile, JournalError>
        do throws(FileError) { made = .success(try factory.prepare(sequence)) } catch {
            made = .failure(JournalError(error))
        }
        desk.withLock { desk in
            switch made {
            case .success(let file): desk.prepared = (sequence, file)
            case .failure(let error): desk.failure = error
            }
        }
        ready.post()
    }

    private func write(_ head: Head) {
        let outcome = Result<Void, JournalError> { () throws(JournalError) in
            do throws(FileError) {
                try files.replace(layout.head, with: head.bytes(writer: configuration.writer))
                try files.syncDirectory(layout.root)
            } catch { throw JournalError(error) }
        }
        desk.withLock { desk in
            switch outcome {
            case .success:
                desk.writtenGroup = head.group
                desk.headTrouble = nil
            case .failure(let error):
                // At the end it is tried once more; the one that is on the disk stays true.
                if desk.head == nil, !desk.closing { desk.head = head }
                desk.headTrouble = error
                desk.headPaused = true
            }
        }
    }

    private func seal(_ segment: FinishedSegment) {
        let outcome = Result<Void, JournalError> { () throws(JournalError) in
            try Sealer(files: files, layout: layout, writer: configuration.writer).seal(segment)
        }
        desk.withLock { desk in
            switch outcome {
            case .success:
                desk.finished.removeFirst()
                desk.sealTrouble = nil
            case .failure(let error):
                desk.sealTrouble = error
                desk.sealPaused = true
            }
        }
    }
}

extension Keeper.Desk {
    fileprivate mutating func nextJob() -> Keeper.Job {
        if let sequence = wanted, !closing {
            wanted = nil
            if prepared?.sequence != sequence { return .prepare(sequence) }
        }
        if let head, !headPaused || closing {
            self.head = nil
            return .head(head)
        }
        // A segment may go only after a checkpoint of its end is durable: it holds the chains' ends that the segment
        // takes along.
        if let segment = finished.first, writtenGroup >= segment.lastGroup, !sealPaused { return .seal(segment) }
        if closing { return .end }
        return headPaused || sealPaused ? .pause : .sleep
    }
}
