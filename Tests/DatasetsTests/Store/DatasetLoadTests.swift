import Foundation
import Synchronization
import Testing

@testable import Datasets

extension DatasetsTests {
    @Suite("Loads") struct LoadTests {
        @Test(arguments: DatasetEngine.allCases)
        func aLoadIsInvisibleUntilItIsCommitted(_ engine: DatasetEngine) throws {
            let (place, name) = (try engine.place(), try DatasetPlace.name())
            try place.load(.full, [entry("a", "1"), entry("b", "1")], asOf: 100, into: name)
            let load = try place.store.begin(.full, of: name, asOf: 200, at: 200)
            try place.store.put([entry("b", "2"), entry("c", "2")], into: load, of: name, at: 201)
            #expect(try place.current(name) == [record("a", "1"), record("b", "1")])
            #expect(try place.store.changes(of: name, since: 0, limit: 10).changes.count == 2)
            let result = try place.store.commit(load, of: name, at: 202)
            #expect((result.added, result.changed, result.removed) == (1, 1, 1))
            #expect(try place.current(name) == [record("b", "2"), record("c", "2")])
        }

        @Test(arguments: DatasetEngine.allCases)
        func anAbortedLoadLeavesNothing(_ engine: DatasetEngine) throws {
            let (place, name) = (try engine.place(), try DatasetPlace.name())
            try place.load(.full, [entry("a", "1"), entry("b", "1")], asOf: 100, into: name)
            let load = try place.store.begin(.delta, of: name, asOf: 200, at: 200)
            try place.store.put([entry("a", "2"), entry("b", nil), entry("c", "2")], into: load, of: name, at: 201)
            try place.store.abort(load, of: name)
            #expect(try place.current(name) == [record("a", "1"), record("b", "1")])
            #expect(throws: DatasetError.self) { try place.store.commit(load, of: name, at: 202) }
            let statistics = try place.store.statistics(of: name)
            #expect(statistics?.versions == 2)
            // The records can change again.
            try place.load(.delta, [entry("a", "3"), entry("b", nil)], asOf: 200, into: name)
            #expect(try place.current(name) == [record("a", "3")])
        }

        @Test(arguments: DatasetEngine.allCases)
        func aLoadThatWasOpenWhenTheProgramEndedIsGone(_ engine: DatasetEngine) throws {
            let (place, name) = (try engine.place(), try DatasetPlace.name())
            try place.load(.full, [entry("a", "1")], asOf: 100, into: name)
            let load = try place.store.begin(.full, of: name, asOf: 200, at: 200)
            try place.store.put([entry("a", "2"), entry("c", "2")], into: load, of: name, at: 201)
            try place.crash()
            #expect(try place.current(name) == [record("a", "1")])
            #expect {
                try place.store.put([entry("a", "9")], into: load, of: name, at: 202)
            } throws: { ($0 as? DatasetError)?.code == .unknownLoad }
            #expect(try place.store.statistics(of: name)?.versions == 1)
            try place.load(.full, [entry("a", "1")], asOf: 300, into: name)
            #expect(try place.current(name) == [record("a", "1")])
        }

