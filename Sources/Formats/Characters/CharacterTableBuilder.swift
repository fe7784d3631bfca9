/// Collects the rows of a ``CharacterTable``.
struct CharacterTableBuilder: ~Copyable {
    let name: String
    let shifts: CharacterTable.Shifts?
    fileprivate(set) var lengths = [UInt8](repeating: 1, count: 256)
    fileprivate(set) var single = [UInt32](repeating: CharacterTable.none, count: 256)
    fileprivate(set) var double = [UInt32](repeating: CharacterTable.none, count: 65_536)
    fileprivate(set) var triple: [UInt32] = []
    fileprivate(set) var tripleLead: UInt8 = 0
    /// Bytes by character, see ``CharacterTable/bytes(of:)``.
    private(set) var encodings: [UInt32: UInt32] = [:]

    /// Why a row cannot stand.
    enum RowError: Error { case length, taken, lead }

    init(name: String, shifts: CharacterTable.Shifts?) {
        self.name = name
        self.shifts = shifts
    }

    /// Adds what one sequence of bytes means. Of several sequences for one character the first that is added is written.
    mutating func add(_ bytes: [UInt8], _ code: UInt32) throws(RowError) {
        switch bytes.count {
        case 1:
            guard single[Int(bytes[0])] == CharacterTable.none else { throw .taken }
            guard lengths[Int(bytes[0])] == 1 else { throw .lead }
            single[Int(bytes[0])] = code
        case 2:
            try lead(bytes[0], length: 2)
            let index = Int(bytes[0]) << 8 | Int(bytes[1])
            guard double[index] == CharacterTable.none else { throw .taken }
            double[index] = code
        case 3 where shifts == nil:
            try addTriple(bytes, code)
        default: throw .length
        }
        let number = bytes.reduce(1) { $0 << 8 | UInt32($1) }
        if encodings[code] == nil { encodings[code] = number }
    }

    private mutating func addTriple(_ bytes: [UInt8], _ code: UInt32) throws(RowError) {
        if triple.isEmpty {
            triple = [UInt32](repeating: CharacterTable.none, count: 65_536)
            tripleLead = bytes[0]
        }
        guard bytes[0] == tripleLead else { throw .lead }
        try lead(bytes[0], length: 3)
        let index = Int(bytes[1]) << 8 | Int(bytes[2])
        guard triple[index] == CharacterTable.none else { throw .taken }
        triple[index] = code
    }

    /// In a multi-byte set the first byte alone must say how many there are.
    private mutating func lead(_ byte: UInt8, length: UInt8) throws(RowError) {
        guard shifts == nil else { return }
        let known = lengths[Int(byte)]
        guard known == length || (known == 1 && single[Int(byte)] == CharacterTable.none) else { throw .lead }
        lengths[Int(byte)] = length
    }
}
