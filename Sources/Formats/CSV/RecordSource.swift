/// A record as it came.
package protocol SourceRecord {
    /// Line on which the record starts, from 1; without lines its number.
    var line: Int { get }
    func withRecord<Result>(_ body: (TextRecord) -> Result) -> Result
    /// Appends the record in its encoding and without its line end; bytes that were no character too.
    func appendSource(to output: inout [UInt8])
}

/// The records of a file in any form: bytes in, records out, and for each record what in it was no character.
package protocol RecordSource: SourceRecord, Sendable {
    /// In the record that ``next()`` has just found.
    var faults: [CharacterFault] { get }
    /// Only before the first record or after ``CSVRecordReader/Step/needsInput``.
    mutating func append(_ bytes: UnsafeRawBufferPointer, isLast: Bool)
    mutating func next() -> CSVRecordReader.Step
    /// Number of the field in which a fault of the record stands, from 0.
    func field(of fault: CharacterFault) -> Int
}
