/// What waits for one receiver.
struct QueueLine: Sendable {
    /// The deliveries of one key that are open, or dead and holding it, in order: chained by ``Live/Item/behind``. Only the
    /// first may be handed out.
    struct Key: Sendable {
        var head = Live.none
        var tail = Live.none
        /// The one that was handed out last; an older one that came back waits for it.
        var holder = Live.none
    }

    let name: QueueName
    /// By order; may hold what is not due any more.
    var ready = DueHeap()
    /// By the time when it becomes due.
    var later = DueHeap()
    /// What is open, by the time of its acceptance; may hold what is not open any more.
    var oldest = DueHeap()
    var keys: [UInt64: Key] = [:]
    private(set) var waiting = 0
    private(set) var leased = 0
    private(set) var dead = 0

    init(name: QueueName) {
        self.name = name
    }

    var open: Int { waiting + leased }

    mutating func count(_ state: Delivery.State, _ change: Int) {
        switch state {
        case .waiting: waiting += change
        case .leased: leased += change
        case .dead: dead += change
        case .proposed, .delivered, .cancelled, .discarded: break
        }
    }
}
