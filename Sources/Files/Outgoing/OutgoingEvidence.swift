import Contracts
import Datasets
import Journal
import PlatformHub

/// What the journal says of a link's files: who gets which file of what, by what right, about whom, and that it has arrived.
///
/// A file is a disclosure like an export. Its intent has the persons of whom it speaks; where they are more than
/// ``partSize``, exchanges of their own (verdict *accepted*, same digest and name) have them in parts, and the intent the last
/// part. So nobody is left out, no record is large, and a search for a person reads one part of a file and not all of it.
struct OutgoingEvidence {
    /// Persons in one record of the journal: 18 kB.
    static let partSize = 1_000
    /// Records that are handed to the journal at once.
    private static let groupSize = 32

    let journal: any Journal
    let town: MunicipalityCode
    let link: FileLink
    /// The system whose dataset it is.
    let owner: String
    /// Microseconds since 1970.
    let clock: @Sendable () -> Int64

    /// Durable when it returns: only then may the first byte leave.
    ///
    /// - Throws: H6001.
    func announce(_ plan: OutgoingPlan, _ set: OutgoingSet, grant: Grant, persons: PersonSpool) throws(HubError) {
        let at = clock()
        let digest = set.digest
        var intent = intent(plan, set, grant, digest, at)
        var records: [EncodedRecord] = []
        try persons.forEachPart(of: Self.partSize) { (persons, isLast) throws(HubError) in
            intent.persons = persons
            if isLast { return }
            records.append(part(of: intent, digest, at).encoded())
            guard records.count >= Self.groupSize else { return }
            try append(records)
            records = []
        }
        try append(records + [JournalRecord.intent(intent).encoded()])
    }

    private func intent(
        _ plan: OutgoingPlan, _ set: OutgoingSet, _ grant: Grant, _ digest: Digest, _ at: Int64
    ) -> IntentPart {
        let contract = link.source.contract
        let name = set.files.first.map { $0.name.description } ?? ""
        return IntentPart(
            exchange: plan.exchange, municipality: town, consumer: link.partner.id, provider: owner + "/dataset",
            contract: contract.id, version: contract.version, operation: link.source.operation.name + ".file",
            access: .read, purpose: "\(grant.purpose)／\(name) \(plan.records)件", clerk: nil, grant: grant.id,
            persons: [], receivedDigest: .zero, forwardedDigest: digest, receivedAt: at, face: .rest)
    }

    private func part(of intent: IntentPart, _ digest: Digest, _ at: Int64) -> JournalRecord {
        var part = intent
        part.exchange = ExchangeID(milliseconds: UInt64(at / 1_000))
        let outcome = OutcomePart(
            exchange: part.exchange, municipality: town, verdict: .accepted, answerReceivedDigest: nil,
            answerSentDigest: digest, forwardedAt: nil, answeredAt: nil, readyAt: at, httpStatus: 202)
        return .exchange(part, outcome)
    }

    /// The partner has it.
    func conclude(_ plan: OutgoingPlan, _ set: OutgoingSet) throws(HubError) {
        try end(plan, .answered, "", set.digest, status: 200)
    }

    /// It will not be sent, or not all of it.
    func abandon(_ plan: OutgoingPlan, code: String) throws(HubError) {
        try end(plan, .failed, code, .zero, status: 503)
    }

    private func end(
        _ plan: OutgoingPlan, _ verdict: Verdict, _ code: String, _ digest: Digest, status: UInt16
    ) throws(HubError) {
        let at = clock()
        let outcome = OutcomePart(
            exchange: plan.exchange, municipality: town, verdict: verdict, code: code,
            origin: code.isEmpty ? .none : .hub, answerReceivedDigest: nil, answerSentDigest: digest, forwardedAt: nil,
            answeredAt: at, readyAt: at, httpStatus: status)
        try append([JournalRecord.outcome(outcome).encoded()])
    }

    /// The partner has no right to it (any more).
    func deny(_ code: String) throws(HubError) {
        let contract = link.source.contract
        let denial = DenialPart(
            municipality: town, consumer: link.partner.id, contract: contract.id, version: contract.version,
            operation: link.source.operation.name + ".file", purpose: "", code: code, at: clock(), face: .rest)
        try append([JournalRecord.denial(denial).encoded()])
    }

    /// - Returns: nil when somebody cannot be hashed.
    func persons(in range: Range<Int>, of message: Message) -> [PersonHash]? {
        message.persons(in: range) { number in
            do throws(JournalError) {
                return try journal.personHash(town, UnsafeRawBufferPointer(number))
            } catch {
                return nil
            }
        }
    }

    private func append(_ records: [EncodedRecord]) throws(HubError) {
        do throws(JournalError) { try journal.appendAndWait(records) } catch { throw HubError("H6001") }
    }
}
