import Testing

@testable import Datasets

extension DatasetsTests {
    @Suite("States and changes") struct ReadTests {
        @Test(arguments: DatasetEngine.allCases)
        func eachMomentHasItsState(_ engine: DatasetEngine) throws {
            let (place, name) = (try engine.place(), try DatasetPlace.name())
            try place.load(.full, [entry("a", "1")], asOf: 100, into: name)
            try place.load(.delta, [entry("a", "2"), entry("b", "2")], asOf: 200, into: name)
            try place.load(.full, [entry("b", "2")], asOf: 300, into: name)
            #expect(try place.store.snapshot(of: name, asOf: 99) == nil)
            let states = try [100, 199, 200, 300, 999].map { moment in
                try place.all(try #require(try place.store.snapshot(of: name, asOf: moment)))
            }
            let first = [record("a", "1")]
            #expect(
                states == [first, first, [record("a", "2"), record("b", "2")], [record("b", "2")], [record("b", "2")]])
            #expect(try place.store.snapshot(of: name, asOf: 250)?.asOf == 200)
        }

        @Test(arguments: DatasetEngine.allCases)
        func aReaderOfAStateIsNotDisturbedByLaterLoads(_ engine: DatasetEngine) throws {
            let (place, name) = (try engine.place(), try DatasetPlace.name())
            let old = (0..<10).map { record("k\($0)", "1") }
            try place.load(.full, old.map { entry($0.key, $0.body) }, asOf: 100, into: name)
            let snapshot = try #require(try place.store.snapshot(of: name, asOf: nil))
            var seen = try place.store.records(of: snapshot, after: nil, offset: 0, limit: 4)
            try place.load(.full, [entry("k5", "2"), entry("x", "2")], asOf: 200, into: name)
            seen += try place.store.records(of: snapshot, after: seen.last?.key, offset: 0, limit: 10)
            #expect(seen == old)
        }

        @Test(arguments: DatasetEngine.allCases)
        func pagesByPositionAreTheSameWithAndWithoutTheirMarks(_ engine: DatasetEngine) throws {
            let (place, name) = (try engine.place(), try DatasetPlace.name())
            try place.load(.full, (10..<40).map { entry("k\($0)", "1") }, asOf: 100, into: name)
            try place.load(.delta, (20..<30).map { entry("k\($0)", nil) }, asOf: 200, into: name)
            let snapshot = try #require(try place.store.snapshot(of: name, asOf: nil))
            let inOrder = try stride(from: 0, to: 20, by: 5).map {
                try place.store.records(of: snapshot, after: nil, offset: $0, limit: 5).map(\.key)
            }
            try place.reopen()
            let backwards = try stride(from: 15, through: 0, by: -5).map {
                try place.store.records(of: snapshot, after: nil, offset: $0, limit: 5).map(\.key)
            }
            #expect(inOrder == backwards.reversed())
            #expect(inOrder.flatMap { $0 } == ((10..<20).map { "k\($0)" } + (30..<40).map { "k\($0)" }))
        }

        @Test(arguments: DatasetEngine.allCases)
        func recordsAreFoundByKeyAndByTheBeginningOfTheirKey(_ engine: DatasetEngine) throws {
            let (place, name) = (try engine.place(), try DatasetPlace.name())
            let keys = ["1\u{1F}a", "1\u{1F}b", "10\u{1F}a", "2\u{1F}a", "１\u{1F}a"]
            try place.load(.full, keys.map { entry($0, "x") }, asOf: 100, into: name)
            let snapshot = try #require(try place.store.snapshot(of: name, asOf: nil))
            let found = try place.store.records(of: snapshot, keys: ["2\u{1F}a", "9", "1\u{1F}b", "2\u{1F}a"])
            #expect(found.map(\.key) == ["1\u{1F}b", "2\u{1F}a"])
            let begun = try place.store.records(of: snapshot, prefixes: ["2\u{1F}", "1\u{1F}"], limit: 10)
            #expect(begun.map(\.key) == ["1\u{1F}a", "1\u{1F}b", "2\u{1F}a"])
            #expect(try place.store.records(of: snapshot, prefixes: ["1\u{1F}", "2\u{1F}"], limit: 2).count == 2)
        }

        @Test(arguments: DatasetEngine.allCases)
        func theFeedGoesOnFromWhereAReaderStopped(_ engine: DatasetEngine) throws {
            let (place, name) = (try engine.place(), try DatasetPlace.name())
            #expect(try place.store.changes(of: name, since: 0, limit: 2).isAtEnd)
            try place.load(.full, [entry("a", "1"), entry("b", "1"), entry("c", "1")], asOf: 100, into: name)
            let first = try place.store.changes(of: name, since: 0, limit: 2)
            #expect(first.changes.map(\.key) == ["a", "b"] && !first.isAtEnd)
            let second = try place.store.changes(of: name, since: first.next, limit: 2)
            #expect(second.changes.map(\.key) == ["c"] && second.isAtEnd && second.asOf == 100)
            try place.load(.full, [entry("a", "2")], asOf: 200, into: name)
            let third = try place.store.changes(of: name, since: second.next, limit: 9)
            #expect(third.changes.map(\.kind) == [.changed, .removed, .removed])
            #expect(third.changes.map(\.body) == ["2", "1", "1"])
        }

