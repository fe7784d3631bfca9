import Logging
import PlatformHub

/// Says in the log which code lists a new configuration changed: a common list once, a town's own under its town. The systems
/// themselves hear of it through ``CodeAnnouncement``.
struct CodeChangeLog {
    let log: Logger

    func note(from old: Directory, to new: Directory) {
        for change in CodeListChange.between(old.codes, new.codes) { note(change, municipality: nil) }
        for municipality in new.municipalities {
            guard let before = old.municipality(code: municipality.code) else { continue }
            for change in CodeListChange.between(before.codes, municipality.codes)
            where change.old?.isOwn == true || change.new?.isOwn == true {
                note(change, municipality: municipality.code)
            }
        }
    }

    private func note(_ change: CodeListChange, municipality: String?) {
        var metadata: Logger.Metadata = [
            "list": "\(change.id)", "from": "\(change.old?.version ?? "")", "to": "\(change.new?.version ?? "")",
            "added": "\(change.count(.added))", "changed": "\(change.count(.changed))",
            "removed": "\(change.count(.removed))",
        ]
        if let municipality { metadata["municipality"] = "\(municipality)" }
        log.notice("code list changed", metadata: metadata)
    }
}
