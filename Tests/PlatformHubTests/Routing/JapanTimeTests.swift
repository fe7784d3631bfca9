import PlatformHub
import Testing

@Suite struct JapanTimeTests {
    @Test(arguments: [
        (0, "1970-01-01 09:00", Weekday.thursday), (1_775_012_400, "2026-04-01 12:00", .wednesday),
        (1_709_132_399, "2024-02-28 23:59", .wednesday), (1_709_132_400, "2024-02-29 00:00", .thursday),
        (-32_401, "1969-12-31 23:59", .wednesday), (-32_400, "1970-01-01 00:00", .thursday),
        (1_795_314_599, "2026-11-22 11:29", .sunday),
    ])
    func `Is nine hours ahead of UTC`(seconds: Int64, text: String, weekday: Weekday) {
        let moment = JapanTime(unixSeconds: seconds)
        #expect(moment.description == text)
        #expect(moment.weekday == weekday)
        #expect(moment.unixSeconds == seconds)
    }

    @Test(arguments: [
        (0, "1970-01-01T09:00:00.000+09:00"), (1_795_314_599_987_654, "2026-11-22T11:29:59.987+09:00"),
        (1_709_132_400_045_000, "2024-02-29T00:00:00.045+09:00"),
        (1_735_657_199_999_999, "2024-12-31T23:59:59.999+09:00"),
        (253_402_268_399_000_000, "9999-12-31T23:59:59.000+09:00"),
    ])
    func `Is written with milliseconds for systems`(microseconds: Int64, text: String) {
        #expect(JapanTime.text(microseconds: microseconds) == text)
    }
}
