import Foundation
import Journal
import Messages
import Synchronization
import Testing

/// Numbers for `docs/messages.md`; run by hand with `MEASURE_MESSAGES=1`, in a release build.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["MEASURE_MESSAGES"] != nil), .serialized)
struct EmbeddedMeasureTests {
    private static let body = [UInt8](repeating: 0x41, count: 2_000)

    private func seconds(_ body: () throws -> Void) rethrows -> Double {
        let clock = ContinuousClock()
        let time = try clock.measure(body)
        return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
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
        let time = seconds { accept(count, inFlight: 64, store) }
        print("MEASURED accepted/s of 2 kB at 64 in flight: \(Int(Double(count) / time))")
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
