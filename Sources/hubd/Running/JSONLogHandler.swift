import Formats
import Glibc
import Logging
import PlatformHub

/// One JSON object a line on standard error: `at`, `level`, `message`, and the metadata beside them.
struct JSONLogHandler: LogHandler {
    var logLevel = Logger.Level.info
    var metadata = Logger.Metadata()
    private let label: String

    init(label: String) {
        self.label = label
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let facts = metadata.merging(event.metadata ?? [:]) { _, new in new }
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        var line = JSONText()
        line.open("{")
        line.member("at", JapanTime(unixSeconds: Int64(now.tv_sec)).description)
        line.member("level", event.level.rawValue)
        line.member("message", event.message.description)
        for key in facts.keys.sorted() { line.member(key, "\(facts[key] ?? "")") }
        line.close("}")
        // One write a line, so that lines of several threads do not mix.
        Console.write(line.bytes + [10], to: STDERR_FILENO)
    }
}
