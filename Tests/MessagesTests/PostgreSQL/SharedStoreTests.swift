import Journal
import Messages
import Postgres
import PostgresServer
import Testing

/// Several processes of the hub on one database: here several stores that share nothing else.
@Suite struct SharedStoreTests {
    private func withTwo(
        _ body: (PostgresHome, PostgresMessageStore, PostgresMessageStore) async throws -> Void
    ) async throws {
        let home = try PostgresHome()
        defer { home.remove() }
        let first = try home.open { _ in }
        defer { first.close() }
        let second = try home.open { _ in }
        defer { second.close() }
        try await body(home, first, second)
    }

    @Test("two that claim at once never hold the same delivery, or two of one key")
    func exclusive() async throws {
        try await withTwo { (_, first, second) async throws in
            try await first.accept((0..<200).map { Sample.message($0, key: UInt64($0 % 10)) })
            let held = HeldKeys()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for store in [first, second, first, second] {
                    group.addTask {
                        while held.count < 200 {
                            for lease in try await store.claim(max: 3) {
                                held.take(lease)
                                held.giveBack(lease)
                                try await store.settle(lease, .delivered)
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(held.faults == [])
            #expect(held.count == 200)
            #expect(try first.queues(of: Sample.town) == [])
        }
    }

    @Test("the same idempotency key at two processes is accepted once")
    func idempotency() async throws {
        try await withTwo { (_, first, second) async throws in
            let results = try await withThrowingTaskGroup(of: [Acceptance].self) { group in
                for process in 0..<8 {
                    let store = process % 2 == 0 ? first : second
                    group.addTask {
                        // Each in another order.
                        let keys = process % 4 < 2 ? Array(0..<20) : (0..<20).reversed()
                        return try await store.accept(
                            keys.map { Sample.message(process * 100 + $0, idempotencyKey: "k\($0)", body: [1]) })
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(results.filter { $0 == .accepted }.count == 20)
            #expect(try second.count(MessageQuery(municipality: Sample.town)) == 20)
        }
    }

    @Test("the lease of a process that died is taken over when it has run out, and not before")
    func takeOver() async throws {
        try await withTwo { (home, first, second) async throws in
            try await first.accept([Sample.message(1, key: 1), Sample.message(2, key: 1)])
            let lost = try #require(try await first.claim().first)
            first.close()
            #expect(try await second.claim(at: lost.until - 1).isEmpty)
            let taken = try #require(try await second.claim(at: lost.until).first)
            #expect(taken.message.id == lost.message.id && taken.id.token > lost.id.token && taken.attempt == 2)
            // The dead one was only stopped for a while.
            let late = try home.open { _ in }
            defer { late.close() }
            #expect(try await late.settle(lost, .delivered) == .lost)
            #expect(try await second.settle(taken, .delivered) == .done)
        }
    }

    @Test("what one process accepts the other is told of")
    func hints() async throws {
        try await withTwo { (_, first, second) async throws in
            let (stream, hint) = AsyncStream.makeStream(of: QueueName.self)
            second.onReady { hint.yield($0) }
            var hints = stream.makeAsyncIterator()
            // The second may just be starting to listen.
            let sender = Task {
                var number = 0
                while !Task.isCancelled {
                    number += 1
                    try await first.accept([Sample.message(number)])
                    try await Task.sleep(for: .milliseconds(20))
                }
            }
            #expect(await hints.next() == Sample.queue("B"))
            sender.cancel()
        }
    }

    @Test("a database of a newer program, and a changed one, are refused")
    func foreign() throws {
        let home = try PostgresHome()
        defer { home.remove() }
        try home.open { _ in }.close()
        let connection = try Connection(home.database)
        func code() -> StoreError.Code? {
            do { try home.open { _ in }.close() } catch { return (error as? StoreError)?.code }
            return nil
        }
        #expect(code() == nil)
        // A newer program that has only added something is no hindrance.
        try connection.run(
            "INSERT INTO migrations (role, number, name, checksum, phase) VALUES ('messages', 99, 'later', '', 'expand')"
        )
        #expect(code() == nil)
        try connection.run("UPDATE migrations SET phase = 'contract' WHERE number = 99")
        #expect(code() == .foreign)
        try connection.run("DELETE FROM migrations WHERE number = 99")
        try connection.run("UPDATE migrations SET checksum = 'other' WHERE role = 'messages'")
        #expect(code() == .damaged)
    }

    @Test("one bad message fails alone")
    func poison() async throws {
        try await withTwo { (_, first, _) async throws in
            let results = await withTaskGroup(of: Bool.self) { group in
                for number in 0..<20 {
                    // The same id twice: the second cannot be kept.
                    let message = Sample.message(number == 13 ? 12 : number)
                    group.addTask { (try? await first.accept([message])) == [.accepted] }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(results.filter { $0 }.count == 19)
            var message = Sample.message(50)
            message.purpose = "a\0b"
            await #expect(throws: StoreError.self) { try await first.accept([message]) }
            #expect(try first.count(MessageQuery(municipality: Sample.town)) == 19)
        }
    }

    @Test("more than may wait is refused, and so is a body that is too large")
    func bounds() async throws {
        let home = try PostgresHome()
        defer { home.remove() }
        let store = try home.open { configuration in
            configuration.queueBytes = 2_000
            configuration.bodyBytes = 1_000
        }
        defer { store.close() }
        func code(_ number: Int, _ size: Int) async -> StoreError.Code? {
            do {
                try await store.accept([Sample.message(number, body: [UInt8](repeating: 1, count: size))])
            } catch { return (error as? StoreError)?.code }
            return nil
        }
        #expect(await code(1, 1_001) == .tooLarge)
        #expect(await code(1, 1_000) == nil)
        let codes = await withTaskGroup(of: StoreError.Code?.self) { group in
            for number in 2..<200 { group.addTask { await code(number, 1_000) } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(codes.contains(.overloaded))
        #expect(try store.count(MessageQuery(municipality: Sample.town)) == 1 + codes.filter { $0 == nil }.count)
    }
}