        @Test(arguments: DatasetEngine.allCases)
        func aDatasetHasOneOpenLoadAndAForgottenOneGivesWay(_ engine: DatasetEngine) throws {
            let (place, name) = (try engine.place(), try DatasetPlace.name())
            let first = try place.store.begin(.full, of: name, asOf: 100, at: 1000)
            #expect {
                try place.store.begin(.full, of: name, asOf: 100, at: 1001)
            } throws: { ($0 as? DatasetError)?.code == .loadOpen && ($0 as? DatasetError)?.load == first }
            let other = try DatasetPlace.name("010/kojinjuminzeishotoku/v10")
            _ = try place.store.begin(.full, of: other, asOf: 100, at: 1001)
            let late = 1001 + DatasetLoad.patience
            let second = try place.store.begin(.full, of: name, asOf: 100, at: late)
            #expect(second > first)
            #expect(throws: DatasetError.self) {
                try place.store.put([entry("a", "1")], into: first, of: name, at: late)
            }
        }

        @Test(arguments: DatasetEngine.allCases)
        func aLoadOlderThanTheLastIsRefused(_ engine: DatasetEngine) throws {
            let (place, name) = (try engine.place(), try DatasetPlace.name())
            try place.load(.full, [entry("a", "1")], asOf: 100, into: name)
            #expect {
                try place.store.begin(.delta, of: name, asOf: 99, at: 200)
            } throws: { ($0 as? DatasetError)?.code == .outdated }
        }

        @Test(arguments: DatasetEngine.allCases)
        func theLastWordOfALoadCountsAndWhatStaysAsItWasIsNoChange(_ engine: DatasetEngine) throws {
            let (place, name) = (try engine.place(), try DatasetPlace.name())
            try place.load(.full, [entry("a", "1"), entry("b", "1"), entry("c", "1")], asOf: 100, into: name)
            let result = try place.load(
                .delta,
                [
                    entry("a", "2"), entry("a", "1"), entry("b", nil), entry("b", "2"), entry("c", "9"),
                    entry("c", nil),
                    entry("d", "1"), entry("d", nil), entry("e", nil), entry("f", nil), entry("f", "1"),
                ], asOf: 200, into: name)
            #expect((result.added, result.changed, result.removed) == (1, 1, 1))
            #expect(try place.current(name) == [record("a", "1"), record("b", "2"), record("f", "1")])
            let feed = try place.store.changes(of: name, since: 3, limit: 10)
            #expect(feed.changes.map(\.key) == ["b", "c", "f"])
            #expect(feed.changes.map(\.kind) == [.changed, .removed, .added])
            #expect(feed.changes.map(\.body) == ["2", "1", "1"])
        }

        @Test(arguments: DatasetEngine.allCases)
        func aPageThatCannotBeKeptIsRefusedWholeAndTheLoadGoesOn(_ engine: DatasetEngine) throws {
            let (place, name) = (try engine.place(), try DatasetPlace.name())
            let load = try place.store.begin(.full, of: name, asOf: 100, at: 100)
            #expect {
                try place.store.put([entry("a", "1"), entry("b\u{0}", "1")], into: load, of: name, at: 100)
            } throws: { ($0 as? DatasetError)?.code == .unfit }
            try place.store.put([entry("c", "1")], into: load, of: name, at: 100)
            _ = try place.store.commit(load, of: name, at: 101)
            #expect(try place.current(name) == [record("c", "1")])
        }

        /// A load's commit takes several transactions; every one of them may be the last before a crash.
        @Test(arguments: DatasetEngine.allCases)
        func aLoadThatIsLargerThanAPageIsUndoneWhole(_ engine: DatasetEngine) throws {
            let (place, name) = (try engine.place(), try DatasetPlace.name())
            try place.load(.full, (0..<6_000).map { entry("k\(10_000 + $0)", "1") }, asOf: 100, into: name)
            let load = try place.store.begin(.full, of: name, asOf: 200, at: 200)
            try place.store.put((0..<7_000).map { entry("k\(13_000 + $0)", "2") }, into: load, of: name, at: 200)
            try place.crash()
            let statistics = try #require(try place.store.statistics(of: name))
            #expect((statistics.records, statistics.versions) == (6_000, 6_000))
            let again = try place.load(.full, (0..<7_000).map { entry("k\(13_000 + $0)", "2") }, asOf: 200, into: name)
            #expect((again.added, again.changed, again.removed) == (4_000, 3_000, 3_000))
            let snapshot = try #require(try place.store.snapshot(of: name, asOf: nil))
            #expect(try place.all(snapshot, page: 1_000).count == 7_000)
        }

        @Test(arguments: DatasetEngine.allCases)
        func ofManyCommitsAndAbortsAtOnceOneHoldsAndNothingIsLost(_ engine: DatasetEngine) throws {
            let (place, name) = (try engine.place(), try DatasetPlace.name())
            let entries = (0..<50).map { entry("k\($0)", "1") }
            try place.load(.full, entries, asOf: 100, into: name)
            for round in 1...10 {
                let at = Int64(100 + round)
                let load = try place.store.begin(.full, of: name, asOf: at, at: at)
                try place.store.put(entries, into: load, of: name, at: at)
                let store = try place.store
                let held = Mutex(0)
                DispatchQueue.concurrentPerform(iterations: 6) { number in
                    do {
                        if number == 3 {
                            try store.abort(load, of: name)
                        } else {
                            _ = try store.commit(load, of: name, at: at)
                        }
                        held.withLock { $0 += 1 }
                    } catch {
                        #expect((error as? DatasetError)?.code == .unknownLoad)
                    }
                }
                #expect(held.withLock { $0 } == 1)
                #expect(try place.current(name).count == 50)
                #expect(try place.store.statistics(of: name)?.versions == 50)
            }
        }

        @Test func aFileOfANewerProgramIsRefused() throws {
            let folder = try DatasetFolder()
            let (place, name) = (DatasetPlace(folder), try DatasetPlace.name())
            try place.load(.full, [entry("a", "1")], asOf: 100, into: name)
            try place.store.close()
            let file = folder.file("001_juminkihonjoho_v10")
            try Python.execute("INSERT INTO grdb_migrations VALUES ('v999 of the future')", on: file)
            try place.reopen()
            #expect {
                try place.store.snapshot(of: name, asOf: nil)
            } throws: { ($0 as? DatasetError)?.code == .foreign }
        }

        @Test func aDamagedFileIsReportedAndNotReplaced() throws {
            let folder = try DatasetFolder()
            let (place, name) = (DatasetPlace(folder), try DatasetPlace.name())
            try place.load(.full, [entry("a", "1")], asOf: 100, into: name)
            try place.store.close()
            let file = folder.file("001_juminkihonjoho_v10")
            try Data("no database at all, just text that is long enough to be read".utf8)
                .write(to: URL(fileURLWithPath: file))
            try FileManager.default.removeItem(atPath: file + "-wal")
            try place.reopen()
            #expect {
                try place.store.begin(.full, of: name, asOf: 200, at: 200)
            } throws: { ($0 as? DatasetError)?.code == .damaged }
        }
    }
}
