import Formats

/// The rows of one record from all files of a set, and whether they hang together: each has a row above it, and the running
/// numbers (連番) go from 1 without a gap.
///
/// A violation's line is the number of its row here; ``placed(_:)`` tells the line in the file.
final class RecordGroup: RecordBranches {
    private let shape: RecordSetShape
    private(set) var pile = RecordPile()
    /// By row.
    private(set) var files: [Int] = []
    /// What is wrong with the rows beside their values, seen before the record is read.
    private(set) var found: [Violation] = []
    /// By file: the rows that can be read, in the order of their numbers.
    private var sound: [[Int]]
    /// By file: a row is missing from ``sound``.
    private var isBroken: [Bool]
    private var numbers: [Int] = []
    /// By file: how many rows of ``sound`` have been handed out, and the last one.
    private var done: [Int]
    private var current: [Int]
    /// Rows that nobody has asked for although the record was read.
    private var passed: [Int] = []

    init(_ shape: RecordSetShape) {
        self.shape = shape
        let none = Array(repeating: 0, count: shape.layout.files.count)
        (done, current) = (none, none)
        sound = none.map { _ in [] }
        isBroken = none.map { _ in false }
    }

    func removeAll() {
        pile.removeAll()
        files.removeAll(keepingCapacity: true)
        found.removeAll(keepingCapacity: true)
        numbers.removeAll(keepingCapacity: true)
        passed.removeAll(keepingCapacity: true)
        for file in sound.indices {
            sound[file].removeAll(keepingCapacity: true)
            isBroken[file] = false
            done[file] = 0
        }
    }

    /// Takes the row at hand of a file's cursor.
    func take(from cursor: any RecordCursor, of file: Int) throws(RecordSetError) {
        try cursor.take(into: &pile)
        files.append(file)
    }

    /// Rows of the record's own file.
    var mains: [Int] { files.indices.prefix { files[$0] == 0 }.map { $0 } }

    /// Looks at the rows together. Once, when all of them are here.
    func settle() {
        numbers.append(contentsOf: repeatElement(0, count: files.count * shape.depth))
        for row in files.indices {
            if let fault = pile.faults[row] {
                isBroken[files[row]] = true
                found += fault.violations.map { $0.at(row) }
            } else if readNumbers(row) {
                sound[files[row]].append(row)
            } else {
                isBroken[files[row]] = true
            }
        }
        for file in sound.indices.dropFirst() where !sound[file].isEmpty { order(file) }
    }

    // MARK: Running numbers

    private func readNumbers(_ row: Int) -> Bool {
        let file = files[row]
        for (level, column) in shape.numbers[file].enumerated() {
            let number = pile.shelf.withRecord(row) { Self.number($0[column]) }
            guard let number else {
                note("H8084", row)
                return false
            }
            numbers[row * shape.depth + level] = number
        }
        return true
    }

    private static func number(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
        guard (1...9).contains(text.count) else { return nil }
        var number = 0
        for byte in text {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return number > 0 ? number : nil
    }

    private func number(_ row: Int, _ level: Int) -> Int { numbers[row * shape.depth + level] }

    /// Compares the outermost numbers of two rows: less than 0, 0 or more.
    private func compare(_ first: Int, _ second: Int, levels: Int) -> Int {
        for level in 0..<levels where number(first, level) != number(second, level) {
            return number(first, level) - number(second, level)
        }
        return 0
    }

    private func order(_ file: Int) {
        let levels = shape.numbers[file].count
        let rows = sound[file].sorted { first, second in
            let order = compare(first, second, levels: levels)
            return order == 0 ? first < second : order < 0
        }
        sound[file].removeAll(keepingCapacity: true)
        let parent = shape.parents[file]
        var above = 0
        var last: Int?
        for row in rows {
            if parent > 0 {
                let parents = sound[parent]
                while above < parents.count, compare(parents[above], row, levels: levels - 1) < 0 { above += 1 }
                guard above < parents.count, compare(parents[above], row, levels: levels - 1) == 0 else {
                    if !isBroken[parent] { note("H8080", row) }
                    isBroken[file] = true
                    continue
                }
            }
            sound[file].append(row)
            judge(row, after: last, levels)
            last = row
        }
    }

    private func judge(_ row: Int, after last: Int?, _ levels: Int) {
        let found = number(row, levels - 1)
        let isFirst = last.map { compare($0, row, levels: levels - 1) != 0 } ?? true
        let expected = isFirst ? 1 : number(last ?? row, levels - 1) + 1
        if found == expected || isBroken[files[row]] && found > expected { return }
        if found < expected {
            note("H8082", row, ["found": String(found)])
        } else {
            note("H8083", row, ["found": String(found), "expected": String(expected)])
        }
    }

    /// At the row's innermost number.
    private func note(_ code: String, _ row: Int, _ parameters: [String: String] = [:]) {
        let file = files[row]
        let column = shape.numbers[file].last.map { shape.layout.files[file].columns[$0] }
        found.append(
            Violation(
                code: code, path: column?.name ?? "", label: column?.label ?? "", line: row, offset: -1,
                parameters: parameters))
    }

    // MARK: For the reader

    func hasRow(of file: Int) -> Bool {
        skip(file)
        return done[file] < sound[file].count && relation(sound[file][done[file]], file) == 0
    }

    func forEachRow(of file: Int, _ body: (_ row: TextRecord, _ line: Int) -> Void) {
        while hasRow(of: file) {
            let row = sound[file][done[file]]
            done[file] += 1
            current[file] = row
            pile.shelf.withRecord(row) { body($0, row) }
        }
    }

    /// Passes over rows that belong to a row above which was not read.
    private func skip(_ file: Int) {
        while done[file] < sound[file].count, relation(sound[file][done[file]], file) < 0 {
            passed.append(sound[file][done[file]])
            done[file] += 1
        }
    }

    /// A row to the row above that is being read: before it, of it (0) or behind it.
    private func relation(_ row: Int, _ file: Int) -> Int {
        let parent = shape.parents[file]
        return parent == 0 ? 0 : compare(row, current[parent], levels: shape.numbers[file].count - 1)
    }

    var faults: [Violation] { found + lost }

    /// Rows that the record has been read without: what stands above them is null or one too many.
    var lost: [Violation] {
        let rows = passed + sound.indices.dropFirst().flatMap { sound[$0][done[$0]...] }
        return rows.map { Violation(code: "H8080", path: "", label: "", line: $0, offset: -1) }
    }

    // MARK: For the verdict

    /// The same violation in the words of the sender: his file, his line.
    func placed(_ violation: Violation) -> Violation {
        let row = violation.line
        return violation.placed(in: shape.layout.files[files[row]].name, line: pile.shelf.line(of: row))
    }
}

extension Violation {
    func placed(in file: String, line: Int) -> Violation {
        Violation(
            code: code, path: "\(file)/\(path)", label: label, line: line, offset: -1, parameters: parameters)
    }

    func at(_ line: Int) -> Violation {
        Violation(code: code, path: path, label: label, line: line, offset: -1, parameters: parameters)
    }
}
