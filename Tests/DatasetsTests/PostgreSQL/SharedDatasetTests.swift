import Foundation
import Postgres
import PostgresServer
import Synchronization
import Testing

@testable import Datasets

extension DatasetsTests {
    /// What only several hubs on one database, or its own end, can show.
    @Suite("Several hubs on one PostgreSQL") struct SharedTests {
        private func code(_ body: () throws -> Void) -> DatasetError.Code? {
            do { try body() } catch { return (error as? DatasetError)?.code }
            return nil
        }

        @Test func anotherHubMayTakeTheStepsOfALoadAndEndsNoneThatIsAtWork() throws {
            let (place, name) = (try DatasetEngine.postgres.place(), try DatasetPlace.name())
            let other = try place.another()
            let load = try place.store.begin(.full, of: name, asOf: 100, at: 100)
            #expect(code { _ = try other.begin(.full, of: name, asOf: 100, at: 101) } == .loadOpen)
            try other.put([entry("a", "1")], into: load, of: name, at: 101)
            try place.store.put([entry("b", "1")], into: load, of: name, at: 102)
            // A hub that starts clears away what ended hubs have left, and nothing else.
            let third = try place.another()
            #expect(try other.commit(load, of: name, at: 103).added == 2)
            #expect(code { try place.store.put([entry("c", "1")], into: load, of: name, at: 104) } == .unknownLoad)
            let snapshot = try #require(try third.snapshot(of: name, asOf: nil))
            #expect(try third.records(of: snapshot, after: nil, offset: 0, limit: 9).map(\.key) == ["a", "b"])
        }

        @Test func aLoadGoesWithTheHubThatBeganItAndItsTableToo() throws {
            let database = try DatasetDatabase()
            let (place, name) = (DatasetPlace(database), try DatasetPlace.name())
            let load = try place.store.begin(.full, of: name, asOf: 100, at: 100)
            try place.store.put([entry("a", "1")], into: load, of: name, at: 100)
            func loads() throws -> Int64 {
                try Connection(database.schema).run(
                    "SELECT count(*) FROM pg_class WHERE relname ~ '^dataset_load_[0-9]+_[0-9]+$'"
                        + " AND relnamespace = current_schema()::regnamespace"
                ).int(0, 0)
            }
            #expect(try loads() == 1)
            try place.crash()
            #expect(code { _ = try place.store.commit(load, of: name, at: 101) } == .unknownLoad)
            #expect(try loads() == 0)
        }

        @Test func ofManyHubsThatCommitAtOnceEachLoadCountsOnceAndTheFeedHasNoGap() throws {
            let (place, name) = (try DatasetEngine.postgres.place(), try DatasetPlace.name())
            let hubs = try [place.store, place.another(), place.another()]
            let done = Mutex(0)
            let isOver = Atomic(false)
            let reader = try place.another()
            let seen = Mutex<[Int64]>([])
            DispatchQueue.concurrentPerform(iterations: 4) { number in
                if number == 3 {
                    // Follows the feed while it grows.
                    var since = Int64(0)
                    repeat {
                        guard let feed = try? reader.changes(of: name, since: since, limit: 7) else {
                            Issue.record("the feed cannot be read")
                            return
                        }
                        seen.withLock { $0 += feed.changes.map(\.sequence) }
                        since = feed.next
                        if isOver.load(ordering: .acquiring), feed.isAtEnd, feed.changes.isEmpty { break }
                    } while true
                    return
                }
                for round in 0..<40 where done.withLock({ $0 }) < 30 {
                    do {
                        let load = try hubs[number].begin(.delta, of: name, asOf: 100, at: 100)
                        try hubs[number].put(
                            (0..<5).map { entry("\(number)-\(round)-\($0)", "1") }, into: load, of: name, at: 100)
                        _ = try hubs[number].commit(load, of: name, at: 100)
                        done.withLock { $0 += 1 }
                    } catch {
                        // One of the others was faster.
                        #expect((error as? DatasetError)?.code == .loadOpen)
                    }
                }
                if number == 0 {
                    while done.withLock({ $0 }) < 3 { usleep(1_000) }
                    isOver.store(true, ordering: .releasing)
                }
            }
            let statistics = try #require(try reader.statistics(of: name))
            #expect(statistics.records == done.withLock { $0 } * 5)
            let rest = try reader.changes(
                of: name, since: seen.withLock { $0.last ?? 0 }, limit: .max
            ).changes.map(\.sequence)
            #expect(seen.withLock { $0 } + rest == Array(1...Int64(statistics.records)))
        }

        @Test func wholePeriodsGoAndWhatIsStillNeededStays() throws {
            let database = try DatasetDatabase()
            let (place, name) = (DatasetPlace(database), try DatasetPlace.name())
            let day: Int64 = 86_400_000_000
            for (index, days) in [0, 10, 40, 100].enumerated() {
                try place.load(
                    .full, [entry("a", "\(index)"), entry("b", "1")], asOf: Int64(days) * day, into: name)
            }
            func periods() throws -> Int64 {
                try Connection(database.schema).run(
                    "SELECT count(*) FROM pg_inherits WHERE inhparent = 'dataset_history'::regclass"
                ).int(0, 0)
            }
            #expect(try periods() == 3)
            // Day 70: the state of day 40 stays, what ended on day 10 and 40 (periods 0 and 1) goes.
            #expect(try place.store.retire(before: 70 * day) == 2)
            #expect(try periods() == 1)
            #expect(code { _ = try place.store.snapshot(of: name, asOf: 10 * day) } == .retired)
            let state = try #require(try place.store.snapshot(of: name, asOf: 70 * day))
            #expect(try place.all(state) == [record("a", "2"), record("b", "1")])
            #expect(try place.current(name) == [record("a", "3"), record("b", "1")])
        }

        /// The pages of open loads are unlogged: a crash of the server empties them, so it must end the loads too.
        @Test func aCrashOfTheServerEndsOpenLoadsAndNothingElse() throws {
            let server = try PostgresServer()
            defer { server.remove() }
            var configuration = PostgresDatasetStoreConfiguration(database: server.makeSchema())
            configuration.patience = 30_000
            let (store, name) = (try PostgresDatasetStore.open(configuration), try DatasetPlace.name())
            defer { store.close() }
            let done = try store.begin(.full, of: name, asOf: 100, at: 100)
            try store.put([entry("a", "1")], into: done, of: name, at: 100)
            _ = try store.commit(done, of: name, at: 100)
            let open = try store.begin(.full, of: name, asOf: 200, at: 200)
            try store.put([entry("b", "1")], into: open, of: name, at: 200)
            server.kill()
            try server.start()
            #expect(code { try store.put([entry("c", "1")], into: open, of: name, at: 201) } == .unknownLoad)
            #expect(code { _ = try store.commit(open, of: name, at: 201) } == .unknownLoad)
            let snapshot = try #require(try store.snapshot(of: name, asOf: nil))
            #expect(try store.records(of: snapshot, after: nil, offset: 0, limit: 9) == [record("a", "1")])
            let again = try store.begin(.delta, of: name, asOf: 300, at: 300)
            try store.put([entry("c", "1")], into: again, of: name, at: 300)
            #expect(try store.commit(again, of: name, at: 300).added == 1)
        }
    }
}
