internal import Journal

/// Letting whole periods go. A period is a day (UTC) of acceptance.
extension Live {
    private static let dayMicroseconds: Int64 = 86_400_000_000

    private static func day(_ time: Int64) -> Int64 {
        let (quotient, remainder) = time.quotientAndRemainder(dividingBy: dayMicroseconds)
        return remainder < 0 ? quotient - 1 : quotient
    }

    /// The days that ended before `time` and in which nothing is open.
    func finishedDays(before time: Int64) -> [Int64] {
        let end = Self.day(time)
        var finished: [Int64: Bool] = [:]
        for row in rows.indices {
            let day = Self.day(rows[row].acceptedAt)
            guard day < end, finished[day] != false else { continue }
            finished[day] = items(of: UInt32(row)).allSatisfy { items[Int($0)].isFinished }
        }
        return finished.filter(\.value).keys.sorted()
    }

    /// Forgets all messages of these days.
    /// - Returns: how many.
    mutating func retire(_ days: [Int64]) -> Int {
        let days = Set(days)
        // A start reads of many days that have long gone.
        guard rows.contains(where: { days.contains(Self.day($0.acceptedAt)) }) else { return 0 }
        var kept = Live()
        kept.names = names
        var newNumbers: [UInt32: UInt32] = [:]
        for (number, row) in rows.enumerated() where !days.contains(Self.day(row.acceptedAt)) {
            newNumbers[UInt32(number)] = UInt32(kept.rows.count)
            kept.take(UInt32(number), of: self)
        }
        for (name, row) in idempotency {
            if let row = newNumbers[row] { kept.idempotency[name] = row }
        }
        let count = rows.count - kept.rows.count
        self = kept
        return count
    }

    private mutating func take(_ number: UInt32, of other: Live) {
        var row = other.rows[Int(number)]
        (row.first, row.last) = (Self.none, Self.none)
        let target = UInt32(rows.count)
        rows.append(row)
        rowNumbers[row.id] = target
        proposers[target] = other.proposers[number]
        for item in other.items(of: number) {
            append(other.items[Int(item)], to: target, in: other.queues[Int(other.items[Int(item)].queue)].name)
            extras[UInt32(items.count - 1)] = other.extras[item]
        }
    }

    /// The oldest segment that holds a message that is still known.
    var oldestSegment: UInt32? { rows.map(\.place.segment).min() }
}

extension Live.Item {
    var isFinished: Bool { [.delivered, .cancelled, .discarded].contains(state) }
}
