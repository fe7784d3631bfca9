/// Compares two code lists value by value, with the days on which each is in force.
struct CodeListComparison {
    let old: CodeList
    let new: CodeList

    var differences: [Difference] {
        let (before, after) = (Self.byCode(old), Self.byCode(new))
        var differences: [Difference] = []
        for entry in Self.first(of: old) {
            guard let others = after[entry.code] else {
                differences.append(
                    Difference(
                        width: .narrower, japanese: "コード \(entry.code)（\(entry.label)）がなくなった",
                        english: "code \(entry.code) is gone"))
                continue
            }
            differences += Self.compare(entry.code, before[entry.code] ?? [], others)
        }
        for entry in Self.first(of: new) where before[entry.code] == nil {
            differences.append(
                Difference(
                    width: .wider, japanese: "コード \(entry.code)（\(entry.label)）が加わった", english: "new code \(entry.code)"
                ))
        }
        return differences
    }

    private static func compare(_ code: String, _ old: [CodeList.Entry], _ new: [CodeList.Entry]) -> [Difference] {
        var differences: [Difference] = []
        let (before, after) = (days(old), days(new))
        if before != after {
            let width = Width(
                wider: after.contains { day in !before.contains { $0.covers(day) } },
                narrower: before.contains { day in !after.contains { $0.covers(day) } })
            differences.append(
                Difference(
                    width: width == .same ? .different : width, japanese: "コード \(code) の有効期間が変わった",
                    english: "the days of code \(code) changed"))
        }
        if old.map(\.label) != new.map(\.label) {
            differences.append(
                Difference(width: .same, japanese: "コード \(code) の名称が変わった", english: "the label of code \(code) changed")
            )
        }
        return differences
    }

    private struct Days: Equatable {
        let from: Int
        let to: Int
        func covers(_ other: Days) -> Bool { from <= other.from && other.to <= to }
    }

    private static func days(_ entries: [CodeList.Entry]) -> [Days] {
        entries.map { Days(from: CodeList.day($0.validFrom) ?? 0, to: CodeList.day($0.validTo) ?? Int.max) }
    }

    private static func byCode(_ list: CodeList) -> [String: [CodeList.Entry]] {
        Dictionary(grouping: list.entries) { $0.code }
    }

    /// One entry a code, in the list's order.
    private static func first(of list: CodeList) -> [CodeList.Entry] {
        var seen: Set<String> = []
        return list.entries.filter { seen.insert($0.code).inserted }
    }
}
