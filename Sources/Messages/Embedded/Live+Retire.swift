internal import Journal

/// Letting whole periods go. A period is a day (UTC) of acceptance.
extension Live {
    /// Of these days and those of the messages here: the ones that ended before `time` and in which nothing is open.
    func finishedDays(before time: Int64, among filed: Set<Int64>) -> [Int64] {
        let end = FiledMessage.day(of: time)
        var days = filed.filter { $0 < end }
        var open: Set<Int64> = []
        for number in rows.indices where !rows[number].isFree {
            let day = FiledMessage.day(of: rows[number].acceptedAt)
            guard day < end, !open.contains(day) else { continue }
            let isFinished = items(of: UInt32(number)).allSatisfy { items[Int($0)].state.isFinished }
            if isFinished { days.insert(day) } else { open.insert(day) }
        }
        return days.subtracting(open).sorted()
    }

    /// Forgets all messages of these days.
    /// - Parameter place: those that were accepted before it.
    /// - Returns: how many of them were here only.
    mutating func retire(_ days: [Int64], before place: UInt64 = .max) -> Int {
        let days = Set(days)
        var count = 0
        for number in rows.indices where !rows[number].isFree && rows[number].place.order < place {
            guard days.contains(FiledMessage.day(of: rows[number].acceptedAt)) else { continue }
            if !rows[number].isFiled { count += 1 }
            free(UInt32(number))
        }
        return count
    }

    /// The oldest segment that holds a message that is here.
    var oldestSegment: UInt32? { rows.lazy.filter { !$0.isFree }.map(\.place.segment).min() }
}
