extension Day {
    /// Days since 1970-01-01; the reverse of ``init(daysSinceEpoch:)``.
    package var daysSinceEpoch: Int {
        // Howard Hinnant's days_from_civil.
        let (month, day) = (Int(packed) / 100 % 100, Int(packed) % 100)
        let year = Int(packed) / 10_000 - (month <= 2 ? 1 : 0)
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}
