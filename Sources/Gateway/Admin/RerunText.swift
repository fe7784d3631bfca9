import Formats
import Messages
import PlatformHub

/// A rerun or replay as the management API shows it, and as the journal keeps it.
enum RerunText {
    static func write(_ job: RerunJob, into json: inout JSONText) {
        let plan = job.plan
        json.open("{")
        json.member("job", job.id)
        json.member("kind", plan.kind == .rerun ? "rerun" : "replay")
        json.member("state", job.state.rawValue)
        json.member("dryRun", plan.isDryRun)
        json.member("conditions", conditions(of: plan))
        json.member("looked", job.looked)
        json.member("matched", job.matched)
        json.member("redelivered", job.redelivered)
        json.member("skipped", job.skipped)
        json.member("batch", plan.batch)
        json.member("pause", plan.pause)
        json.member("by", plan.person)
        json.member("reason", plan.reason)
        json.member("startedAt", AuditText.moment(job.startedAt))
        if let ended = job.endedAt { json.member("endedAt", AuditText.moment(ended)) }
        if let trouble = job.trouble { json.member("trouble", trouble.code.rawValue) }
        json.key("groups")
        json.open("[")
        for tally in job.tallies {
            json.open("{")
            json.member("receiver", tally.receiver)
            json.member("reason", tally.reason.map { "\($0)" } ?? "")
            json.member("count", tally.count)
            json.close("}")
        }
        json.close("]")
        json.close("}")
    }

    /// For the journal: what was asked for, and how it ended.
    static func detail(of job: RerunJob) -> String {
        "job \(job.id) \(job.plan.isDryRun ? "dry run " : "")\(conditions(of: job.plan)): \(job.state.rawValue), "
            + "matched \(job.matched)"
    }

    static func conditions(of plan: RerunPlan) -> String {
        let query = plan.query
        var words = [plan.kind == .rerun ? "rerun" : "replay"]
        if !plan.receiver.isEmpty { words.append("receiver=\(plan.receiver)") }
        if let sender = query.sender { words.append("sender=\(sender)") }
        if let contract = query.contract { words.append("contract=\(contract)") }
        if let operation = query.operation { words.append("operation=\(operation)") }
        if let reason = query.reason { words.append("failure=\(reason)") }
        if query.accepted.lowerBound > 0 { words.append("from=\(AuditText.moment(query.accepted.lowerBound))") }
        if query.accepted.upperBound < .max { words.append("until=\(AuditText.moment(query.accepted.upperBound))") }
        return words.joined(separator: " ")
    }
}

extension RerunPlan {
    /// Whose queue it is about; empty for all.
    var receiver: String {
        switch kind {
        case .rerun: query.receiver ?? ""
        case .replay(let subscriber): subscriber
        }
    }
}
