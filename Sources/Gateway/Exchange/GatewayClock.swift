import Glibc
import NIOCore
import PlatformHub
import Transport

/// The clocks of one event loop. The day is looked up once a second, the coarse clock once a tick.
final class GatewayClock {
    struct Today {
        let day: Day
        /// `YYYY-MM-DD`
        let text: String
    }

    private let ticker: LoopTicker
    private var second: Int64 = 0
    private var cached: Today

    init(ticker: LoopTicker) {
        self.ticker = ticker
        let day = JapanTime(unixSeconds: Int64(time(nil))).day
        cached = Today(day: day, text: day.description)
    }

    /// Microseconds since 1970.
    func microseconds() -> Int64 {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        return Int64(now.tv_sec) * 1_000_000 + Int64(now.tv_nsec) / 1_000
    }

    var unixSeconds: Int64 {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME_COARSE, &now)
        return Int64(now.tv_sec)
    }

    func exchange() -> ExchangeClock { ExchangeClock(monotonic: ticker.now, unixSeconds: unixSeconds) }

    /// The day in Japan.
    var today: Today {
        let now = unixSeconds
        if now != second {
            second = now
            let day = JapanTime(unixSeconds: now).day
            if day != cached.day { cached = Today(day: day, text: day.description) }
        }
        return cached
    }
}
