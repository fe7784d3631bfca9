import SeededGenerator
import Testing

@testable import Datasets

extension DatasetsTests {
    @Suite("Against a dictionary") struct ModelTests {
        @Test(arguments: DatasetEngine.allCases, [1, 2, 3, 4] as [UInt64])
        func anyCourseOfLoadsLeavesTheSameStatesAndDifferences(_ engine: DatasetEngine, _ seed: UInt64) throws {
            let (place, name) = (try engine.place(), try DatasetPlace.name())
            var (random, model) = (SeededGenerator(seed: seed), ModelDataset())
            for round in 1...25 {
                try act(round, on: place, name, &model, &random)
                #expect(try place.current(name) == ModelDataset.sorted(model.current), "seed \(seed), round \(round)")
            }
            for moment in stride(from: Int64(10), through: 250, by: 10) {
                let snapshot = try place.store.snapshot(of: name, asOf: moment)
                #expect(snapshot?.asOf == model.state(asOf: moment)?.asOf)
                guard let snapshot else { continue }
                #expect(
                    try place.all(snapshot) == ModelDataset.sorted(model.state(asOf: moment)?.records ?? [:]),
                    "seed \(seed), at \(moment)")
                try compareDifferences(since: snapshot, place, name, model)
            }
            try replay(place, name, model)
        }

        private func act(
            _ round: Int, on place: DatasetPlace, _ name: DatasetName, _ model: inout ModelDataset,
            _ random: inout SeededGenerator
        ) throws {
            let asOf = Int64(round * 10)
            let mode: DatasetLoad.Mode = Bool.random(using: &random) ? .full : .delta
            let load = try place.store.begin(mode, of: name, asOf: asOf, at: asOf)
            model.begin(mode, asOf: asOf)
            for _ in 0..<Int.random(in: 0...3, using: &random) {
                let page = (0..<Int.random(in: 0...6, using: &random)).map { _ in
                    let body = Int.random(in: 0...3, using: &random)
                    return entry("キー\(Int.random(in: 0..<12, using: &random))", body == 0 ? nil : "値\(body)")
                }
                try place.store.put(page, into: load, of: name, at: asOf)
                model.put(page)
            }
            switch Int.random(in: 0..<8, using: &random) {
            case 0:
                try place.store.abort(load, of: name)
                model.abort()
            case 1:
                try place.crash()
                model.abort()
            default:
                _ = try place.store.commit(load, of: name, at: asOf)
                model.commit()
            }
        }

        private func compareDifferences(
            since base: DatasetSnapshot, _ place: DatasetPlace, _ name: DatasetName, _ model: ModelDataset
        ) throws {
            let newest = try #require(try place.store.snapshot(of: name, asOf: nil))
            var found: [DatasetChange] = []
            while true {
                let page = try place.store.differences(of: newest, from: base, offset: found.count, limit: 4)
                found += page
                if page.count < 4 { break }
            }
            let expected = ModelDataset.differences(
                from: model.state(asOf: base.asOf)?.records ?? [:], to: model.current)
            #expect(found.count == expected.count)
            for change in found { #expect(expected[change.key] == change.kind) }
        }

        /// Whoever follows the feed from the beginning has the newest state.
        private func replay(_ place: DatasetPlace, _ name: DatasetName, _ model: ModelDataset) throws {
            var (records, since) = ([String: String](), Int64(0))
            while true {
                let feed = try place.store.changes(of: name, since: since, limit: 5)
                for change in feed.changes {
                    #expect((records[change.key] == nil) == (change.kind == .added))
                    records[change.key] = change.kind == .removed ? nil : change.body
                }
                since = feed.next
                if feed.isAtEnd { break }
            }
            #expect(records == model.current)
        }
    }
}
