/// Reads a zip file's central directory and judges it before anything is unpacked.
struct ZipDirectory {
    let bytes: [UInt8]
    let limits: SpreadsheetLimits

    func entries() throws(SpreadsheetError) -> [ZipEntry] {
        guard !bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else {
            throw SpreadsheetError(
                .unsupported, "", "an old .xls or a workbook with a password; save it as .xlsx without a password")
        }
        let end = try endRecord()
        let fields = ZipFields(bytes: bytes, start: end)
        let count = fields.u16(10)
        let start = fields.u32(16)
        try checkEnd(fields, at: end)
        guard count <= limits.entries else {
            throw SpreadsheetError(.tooLarge, "", "\(count) members; at most \(limits.entries)")
        }
        guard start + fields.u32(12) <= end else {
            throw SpreadsheetError(.damaged, "", "the directory is not where the file's end says")
        }
        let entries = try read(count, from: start, to: end)
        try checkSizes(entries)
        try checkPlaces(entries, before: start)
        return entries
    }

    /// The end record lies behind everything but its own comment.
    private func endRecord() throws(SpreadsheetError) -> Int {
        var start = bytes.count - 22
        let last = max(0, start - 0xFFFF)
        while start >= last {
            let fields = ZipFields(bytes: bytes, start: start)
            if bytes[start] == 0x50, fields.u32(0) == 0x0605_4B50, start + 22 + fields.u16(20) == bytes.count {
                return start
            }
            start -= 1
        }
        throw SpreadsheetError(.damaged, "", "not a zip file, or one that was cut off")
    }

    private func checkEnd(_ end: ZipFields, at start: Int) throws(SpreadsheetError) {
        let hasLocator = start >= 20 && ZipFields(bytes: bytes, start: start - 20).u32(0) == 0x0706_4B50
        guard !hasLocator, end.u16(10) != 0xFFFF, end.u32(12) != 0xFFFF_FFFF, end.u32(16) != 0xFFFF_FFFF else {
            throw SpreadsheetError(.unsupported, "", "a zip64 file")
        }
        guard end.u16(4) == 0, end.u16(6) == 0, end.u16(8) == end.u16(10) else {
            throw SpreadsheetError(.unsupported, "", "a zip file split over several")
        }
    }

    private func read(_ count: Int, from start: Int, to end: Int) throws(SpreadsheetError) -> [ZipEntry] {
        var entries: [ZipEntry] = []
        var position = start
        for _ in 0..<count {
            let fields = ZipFields(bytes: bytes, start: position)
            guard position + 46 <= end, fields.u32(0) == 0x0201_4B50 else {
                throw SpreadsheetError(.damaged, "", "the directory ends before its last member")
            }
            let next = position + 46 + fields.u16(28) + fields.u16(30) + fields.u16(32)
            guard next <= end else { throw SpreadsheetError(.damaged, "", "the directory leaves its place") }
            entries.append(try entry(fields))
            position = next
        }
        return entries
    }

    private func entry(_ fields: ZipFields) throws(SpreadsheetError) -> ZipEntry {
        let nameStart = fields.start + 46
        let nameBytes = bytes[nameStart..<(nameStart + fields.u16(28))]
        guard let name = String(validating: nameBytes, as: UTF8.self), !name.isEmpty else {
            throw SpreadsheetError(.damaged, "", "a member's name is not UTF-8")
        }
        // Bit 0 encrypted, bit 6 strong encryption, bit 13 a masked directory.
        guard fields.u16(8) & 0x2041 == 0 else { throw SpreadsheetError(.unsupported, name, "encrypted") }
        let entry = ZipEntry(
            name: name, method: fields.u16(10), packedSize: fields.u32(20), size: fields.u32(24),
            checksum: UInt32(fields.u32(16)), offset: fields.u32(42))
        guard entry.packedSize != 0xFFFF_FFFF, entry.size != 0xFFFF_FFFF, entry.offset != 0xFFFF_FFFF else {
            throw SpreadsheetError(.unsupported, name, "a zip64 member")
        }
        guard fields.u16(34) == 0 else { throw SpreadsheetError(.unsupported, name, "in another part of a split file") }
        return entry
    }

    private func checkSizes(_ entries: [ZipEntry]) throws(SpreadsheetError) {
        var total = 0
        for entry in entries {
            total += entry.size
            guard entry.size <= limits.entryBytes else {
                throw SpreadsheetError(.tooLarge, entry.name, "\(entry.size) bytes unpacked")
            }
            if entry.size > 1 << 20, entry.size / max(1, entry.packedSize) > limits.ratio {
                throw SpreadsheetError(.tooLarge, entry.name, "packed more than \(limits.ratio) times")
            }
            guard total <= limits.totalBytes else {
                throw SpreadsheetError(.tooLarge, "", "more than \(limits.totalBytes) bytes unpacked")
            }
        }
    }

    /// Members that share bytes are the trick of bombs that stay below every ratio.
    private func checkPlaces(_ entries: [ZipEntry], before directory: Int) throws(SpreadsheetError) {
        var free = 0
        for entry in entries.sorted(by: { $0.offset < $1.offset }) {
            guard entry.offset >= free else { throw SpreadsheetError(.damaged, entry.name, "members overlap") }
            free = entry.offset + 30 + entry.name.utf8.count + entry.packedSize
            guard free <= directory else {
                throw SpreadsheetError(.damaged, entry.name, "the member ends after the file")
            }
        }
    }
}
