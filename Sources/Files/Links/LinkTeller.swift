import Logging
import PlatformHub

/// Says what happens to a link: in the log, and on the board of alarms as long as it lasts. Names of files are the partner's
/// words and may hold anything: only jobs and codes are said.
package struct LinkTeller {
    /// What a link may say on the board of alarms.
    package static let alarms = [DeadlineWatch.Event.code, "H8056", "H8057", "H8030"]

    let municipality: String
    let link: String
    let settings: LinkRunnerSettings

    private func subject(_ code: String) -> Alarm.Subject {
        Alarm.Subject(code: code, municipality: municipality, name: link)
    }

    private func metadata(_ code: String) -> Logger.Metadata {
        ["municipality": "\(municipality)", "link": "\(link)", "code": "\(code)"]
    }

    static func codes(of errors: [HubError]) -> [String] {
        var codes: [String] = []
        for error in errors where !codes.contains(error.code) { codes.append(error.code) }
        return codes
    }

    // MARK: Troubles

    /// The link does not work at present.
    func tell(_ errors: [HubError]) {
        let codes = Self.codes(of: errors)
        settings.alarms.raise(
            .warning, subject("H8056"), ["reason": codes.joined(separator: " ")], at: settings.clock())
        for code in codes {
            var metadata = metadata(code)
            // Reasons of carriers are ours or the server's error codes, never a name or a record.
            let reason = errors.first { $0.code == code }?.parameters["reason"]
            if let reason { metadata["reason"] = "\(reason.prefix(200))" }
            settings.log.warning("a link does not work at present", metadata: metadata)
        }
    }

    func works() { settings.alarms.clear(subject("H8056")) }

    // MARK: Whose it is

    func tell(_ owner: LinkOwner) {
        if let name = owner.name {
            settings.log.notice(
                "a link runs on another hub", metadata: metadata("H8090").merging(["hub": "\(name)"]) { $1 })
        } else {
            settings.log.notice("a link runs here now", metadata: metadata("H8090").filter { $0.key != "code" })
        }
    }

    /// What another hub has to say.
    func forget() {
        for code in Self.alarms { settings.alarms.clear(subject(code)) }
    }

    // MARK: Files

    func tell(_ outcome: LinkOutcome) {
        for job in outcome.finished {
            var metadata = metadata(job.reason ?? "")
            metadata["job"] = "\(job.id)"
            if let verdict = job.verdict {
                metadata["accepted"] = "\(verdict.accepted)"
                metadata["rejected"] = "\(verdict.rejected)"
            }
            if job.state == .quarantined {
                settings.log.warning("a file was refused", metadata: metadata)
            } else {
                metadata["code"] = nil
                settings.log.info("a file was taken", metadata: metadata)
            }
        }
        let refused = outcome.finished.filter { $0.state == .quarantined }
        if outcome.finished.contains(where: { $0.state == .archived && !$0.isManifest }) {
            settings.alarms.clear(subject("H8057"))
        }
        if let last = refused.last {
            settings.alarms.raise(
                .warning, subject("H8057"), ["count": "\(refused.count)", "reason": last.reason ?? ""],
                at: settings.clock())
        }
        if outcome.refusedNames > 0 {
            settings.alarms.raise(.warning, subject("H8030"), ["carrier": link], at: settings.clock())
        } else {
            settings.alarms.clear(subject("H8030"))
        }
    }

    // MARK: Deadlines

    func tell(_ event: DeadlineWatch.Event) {
        switch event {
        case .missed(let deadline):
            settings.alarms.raise(
                .warning, subject(DeadlineWatch.Event.code), at: settings.clock(), since: deadline * 1_000_000)
        case .cleared: settings.alarms.clear(subject(DeadlineWatch.Event.code))
        }
    }
}