        @Test(arguments: DatasetEngine.allCases)
        func differencesAreWhatIsDifferentAndNotWhatHappened(_ engine: DatasetEngine) throws {
            let (place, name) = (try engine.place(), try DatasetPlace.name())
            try place.load(.full, [entry("a", "1"), entry("b", "1"), entry("c", "1")], asOf: 100, into: name)
            try place.load(.delta, [entry("a", "2"), entry("b", "2"), entry("d", "2")], asOf: 200, into: name)
            try place.load(
                .delta, [entry("a", "1"), entry("b", "3"), entry("c", nil), entry("d", nil)], asOf: 300, into: name)
            let (old, new) = (
                try place.store.snapshot(of: name, asOf: 100),
                try #require(try place.store.snapshot(of: name, asOf: nil))
            )
            let differences = try place.store.differences(of: new, from: old, offset: 0, limit: 10)
            #expect(differences.map(\.key) == ["b", "c"])
            #expect(differences.map(\.kind) == [.changed, .removed])
            #expect(differences.map(\.body) == ["3", "1"])
            #expect(try place.store.differences(of: new, from: old, offset: 1, limit: 1).map(\.key) == ["c"])
            let all = try place.store.differences(of: new, from: nil, offset: 0, limit: 10)
            #expect(all.map(\.key) == ["a", "b"] && all.allSatisfy { $0.kind == .added })
        }

        @Test(arguments: DatasetEngine.allCases)
        func whatIsRetiredIsSaidToBeGoneAndTheStateAtTheBorderStays(_ engine: DatasetEngine) throws {
            let (place, name) = (try engine.place(), try DatasetPlace.name())
            try place.load(.full, [entry("a", "1"), entry("b", "1"), entry("c", "1")], asOf: 100, into: name)
            try place.load(.delta, [entry("a", "2"), entry("b", nil)], asOf: 200, into: name)
            try place.load(.delta, [entry("a", "3")], asOf: 300, into: name)
            let old = try #require(try place.store.snapshot(of: name, asOf: 100))
            #expect(try place.store.retire(name, before: 250) == 3)
            #expect(throws: DatasetError.self) { try place.store.snapshot(of: name, asOf: 199) }
            #expect {
                try place.store.records(of: old, after: nil, offset: 0, limit: 1)
            } throws: { ($0 as? DatasetError)?.code == .retired }
            #expect(throws: DatasetError.self) { try place.store.changes(of: name, since: 0, limit: 1) }
            let border = try #require(try place.store.snapshot(of: name, asOf: 250))
            #expect(try place.all(border) == [record("a", "2"), record("c", "1")])
            #expect(try place.current(name) == [record("a", "3"), record("c", "1")])
            #expect(try place.store.changes(of: name, since: border.sequence, limit: 9).changes.map(\.body) == ["3"])
            #expect(try place.store.retire(name, before: 250) == 0)
        }

        @Test(arguments: DatasetEngine.allCases)
        func retirementByScheduleReachesEveryDatasetAlsoThoseThatNobodyHasOpened(_ engine: DatasetEngine) throws {
            let place = try engine.place()
            let names = try ["001/juminkihonjoho/v10", "010/kojinjuminzeishotoku/v10"].map { try DatasetPlace.name($0) }
            for name in names {
                for round in 1...3 {
                    try place.load(.delta, [entry("a", "\(round)")], asOf: Int64(round * 100), into: name)
                }
            }
            try place.reopen()
            _ = try place.store.retire(before: 250)
            for name in names {
                #expect(throws: DatasetError.self) { try place.store.snapshot(of: name, asOf: 199) }
                let border = try #require(try place.store.snapshot(of: name, asOf: 250))
                #expect(border.dataset == name)
                #expect(try place.all(border) == [record("a", "2")])
                #expect(try place.current(name) == [record("a", "3")])
            }
            #expect(try place.store.retire(before: 250) == 0)
        }

        @Test(arguments: DatasetEngine.allCases)
        func aStateIsReadWholeWhileLaterLoadsReplaceEverything(_ engine: DatasetEngine) throws {
            let (place, name) = (try engine.place(), try DatasetPlace.name())
            let keys = (100..<160).map { "k\($0)" }
            try place.load(.full, keys.map { entry($0, "1") }, asOf: 100, into: name)
            let old = try #require(try place.store.snapshot(of: name, asOf: nil))
            var seen: [DatasetRecord] = []
            for round in 2...13 {
                seen += try place.store.records(of: old, after: seen.last?.key, offset: 0, limit: 5)
                // Some go, some change, some come.
                let next = keys.enumerated().filter { $0.offset % round != 0 }.map { entry($0.element, "\(round)") }
                try place.load(.full, next + [entry("k\(100 + round)x", "new")], asOf: Int64(round * 100), into: name)
            }
            #expect(seen == keys.map { record($0, "1") })
            let tens = try stride(from: 0, to: 60, by: 10).reversed().map {
                try place.store.records(of: old, after: nil, offset: $0, limit: 10)
            }
            #expect(Array(tens.reversed().joined()) == seen)
        }

        @Test(arguments: DatasetEngine.allCases)
        func statisticsCountWhatIsThere(_ engine: DatasetEngine) throws {
            let (place, name) = (try engine.place(), try DatasetPlace.name())
            #expect(try place.store.statistics(of: name) == nil)
            try place.load(.full, [entry("a", "1"), entry("b", "1")], asOf: 100, into: name)
            try place.load(.delta, [entry("a", nil)], asOf: 200, into: name)
            let statistics = try #require(try place.store.statistics(of: name))
            #expect((statistics.records, statistics.versions, statistics.newestSequence) == (1, 3, 3))
            #expect(
                (statistics.lastLoad.mode, statistics.lastLoad.asOf, statistics.lastLoad.removed) == (.delta, 200, 1))
        }

        @Test(arguments: DatasetEngine.allCases)
        func aClosedStoreSaysSo(_ engine: DatasetEngine) throws {
            let (place, name) = (try engine.place(), try DatasetPlace.name())
            try place.store.close()
            #expect {
                try place.store.snapshot(of: name, asOf: nil)
            } throws: { ($0 as? DatasetError)?.code == .closed }
        }
    }
}
