import PlatformHub
import Testing

@Suite struct DayTests {
    @Test func `Every day of 800 years survives being written and read`() throws {
        let days = (-146_097...146_097).map { Day(daysSinceEpoch: $0) }
        #expect(zip(days, days.dropFirst()).allSatisfy { $0 < $1 })
        #expect(days.allSatisfy { Day($0.description) == $0 })
        #expect(zip(days, -146_097...146_097).allSatisfy { $0.daysSinceEpoch == $1 })
        #expect(days.first?.description == "1570-01-01")
        #expect(days.last?.description == "2370-01-01")
    }

    @Test(arguments: ["2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
    func `Reads a day that exists`(text: String) { #expect(Day(text)?.description == text) }

    @Test(arguments: [
        "", "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-01", "2024-04-31", "2024-1-01", "2024/01/01",
        "0000-01-01", "20240101", "2024-01-01 ", "２０２４-01-01", "+024-01-01",
    ])
    func `Refuses any other text`(text: String) { #expect(Day(text) == nil) }
}
