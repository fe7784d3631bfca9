import Journal
import Messages
import Testing

@Suite struct QuestionTests {
    /// 1…8: even ones to B and C, odd ones to B; 3 dead, 4 delivered at B; 5 from another sender; 9 in another town.
    private func fill(_ store: any MessageStore) async throws {
        var messages = (1...8).map { number in
            Sample.message(number, to: number % 2 == 0 ? ["B", "C"] : ["B"], at: Sample.start + Int64(number))
        }
        messages[4].sender = "Z"
        messages[5].kind = .request
        messages[6].contract = "shotoku"
        messages[7].operation = "Ask"
        try await store.accept(messages)
        try await store.accept([Sample.message(9, in: Sample.otherTown)])
        let leases = try await store.claim(max: 4)
        try await store.settle(leases[2], .dead(Sample.failure(.refused)))
        try await store.settle(leases[3], .delivered)
    }

    private func numbers(_ found: [MessageStatus]) -> [Int] { found.map { Int($0.message.acceptedAt - Sample.start) } }

    @Test("finds by every condition, and counts the same", arguments: Engine.all)
    func finding(engine: Engine) async throws {
        try await engine.test { (bench) async throws in
            try await fill(bench.store)
            let store = bench.store
            func expect(_ expected: [Int], _ change: (inout MessageQuery) -> Void) throws {
                var query = MessageQuery(municipality: Sample.town)
                change(&query)
                #expect(numbers(try store.find(query)) == expected)
                #expect(try store.count(query) == expected.count)
            }
            try expect(Array(1...8)) { _ in }
            try expect([5]) { $0.sender = "Z" }
            try expect([6]) { $0.kind = .request }
            try expect([7]) { $0.contract = "shotoku" }
            try expect([8]) { $0.operation = "Ask" }
            try expect([2, 4, 6, 8]) { $0.receiver = "C" }
            try expect([3]) { $0.state = .dead }
            try expect([3]) { $0.reason = .refused }
            try expect([]) { $0.reason = .timeout }
            try expect([1, 2]) { $0.state = .leased }
            try expect([4]) { $0.state = .delivered }
            try expect([2, 4, 6, 8]) { query in (query.receiver, query.state) = ("C", .waiting) }
            try expect([]) { query in (query.receiver, query.state) = ("C", .dead) }
            try expect([3, 4, 5]) { $0.accepted = Sample.start + 3...Sample.start + 5 }
            let found = try bench.store.find(MessageQuery(municipality: Sample.town))
            #expect(
                found
                    == (1...8).map { number in
                        try? store.status(of: Sample.id(number, at: Sample.start + Int64(number)), in: Sample.town)
                    })
        }
    }

    @Test("pages in the order of acceptance; the count is of all pages", arguments: Engine.all)
    func paging(engine: Engine) async throws {
        try await engine.test { (bench) async throws in
            try await fill(bench.store)
            var query = MessageQuery(municipality: Sample.town, receiver: "B", limit: 3)
            var pages: [[Int]] = []
            while true {
                let page = try bench.store.find(query)
                guard let last = page.last else { break }
                pages.append(numbers(page))
                query.after = last.message.id
            }
            #expect(pages == [[1, 2, 3], [4, 5, 6], [7, 8]])
            query.after = nil
            #expect(try bench.store.count(query) == 8)
        }
    }

    @Test("queues say how much waits, is out and is dead, and since when", arguments: Engine.all)
    func queues(engine: Engine) async throws {
        try await engine.test { (bench) async throws in
            try await fill(bench.store)
            #expect(
                try bench.store.queues(of: Sample.town) == [
                    QueueDepth(queue: Sample.queue("B"), waiting: 4, leased: 2, dead: 1, oldest: Sample.start + 1),
                    QueueDepth(queue: Sample.queue("C"), waiting: 4, leased: 0, dead: 0, oldest: Sample.start + 2),
                ])
            #expect(try bench.store.queues(of: MunicipalityCode(number: 1)) == [])
        }
    }

    @Test("whole days without anything open are dropped, with their idempotency keys", arguments: Engine.all)
    func retiring(engine: Engine) async throws {
        try await engine.test { (bench) async throws in
            func message(_ number: Int, day: Int64) -> StoredMessage {
                Sample.message(number, idempotencyKey: "k\(number)", at: Sample.start + day * Sample.day)
            }
            let messages = [message(1, day: 0), message(2, day: 1), message(3, day: 1), message(4, day: 2)]
            for message in messages { try await bench.store.accept([message]) }
            let leases = try await bench.store.claim(at: Sample.start + 3 * Sample.day)
            for index in [0, 1, 3] { try await bench.store.settle(leases[index], .delivered) }
            try await bench.store.settle(leases[2], .dead(Sample.failure()))
            let midnight = Sample.start + Sample.day / 2
            #expect(try bench.store.retire(before: midnight - 1) == 0)
            #expect(try bench.store.retire(before: midnight + 5 * Sample.day) == 2)
            #expect(
                try bench.store.find(MessageQuery(municipality: Sample.town)).map(\.message.id)
                    == [messages[1].id, messages[2].id])
            #expect(
                try await bench.store.accept([messages[0], messages[1]]) == [.accepted, .repeated(messages[1].id)])
            _ = try bench.store.discard([leases[2].id.delivery], in: Sample.town, at: Sample.start)
            if engine.isDurable { try bench.reopen() }
            #expect(try bench.store.retire(before: midnight + 5 * Sample.day) == 2)
        }
    }

    @Test("a closed store refuses everything", arguments: Engine.all)
    func closed(engine: Engine) async throws {
        try await engine.test { (bench) async throws in
            let store = bench.store
            store.close()
            store.close()
            func code(_ body: () async throws -> Void) async -> StoreError.Code? {
                do { try await body() } catch { return (error as? StoreError)?.code }
                return nil
            }
            let id = DeliveryID(message: Sample.id(1), receiver: "B")
            let lease = Lease.ID(delivery: id, token: 1)
            let query = MessageQuery(municipality: Sample.town)
            #expect(await code { try await store.accept([Sample.message(1)]) } == .closed)
            #expect(await code { _ = try await store.claim() } == .closed)
            #expect(
                await code {
                    _ = try await store.settle([Settlement(lease: lease, at: 0, outcome: .delivered)])
                } == .closed)
            #expect(await code { _ = try await store.extend([lease], until: 1) } == .closed)
            #expect(await code { _ = try store.status(of: id.message, in: Sample.town) } == .closed)
            #expect(await code { _ = try store.queues(of: Sample.town) } == .closed)
            #expect(await code { _ = try store.find(query) } == .closed)
            #expect(await code { _ = try store.count(query) } == .closed)
            #expect(await code { _ = try store.expire(now: 1) } == .closed)
            #expect(await code { _ = try store.cancel(id.message, in: Sample.town, at: 1) } == .closed)
            #expect(await code { _ = try store.retire(before: 1) } == .closed)
        }
    }
}
