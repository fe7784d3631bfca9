import Journal
import MemoryDisk
import Messages
import Synchronization
import Testing
import Threads

@Suite("When the disk says no to the embedded store") struct EmbeddedDiskTests {
    private func reopened(_ store: EmbeddedMessageStore, _ files: MemoryFileSystem) throws -> EmbeddedMessageStore {
        store.close()
        return try EmbeddedMessageStore.small(files)
    }

    @Test("a full disk is said so, nothing accepted is lost, and it goes on when there is room")
    func fullDisk() async throws {
        let files = MemoryFileSystem()
        var store = try EmbeddedMessageStore.small(files, filing: 600_000)
        eventually { files.segments.count == 2 }
        files.fill(leaving: 40 << 10)
        var number = 1
        while await code({ try await store.accept([Sample.message(number, body: Array(repeating: 7, count: 999))]) })
            == nil
        {
            number += 1
        }
        #expect(number > 20, "the segment that was there is used")
        #expect(store.trouble?.code == .notWritable)
        #expect(await code { try await store.accept([Sample.message(9_999)]) } == .notWritable)
        #expect(await code { try store.expire(now: Sample.start) } == .notWritable)
        files.makeRoom()
        eventually { store.trouble == nil }
        try await store.accept([Sample.message(5_000)])
        store = try reopened(store, files)
        let ids = try store.find(MessageQuery(municipality: Sample.town, limit: .max)).map(\.message.id)
        #expect(Set(ids).isSuperset(of: (1..<number).map { Sample.id($0) } + [Sample.id(5_000)]))
        store.close()
    }

    @Test("after a sync that failed the group is not done, its leases may be settled again, and the store goes on")
    func failedSync() async throws {
        let files = MemoryFileSystem()
        var store = try EmbeddedMessageStore.small(files)
        eventually { files.segments.count == 2 }
        try await store.accept([Sample.message(1)])
        let lease = try #require(try await store.claim().first)
        files.failSyncs(1)
        #expect(await code { try await store.settle(lease, .delivered) } == .notWritable)
        eventually { store.trouble == nil }
        #expect(try store.delivery(Sample.id(1))?.state == .leased)
        #expect(try await store.settle(lease, .delivered) == .done)
        store = try reopened(store, files)
        #expect(try store.delivery(Sample.id(1))?.state == .delivered)
        store.close()
    }

    @Test("a write that failed leaves nothing behind")
    func failedWrite() async throws {
        let files = MemoryFileSystem()
        var store = try EmbeddedMessageStore.small(files)
        eventually { files.segments.count == 2 }
        try await store.accept([Sample.message(1)])
        files.failWrites(1, ofSegments: true)
        #expect(await code { try await store.accept([Sample.message(2)]) } == .notWritable)
        eventually { store.trouble == nil }
        try await store.accept([Sample.message(3)])
        store = try reopened(store, files)
        let found = try store.find(MessageQuery(municipality: Sample.town)).map(\.message.id)
        #expect(found == [Sample.id(1), Sample.id(3)])
        store.close()
    }

    @Test("when the day files cannot be written, the store goes on and memory keeps what they lack until they can")
    func refusedDays() async throws {
        let files = MemoryFileSystem()
        var store = try EmbeddedMessageStore.small(files)
        files.refuse(WholeFileDays.path)
        for number in 1...20 {
            try await store.accept([Sample.message(number)])
            try await store.settle(try #require(try await store.claim().first), .delivered)
        }
        eventually { store.filingTrouble?.code == .notWritable }
        #expect(throws: StoreError.self) { try store.file() }
        #expect(store.livingCount == 20 && store.trouble == nil)
        files.refuse(nil)
        try store.file()
        #expect(store.livingCount == 0 && store.filingTrouble == nil)
        store = try reopened(store, files)
        #expect(try store.count(MessageQuery(municipality: Sample.town, state: .delivered)) == 20)
        store.close()
    }

    @Test("when more waits for the disk than may wait, it is overloaded, and what was taken is done")
    func overloaded() async throws {
        let files = MemoryFileSystem()
        let store = try EmbeddedMessageStore.small(files)
        eventually { files.segments.count == 2 }
        files.holdSyncs()
        let results = Mutex<[Bool]>([])
        store.accept([Sample.message(0)]) { _ in }
        files.reached.wait()
        let body = [UInt8](repeating: 3, count: 6_000)
        for number in 1...40 {
            store.accept([Sample.message(number, body: body)]) { result in
                if case .failure(let error) = result { #expect(error.code == .overloaded) }
                results.withLock { $0.append((try? result.get()) != nil) }
            }
        }
        let refused = results.withLock { $0.count }
        #expect((25...35).contains(refused))
        files.releaseSyncs()
        eventually { results.withLock { $0.count } == 40 }
        #expect(results.withLock { $0.filter { $0 }.count } == 40 - refused)
        #expect(try store.count(MessageQuery(municipality: Sample.town)) == 41 - refused)
        store.close()
    }

    @Test("what is larger than a group is refused as too large")
    func tooLarge() async throws {
        let store = try EmbeddedMessageStore.small(MemoryFileSystem())
        #expect(
            await code { try await store.accept([Sample.message(1, body: Array(repeating: 1, count: 8 << 10))]) }
                == .tooLarge)
        store.close()
    }
}
