import Contracts
import Datasets
import Formats
import Foundation
import PlatformHub
import Testing

@testable import Files

/// Records that a file cannot say are never left out in silence.
@Suite(.timeLimit(.minutes(10))) struct OutgoingRefusalTests {
    private func format() throws -> RecordFileFormat {
        RecordFileFormat(encoding: try #require(TextEncoding(name: "cp932")))
    }

    /// 𠮷 (U+20BB7) is not in CP932.
    private func loaded() throws -> OutgoingScene {
        let scene = try OutgoingScene()
        let names = [1: "架空　花子", 2: "𠮷田　一郎", 3: "見本　太郎", 4: "見本　𠮷子"]
        try scene.load(
            .full, try names.sorted { $0.key < $1.key }.map { try OutgoingScene.seal($0.key, name: $0.value) })
        return scene
    }

    @Test func `One record that cannot be said refuses the whole file, and the list says which without its value`()
        throws
    {
        let scene = try loaded()
        let link = try scene.link(FileRecords(format: try format(), content: .full))
        let outcome = scene.run(link)
        #expect(outcome.sent.isEmpty && outcome.troubles.map(\.code) == ["H8071"])
        #expect(outcome.troubles.first?.parameters == ["count": "2", "encoding": "cp932", "list": "1-refused.csv"])
        #expect(try scene.names().isEmpty && scene.journaled().isEmpty)
        let list = String(decoding: try #require(scene.data.read("link/reports/1-refused.csv")), as: UTF8.self)
        #expect(
            list == """
                record,column,label,code,character\r
                2,shimei,氏名,H8002,U+20BB7\r
                4,shimei,氏名,H8002,U+20BB7\r

                """)
        // The owner corrects them: the same number, and no list any more.
        try scene.load(.delta, [try OutgoingScene.seal(2, name: "吉田　一郎"), try OutgoingScene.seal(4, name: "見本　吉子")])
        #expect(scene.run(link).sent.map(\.name.description) == ["002-inkantoroku_0001.csv"])
        #expect(scene.data.read("link/reports/1-refused.csv") == nil)
    }

    @Test func `Where the link says so the file goes without them, and nobody is said to have been told of them`()
        throws
    {
        let scene = try loaded()
        let partner = Partner(scene, try format())
        let link = try scene.link(FileRecords(format: try format(), content: .full, refusal: .partial))
        let outcome = scene.run(link)
        #expect(outcome.sent.map(\.records) == [2] && outcome.troubles.map(\.code) == ["H8072"])
        try partner.take(full: true)
        #expect(Set(partner.records.keys) == ["1", "3"])
        #expect(scene.data.read("link/reports/1-refused.csv") != nil)
        #expect(try scene.exchanges(of: 1).count == 1 && scene.exchanges(of: 2).isEmpty)
    }

    @Test func `Declared replacements are written, and each stands in the ledger`() throws {
        let scene = try loaded()
        let partner = Partner(scene, try format())
        var rules = ReplacementRules()
        let isAdded = rules.add("𠮷", "吉", id: "tsuchiyoshi")
        #expect(isAdded)
        let link = try scene.link(FileRecords(format: try format(), replacements: rules, content: .full))
        #expect(scene.run(link).troubles.isEmpty)
        try partner.take(full: true)
        #expect(partner.records["2"]?.contains("吉田　一郎") == true)
        let ledger = String(decoding: try #require(scene.data.read("link/reports/1-losses.csv")), as: UTF8.self)
        #expect(
            ledger == """
                record,column,from,to,rule\r
                2,shimei,U+20BB7,U+5409,tsuchiyoshi\r
                4,shimei,U+20BB7,U+5409,tsuchiyoshi\r

                """)
    }

    @Test func `A file beyond the limit is not sent`() throws {
        let scene = try loaded()
        let link = try scene.link(FileRecords(content: .full), more: "limit: 1KiB")
        let outcome = scene.run(link)
        #expect(outcome.troubles.map(\.code) == ["H8076"] && outcome.sent.isEmpty)
        #expect(try scene.names().isEmpty)
        #expect(try scene.run(scene.link(FileRecords(content: .full))).sent.count == 1)
    }
}
