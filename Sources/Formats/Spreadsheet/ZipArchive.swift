/// The members of a zip file, found through its central directory. Names are keys only and never become paths.
///
/// Stored and deflated members are read. Encrypted, split and zip64 files are refused as a whole, members that overlap,
/// repeat a name or leave the file too.
///
/// Source: PKWARE APPNOTE.TXT 6.3, 4.3.
package struct ZipArchive {
    private let bytes: [UInt8]
    private let limits: SpreadsheetLimits
    private let byName: [String: ZipEntry]

    /// - Throws: `damaged`, `unsupported` or `tooLarge`; no member is unpacked yet.
    package init(_ bytes: [UInt8], limits: SpreadsheetLimits = SpreadsheetLimits()) throws(SpreadsheetError) {
        self.bytes = bytes
        self.limits = limits
        let entries = try ZipDirectory(bytes: bytes, limits: limits).entries()
        var byName: [String: ZipEntry] = [:]
        for entry in entries where byName.updateValue(entry, forKey: entry.name) != nil {
            throw SpreadsheetError(.damaged, entry.name, "two members of this name")
        }
        self.byName = byName
    }

    package var names: [String] { byName.keys.sorted() }

    package func contains(_ name: String) -> Bool { byName[name] != nil }

    /// A member's bytes; length and CRC-32 are checked.
    package func content(of name: String) throws(SpreadsheetError) -> [UInt8] {
        guard let entry = byName[name] else { throw SpreadsheetError(.content, name, "missing in the file") }
        let packed = bytes[try dataRange(of: entry)]
        let content: [UInt8]
        switch entry.method {
        case 0:
            guard entry.packedSize == entry.size else { throw SpreadsheetError(.damaged, name, "sizes contradict") }
            content = Array(packed)
        case 8: content = try Inflate.bytes(of: packed, size: entry.size, place: name)
        default: throw SpreadsheetError(.unsupported, name, "compression method \(entry.method)")
        }
        guard Inflate.checksum(content) == entry.checksum else {
            throw SpreadsheetError(.damaged, name, "the checksum does not agree")
        }
        return content
    }

    /// The local header must say what the directory says.
    private func dataRange(of entry: ZipEntry) throws(SpreadsheetError) -> Range<Int> {
        let header = ZipFields(bytes: bytes, start: entry.offset)
        guard entry.offset + 30 <= bytes.count, header.u32(0) == 0x0403_4B50 else {
            throw SpreadsheetError(.damaged, entry.name, "no member where the directory says")
        }
        let nameLength = header.u16(26)
        let start = entry.offset + 30 + nameLength + header.u16(28)
        guard start + entry.packedSize <= bytes.count else {
            throw SpreadsheetError(.damaged, entry.name, "the member ends after the file")
        }
        let name = bytes[(entry.offset + 30)..<(entry.offset + 30 + nameLength)]
        guard header.u16(8) == entry.method, name.elementsEqual(entry.name.utf8) else {
            throw SpreadsheetError(.damaged, entry.name, "the member contradicts the directory")
        }
        return start..<(start + entry.packedSize)
    }
}

/// A member as the central directory describes it.
struct ZipEntry {
    let name: String
    /// 0 stored, 8 deflated.
    let method: Int
    let packedSize: Int
    let size: Int
    let checksum: UInt32
    /// Of its local header.
    let offset: Int
}

/// Little-endian fields of a header that is known to be inside the file.
struct ZipFields {
    let bytes: [UInt8]
    let start: Int

    func u16(_ at: Int) -> Int { Int(bytes[start + at]) | Int(bytes[start + at + 1]) << 8 }
    func u32(_ at: Int) -> Int { u16(at) | u16(at + 2) << 16 }
}
