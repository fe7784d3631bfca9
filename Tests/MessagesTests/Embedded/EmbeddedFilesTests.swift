import Journal
import MemoryDisk
import Messages
import Testing

@Suite("Files of the embedded store") struct EmbeddedFilesTests {
    /// A store with messages in several segments.
    private func filled(_ files: MemoryFileSystem, days: Int = 1) async throws {
        let store = try EmbeddedMessageStore.small(files)
        for number in 0..<100 {
            let time = Sample.start + Int64(number * days / 100) * Sample.day
            try await store.accept([Sample.message(number, body: Array(repeating: 5, count: 1_000), at: time)])
        }
        store.close()
    }

    private func failure(_ files: MemoryFileSystem) -> StoreError? {
        do throws(StoreError) { try EmbeddedMessageStore.small(files).close() } catch { return error }
        return nil
    }

    @Test("a torn last group is cut whole, and the store goes on in its place")
    func tornGroup() async throws {
        let files = MemoryFileSystem()
        try await filled(files)
        let path = try #require(files.segments.dropLast().last)
        // A group of which only a piece reached the disk.
        files.change(path) { bytes in
            let end = (bytes.lastIndex { $0 != 0 } ?? 0) / 512 * 512 + 512
            bytes.replaceSubrange(end + 512..<end + 612, with: repeatElement(0xab, count: 100))
        }
        let store = try EmbeddedMessageStore.small(files)
        #expect(store.cutBytes > 0)
        try await store.accept([Sample.message(1_000)])
        #expect(try store.count(MessageQuery(municipality: Sample.town)) == 101)
        store.close()
        #expect(failure(files) == nil)
    }

    @Test("a last group that was there at an orderly end is not taken for a torn one")
    func rottenEnd() async throws {
        let files = MemoryFileSystem()
        try await filled(files)
        let path = try #require(files.segments.dropLast().last)
        files.change(path) { bytes in bytes[(bytes.lastIndex { $0 != 0 } ?? 0)] ^= 1 }
        #expect(failure(files)?.code == .damaged)
    }

    @Test("anything else that does not verify stops the start and names file and place")
    func damage() async throws {
        let files = MemoryFileSystem()
        try await filled(files)
        let path = try #require(files.segments.dropLast().last)
        files.change(path) { $0[600] ^= 1 }
        let error = try #require(failure(files))
        #expect(error.code == .damaged)
        #expect(error.detail.contains(path) && error.detail.contains("at byte "))
    }

    @Test("a missing segment, or all of them, stops the start")
    func missingSegments() async throws {
        let files = MemoryFileSystem()
        try await filled(files)
        files.delete(files.segments[1])
        #expect(failure(files)?.code == .damaged)
        for path in files.segments { files.delete(path) }
        #expect(failure(files)?.code == .damaged)
    }

    @Test("a second process is turned away, a newer format refused")
    func lockedAndForeign() async throws {
        let files = MemoryFileSystem()
        let store = try EmbeddedMessageStore.small(files)
        #expect(failure(files)?.code == .locked)
        store.close()
        files.change("/messages/head") { bytes in
            bytes[8] = 2
            let digest = bytes[..<32].withUnsafeBytes { Digest(of: $0) }
            digest.withUnsafeBytes { bytes.replaceSubrange(32..<64, with: $0) }
        }
        #expect(failure(files)?.code == .foreign)
        files.change("/messages/head") { $0[9] = 9 }
        #expect(failure(files)?.code == .damaged)
    }

    @Test("periods that went take their segments along, also after a start")
    func retire() async throws {
        let files = MemoryFileSystem()
        try await filled(files, days: 4)
        var store = try EmbeddedMessageStore.small(files)
        while let lease = try await store.claim(max: 1, at: Sample.start + 9 * Sample.day).first {
            try await store.settle(
                lease,
                lease.message.id == Sample.id(60, at: Sample.start + 2 * Sample.day)
                    ? .dead(Sample.failure()) : .delivered)
        }
        let before = files.segments.count
        #expect(try store.retire(before: Sample.start + 4 * Sample.day) == 75, "the day of the dead letter stays")
        #expect(files.segments.count < before)
        #expect(try store.count(MessageQuery(municipality: Sample.town)) == 25)
        store.close()
        store = try EmbeddedMessageStore.small(files)
        #expect(try store.count(MessageQuery(municipality: Sample.town)) == 25)
        #expect(try store.queues(of: Sample.town).map(\.dead) == [1])
        #expect(try store.retire(before: Sample.start + 4 * Sample.day) == 0)
        store.close()
    }

    @Test("settings that make no sense are refused")
    func configuration() {
        var configuration = MessageStoreConfiguration.small
        configuration.segmentBytes = 4_096
        #expect(throws: StoreError.self) {
            let files = MemoryFileSystem()
            try EmbeddedMessageStore.open(configuration, files: files, days: WholeFileDays(files)).close()
        }
    }
}
