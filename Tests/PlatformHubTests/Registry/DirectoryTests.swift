import Contracts
import PlatformHub
import Testing

@Suite struct DirectoryTests {
    private let city: City
    private let day: Day

    init() throws {
        city = try City()
        day = try #require(Day("2026-04-15"))
    }

    private func grant(_ system: String, of owner: String, at code: String, _ operation: String, _ day: Day) throws
        -> String?
    {
        let operation = try city.operation(operation, of: "010/income")
        return try city.town(code).grant(consumer: try city.system(system, in: owner), operation: operation, on: day)?
            .id
    }

    @Test func `Finds municipalities by their code alone`() {
        #expect(city.directory.municipalities.map(\.code) == [City.second, City.first])
        #expect(city.directory.municipality(code: City.first)?.name == "架空市")
        #expect(city.directory.municipality(code: "011002") == nil)
        #expect(city.directory.municipality(code: "") == nil)
    }

    @Test func `A grant covers its operations for its consumer`() throws {
        #expect(try grant("jite", of: City.first, at: City.first, "shokai", day) == "jite-income")
        #expect(try grant("jite", of: City.first, at: City.first, "henko", day) == "jite-income")
        #expect(try grant("juki", of: City.first, at: City.first, "shokai", day) == nil)
        #expect(try grant("hoiku", of: City.second, at: City.second, "shokai", day) == "hoiku-income")
        #expect(try grant("hoiku", of: City.second, at: City.second, "henko", day) == nil)
    }

    @Test(arguments: [
        ("2026-03-31", false), ("2026-04-01", true), ("2026-04-30", true), ("2026-05-01", false),
    ])
    func `A grant holds from its first to its last day`(text: String, isThere: Bool) throws {
        let day = try #require(Day(text))
        #expect(try grant("jite", of: City.first, at: City.first, "shokai", day) == (isThere ? "jite-income" : nil))
    }

    @Test func `No grant of one municipality is seen from another, even for a system of the same id`() throws {
        #expect(try grant("jite", of: City.second, at: City.second, "shokai", day) == nil)
        #expect(try grant("jite", of: City.first, at: City.second, "shokai", day) == nil)
        #expect(try grant("jite", of: City.second, at: City.first, "shokai", day) == nil)
        #expect(try grant("hoiku", of: City.second, at: City.first, "shokai", day) == nil)
    }

    @Test func `No system of one municipality is seen from another`() throws {
        #expect(try city.town(City.first).system(id: "hoiku") == nil)
        #expect(try city.town(City.second).system(id: "juki") == nil)
        #expect(try city.system("zei", in: City.first) !== city.system("zei", in: City.second))
        #expect(try city.system("zei", in: City.second).municipality == City.second)
    }

    @Test func `Each municipality has its own provider, or none`() throws {
        let income = try city.contract("010/income")
        #expect(try city.town(City.first).provider(of: income) === city.system("zei", in: City.first))
        #expect(try city.town(City.second).provider(of: income) === city.system("zei", in: City.second))
        #expect(try city.town(City.second).provider(of: try city.contract("001/resident")) == nil)
    }

    @Test func `A failing provider of one municipality does not shut another's`() throws {
        let broken = try city.system("zei", in: City.first).health
        for _ in 0..<5 {
            guard case .available(let permit) = broken.availability(monotonic: 0, unixSeconds: City.now) else {
                Issue.record("shut too early")
                return
            }
            broken.report(.failure, of: permit, monotonic: 0)
        }
        #expect(broken.availability(monotonic: 0, unixSeconds: City.now) == .circuitOpen(retryAfterSeconds: 10))
        let other = try city.system("zei", in: City.second).health.availability(monotonic: 0, unixSeconds: City.now)
        guard case .available = other else {
            Issue.record("another town's provider is shut: \(other)")
            return
        }
    }

    @Test func `A contract of another catalogue has no grant and no route`() throws {
        let stranger = City.makeContracts()[0]
        #expect(try city.town().provider(of: stranger) == nil)
        #expect(
            try city.town().grant(consumer: try city.system("jite"), operation: stranger.operations[0], on: day) == nil)
    }

    @Test func `A scope is found by its text and by its key`() throws {
        let scope = try #require(city.directory.scope(City.income))
        #expect(scope.contract.id == "010/income")
        #expect(scope.operation.name == "shokai")
        #expect(city.directory.scope(scope.key)?.text == City.income)
        #expect(city.directory.scope("010:app_submit/v10/shotokujohoshokai:Create") == nil)
        #expect(city.directory.scope(ScopeKey("none")) == nil)
    }
}
