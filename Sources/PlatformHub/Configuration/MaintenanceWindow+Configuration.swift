extension MaintenanceWindow {
    static let keys: Set<String> = ["days", "from", "to"]

    /// `{days: [sat, "2026-12-31"], from: "22:00", to: "05:00"}`
    static func read(_ section: ConfigurationSection) -> MaintenanceWindow {
        var window = MaintenanceWindow(from: time("from", section), to: time("to", section))
        let days = section.texts("days")
        if days.isEmpty { section.problems.add("days is missing or empty", at: section.node) }
        for day in days {
            if let weekday = Weekday(rawValue: day.value) {
                window.weekdays.insert(weekday)
            } else if let date = Day(day.value) {
                window.dates.insert(date)
            } else {
                section.problems.add("is neither mon … sun nor a day YYYY-MM-DD", at: day.node)
            }
        }
        return window
    }

    /// Minutes of `HH:MM`, 00:00–24:00 unless `latest` says earlier.
    static func time(_ key: String, _ section: ConfigurationSection, latest: Int = 1_440) -> Int {
        let text = section.required(key, or: "00:00")
        let parts = text.value.split(separator: ":", omittingEmptySubsequences: false)
        if text.value.utf8.count == 5, parts.count == 2, let hours = UInt8(parts[0]), let minutes = UInt8(parts[1]),
            minutes < 60, Int(hours) * 60 + Int(minutes) <= latest
        {
            return Int(hours) * 60 + Int(minutes)
        }
        section.problems.add("is not a time HH:MM", at: text.node)
        return 0
    }
}
