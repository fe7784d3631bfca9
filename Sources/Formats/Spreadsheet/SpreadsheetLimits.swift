/// What a workbook may have at most. One at the limit is read; one beyond it is refused.
package struct SpreadsheetLimits: Sendable {
    /// Members of the zip file.
    package var entries = 4_096
    /// Bytes of one member, unpacked.
    package var entryBytes = 64 << 20
    /// Bytes of all members together, unpacked, whether they are read or not.
    package var totalBytes = 256 << 20
    /// How many times larger than its packed form a member of more than a MiB may be. Sheets reach about 50; raw
    /// deflate can reach 1,032.
    package var ratio = 200
    package var sheets = 512
    /// Cells with a value, over all sheets.
    package var cells = 2_000_000
    /// Merged areas of one sheet.
    package var merges = 100_000

    package init() {}
}
