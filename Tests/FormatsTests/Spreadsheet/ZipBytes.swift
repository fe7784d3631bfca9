@testable import Formats

/// Writes zip files by hand, true ones and lying ones.
struct ZipBytes {
    struct Member {
        var name: String
        var content: [UInt8]
        /// Stored, or deflate in stored blocks: the smallest true deflate there is.
        var isDeflated = false
        /// What the directory says, where it is to lie.
        var claimedSize: Int?
        var claimedPackedSize: Int?
        var flags = 0
        var method: Int?
        var localName: String?
        var claimedOffset: Int?
        var checksum: UInt32?
    }

    static func file(_ members: [Member], comment: [UInt8] = []) -> [UInt8] {
        var bytes: [UInt8] = []
        var directory: [UInt8] = []
        for member in members {
            let offset = bytes.count
            let packed = member.isDeflated ? deflated(member.content) : member.content
            let method = member.method ?? (member.isDeflated ? 8 : 0)
            let sum = Int(member.checksum ?? Inflate.checksum(member.content))
            let fields =
                u16(20) + u16(member.flags) + u16(method) + u32(0) + u32(sum)
                + u32(member.claimedPackedSize ?? packed.count) + u32(member.claimedSize ?? member.content.count)
            let localName = Array((member.localName ?? member.name).utf8)
            bytes += u32(0x0403_4B50) + fields + u16(localName.count) + u16(0) + localName + packed
            let name = Array(member.name.utf8)
            directory += u32(0x0201_4B50) + u16(20) + fields + u16(name.count) + u16(0) + u16(0) + u16(0) + u16(0)
            directory += u32(0) + u32(member.claimedOffset ?? offset) + name
        }
        let start = bytes.count
        bytes += directory
        bytes += u32(0x0605_4B50) + u16(0) + u16(0) + u16(members.count) + u16(members.count)
        return bytes + u32(directory.count) + u32(start) + u16(comment.count) + comment
    }

    /// Raw deflate blocks of kind 0, each at most 65,535 bytes.
    static func deflated(_ content: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = content[...]
        repeat {
            let block = rest.prefix(0xFFFF)
            rest = rest.dropFirst(block.count)
            bytes += [rest.isEmpty ? 1 : 0] + u16(block.count) + u16(0xFFFF ^ block.count) + block
        } while !rest.isEmpty
        return bytes
    }

    static func u16(_ number: Int) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8 & 0xFF)] }
    static func u32(_ number: Int) -> [UInt8] { u16(number & 0xFFFF) + u16(number >> 16 & 0xFFFF) }

    /// A workbook of one sheet, `表`, with what stands between `<worksheet>` and its end.
    static func workbook(
        sheet: String, strings: String = "", styles: String = "", book: String = "", deflated: Bool = true
    ) -> [UInt8] {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let package = "http://schemas.openxmlformats.org/package/2006/relationships"
        let parts = [
            (
                "_rels/.rels",
                "<Relationships xmlns='\(package)'><Relationship Id='r' Type='\(office)/officeDocument' Target='xl/workbook.xml'/></Relationships>"
            ),
            (
                "xl/workbook.xml",
                "<workbook xmlns='\(main)' xmlns:r='\(office)'>\(book)<sheets><sheet name='表' sheetId='1' r:id='rId1'/></sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                """
                <Relationships xmlns='\(package)'><Relationship Id='rId1' Type='\(office)/worksheet' Target='worksheets/../worksheets/sheet1.xml'/>\
                <Relationship Id='rId2' Type='\(office)/sharedStrings' Target='/xl/sharedStrings.xml'/>\
                <Relationship Id='rId3' Type='\(office)/styles' Target='styles.xml'/></Relationships>
                """
            ),
            ("xl/sharedStrings.xml", "<sst xmlns='\(main)'>\(strings)</sst>"),
            ("xl/styles.xml", "<styleSheet xmlns='\(main)'>\(styles)</styleSheet>"),
            ("xl/worksheets/sheet1.xml", "<worksheet xmlns='\(main)'>\(sheet)</worksheet>"),
        ]
        return file(parts.map { Member(name: $0.0, content: Array($0.1.utf8), isDeflated: deflated) })
    }
}
