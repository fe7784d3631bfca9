import Journal
import NIOCore

/// Waits for its record to be durable.
protocol JournalWaiter: AnyObject {
    func recorded(_ isDurable: Bool)
}

/// One event loop's way to the journal: what a turn of the loop gathers is handed over once, and comes back once.
final class JournalDesk {
    private let journal: any Journal
    let loop: any EventLoop
    private var records: [EncodedRecord] = []
    private var waiters: [any JournalWaiter] = []

    init(journal: any Journal, loop: any EventLoop) {
        self.journal = journal
        self.loop = loop
    }

    func record(_ record: JournalRecord, for waiter: any JournalWaiter) {
        if records.isEmpty {
            let desk = NIOLoopBound(self, eventLoop: loop)
            loop.execute { desk.value.handOver() }
        }
        records.append(record.encoded())
        waiters.append(waiter)
    }

    private func handOver() {
        let loop = loop
        let gathered = NIOLoopBound(waiters, eventLoop: loop)
        let batch = records
        records = []
        waiters = []
        journal.append(batch) { result in
            let isDurable = if case .success = result { true } else { false }
            loop.execute {
                for waiter in gathered.value { waiter.recorded(isDurable) }
            }
        }
    }
}
