import Contracts
import Datasets
import Journal
import PlatformHub

/// Writes into the journal what became of a file or a set: who sent it, into which dataset, how many records, its digest; no body.
struct LoadEvidence {
    let link: FileLink
    let town: MunicipalityCode
    let journal: any Journal
    let errors: ErrorCatalogue
    let clock: @Sendable () -> Int64

    /// The load is committed. Said again after a crash it has the same exchange.
    func loaded(_ origin: LoadOrigin, _ note: LoadNote, _ load: DatasetLoad?) throws(HubError) {
        var words = "受付\(note.verdict.accepted) 拒否\(note.verdict.rejected)"
        if let load { words += " 追加\(load.added) 更新\(load.changed) 削除\(load.removed)" }
        try write(origin, note.exchange, words, code: nil)
    }

    /// Nothing has been taken.
    func refused(_ origin: LoadOrigin, rejected: Int, code: String) throws(HubError) {
        let id = ExchangeID(milliseconds: UInt64(max(0, clock() / 1_000)))
        try write(origin, id, "受付0 拒否\(rejected)", code: code)
    }

    private func write(
        _ origin: LoadOrigin, _ id: ExchangeID, _ words: String, code: String?
    ) throws(HubError) {
        let contract = link.source.contract
        let now = clock()
        let intent = IntentPart(
            exchange: id, municipality: town, consumer: link.partner.id, provider: "hub/dataset",
            contract: contract.id, version: contract.version, operation: link.source.operation.name + ".load",
            access: .create, purpose: "ファイル連携\(link.id) \(words)", clerk: nil, grant: "", persons: [],
            receivedDigest: origin.digest, forwardedDigest: .zero, receivedAt: origin.seen * 1_000_000, face: .file)
        let outcome = OutcomePart(
            exchange: id, municipality: town, verdict: code == nil ? .answered : .refused, code: code ?? "",
            origin: errors.faultOrigin(of: code.map { HubError($0) }), answerReceivedDigest: nil,
            answerSentDigest: .zero, forwardedAt: nil, answeredAt: now, readyAt: now,
            httpStatus: code == nil ? 200 : 422)
        do throws(JournalError) {
            try journal.appendAndWait([JournalRecord.exchange(intent, outcome).encoded()])
        } catch {
            throw HubError("H6001")
        }
    }
}
