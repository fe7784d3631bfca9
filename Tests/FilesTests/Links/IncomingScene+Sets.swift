import Contracts
import Datasets
import Foundation
import Journal
import Testing

@testable import Files
@testable import PlatformHub

/// Sets: households (世帯情報), whose members and their relations (続柄) lie in files of their own.
extension IncomingScene {
    static let household = Result {
        let folder = root + "/interfaces/001-juminkihondaicho/setaijoho/v10/examples/"
        let path = folder + "valid-ichiran.response-two-households.json"
        let answer = try JSONSerialization.jsonObject(with: try Data(contentsOf: URL(fileURLWithPath: path)))
        let records = (answer as? [String: Any])?["result"] as? [Any]
        let record = try #require(records?.first)
        return try JSONSerialization.data(withJSONObject: record)
    }

    static func ofHouseholds(_ layout: String = "{}") throws -> IncomingScene {
        try IncomingScene(layout, complete: "{manifest: \"*.manifest\"}", contract: "001/setaijoho")
    }

    /// A good household of four with this number.
    static func household(_ number: Int, _ changes: [String: String] = [:]) throws -> [String: Any] {
        var record = try #require(JSONSerialization.jsonObject(with: household.get()) as? [String: Any])
        record["setaibango"] = key(number)
        return record.merging(changes) { $1 }
    }

    /// The files of records, in the layout's order, as the hub's own writer makes them.
    func files(of records: [[String: Any]]) throws -> [String] {
        let context = ReadingContext(
            today: ContractDay.text, municipality: Array("999997".utf8), codes: municipality.codes, needsFrame: false)
        var writer = RecordFileWriter(layout: link.layout, format: RecordFileFormat())
        writer.begin()
        let reader = MessageReader()
        for record in records {
            let bytes = try JSONSerialization.data(withJSONObject: ["result": [record]])
            let outcome = bytes.withUnsafeBytes { reader.json($0, as: link.source.operation.response, in: context) }
            guard case .accepted(let message) = outcome else {
                Issue.record("a sample is no good record")
                continue
            }
            #expect(writer.append(message).isEmpty)
        }
        return writer.outputs.map { String(decoding: $0, as: UTF8.self) }
    }

    /// As the partner puts a set: the files, then the manifest.
    ///
    /// - Parameters:
    ///   - names: in the layout's order; the layout's own, when they are left out.
    ///   - counts: rows that the manifest tells, by file.
    func putSet(
        _ files: [String], names: [String]? = nil, counts: [Int: Int] = [:], manifest: String = "set.manifest"
    ) throws {
        let names = names ?? link.layout.files.map { $0.name + ".csv" }
        var lines = "file,sha256,bytes,records\n"
        for (index, (name, content)) in zip(names, files).enumerated() {
            try rig.put(content, "in/" + name)
            let digest = Array(content.utf8).withUnsafeBytes { Digest(of: $0) }
            lines += "\(name),\(digest),\(content.utf8.count),\(counts[index].map(String.init) ?? "")\n"
        }
        try rig.put(lines, "in/" + manifest)
    }

    /// What the dataset holds, by number.
    func households() throws -> [Int: NSDictionary] {
        guard let snapshot = try store.snapshot(of: dataset, asOf: nil) else { return [:] }
        var found: [Int: NSDictionary] = [:]
        for record in try store.records(of: snapshot, after: nil, offset: 0, limit: 10_000) {
            let body = try JSONSerialization.jsonObject(with: Data(record.body.utf8))
            found[try #require(Int(record.key))] = body as? NSDictionary
        }
        return found
    }
}
