import Foundation
import Journal
import Messages
import Synchronization
import Testing

/// Numbers for `docs/messages.md`; run by hand with `MEASURE_MESSAGES=1`, in a release build.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["MEASURE_MESSAGES"] != nil), .serialized)
struct EmbeddedMeasureTests {
    private static let body = [UInt8](repeating: 0x41, count: 2_000)

    /// Processor time, so that it can be compared on a busy machine.
    private func seconds(_ body: () throws -> Void) rethrows -> Double {
        let start = clock()
        try body()
        return Double(clock() - start) / Double(CLOCKS_PER_SEC)
    }

    /// Resident memory, bytes.
    private func resident() throws -> Int {
        let fields = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")
        return (Int(fields[1]) ?? 0) * 4_096
    }

    /// Keeps `inFlight` acceptances under way.
    private func accept(_ count: Int, inFlight: Int, _ store: EmbeddedMessageStore) {
        let free = DispatchSemaphore(value: inFlight)
        for number in 0..<count {
            free.wait()
            let message = Sample.message(number, key: UInt64(number % 50_000 + 1), body: Self.body)
            store.accept([message]) { result in
                if case .failure(let error) = result { Issue.record("\(error)") }
                free.signal()
            }
        }
        for _ in 0..<inFlight { free.wait() }
        for _ in 0..<inFlight { free.signal() }
    }

    @Test("acceptances a second of 2 kB, 64 in flight") func acceptRate() throws {
        let home = EmbeddedHome()
        defer { home.remove() }
        let store = try EmbeddedMessageStore.open(MessageStoreConfiguration(directory: home.folder))
        accept(5_000, inFlight: 64, store)
        let count = 100_000
        let start = ContinuousClock.now
        accept(count, inFlight: 64, store)
        let time = (ContinuousClock.now - start) / .seconds(1)
        print("MEASURED accepted/s of 2 kB at 64 in flight: \(Int(Double(count) / time))")
        store.close()
    }

    @Test("200,000 that are delivered: memory, day file, start") func finished() throws {
        let home = EmbeddedHome()
        defer { home.remove() }
        var configuration = MessageStoreConfiguration(directory: home.folder)
        configuration.cacheBytes = 0
        configuration.filingInterval = 600_000
        var store = try EmbeddedMessageStore.open(configuration)
        let count = 200_000
        let before = try resident()
        for start in stride(from: 0, to: count, by: 1_000) {
            let done = DispatchSemaphore(value: 0)
            let messages = (start..<start + 1_000).map {
                Sample.message($0, key: UInt64($0 % 50_000 + 1), idempotencyKey: "k\($0)", body: Self.body)
            }
            store.accept(messages) { _ in done.signal() }
            done.wait()
            let open = store
            store.claim(
                Claim(
                    queue: Sample.queue("B"), max: 1_000, maxBytes: .max, now: Sample.start, until: Sample.start + 1)
            ) { claimed in
                let leases = (try? claimed.get().leases) ?? []
                open.settle(
                    leases.map { Settlement(lease: $0.id, at: Sample.start, outcome: .delivered) }
                ) { _ in done.signal() }
            }
            done.wait()
        }
        print("MEASURED finished: bytes of memory a message before it is filed: \((try resident() - before) / count)")
        let filing = try seconds { try store.file() }
        print("MEASURED µs to file a message: \(filing * 1e6 / Double(count))")
        print("MEASURED living afterwards: \(store.livingCount); bytes of names: \(store.filedNameBytes)")
        let days = try FileManager.default.contentsOfDirectory(atPath: home.folder + "/days")
        let size = try days.reduce(0) { size, name in
            let path = "\(home.folder)/days/\(name)"
            return try size + (FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0)
        }
        print("MEASURED bytes of day file a message: \(size / count)")
        store.close()
        let open = try seconds { store = try EmbeddedMessageStore.open(configuration) }
        print("MEASURED seconds to open: \(open); bytes read: \(store.readBytes)")
        var query = MessageQuery(municipality: Sample.town)
        let counting = seconds { #expect((try? store.count(query)) == count) }
        query.state = .cancelled
        let looking = seconds { #expect((try? store.count(query)) == 0) }
        print("MEASURED seconds to count all: \(counting); those in a state: \(looking)")
        store.close()
        // As it was before: the whole log.
        try FileManager.default.removeItem(atPath: home.folder + "/days")
        try FileManager.default.removeItem(atPath: home.folder + "/filed")
        let whole = try seconds { store = try EmbeddedMessageStore.open(configuration) }
        print("MEASURED seconds to make the day files anew: \(whole); bytes read: \(store.readBytes)")
        store.close()
    }

    @Test("a million that wait: memory, start, hand-out") func millionWaiting() throws {
        let home = EmbeddedHome()
        defer { home.remove() }
        var configuration = MessageStoreConfiguration(directory: home.folder)
        configuration.cacheBytes = 0
        var store = try EmbeddedMessageStore.open(configuration)
        let before = try resident()
        let count = 1_000_000
        for start in stride(from: 0, to: count, by: 1_000) {
            let done = DispatchSemaphore(value: 0)
            let messages = (start..<start + 1_000).map { number in
                Sample.message(number, key: UInt64(number % 300_000 + 1), body: Array(Self.body.prefix(200)))
            }
            store.accept(messages) { _ in done.signal() }
            done.wait()
        }
        print("MEASURED bytes of memory a waiting delivery: \((try resident() - before) / count)")
        store.close()
        let open = try seconds { store = try EmbeddedMessageStore.open(configuration) }
        print("MEASURED seconds to open with \(count) messages: \(open)")
        let claim = seconds {
            let done = DispatchSemaphore(value: 0)
            for _ in 0..<100 {
                store.claim(Claim(queue: Sample.queue("B"), max: 100, now: Sample.start, until: Sample.start + 1)) {
                    _ in
                    done.signal()
                }
                done.wait()
            }
        }
        print("MEASURED handed out/s, bodies from the log: \(Int(10_000 / claim))")
        let count2 = seconds { #expect((try? store.count(MessageQuery(municipality: Sample.town))) == count) }
        print("MEASURED seconds to count them: \(count2)")
        store.close()
    }
}
