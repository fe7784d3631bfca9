package import Journal
package import Messages

/// Looks at the queues and says what needs a person. Blocks on the store: never on an event loop.
package struct QueueWatch {
    /// Dead letters wait.
    package static let deadLetters = "H7050"
    /// A dead letter holds back later messages of its key.
    package static let heldKey = "H7051"
    /// The oldest message of a queue waits too long.
    package static let oldQueue = "H7052"
    /// The message store does not answer.
    package static let store = "H7053"
    /// The message store cannot bring finished messages into its day files.
    package static let dayFiles = "H7056"

    private static let codes: Set<String> = [deadLetters, heldKey, oldQueue]
    /// Dead letters and waiting messages that are looked at to find held keys: a bound on the work, not on what is kept.
    private static let sample = 100

    private let board: AlarmBoard
    /// Milliseconds that the oldest message of a queue may wait.
    private let patience: (QueueName) -> Int64

    package init(board: AlarmBoard, patience: @escaping (QueueName) -> Int64) {
        self.board = board
        self.patience = patience
    }

    /// - Parameter now: Microseconds since 1970.
    package func look(at store: any MessageStore, of municipalities: [MunicipalityCode], now: Int64) {
        lookAtFiling(store.filingTrouble, now)
        do throws(StoreError) {
            for municipality in municipalities { try look(at: store, municipality, now) }
            if let trouble = store.trouble { throw trouble }
            board.clear(Alarm.Subject(code: Self.store))
        } catch {
            board.raise(.critical, Alarm.Subject(code: Self.store), ["name": error.code.rawValue], at: now)
        }
    }

    private func lookAtFiling(_ trouble: StoreError?, _ now: Int64) {
        let subject = Alarm.Subject(code: Self.dayFiles)
        guard let trouble else { return board.clear(subject) }
        board.raise(.warning, subject, ["name": trouble.code.rawValue], at: now)
    }

    private func look(
        at store: any MessageStore, _ municipality: MunicipalityCode, _ now: Int64
    ) throws(StoreError) {
        var raised: Set<Alarm.Subject> = []
        func raise(
            _ level: Alarm.Level, _ code: String, _ queue: QueueName, _ count: Int, since: Int64
        ) {
            let subject = Alarm.Subject(
                code: code, municipality: queue.municipality.description, name: queue.receiver)
            raised.insert(subject)
            board.raise(level, subject, ["name": queue.receiver, "count": String(count)], at: now, since: since)
        }
        for depth in try store.queues(of: municipality) {
            if depth.dead > 0 {
                let dead = try sample(store, depth.queue, .dead)
                raise(.warning, Self.deadLetters, depth.queue, depth.dead, since: Self.since(dead, or: now))
                let holding = try holders(among: dead, of: depth, in: store)
                if !holding.isEmpty {
                    raise(
                        .critical, Self.heldKey, depth.queue, holding.count, since: Self.since(holding, or: now))
                }
            }
            if let oldest = depth.oldest, now - oldest > patience(depth.queue) * 1_000 {
                raise(.warning, Self.oldQueue, depth.queue, depth.waiting + depth.leased, since: oldest)
            }
        }
        board.clear(Self.codes, in: municipality.description, except: raised)
    }

    private struct Held {
        let key: UInt64
        let holdsKey: Bool
        let since: Int64?
    }

    private static func since(_ held: [Held], or now: Int64) -> Int64 { held.compactMap(\.since).min() ?? now }

    private func sample(
        _ store: any MessageStore, _ queue: QueueName, _ state: Delivery.State
    ) throws(StoreError) -> [Held] {
        let query = MessageQuery(
            municipality: queue.municipality, receiver: queue.receiver, state: state, limit: Self.sample)
        return try store.find(query).map { found in
            let address = found.message.addresses.first { $0.receiver == queue.receiver }
            let delivery = found.deliveries.first { $0.id.receiver == queue.receiver }
            return Held(
                key: address?.key ?? 0, holdsKey: address?.holdsKey ?? false, since: delivery?.failure?.at)
        }
    }

    /// The dead letters that keep somebody waiting.
    private func holders(
        among dead: [Held], of depth: QueueDepth, in store: any MessageStore
    ) throws(StoreError) -> [Held] {
        let holding = dead.filter { $0.holdsKey && $0.key != 0 }
        guard depth.waiting > 0, !holding.isEmpty else { return [] }
        let waiting = Set(try sample(store, depth.queue, .waiting).map(\.key))
        return holding.filter { waiting.contains($0.key) }
    }
}
