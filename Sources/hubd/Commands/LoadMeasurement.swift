import Contracts
import Glibc

/// What loading a catalogue costs: wall time in ms, and by how much the process's resident memory (RSS) has grown.
///
/// The growth holds everything that loading touched for the first time, code included; it is an upper bound of what the
/// contracts themselves take. Not the proportional share: that one moves when another hub starts beside.
struct LoadMeasurement {
    let milliseconds: Double
    /// KiB; negative where the system does not tell (`/proc/self/status`).
    let kibibytes: Int

    static func taking<Loaded>(_ load: () throws -> Loaded) rethrows -> (Loaded, LoadMeasurement) {
        let memory = residentSetSize()
        let start = now()
        let loaded = try load()
        let milliseconds = now() - start
        guard let memory, let after = residentSetSize() else {
            return (loaded, LoadMeasurement(milliseconds: milliseconds, kibibytes: -1))
        }
        return (loaded, LoadMeasurement(milliseconds: milliseconds, kibibytes: after - memory))
    }

    /// One line of `name value` pairs for scripts.
    func line(of contracts: [Contract]) -> String {
        let operations = contracts.flatMap(\.operations)
        let items = operations.reduce(0) { $0 + $1.request.nodes.count + $1.response.nodes.count }
        let rounded = Int(milliseconds * 100)  // hundredths, without Foundation's formatting
        let time = "\(rounded / 100).\(rounded % 100 < 10 ? "0" : "")\(rounded % 100)"
        return "contracts \(contracts.count) operations \(operations.count) items \(items) "
            + "load_ms \(time) rss_growth_kib \(kibibytes)"
    }

    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
    }

    /// KiB.
    private static func residentSetSize() -> Int? {
        guard let bytes = Files.read("/proc/self/status") else { return nil }
        let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }
    }
}
