/// A secret that has been read. It does not print itself, nor does a value that holds it.
package struct Secret: Sendable, Equatable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    private let value: [UInt8]

    package init(_ value: [UInt8]) { self.value = value }

    package func withBytes<Result>(_ body: ([UInt8]) throws -> Result) rethrows -> Result { try body(value) }

    package var description: String { "(secret)" }
    package var debugDescription: String { "(secret)" }
    package var customMirror: Mirror { Mirror(self, children: []) }

    /// In constant time, so that a guess learns nothing from how long it takes.
    package static func == (left: Secret, right: Secret) -> Bool { left.value.isEqualInConstantTime(to: right.value) }
}

extension Array<UInt8> {
    /// Only the lengths can be learnt from the time it takes.
    func isEqualInConstantTime(to other: [UInt8]) -> Bool {
        guard count == other.count else { return false }
        return zip(self, other).reduce(into: UInt8(0)) { $0 |= $1.0 ^ $1.1 } == 0
    }
}
