import Contracts
import Formats
import Journal
import PlatformHub

/// Who still calls a version that another one takes the place of: per municipality and deprecated version the calling
/// systems, from the journal. A version that nobody has called is told too: it can go.
struct VersionReport {
    struct Line {
        let municipality: Municipality
        let contract: Contract
        let succession: Succession
        let counts: [CallCount]
    }

    let today: Day
    let from: Day?
    let until: Day?
    private(set) var lines: [Line] = []

    init(today: Day, from: Day?, until: Day?) {
        self.today = today
        self.from = from
        self.until = until
    }

    /// Adds what the journal has of one municipality.
    mutating func add(
        _ municipality: Municipality, _ town: MunicipalityCode, contracts: [Contract], journal: any Journal
    ) throws(JournalError) {
        let deprecated = contracts.filter { $0.succession != nil }
        let counts = try journal.callCounts(town, range) { id, version in
            deprecated.contains { $0.id == id && $0.version == version }
        }
        for contract in deprecated {
            guard let succession = contract.succession else { continue }
            let own = counts.filter { $0.contract == contract.id && $0.version == contract.version }
            // A version that is neither called nor to be had here is nobody's concern.
            guard !own.isEmpty || municipality.provider(of: contract) != nil else { continue }
            lines.append(Line(municipality: municipality, contract: contract, succession: succession, counts: own))
        }
    }

    /// Microseconds since 1970 of the first and the last day, both included; days in Japan.
    private var range: ClosedRange<Int64> {
        func start(_ day: Int) -> Int64 { JapanTime(dayNumber: day, secondOfDay: 0).unixSeconds * 1_000_000 }
        let first = from.map { start($0.daysSinceEpoch) } ?? 0
        let last = until.map { start($0.daysSinceEpoch + 1) - 1 } ?? .max
        return min(first, last)...last
    }

    func write(into json: inout JSONText) {
        json.member("today", today.description)
        json.member("from", from?.description ?? "")
        json.member("until", until?.description ?? "")
        json.key("versions")
        json.open("[")
        for line in lines { write(line, into: &json) }
        json.close("]")
    }

    private func write(_ line: Line, into json: inout JSONText) {
        json.open("{")
        json.member("municipality", line.municipality.code)
        json.member("contract", line.contract.id)
        json.member("version", line.contract.version)
        json.member("successor", line.succession.version)
        json.member("deprecated", line.succession.deprecated)
        json.member("sunset", line.succession.sunset)
        json.member("pastSunset", isPast(line.succession.sunset, today))
        json.member("calls", line.counts.reduce(0) { $0 + $1.calls })
        json.key("callers")
        json.open("[")
        for count in line.counts { write(count, of: line, into: &json) }
        json.close("]")
        json.close("}")
    }

    private func write(_ count: CallCount, of line: Line, into json: inout JSONText) {
        let day = JapanTime(unixSeconds: count.last / 1_000_000).day
        json.open("{")
        json.member("system", count.consumer)
        json.member("name", line.municipality.system(id: count.consumer)?.name ?? "")
        json.member("calls", count.calls)
        json.member("denied", count.denied)
        json.member("lastDay", day.description)
        json.member("calledAfterSunset", isPast(line.succession.sunset, day))
        json.close("}")
    }

    private func isPast(_ sunset: String, _ day: Day) -> Bool { Day(sunset).map { $0 < day } ?? false }
}
