import Logging
import PlatformHub

/// Says an alarm in the log once when it begins, and once when it is over.
struct AlarmLog {
    let log: Logger

    func note(_ change: AlarmBoard.Change) {
        switch change {
        case .raised(let alarm) where alarm.level == .critical: log.error("alarm", metadata: metadata(alarm))
        case .raised(let alarm): log.warning("alarm", metadata: metadata(alarm))
        case .cleared(let alarm): log.notice("alarm over", metadata: metadata(alarm))
        }
    }

    private func metadata(_ alarm: Alarm) -> Logger.Metadata {
        var metadata: Logger.Metadata = [
            "code": "\(alarm.subject.code)", "municipality": "\(alarm.subject.municipality)",
            "subject": "\(alarm.subject.name)",
        ]
        if let count = alarm.parameters["count"] { metadata["count"] = "\(count)" }
        return metadata
    }
}
