import Contracts
import Datasets
import Formats
import PlatformHub

/// Writes one state of a dataset, or what differs between two, into the files of a link's layout. Memory is bounded by a page of
/// the contract's `results` records.
final class OutgoingPages {
    private struct Record {
        let body: String
        /// Nil: as it is kept.
        let kind: DatasetChange.Kind?
    }

    private let answers: DatasetAnswers
    private let link: FileLink
    private let plan: OutgoingPlan
    private let files: [OutgoingFile]
    private let persons: PersonSpool
    private let reports: OutgoingReports
    private let evidence: OutgoingEvidence
    private let reader = MessageReader()
    private var writer: RecordFileWriter
    /// Of the run, refused ones included.
    private var number = 0
    /// Records that the writer was given: it counts for itself.
    private var given = 0
    private var lastKey: String?
    /// Records in the files.
    private(set) var written = 0
    /// Records that are not, each in the list of refused records.
    private(set) var refused = 0

    /// - Parameter files: one for each file of the layout, in its order.
    init(
        _ plan: OutgoingPlan, of link: FileLink, from answers: DatasetAnswers, into files: [OutgoingFile],
        persons: PersonSpool, reports: OutgoingReports, evidence: OutgoingEvidence
    ) {
        self.plan = plan
        self.link = link
        self.answers = answers
        self.files = files
        self.persons = persons
        self.reports = reports
        self.evidence = evidence
        writer = RecordFileWriter(
            layout: link.layout, format: link.records.format, rules: link.records.replacements)
    }

    /// Bytes so far.
    var size: Int { files.reduce(0) { $0 + $1.size } }

    /// - Parameter step: after each page.
    func write(_ step: () throws(HubError) -> Void) throws(HubError) {
        writer.begin()
        try carryAway()
        let limit = link.source.pageLimit
        var isOver = false
        while !isOver {
            let page = try next(limit)
            try append(page[...])
            try carryAway()
            try step()
            isOver = page.count < limit
        }
    }

    private func next(_ limit: Int) throws(HubError) -> [Record] {
        do throws(DatasetError) {
            switch plan.content {
            case .full:
                let page = try answers.store.records(of: plan.snapshot, after: lastKey, offset: 0, limit: limit)
                lastKey = page.last?.key ?? lastKey
                return page.map { Record(body: $0.body, kind: nil) }
            case .delta:
                let page = try answers.store.differences(
                    of: plan.snapshot, from: plan.base, offset: number, limit: limit)
                return page.map { Record(body: $0.body, kind: $0.kind) }
            }
        } catch {
            throw HubError(error)
        }
    }

    /// A record that the contract does not take any more is refused alone.
    private func append(_ records: ArraySlice<Record>) throws(HubError) {
        if records.isEmpty { return }
        switch answers.message(records.map(\.body), at: plan.snapshot, reader) {
        case .success(let message): try write(records, as: message)
        case .failure(let error):
            guard let violation = error.report?.violations.first else { throw error }
            guard records.count == 1 else {
                for index in records.indices { try append(records[index...index]) }
                return
            }
            number += 1
            try refuse(number, violation)
        }
    }

    private func write(_ page: ArraySlice<Record>, as kept: DatasetRecords) throws(HubError) {
        var records = kept
        let places = records.places
        for (place, record) in zip(places, page) {
            guard let kind = record.kind else { continue }
            guard records.set(kind, of: place) != nil else { throw HubError("H8075") }
        }
        let message = records.message
        var left: Set<Int> = []
        for refusal in writer.append(message) {
            left.insert(refusal.record - given - 1)
            try refuse(number + refusal.record - given, refusal.violation)
        }
        try reports.lose(writer.ledger.take(), shift: number - given)
        for (index, place) in places.enumerated() where !left.contains(index) {
            guard let found = evidence.persons(in: place..<Int(message.entries[place].end), of: message) else {
                throw HubError("H6001")
            }
            try persons.add(found)
        }
        number += places.count
        given += places.count
        written += places.count - left.count
    }

    private func refuse(_ record: Int, _ violation: Violation) throws(HubError) {
        refused += 1
        try reports.refuse(record: record, violation)
    }

    private func carryAway() throws(HubError) {
        for index in files.indices {
            let file = files[index]
            var rows: [UInt8] = []
            swap(&rows, &writer.outputs[index])
            try rows.span.withUnsafeBytes { (bytes) throws(HubError) in try file.write(bytes) }
            rows.removeAll(keepingCapacity: true)
            swap(&rows, &writer.outputs[index])
            guard file.size <= link.configuration.limit else {
                throw HubError(
                    "H8076", ["name": file.name.description, "limit": String(link.configuration.limit)])
            }
        }
    }
}
