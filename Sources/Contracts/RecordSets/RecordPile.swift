import Formats

/// Rows of a set's files, kept with what is wrong with each by itself.
struct RecordPile {
    /// A row whose text does not say all of it.
    struct Fault {
        let violations: [Violation]
        /// The row as it came.
        let source: [UInt8]
    }

    private(set) var shelf = RecordShelf()
    /// By row.
    private(set) var faults: [Int: Fault] = [:]
    private var faultSize = 0

    /// Bytes of memory, about.
    var size: Int { shelf.size + faultSize }
    var count: Int { shelf.count }

    mutating func removeAll() {
        shelf.removeAll()
        if faults.isEmpty { return }
        faults.removeAll()
        faultSize = 0
    }

    /// Keeps the row at hand.
    mutating func add(_ rows: RecordRows) {
        if !rows.violations.isEmpty {
            var source: [UInt8] = []
            rows.appendSource(to: &source)
            add(Fault(violations: rows.violations, source: source))
        }
        rows.withRecord { shelf.add($0, line: rows.line) }
    }

    private mutating func add(_ fault: Fault) {
        faults[shelf.count] = fault
        faultSize += fault.source.count + fault.violations.count * 400
    }

    // MARK: On the disk

    func write(_ row: Int, to output: inout [UInt8]) {
        let fault = faults[row]
        output.appendPacked(fault?.violations.count ?? 0)
        if let fault {
            for violation in fault.violations { Self.write(violation, to: &output) }
            output.appendPacked(bytes: fault.source)
        }
        shelf.write(row, to: &output)
    }

    mutating func add(from packed: inout PackedReader) {
        let count = packed.number()
        if count > 0 {
            let violations = (0..<count).map { _ in Self.violation(from: &packed) }
            add(Fault(violations: violations, source: Array(packed.bytes())))
        }
        shelf.add(from: &packed)
    }

    private static func write(_ violation: Violation, to output: inout [UInt8]) {
        output.appendPacked(violation.code)
        output.appendPacked(violation.path)
        output.appendPacked(violation.label)
        output.appendPacked(violation.line)
        output.appendPacked(violation.parameters.count)
        for (name, value) in violation.parameters {
            output.appendPacked(name)
            output.appendPacked(value)
        }
    }

    private static func violation(from packed: inout PackedReader) -> Violation {
        let (code, path, label, line) = (packed.text(), packed.text(), packed.text(), packed.number())
        var parameters: [String: String] = [:]
        for _ in 0..<packed.number() {
            let name = packed.text()
            parameters[name] = packed.text()
        }
        return Violation(code: code, path: path, label: label, line: line, offset: -1, parameters: parameters)
    }
}

/// A row of a pile, for the error list.
struct PiledRecord: SourceRecord {
    let pile: RecordPile
    let row: Int
    let encoding: TextEncoding

    var line: Int { pile.shelf.line(of: row) }

    func withRecord<Result>(_ body: (TextRecord) -> Result) -> Result { pile.shelf.withRecord(row, body) }

    func appendSource(to output: inout [UInt8]) {
        if let fault = pile.faults[row] { return output += fault.source }
        var encoder = TextEncoder(encoding)
        pile.shelf.withRecord(row) { record in
            // What was decoded from an encoding can be said in it; only a declared substitute may not be, and is left out.
            try? encoder.encode(record.text, into: &output)
        }
        encoder.endShift(into: &output)
    }
}
