extension Schedule {
    static let keys: Set<String> = RunDays.keys.union(["every", "at"])

    /// `{every: 15m}`, or the keys of ``RunDays`` with `at: "HH:MM"`.
    static func read(_ section: ConfigurationSection) -> Schedule {
        if section.child("every") != nil {
            if RunDays.keys.union(["at"]).contains(where: { section.child($0) != nil }) {
                section.problems.add("every stands alone", at: section.node)
            }
            let milliseconds = section.milliseconds("every", or: 60_000, in: 60_000...86_400_000)
            if milliseconds % 60_000 != 0 { section.problems.add("must be whole minutes", at: section.node) }
            return .every(minutes: max(1, milliseconds / 60_000))
        }
        return .on(RunDays.read(section), minute: RunDays.minute("at", section))
    }
}

extension Deadline {
    static let keys: Set<String> = RunDays.keys.union(["by"])

    /// The keys of ``RunDays`` with `by: "HH:MM"`.
    static func read(_ section: ConfigurationSection) -> Deadline {
        Deadline(days: RunDays.read(section), minute: RunDays.minute("by", section))
    }
}

extension RunDays {
    static let keys: Set<String> = ["daily", "weekly", "monthly", "businessDay", "yearly", "shift"]

    private enum Daily: String, CaseIterable { case all, business }

    /// Exactly one of `daily: all|business`, `weekly: [mon, thu]`, `monthly: 1…31`, `businessDay: 1…15|last` and
    /// `yearly: "04-01"`; `shift: none|previous|next` beside `monthly` and `yearly`.
    static func read(_ section: ConfigurationSection) -> RunDays {
        let given = keys.filter { $0 != "shift" && section.child($0) != nil }
        guard given.count == 1, let key = given.first else {
            section.problems.add("needs exactly one of daily, weekly, monthly, businessDay, yearly", at: section.node)
            return .all
        }
        let shift = section.choice("shift", or: Shift.none)
        if section.child("shift") != nil, key != "monthly", key != "yearly" {
            section.problems.add("shift stands only beside monthly and yearly", at: section.node)
        }
        switch key {
        case "daily": return section.choice("daily", or: Daily.all) == .all ? .all : .business
        case "weekly": return weekly(section)
        case "monthly": return .monthly(day: section.int("monthly", or: 1, in: 1...31), shift)
        case "businessDay":
            // Every month has 15 business days, whatever its holidays.
            if section.optional("businessDay")?.value == "last" { return .lastBusinessDay }
            return .businessDay(section.int("businessDay", or: 1, in: 1...15))
        default: return yearly(section, shift)
        }
    }

    private static func weekly(_ section: ConfigurationSection) -> RunDays {
        let texts = section.texts("weekly")
        if texts.isEmpty { section.problems.add("weekly is empty", at: section.node) }
        for text in texts where Weekday(rawValue: text.value) == nil {
            section.problems.add("is none of mon … sun", at: text.node)
        }
        return .weekly(Set(texts.compactMap { Weekday(rawValue: $0.value) }))
    }

    private static func yearly(_ section: ConfigurationSection, _ shift: Shift) -> RunDays {
        let text = section.required("yearly", or: "04-01")
        guard let day = Day("2024-" + text.value) else {
            section.problems.add("must be a day MM-DD, such as 04-01", at: text.node)
            return .yearly(month: 4, day: 1, shift)
        }
        return .yearly(month: Int(day.packed) / 100 % 100, day: Int(day.packed) % 100, shift)
    }

    /// Minutes after midnight of `HH:MM`.
    static func minute(_ key: String, _ section: ConfigurationSection) -> Int {
        MaintenanceWindow.time(key, section, latest: 1_439)
    }
}
