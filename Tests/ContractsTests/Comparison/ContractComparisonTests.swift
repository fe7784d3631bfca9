import Testing

@testable import Contracts

/// What `hubd contract diff` says of one change at a time, for the sender and the receiver of the message.
struct ContractComparisonTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let edit: @Sendable (inout String) -> Void
        let place: String
        let sender: ContractChange.Weight
        let receiver: ContractChange.Weight

        init(
            _ name: String, _ old: String, _ new: String, at place: String, _ sender: ContractChange.Weight,
            _ receiver: ContractChange.Weight
        ) {
            testDescription = name
            edit = { text in
                #expect(text.contains(old), "the table has \(old)")
                text = text.replacing(old, with: new)
            }
            self.place = place
            self.sender = sender
            self.receiver = receiver
        }
    }

    static let row = "shokai.request,1,nensu,年数,,9,3,,1,必須,,,,,,,,,in-the-style-of\n"

    static let cases = [
        Case("more digits", "氏名,,N,10", "氏名,,N,12", at: "shimei", .compatible, .breaking),
        Case("fewer digits", "氏名,,N,10", "氏名,,N,9", at: "shimei", .breaking, .compatible),
        Case("no longer of fixed length", "呼び名,,N,4,○", "呼び名,,N,4,", at: "yobimei", .compatible, .breaking),
        Case("another fixed length", "呼び名,,N,4,○", "呼び名,,N,5,○", at: "yobimei", .breaking, .breaking),
        Case("another type", "年度,,YEAR,", "年度,,X,4", at: "nendo", .breaking, .breaking),
        Case("a sign allowed", "年数,,9,3", "年数,,S9,3", at: "nensu", .compatible, .breaking),
        Case("a sign no longer allowed", "金額,,S9,7", "金額,,9,7", at: "kingaku", .breaking, .compatible),
        Case("more digits after the point", "\"3,2\"", "\"3,4\"", at: "ritsu", .compatible, .breaking),
        Case("required", "年度,,YEAR,,,1,任意", "年度,,YEAR,,,1,必須", at: "nendo", .breaking, .compatible),
        Case("no longer required", "年数,,9,3,,1,必須", "年数,,9,3,,1,任意", at: "nensu", .compatible, .breaking),
        Case("null allowed", "年数,,9,3,,1,必須,", "年数,,9,3,,1,必須,○", at: "nensu", .compatible, .breaking),
        Case("more often", "札,,X,3,,1..3", "札,,X,3,,1..5", at: "fuda[]", .compatible, .breaking),
        Case("at least twice", "札,,X,3,,1..3", "札,,X,3,,2..3", at: "fuda[]", .breaking, .compatible),
        Case("an array now", "時刻,,TIME,8,,1", "時刻,,TIME,8,,0..3", at: "jikoku[]", .breaking, .breaking),
        Case("a check digit", "13,○,1,任意,,,法人番号", "13,○,1,任意,,,", at: "hojinbango", .compatible, .breaking),
        Case("an item gone", row, "", at: "nensu", .breaking, .breaking),
        Case(
            "an optional item gone", "shokai.request,1,nendo,年度,,YEAR,,,1,任意,,,,,,,,,in-the-style-of\n", "",
            at: "nendo", .breaking, .compatible),
        Case(
            "a new optional item", row, row + row.replacing("nensu,年数", with: "kaisu,回数").replacing("必須", with: "任意"),
            at: "kaisu", .compatible, .breaking),
        Case(
            "a new required item", row, row + row.replacing("nensu,年数", with: "kaisu,回数"), at: "kaisu", .breaking,
            .breaking),
        Case("another name", "nensu,年数", "nenkazu,年数", at: "nenkazu", .breaking, .breaking),
        Case("another label", "nensu,年数", "nensu,年の数", at: "nensu", .documentation, .documentation),
        Case(
            "a condition more", "required when kubun = 1|2", "required when kubun = 1|2; forbidden when kubun = 7",
            at: "bango", .breaking, .compatible),
        Case("inside a group", "町,,N,10", "町,,N,20", at: "jusho.machi", .compatible, .breaking),
    ]

    @Test("One change is found, at its place, with its weight for both sides", arguments: cases)
    func change(_ change: Case) throws {
        var request = Sample.rows("shokai.request", Sample.requestRows)
        change.edit(&request)
        let items = Sample.header + request + Sample.rows("shokai.response", Sample.responseRows)
        let new = try Sample.catalogue(items: items).contracts[0]
        let changes = ContractComparison(Sample.contract, new).changes
        let found = try #require(changes.first { $0.place == change.place }, "\(changes)")
        #expect(found.sender == change.sender)
        #expect(found.receiver == change.receiver)
        #expect(found.direction == .request)
        #expect(changes.count == 1, "\(changes)")
    }

    @Test("A contract compared with itself has not changed")
    func same() throws {
        #expect(ContractComparison(Sample.contract, try Sample.catalogue().contracts[0]).changes.isEmpty)
    }

    @Test("Another order of the items breaks XML on both sides")
    func order() throws {
        let lines = Sample.itemsCSV.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
        var moved = lines
        let years = try #require(lines.firstIndex { $0.contains("nensu") })
        moved.swapAt(years, years + 1)
        let new = try Sample.catalogue(items: moved.joined(separator: "\n")).contracts[0]
        let changes = ContractComparison(Sample.contract, new).changes
        #expect(changes.map(\.sender) == [.breaking])
        #expect(changes.map(\.receiver) == [.breaking])
    }

    @Test(
        "Codes that come, go or change their days are told once a message",
        arguments: [
            ("9,その他,,\n", "8,新区分,2030-04-01,\n", ContractChange.Weight.compatible, ContractChange.Weight.breaking, 2),
            ("", "7,旧区分,,2020-03-31\n", .breaking, .compatible, 1),
        ])
    func codes(
        _ addition: String, _ removal: String, _ sender: ContractChange.Weight, _ receiver: ContractChange.Weight,
        _ count: Int
    ) throws {
        var codes = Sample.codes
        codes["kubun.csv"] = (codes["kubun.csv"] ?? "").replacing(removal, with: "") + addition
        let new = try Sample.catalogue(codes: codes).contracts[0]
        let changes = ContractComparison(Sample.contract, new).changes
        #expect(changes.count == count, "\(changes)")
        #expect(changes.contains { $0.sender == sender && $0.receiver == receiver && $0.place == "code list kubun" })
    }

    @Test("An operation's address, scope and message limits are part of the contract")
    func operation() throws {
        let yaml = Sample.contractYAML
            .replacing("app_submit/v1/mihonshokai", with: "app_submit/v1/mihonkensaku")
            .replacing("access: Read", with: "access: Create").replacing("request: 64KiB", with: "request: 32KiB")
            .replacing("title: 見本\n", with: "title: みほん\n")
        let changes = ContractComparison(Sample.contract, try Sample.catalogue(contract: yaml).contracts[0]).changes
        #expect(changes.map(\.place) == ["title", "limits.request", "call", "access"])
        #expect(changes.map(\.sender) == [.documentation, .breaking, .breaking, .breaking])
        #expect(changes.map(\.receiver) == [.documentation, .compatible, .breaking, .breaking])
    }
}
