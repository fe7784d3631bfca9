import Formats
import Journal
import PlatformHub

/// A partner's list of the files of one set: CSV in UTF-8 with the columns `file,sha256,bytes,records`; the last two may be empty.
struct Manifest {
    /// Bytes of a manifest and files of a set.
    static let limit = 1 << 20
    static let fileLimit = 1_000

    let lines: [ManifestLine]

    /// Nil for anything that is not exactly that.
    init?(_ bytes: [UInt8]) {
        guard let rows = try? CSVReader.rows(of: bytes), rows.first == ["file", "sha256", "bytes", "records"],
            (2...Self.fileLimit + 1).contains(rows.count)
        else { return nil }
        var lines: [ManifestLine] = []
        for row in rows.dropFirst() {
            guard row.count == 4, let name = FileName(row[0]), let digest = Digest(hexadecimal: row[1]),
                let size = Self.number(row[2]), let records = Self.number(row[3])
            else { return nil }
            lines.append(ManifestLine(name: name, digest: digest, size: size.value, records: records.value))
        }
        guard Set(lines.map(\.name)).count == lines.count else { return nil }
        self.lines = lines
    }

    init(lines: [ManifestLine]) { self.lines = lines }

    var text: String {
        let rows = lines.map { line in
            "\"\(line.name.description.replacing("\"", with: "\"\""))\",\(line.digest),"
                + "\(line.size.map { "\($0)" } ?? ""),\(line.records.map { "\($0)" } ?? "")\r\n"
        }
        return "file,sha256,bytes,records\r\n" + rows.joined()
    }

    private struct Count { let value: Int? }

    /// Nothing at all is a count that is not said; nil for what is no count.
    private static func number(_ text: String) -> Count? {
        if text.isEmpty { return Count(value: nil) }
        guard let number = Int(text), number >= 0, text.utf8.allSatisfy({ 48...57 ~= $0 }) else { return nil }
        return Count(value: number)
    }
}

extension Digest {
    /// 64 hexadecimal digits of either case.
    init?(hexadecimal text: some StringProtocol) {
        let digits = text.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
        guard text.utf8.count == 64, digits.count == 64 else { return nil }
        let bytes = stride(from: 0, to: 64, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
        self = bytes.withUnsafeBytes { Digest(raw: $0) }
    }
}
