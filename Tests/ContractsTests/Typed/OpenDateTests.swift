import Contracts
import Testing

@Suite("Open dates")
struct OpenDateTests {
    @Test("A date tells its parts, and which of them nobody knows")
    func parts() {
        let known: OpenDate = "1989-01-08"
        #expect([known.year, known.month, known.day] == [1989, 1, 8])
        #expect(!known.isOpen && !known.hasUnknownParts)
        let vague: OpenDate = "1945-00-00"
        #expect([vague.year, vague.month, vague.day] == [1945, nil, nil])
        #expect(!vague.isOpen && vague.hasUnknownParts)
        #expect(OpenDate("0000-00-00").hasUnknownParts)
        for open in [OpenDate.withoutBeginning, .withoutEnd] {
            #expect(open.isOpen && !open.hasUnknownParts)
            #expect([open.year, open.month, open.day] == [nil, nil, nil])
        }
    }

    @Test("A date of parts is written as the contracts write it")
    func writing() {
        #expect(OpenDate(year: 1989, month: 1, day: 8) == "1989-01-08")
        #expect(OpenDate(year: 1945, month: nil, day: nil) == "1945-00-00")
        #expect(OpenDate(year: nil, month: nil, day: nil).description == "0000-00-00")
        #expect(OpenDate(year: 33, month: 12, day: 31).itemText == "0033-12-31")
    }

    @Test(
        "The day in Japan begins at 15:00 UTC",
        arguments: [
            (0, "1970-01-01"), (951_749_999, "2000-02-28"), (951_750_000, "2000-02-29"), (951_836_400, "2000-03-01"),
            (1_798_729_199, "2026-12-31"), (1_798_729_200, "2027-01-01"), (4_107_509_999, "2100-02-28"),
            (4_107_510_000, "2100-03-01"),
        ])
    func japan(seconds: Int, day: String) {
        #expect(OpenDate(inJapanAt: seconds).rawValue == day)
    }
}
