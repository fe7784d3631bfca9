import Formats
import Glibc

/// The key of a record as the rows of one file of a set carry it, as bytes that compare in an ``Order``.
struct RecordKey: Sendable {
    /// How the keys of a set follow each other.
    enum Order: CaseIterable, Sendable {
        /// As texts: 10 before 9.
        case text
        /// The shorter before the longer, as numbers without zeros in front: 9 before 10.
        case number
    }

    /// In the order in which the contract names the key's items.
    let columns: [Int]
    let order: Order

    init(of file: Int, in layout: CSVLayout, order: Order) {
        let places = layout.files[file].columns
        columns = layout.operation.key.compactMap { node in
            places.firstIndex { $0.content == (file == 0 ? .item(node: node) : .key(node: node)) }
        }
        self.order = order
    }

    /// - Returns: false when the row does not reach the key's last column.
    func read(_ row: TextRecord, into key: inout [UInt8]) -> Bool {
        key.removeAll(keepingCapacity: true)
        for column in columns {
            guard column < row.count else { return false }
            let value = row[column]
            if order == .number { withUnsafeBytes(of: UInt32(value.count).bigEndian) { key.append(contentsOf: $0) } }
            key.append(contentsOf: value)
            if order == .text { key.append(0) }
        }
        return true
    }

    static func precedes(_ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer) -> Bool {
        guard let left = first.baseAddress, let right = second.baseAddress else { return first.count < second.count }
        let result = memcmp(left, right, min(first.count, second.count))
        return result == 0 ? first.count < second.count : result < 0
    }

    static func precedes(_ first: [UInt8], _ second: [UInt8]) -> Bool {
        first.withUnsafeBytes { first in second.withUnsafeBytes { precedes(first, $0) } }
    }
}
