/// The records of a CSV file in any encoding: bytes in, records out, and for each record what in it was no character.
package struct CSVFileReader: RecordSource {
    private var decoder: TextDecoder
    private var reader: CSVRecordReader
    package private(set) var faults: [CharacterFault] = []

    /// - Parameter substitute: what may stand for bytes that are no character.
    package init(
        _ encoding: TextEncoding, _ dialect: CSVDialect, recordLimit: Int, substitute: ReplacementRules.Rule? = nil
    ) {
        decoder = TextDecoder(encoding, substitute: substitute)
        reader = CSVRecordReader(dialect, limit: recordLimit)
    }

    package var line: Int { reader.line }

    package mutating func append(_ bytes: UnsafeRawBufferPointer, isLast: Bool) {
        reader.append(bytes, isLast: isLast, through: &decoder)
    }

    package mutating func next() -> CSVRecordReader.Step {
        let step = reader.next()
        if !faults.isEmpty { faults = [] }
        guard !decoder.faults.isEmpty, step != .needsInput else { return step }
        // Behind the last record nothing more will come: what is left stands there.
        let end = step == .end || reader.isEndOfText ? Int.max : reader.end
        faults = decoder.faults.filter { $0.position < end }
        decoder.dropFaults(before: end)
        return step
    }

    package func withRecord<Result>(_ body: (TextRecord) -> Result) -> Result { reader.withRecord(body) }

    package func field(of fault: CharacterFault) -> Int {
        withRecord { $0.fieldIndex(at: fault.position - reader.position) }
    }

    package func appendSource(to output: inout [UInt8]) {
        var encoder = TextEncoder(decoder.encoding)
        var bytes: [UInt8] = []
        withRecord { record in
            var done = 0
            for fault in faults where fault.replacement == nil {
                let place = min(max(fault.position - reader.position, done), record.text.count)
                Self.encode(record.text[done..<place], &encoder, &bytes)
                encoder.splice(fault, into: &bytes)
                done = place
            }
            Self.encode(record.text[done...], &encoder, &bytes)
        }
        encoder.endShift(into: &bytes)
        output += bytes
    }

    private static func encode(
        _ text: Slice<UnsafeBufferPointer<UInt8>>, _ encoder: inout TextEncoder, _ output: inout [UInt8]
    ) {
        // What was decoded from an encoding can be said in it; only a declared substitute may not be, and is left out.
        try? encoder.encode(UnsafeBufferPointer(rebasing: text), into: &output)
    }
}
