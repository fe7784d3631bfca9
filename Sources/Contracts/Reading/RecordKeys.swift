import Formats

/// Hears the key of each record of a file while a ``RecordFileCheck`` judges it, in the file's order.
///
/// A key is the values of the operation's key items, in the contract's order, joined by ``RecordKeys/separator``.
package protocol RecordKeys: AnyObject {
    /// Whether a good record with this key came before: the file then says two things of one record (H8052).
    func isTaken(_ key: [UInt8]) -> Bool
    /// The record is good.
    func take(_ key: [UInt8])
    /// The record is refused; nil when nobody can say for certain which one it is.
    func refuse(_ key: [UInt8]?)
}

extension RecordKeys {
    /// No character of an item is below U+0020.
    package static var separator: UInt8 { 0x1F }
}

/// Where a record's key stands in the rows of one of a dataset's files.
struct RecordKeyColumns {
    private let places: [Int]
    private let names: Set<String>
    /// The first one's, for what is said of the key as a whole.
    let first: CSVLayout.Column?

    init(_ layout: CSVLayout, file: Int = 0) {
        let columns = layout.files[file].columns
        places = RecordKey(of: file, in: layout, order: .text).columns
        names = Set(places.map { columns[$0].name })
        first = places.first.map { columns[$0] }
    }

    /// - Returns: nil when a part is missing.
    func key(in row: TextRecord) -> [UInt8]? {
        var key: [UInt8] = []
        for (index, place) in places.enumerated() {
            guard place < row.count, !row[place].isEmpty else { return nil }
            if index > 0 { key.append(0x1F) }
            key.append(contentsOf: row[place])
        }
        return key.isEmpty ? nil : key
    }

    /// Whether the violations leave no doubt about the key.
    func isCertain(_ violations: [Violation]) -> Bool {
        violations.allSatisfy { !$0.path.isEmpty && !names.contains($0.path) }
    }
}
