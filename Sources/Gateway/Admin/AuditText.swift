import Formats
import Journal
import PlatformHub

/// An exchange as the audit commands show it: who asked whom, when, for what, by what right, and how it ended.
enum AuditText {
    static func write(_ found: FoundExchange, into json: inout JSONText) {
        json.open("{")
        json.member("exchange", found.exchange.description)
        if let intent = found.intent {
            json.member("receivedAt", moment(intent.receivedAt))
            json.member("consumer", intent.consumer)
            json.member("provider", intent.provider)
            json.member("contract", intent.contract + " " + intent.version)
            json.member("operation", intent.operation)
            json.member("access", intent.access == .create ? "Create" : "Read")
            json.member("purpose", intent.purpose)
            json.member("grant", intent.grant)
            json.member("clerk", intent.clerk ?? "")
            json.member("face", "\(intent.face)".uppercased())
            json.member("receivedDigest", intent.receivedDigest.description)
            json.member("forwardedDigest", intent.forwardedDigest.description)
        }
        if let outcome = found.outcome {
            json.member("verdict", "\(outcome.verdict)")
            json.member("code", outcome.code)
            json.member("httpStatus", Int(outcome.httpStatus))
            json.member("readyAt", moment(outcome.readyAt))
            json.member("answerSentDigest", outcome.answerSentDigest.description)
        } else {
            json.member("verdict", "outcome unknown")
        }
        if !found.acts.isEmpty { write(found.acts, into: &json) }
        json.close("}")
    }

    /// Who handled the message: looked at its body, sent it again, edited it.
    private static func write(_ acts: [ActPart], into json: inout JSONText) {
        json.key("acts")
        json.open("[")
        for act in acts {
            json.open("{")
            json.member("act", "\(act.kind)")
            json.member("person", act.person)
            json.member("account", act.account)
            json.member("reason", act.reason)
            json.member("at", moment(act.at))
            json.close("}")
        }
        json.close("]")
    }

    /// `YYYY-MM-DDThh:mm:ss.ssssss+09:00` (GIF).
    static func moment(_ microseconds: Int64) -> String {
        let time = JapanTime(unixSeconds: microseconds / 1_000_000)
        func padded(_ number: Int, _ digits: Int) -> String {
            let text = String(number)
            return String(repeating: "0", count: max(0, digits - text.count)) + text
        }
        let (hour, minute) = (time.secondOfDay / 3600, time.secondOfDay / 60 % 60)
        let clock = "\(padded(hour, 2)):\(padded(minute, 2)):\(padded(time.secondOfDay % 60, 2))"
        return "\(time.day)T\(clock).\(padded(Int(microseconds % 1_000_000), 6))+09:00"
    }
}
