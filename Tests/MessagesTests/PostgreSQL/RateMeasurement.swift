import Foundation
import Messages
import PostgresServer
import Testing

/// Not a test of right or wrong: `HUB_MEASURE=1 swift test --filter RateMeasurement` prints how fast messages are accepted and
/// delivered with two stores on one database.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["HUB_MEASURE"] != nil)) struct RateMeasurement {
    /// CPU time of this process since it started.
    private func hubSeconds() -> Double {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
            + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1_000_000
    }

    @Test("accepted and delivered a second: 2 kB, 16 clients, two stores")
    func rate() async throws {
        let home = try PostgresHome()
        defer { home.remove() }
        let stores = try (0..<2).map { _ in try home.open { _ in } }
        defer { for store in stores { store.close() } }
        let body = [UInt8](repeating: 0x20, count: 2_000)
        let (clients, each) = (16, 1_000)
        let start = Date()
        let before = try home.server.cpuSeconds()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for client in 0..<clients {
                group.addTask {
                    for number in 0..<each {
                        let message = Sample.message(
                            client * each + number, to: ["R\(client)"], key: UInt64(number % 100 + 1), body: body)
                        try await stores[client % 2].accept([message])
                    }
                }
            }
            try await group.waitForAll()
        }
        let accepted = Date()
        print(
            "CPU µs a message: hub", Int(hubSeconds() * 1_000_000) / (clients * each), "database",
            Int((try home.server.cpuSeconds() - before) * 1_000_000) / (clients * each))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for client in 0..<clients {
                group.addTask {
                    while true {
                        let leases = try await stores[client % 2].claim("R\(client)", max: 100)
                        if leases.isEmpty { break }
                        _ = try await stores[client % 2].settle(
                            leases.map { Settlement(lease: $0.id, at: Sample.start, outcome: .delivered) })
                    }
                }
            }
            try await group.waitForAll()
        }
        let total = Double(clients * each)
        print("accepted/s:", Int(total / accepted.timeIntervalSince(start)))
        print("claimed and settled/s:", Int(total / Date().timeIntervalSince(accepted)))
        let open = try stores[0].queues(of: Sample.town)
        #expect(open == [])
    }
}
