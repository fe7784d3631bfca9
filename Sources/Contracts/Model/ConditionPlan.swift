import Formats

/// The enforced conditions of a message's items, packed like ``ReadingPlan``: judging one copies no item and counts no reference.
///
/// Owned by its ``ReadingPlan``, which frees it.
struct ConditionPlan: Sendable {
    struct Condition: Sendable {
        /// Position among the item's conditions, for the report.
        let number: Int32
        let isForbidding: Bool
        let firstTest: Int32
        let testCount: Int32
    }

    struct Test: Sendable {
        enum Kind: Sendable { case present, absent, equals }

        let kind: Kind
        /// Of the sibling among the parent's children.
        let ordinal: Int32
        /// Of ``Kind/equals``, in ``ConditionPlan/values``.
        let firstValue: Int32
        let valueCount: Int32
    }

    nonisolated(unsafe) let conditions: UnsafeBufferPointer<Condition>
    nonisolated(unsafe) let tests: UnsafeBufferPointer<Test>
    /// A value of at most seven bytes as one number, otherwise ``long``.
    nonisolated(unsafe) let keys: UnsafeBufferPointer<UInt64>
    /// Where each value stands in ``bytes``.
    nonisolated(unsafe) let values: UnsafeBufferPointer<Range<Int32>>
    nonisolated(unsafe) let bytes: UnsafeBufferPointer<UInt8>

    /// No short value's number.
    static let long = UInt64.max

    func value(_ index: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[Int(values[index].lowerBound)..<Int(values[index].upperBound)])
    }

    /// - Returns: beside the plan, by node, which conditions are its own.
    static func compile(_ nodes: [ItemNode]) -> (plan: ConditionPlan, places: [Range<Int32>]) {
        var conditions: [Condition] = []
        var tests: [Test] = []
        var keys: [UInt64] = []
        var values: [Range<Int32>] = []
        var bytes: [UInt8] = []
        let places = nodes.map { node in
            let first = Int32(conditions.count)
            for (number, condition) in node.conditions.enumerated() where condition.isEnforced {
                conditions.append(
                    Condition(
                        number: Int32(number), isForbidding: condition.effect == .forbidden,
                        firstTest: Int32(tests.count), testCount: Int32(condition.tests.count)))
                for test in condition.tests {
                    let (kind, accepted) = Self.parts(of: test)
                    // A node that is looked at alone has no siblings; its conditions are not judged.
                    let ordinal = nodes.indices.contains(test.sibling) ? nodes[test.sibling].ordinal : 0
                    tests.append(
                        Test(
                            kind: kind, ordinal: Int32(ordinal), firstValue: Int32(values.count),
                            valueCount: Int32(accepted.count)))
                    for value in accepted {
                        keys.append(key(value))
                        values.append(Int32(bytes.count)..<Int32(bytes.count + value.count))
                        bytes += value
                    }
                }
            }
            return first..<Int32(conditions.count)
        }
        let plan = ConditionPlan(
            conditions: ReadingPlan.copy(conditions), tests: ReadingPlan.copy(tests), keys: ReadingPlan.copy(keys),
            values: ReadingPlan.copy(values), bytes: ReadingPlan.copy(bytes))
        return (plan, places)
    }

    func deallocate() {
        conditions.deallocate()
        tests.deallocate()
        keys.deallocate()
        values.deallocate()
        bytes.deallocate()
    }

    private static func key(_ value: [UInt8]) -> UInt64 {
        value.withUnsafeBufferPointer {
            guard $0.count < 8, let place = $0.baseAddress else { return $0.isEmpty ? 0 : long }
            return EightBytes.packed(place, count: $0.count)
        }
    }

    private static func parts(of test: ItemCondition.Test) -> (Test.Kind, [[UInt8]]) {
        switch test {
        case .present: (.present, [])
        case .absent: (.absent, [])
        case .equals(_, let values): (.equals, values)
        }
    }
}
