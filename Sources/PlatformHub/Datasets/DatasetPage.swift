package import Contracts
package import Datasets
import Formats

/// A page of an owner's load: records as the answer of the dataset operation has them, each judged by the contract.
package enum DatasetPage {
    /// - Parameter bytes: a JSON array of records, or an object with the array in `result`.
    /// - Returns: what is wrong, by the place of the record (`result[3].atenabango`): nothing of the page is taken then.
    package static func read(
        _ bytes: UnsafeRawBufferPointer, for source: DatasetContract, in context: ReadingContext, reader: MessageReader
    ) -> Result<[DatasetEntry], HubError> {
        var context = context
        context.needsFrame = false
        let isArray = bytes.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } == UInt8(ascii: "[")
        let outcome: ReadOutcome
        if isArray {
            let text = Array(#"{"result":"#.utf8) + bytes + Array("}".utf8)
            outcome = text.withUnsafeBytes { reader.json($0, as: source.operation.response, in: context) }
        } else {
            outcome = reader.json(bytes, as: source.operation.response, in: context)
        }
        switch outcome {
        case .rejected(let report): return .failure(refusal(report))
        case .accepted(let message):
            defer { reader.recycle(message) }
            return entries(of: message, source)
        }
    }

    /// The first violation stands for the whole page.
    private static func refusal(_ report: ValidationReport) -> HubError {
        guard let first = report.violations.first else { return HubError("H6004") }
        var parameters = first.parameters
        parameters["label"] = first.label.isEmpty ? first.path : first.label
        parameters["path"] = first.path
        return HubError(first.code, parameters, report: report)
    }

    /// The records of a valid answer of the dataset's operation.
    package static func entries(
        of message: Message, _ source: DatasetContract
    ) -> Result<[DatasetEntry], HubError> {
        var records = DatasetRecords(message: message, source: source)
        var entries: [DatasetEntry] = []
        for (number, entry) in records.places.enumerated() {
            guard let key = source.key(of: entry, in: message) else {
                return .failure(refusal(ValidationReport(violations: [missingKey(number, source)])))
            }
            // As it is kept a record is neither changed nor removed: what it is to a reader depends on what he has read.
            let isRemoved = records.set(.added, of: entry) == .removed
            entries.append(DatasetEntry(key: key, body: isRemoved ? nil : records.text(of: entry)))
        }
        return .success(entries)
    }

    private static func missingKey(_ number: Int, _ source: DatasetContract) -> Violation {
        let key = source.operation.response.nodes[source.operation.key[0]]
        return Violation(
            code: "E0001", path: "result[\(number)].\(key.name)", label: key.label, line: 0, offset: -1)
    }
}
