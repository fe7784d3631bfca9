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
        var line = #"{"at":"\#(JapanTime(unixSeconds: Int64(now.tv_sec)))","level":"\#(event.level)","#
        line += #""message":\#(Self.quoted("\(event.message)"))"#
        for key in facts.keys.sorted() { line += ",\(Self.quoted(key)):\(Self.quoted("\(facts[key] ?? "")"))" }
        line += "}\n"
        // One write a line, so that lines of several threads do not mix.
        let bytes = Array(line.utf8)
        _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case _ where scalar.value < 32: result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
