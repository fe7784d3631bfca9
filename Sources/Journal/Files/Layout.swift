/// The names in the journal's folder (`docs/journal.md`, *Files*).
struct Layout: Sendable {
    static let draftSuffix = ".new"
    static let segmentSuffix = ".phs"
    static let sealedSuffix = ".phj"
    static let indexSuffix = ".idx"
    static let keySuffix = ".key"

    let root: String

    var lock: String { root + "/lock" }
    var head: String { root + "/head" }
    var open: String { root + "/open" }
    var sealed: String { root + "/sealed" }
    var keys: String { root + "/keys" }

    func segment(_ sequence: UInt64) -> String { open + "/" + Self.digits(sequence, 16) + Self.segmentSuffix }
    func sealed(_ town: MunicipalityCode) -> String { "\(sealed)/\(town)" }
    func sealed(_ town: MunicipalityCode, _ sequence: UInt64) -> String {
        sealed(town) + "/" + Self.digits(sequence, 16) + Self.sealedSuffix
    }
    func index(_ town: MunicipalityCode, _ sequence: UInt64) -> String {
        sealed(town) + "/" + Self.digits(sequence, 16) + Self.indexSuffix
    }
    func keys(_ town: MunicipalityCode) -> String { "\(keys)/\(town)" }
    func key(_ town: MunicipalityCode, _ id: UInt16) -> String {
        keys(town) + "/" + Self.digits(UInt64(id), 5) + Self.keySuffix
    }

    /// The numbers of the files that are called `<number><suffix>`, ascending.
    static func numbers(_ names: [String], suffix: String) -> [UInt64] {
        names.compactMap { $0.hasSuffix(suffix) ? UInt64($0.dropLast(suffix.count)) : nil }.sorted()
    }

    private static func digits(_ number: UInt64, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
}
