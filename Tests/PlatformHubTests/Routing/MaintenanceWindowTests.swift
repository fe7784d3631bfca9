import PlatformHub
import Testing

@Suite struct MaintenanceWindowTests {
    /// A moment of 2026 in Japan, in Unix seconds.
    private func moment(_ text: String) throws -> Int64 {
        let day = try #require(Day(String(text.prefix(10))))
        let number = try #require((20_000...21_500).first { Day(daysSinceEpoch: $0) == day })
        let parts = try text.suffix(5).split(separator: ":").map { try #require(Int($0)) }
        return JapanTime(dayNumber: number, secondOfDay: parts[0] * 3_600 + parts[1] * 60).unixSeconds
    }

    private func end(_ window: MaintenanceWindow, _ text: String) throws -> String? {
        window.end(at: JapanTime(unixSeconds: try moment(text))).map { JapanTime(unixSeconds: $0).description }
    }

    @Test func `Holds from its first minute to the one before its end`() throws {
        let window = MaintenanceWindow(weekdays: [.sunday], from: 120, to: 300)
        #expect(try end(window, "2026-11-22 01:59") == nil)
        #expect(try end(window, "2026-11-22 02:00") == "2026-11-22 05:00")
        #expect(try end(window, "2026-11-22 04:59") == "2026-11-22 05:00")
        #expect(try end(window, "2026-11-22 05:00") == nil)
    }

    @Test(arguments: ["2026-11-21 03:00", "2026-11-23 03:00"])
    func `Other days are free`(text: String) throws {
        #expect(try end(MaintenanceWindow(weekdays: [.sunday], from: 120, to: 300), text) == nil)
    }

    @Test func `Goes on past midnight when its end lies before its beginning`() throws {
        let window = MaintenanceWindow(weekdays: [.saturday], from: 1_320, to: 300)
        #expect(try end(window, "2026-11-21 22:00") == "2026-11-22 05:00")
        #expect(try end(window, "2026-11-22 04:59") == "2026-11-22 05:00")
        #expect(try end(window, "2026-11-22 22:00") == nil)
        #expect(try end(window, "2026-11-21 04:00") == nil)
    }

    @Test func `A date stands for that day alone`() throws {
        let window = MaintenanceWindow(dates: [try #require(Day("2026-12-31"))], from: 0, to: 1_440)
        #expect(try end(window, "2026-12-31 23:59") == "2027-01-01 00:00")
        #expect(try end(window, "2026-12-30 23:59") == nil)
        #expect(try end(window, "2027-01-01 00:00") == nil)
    }
}

@Suite struct ProviderHealthTests {
    @Test func `A window goes before the circuit and uses up no probe`() {
        let window = MaintenanceWindow(weekdays: Set(Weekday.allCases), from: 0, to: 60)
        let health = ProviderHealth(circuit: .init(failures: 1, openNanoseconds: 1_500_000_000), windows: [window])
        // 2026-04-01 00:30 and 01:00 in Japan.
        let inside: Int64 = 1_774_971_000
        let outside: Int64 = 1_774_972_800
        #expect(health.availability(monotonic: 0, unixSeconds: inside) == .maintenance(until: outside))
        guard case .available(let permit) = health.availability(monotonic: 0, unixSeconds: outside) else {
            Issue.record("not available outside the window")
            return
        }
        health.report(.failure, of: permit, monotonic: 0)
        #expect(health.availability(monotonic: 0, unixSeconds: outside) == .circuitOpen(retryAfterSeconds: 2))
        #expect(health.availability(monotonic: 2_000_000_000, unixSeconds: inside) == .maintenance(until: outside))
        guard case .available(let probe) = health.availability(monotonic: 2_000_000_000, unixSeconds: outside) else {
            Issue.record("the probe was used up")
            return
        }
        #expect(probe.isProbe)
    }
}
