import Formats

/// The rows of one file of a set, one after the other, each with what is wrong with it before its values are looked at.
final class RecordRows: SourceRecord {
    let file: CSVLayout.File
    private let faults: RecordFaults
    private let pieces: FilePieces
    private let path: String
    private let goesOn: () -> Bool
    private var source: CSVFileReader
    private var isHeaderNext: Bool
    /// Of the row at hand, from 1.
    private var number = 0
    /// Of the row at hand. Empty: it has as many fields as its file has columns.
    private(set) var violations: [Violation] = []
    /// Why nothing behind the row at hand can be read.
    private(set) var stopped: Violation?
    /// Columns of the row at hand in which bytes are no characters.
    private var unreadable: [Int] = []
    var ledger = LossLedger()

    /// - Parameters:
    ///   - piece: bytes that are read at once.
    ///   - goesOn: is asked before each piece; the reading fails when it says no.
    init(
        _ path: String, _ file: CSVLayout.File, _ format: RecordFileFormat, piece: Int, goesOn: @escaping () -> Bool
    ) throws(RecordSetError) {
        self.path = path
        self.file = file
        self.goesOn = goesOn
        faults = RecordFaults(file: file, format: format)
        do throws(FileReadError) {
            pieces = try FilePieces(path, size: piece)
        } catch {
            throw RecordSetError(error)
        }
        source = CSVFileReader(
            format.encoding, format.profile.dialect, recordLimit: format.recordLimit, substitute: format.substitute)
        isHeaderNext = format.hasHeader
    }

    var line: Int { source.line }

    func withRecord<Result>(_ body: (TextRecord) -> Result) -> Result { source.withRecord(body) }

    func appendSource(to output: inout [UInt8]) { source.appendSource(to: &output) }

    /// Goes to the next row.
    ///
    /// - Returns: false at the end, and when reading is ``stopped``.
    func next() throws(RecordSetError) -> Bool {
        while stopped == nil {
            switch source.next() {
            case .needsInput: try fill()
            case .end: return atEnd()
            case .refused(let fault) where fault.endsFile || isHeaderNext: stopped = faults.cut(fault)
            case .refused(let fault):
                note([faults.cut(fault)])
                return true
            case .record where isHeaderNext:
                isHeaderNext = false
                stopped = faults.header(source)
            case .record:
                let count = source.withRecord { $0.count }
                note(count == file.columns.count ? [] : [faults.count(count, line: line)])
                return true
            }
        }
        return false
    }

    /// - Returns: false when the row's key cannot be read for certain.
    func readKey(_ key: RecordKey, into bytes: inout [UInt8]) -> Bool {
        !unreadable.contains(where: key.columns.contains) && source.withRecord { key.read($0, into: &bytes) }
    }

    private func fill() throws(RecordSetError) {
        guard goesOn() else { throw RecordSetError(path: path, reason: "broken off") }
        do throws(FileReadError) {
            let piece = try pieces.next()
            source.append(piece, isLast: piece.isEmpty)
        } catch {
            throw RecordSetError(error)
        }
    }

    /// Bytes behind the last record that are no character are a record that is none.
    private func atEnd() -> Bool {
        if isHeaderNext {
            stopped = faults.file("H8012", line: line)
            return false
        }
        guard !source.faults.isEmpty else { return false }
        note([])
        return !violations.isEmpty
    }

    private func note(_ found: [Violation]) {
        number += 1
        violations = found
        unreadable = []
        guard !source.faults.isEmpty else { return }
        unreadable = source.faults.filter { $0.replacement == nil }.map { source.field(of: $0) }
        violations += faults.characters(in: source, record: number, ledger: &ledger)
    }
}
