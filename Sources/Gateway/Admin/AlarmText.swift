import Contracts
import Formats
import PlatformHub

/// The alarms as the management API shows them.
enum AlarmText {
    /// Adds the members `alarms` and `alarmsNotKept`.
    static func write(_ hub: Hub, into json: inout JSONText) {
        let (alarms, notKept) = hub.alarms.contents
        json.key("alarms")
        json.open("[")
        for alarm in alarms {
            json.open("{")
            json.member("level", alarm.level.rawValue)
            json.member("code", alarm.subject.code)
            json.member("municipality", alarm.subject.municipality)
            json.member("subject", alarm.subject.name)
            json.member("since", AuditText.moment(alarm.since))
            json.member("last", AuditText.moment(alarm.last))
            json.member("count", alarm.count)
            json.member("ja", hub.errors.text(alarm.subject.code, language: .ja, parameters: alarm.parameters))
            json.member("en", hub.errors.text(alarm.subject.code, language: .en, parameters: alarm.parameters))
            json.close("}")
        }
        json.close("]")
        json.member("alarmsNotKept", notKept)
    }
}
