import Journal
import PlatformHub

/// Writes what an operator does into the journal, before it is done. Blocks on the disk.
struct Evidence {
    let question: AdminQuestion

    /// - Throws: H7042, H7043 when nobody or no reason is named, `JournalError` when it is not durable: then nothing is done.
    func note(
        _ kind: ActPart.Kind, of message: ExchangeID? = nil, receiver: String = "", detail: String = "",
        in town: MunicipalityCode
    ) throws {
        try note(kind, of: [(message, receiver)], detail: detail, in: town)
    }

    /// One record a delivery: each is found again by its message.
    func note(
        _ kind: ActPart.Kind, of deliveries: [(message: ExchangeID?, receiver: String)], detail: String = "",
        in town: MunicipalityCode
    ) throws {
        let (person, account, reason) = (try question.person(), try question.account(), try question.reason())
        let now = JournalConfiguration.wallClock()
        let records = deliveries.map { delivery in
            JournalRecord.act(
                ActPart(
                    municipality: town, kind: kind, person: person, account: account, reason: reason,
                    exchange: delivery.message, receiver: delivery.receiver, detail: detail, at: now)
            ).encoded()
        }
        if !records.isEmpty { try question.hub.journal.appendAndWait(records) }
    }
}
