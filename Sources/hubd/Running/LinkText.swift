import Contracts
import Files
import Formats
import PlatformHub

/// A link as the management API shows it.
enum LinkText {
    static func write(_ runner: LinkRunner, withJobs: Bool, into json: inout JSONText) {
        let (link, report) = (runner.link, runner.report)
        json.open("{")
        json.member("municipality", runner.municipality)
        json.member("link", link.id)
        json.member("direction", link.configuration.direction.rawValue)
        json.member("partner", link.partner.id)
        json.member("contract", link.source.name)
        json.member("state", report.phase.rawValue)
        if let hub = report.runsOn { json.member("runsOn", hub) }
        if let last = report.last { json.member("last", time(last)) }
        if let next = report.next { json.member("next", time(next)) }
        json.member("archived", report.archived)
        json.member("quarantined", report.quarantined)
        json.member("sent", report.sent.count)
        json.member("refusedNames", report.refusedNames)
        json.member("troubles", report.troubles)
        if let alarm = report.alarm { json.member("missedDeadline", time(alarm)) }
        json.key("progress")
        json.open("[")
        for file in report.progress { write(file, into: &json) }
        json.close("]")
        if withJobs { writeJobs(report, into: &json) }
        json.close("}")
    }

    private static func time(_ seconds: Int64) -> String { JapanTime(unixSeconds: seconds).description }

    private static func write(_ file: FileProgress, into json: inout JSONText) {
        json.open("{")
        json.member("job", Int(file.job))
        json.member("file", file.name)
        json.member("state", file.state.rawValue)
        json.member("bytes", file.bytes)
        json.member("size", file.size)
        json.member("records", file.records)
        json.close("}")
    }

    private static func writeJobs(_ report: LinkReport, into json: inout JSONText) {
        json.key("jobs")
        json.open("[")
        for job in report.jobs {
            json.open("{")
            json.member("job", Int(job.id))
            json.member("file", job.entry.name.description)
            json.member("state", job.state.rawValue)
            json.member("seen", time(job.seen))
            json.member("bytes", job.entry.size)
            if let verdict = job.verdict {
                json.member("records", verdict.records)
                json.member("accepted", verdict.accepted)
                json.member("rejected", verdict.rejected)
            }
            if let reason = job.reason { json.member("reason", reason) }
            json.close("}")
        }
        for file in report.sent {
            json.open("{")
            json.member("file", file.name.description)
            json.member("state", "sent")
            json.member("bytes", file.size)
            json.member("records", file.records)
            json.close("}")
        }
        json.close("]")
    }
}
