import Testing

@testable import PlatformHub

@Suite("As-of times") struct DatasetTimeTests {
    @Test(arguments: [
        ("2026-11-22T03:00:00+09:00", 1_795_284_000_000_000 as Int64), ("2026-11-21T18:00:00Z", 1_795_284_000_000_000),
        ("2026-11-21T18:00Z", 1_795_284_000_000_000), ("2026-11-21T13:00:00.25-05:00", 1_795_284_000_250_000),
        ("1969-12-31T23:59:59.5Z", -500_000),
    ])
    func aTimeWithItsOffsetIsRead(_ text: String, _ microseconds: Int64) {
        #expect(DatasetTime.read(text) == microseconds)
    }

    @Test(arguments: [
        "", "2026-11-22", "2026-11-22T03:00:00", "2026-11-22 03:00:00+09:00", "2026-02-30T03:00:00Z",
        "2026-11-22T24:00:00Z", "2026-11-22T03:60:00Z", "2026-11-22T03Z", "2026-11-22T3:00Z",
        "2026-11-22T03:00:00+9:00",
        "2026-11-22T03:00:00+15:00", "2026-11-22T03:00:00.Z", "2026-11-22T03:00:00.x Z", "2026-11-22T03:00:00ZZ",
    ])
    func whatCouldBeMeantInTwoWaysIsNot(_ text: String) { #expect(DatasetTime.read(text) == nil) }

    @Test(arguments: [0, 1, -1, 1_795_284_000_000_000, 1_795_284_000_000_001, -86_400_000_001] as [Int64])
    func whatIsWrittenIsReadAgain(_ microseconds: Int64) {
        #expect(DatasetTime.read(DatasetTime.text(microseconds)) == microseconds)
    }

    @Test func itIsWrittenAsTheClockInJapanShowsIt() {
        #expect(DatasetTime.text(1_795_284_000_000_000) == "2026-11-22T03:00:00+09:00")
    }
}
