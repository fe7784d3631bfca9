import Contracts
import Datasets
import Foundation
import Testing

@testable import Files
@testable import PlatformHub

/// What a partner knows from the files alone: each is judged by our own check of incoming files and then applied by 更新区分.
final class Partner: RecordFileSink {
    private let scene: OutgoingScene
    private let format: RecordFileFormat
    private var taken: Set<String> = []
    private var isFull = false
    /// By key.
    private(set) var records: [String: String] = [:]
    private(set) var refused: [Violation] = []
    /// 更新区分 of the last file's records, by key.
    private(set) var kinds: [String: DatasetChange.Kind] = [:]

    init(_ scene: OutgoingScene, _ format: RecordFileFormat = RecordFileFormat()) {
        self.scene = scene
        self.format = format
    }

    /// Takes the files that are new, in the order of their numbers.
    @discardableResult func take(full: Bool = false) throws -> [String] {
        let names = try scene.names().filter { $0.hasSuffix(".csv") && !taken.contains($0) }
        for name in names {
            let bytes = try #require(try scene.rig.get("out/" + name))
            #expect(try scene.rig.get("out/\(name).manifest") != nil)
            if full { records = [:] }
            kinds = [:]
            let totals = try read(Array(bytes))
            #expect(totals.isGood, "\(name): \(refused) \(String(describing: totals.stopped))")
            #expect(totals.records == kinds.count)
            taken.insert(name)
        }
        return names
    }

    private func read(_ bytes: [UInt8]) throws -> RecordFileTotals {
        let context = ReadingContext(
            today: ContractDay.text, municipality: Array("999997".utf8), codes: scene.municipality.codes)
        let check = RecordFileCheck(
            layout: scene.layout, format: format, context: context, errors: try OutgoingScene.errors.get(), sink: self)
        _ = bytes.withUnsafeBytes { check.read($0) }
        return check.finish()
    }

    func accept(_ batch: Message) {
        var found = DatasetRecords(message: batch, source: scene.source)
        for place in found.places {
            guard let key = scene.source.key(of: place, in: found.message) else { continue }
            let kind = found.set(.added, of: place)
            kinds[key] = kind
            records[key] = kind == .removed ? nil : found.text(of: place)
        }
    }

    func refuse(_ violations: [Violation]) { refused += violations }
    func errorList(_ bytes: [UInt8]) {}
}
