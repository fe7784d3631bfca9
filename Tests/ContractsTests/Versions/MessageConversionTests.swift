import Testing

@testable import Contracts

/// Messages of one version made into the other's, both ways, with the drift that the standard's tables had.
struct MessageConversionTests {
    private let reader = MessageReader()

    /// Reads a JSON text as the conversion's source, converts it, and writes the result as JSON without its frame.
    private func convert(_ text: String, _ conversion: MessageConversion) throws -> String {
        let outcome = try outcome(text, conversion)
        let message = try #require(outcome.message, "\(outcome.violations)")
        var output: [UInt8] = []
        let frame = ResponseFrame(title: "題", detail: "済", href: "/x")
        #expect(MessageWriter.json(message, frame: frame, mapping: nil, into: &output) == nil)
        let written = String(decoding: output, as: UTF8.self)
        // What comes out must be a message of the target to the reader of the other side too.
        #expect(reader.read(output, .json, as: conversion.target).violations == [])
        return written.split(separator: #""result":"#).last.map { String($0.dropLast()) } ?? written
    }

    private func outcome(_ text: String, _ conversion: MessageConversion) throws -> ReadOutcome {
        let body =
            conversion.source.direction == .request
            ? text
            : #"{"metadata":{"title":"題","detail":"済"},"_links":{"self":{"href":"/x"}},"result":[\#(text)]}"#
        let read = reader.read(body, .json, as: conversion.source)
        let message = try #require(read.message, "\(read.violations)")
        return reader.convert(message, by: conversion, in: MessageReader.context)
    }

    private static let oldRequest =
        #"{"shikuchosonkodo":"999997","atenabango":"1","shokaikubun":1,"rirekibango":"007","kijunbi":"20260401","#
        + #""sosashaid":"U001"}"#
    private static let newRequest =
        #"{"shikuchosonkodo":"999997","gyomuid":"Z01","atenabango":"1","shokaikubun":"2","rirekibango":7,"#
        + #""kijunbi":"2026-04-01","sosashaid":"U001"}"#
    private static let oldRecord =
        #"{"atenabango":"1","shimei_gaikokujinarufuabetto":"ＡＢＣ","shimei_yomigana":"カナ","seinengappi":"1950-01-02","#
        + #""jusho":{"choaza":"架空町","katagaki":"架空荘"},"daihyoatenafuragu":0,"#
        + #""setaiin":[{"shimei":"花子","zokugara":"02"},{"shimei":"次郎","zokugara":null}]}"#
    private static let newRecord =
        #"{"atenabango":"1","shimei_gaikokujinromaji":"ＡＢＣ","shimei_furigana":"カナ","seinengappi":"1950-01-02","#
        + #""jusho_choaza":"架空町","jusho_katagaki":"架空荘","nayosemotofuragu":"1","#
        + #""kazoku":[{"shimei":"花子","zokugara":"02"},{"shimei":"次郎","zokugara":null}]}"#

    // MARK: Both ways

    @Test func `A request is renamed, recoded and given what only the new version has`() throws {
        let mapping = VersionFixture.mapping()
        #expect(try convert(Self.oldRequest, mapping.requestToNew) == String(Self.newRequest.dropLast()))
    }

    @Test func `The same request comes back as it was`() throws {
        let mapping = VersionFixture.mapping()
        #expect(try convert(Self.newRequest, mapping.requestToOld) == String(Self.oldRequest.dropLast()))
    }

    @Test func `An answer's items move out of their group, its repeated group is renamed, its flag is turned`() throws {
        let mapping = VersionFixture.mapping()
        #expect(try convert(Self.oldRecord, mapping.responseToNew) == "[\(Self.newRecord)]")
    }

    @Test func `An answer's items move back into their group`() throws {
        let mapping = VersionFixture.mapping()
        #expect(try convert(Self.newRecord, mapping.responseToOld) == "[\(Self.oldRecord)]")
    }

    @Test func `Records stay apart, and none is none`() throws {
        let mapping = VersionFixture.mapping()
        let second = #"{"atenabango":"2","daihyoatenafuragu":1,"setaiin":[]}"#
        let converted = #"{"atenabango":"2","nayosemotofuragu":"0","kazoku":[]}"#
        #expect(
            try convert(Self.oldRecord + "," + second, mapping.responseToNew) == "[\(Self.newRecord),\(converted)]")
        #expect(try convert(second, mapping.responseToNew) == "[\(converted)]")
        #expect(try convert(converted, mapping.responseToOld) == "[\(second)]")
        #expect(try convert("", mapping.responseToOld) == "[]")
    }

    @Test func `A null stays a null, and a required item of the new version gets its declared value`() throws {
        let shokai = VersionFixture.mapping()
        let null = #"{"atenabango":"1","shimei_gaikokujinarufuabetto":null,"daihyoatenafuragu":0,"setaiin":[]}"#
        #expect(
            try convert(null, shokai.responseToNew)
                == #"[{"atenabango":"1","shimei_gaikokujinromaji":null,"nayosemotofuragu":"1","kazoku":[]}]"#)
        let toroku = VersionFixture.mapping("toroku")
        let receipt = #"{"atenabango":"1","jusho_choaza":"架空町"}"#
        #expect(
            try convert(receipt, toroku.responseToNew)
                == #"[{"atenabango":"1","jusho_choaza":"架空町","uketsukebango":"0000000000"}]"#)
        let numbered = #"{"atenabango":"1","jusho_choaza":"架空町","uketsukebango":"2026000001"}"#
        #expect(try convert(numbered, toroku.responseToOld) == "[\(receipt)]")
    }

    @Test func `What may be dropped is dropped, in records and in the groups in them`() throws {
        let mapping = VersionFixture.mapping()
        let remarked = String(Self.oldRecord.dropLast()) + #","biko":"備考"}"#
        #expect(try convert(remarked, mapping.responseToNew) == "[\(Self.newRecord)]")
        let flagged = Self.newRecord.replacing(
            #","jusho_choaza""#, with: #","seinengappi_fushofuragu":"0","jusho_choaza""#
        )
        .replacing(#""zokugara":"02"}"#, with: #""zokugara":"02","dokyofuragu":"1"}"#)
        #expect(flagged.contains("fushofuragu") && flagged.contains("dokyofuragu"))
        #expect(try convert(flagged, mapping.responseToOld) == "[\(Self.oldRecord)]")
    }

    // MARK: What cannot be converted

    @Test func `120 characters do not go into 18, and are not cut`() throws {
        let mapping = VersionFixture.mapping()
        for (count, expected) in [
            (18, []), (19, ["H1001 result[0].jusho.choaza"]), (120, ["H1001 result[0].jusho.choaza"]),
        ] {
            let long = Self.newRecord.replacing("架空町", with: String(repeating: "町", count: count))
            #expect(try outcome(long, mapping.responseToOld).violations == expected)
        }
    }

    @Test func `A code, a date and an item without a counterpart are refused where they stand`() throws {
        let mapping = VersionFixture.mapping()
        let every = Self.newRequest.replacing(#""shokaikubun":"2""#, with: #""shokaikubun":"9""#)
        #expect(try outcome(every, mapping.requestToOld).violations == ["H1201 shokaikubun"])
        let noDay = Self.oldRequest.replacing("20260401", with: "2026040X")
        #expect(try outcome(noDay, mapping.requestToNew).violations == ["H1202 kijunbi"])
        let impossible = Self.oldRequest.replacing("20260401", with: "20260231")
        #expect(try outcome(impossible, mapping.requestToNew).violations == ["H1004 kijunbi"])
        let text = Self.oldRequest.replacing(#""007""#, with: #""0A7""#)
        #expect(try outcome(text, mapping.requestToNew).violations == ["H1012 rirekibango"])
        let reason = Self.oldRequest.replacing(#""sosashaid""#, with: #""riyu":"認定","sosashaid""#)
        let refused = try outcome(reason, mapping.requestToNew)
        #expect(refused.violations == ["H1002 riyu"])
        #expect(refused.report.first?.label == "照会理由")
    }

    @Test func `A flag that would change the meaning of a date is not dropped`() throws {
        let mapping = VersionFixture.mapping()
        let unknown = Self.newRecord.replacing("1950-01-02", with: "1950-00-00")
            .replacing(#","jusho_choaza""#, with: #","seinengappi_fushofuragu":"1","jusho_choaza""#)
        #expect(
            try outcome(unknown, mapping.responseToOld).violations == [
                "H1002 result[].seinengappi_fushofuragu", "H1005 result[0].seinengappi",
            ])
    }

    @Test func `A group whose required item is missing, and one too many, are told by the target's rules`() throws {
        let mapping = VersionFixture.mapping()
        let houseOnly = Self.newRecord.replacing(#""jusho_choaza":"架空町","#, with: "")
        #expect(try outcome(houseOnly, mapping.responseToOld).violations == ["E0001 result[0].jusho.choaza"])
        let member = #"{"shimei":"花子"}"#
        let four = #"{"atenabango":"1","nayosemotofuragu":"0","kazoku":[\#(member),\#(member),\#(member),\#(member)]}"#
        #expect(try outcome(four, mapping.responseToOld).violations == ["H1009 result[0].setaiin"])
    }

    @Test func `A refused request is told in the caller's own names`() throws {
        let toroku = VersionFixture.mapping("toroku")
        let request =
            #"{"shikuchosonkodo":"999997","atenabango":"1","jusho_choaza":"\#(String(repeating: "町", count: 40))"}"#
        guard case .rejected(let report) = try outcome(request, toroku.requestToOld) else {
            Issue.record("must be refused")
            return
        }
        #expect(toroku.requestToOld.inSourceTerms(report).violations.map(\.path) == ["jusho_choaza"])
        let shokai = VersionFixture.mapping()
        let long = Self.newRecord.replacing("架空町", with: String(repeating: "町", count: 19))
        guard case .rejected(let own) = try outcome(Self.newRecord + "," + long, shokai.responseToOld) else {
            Issue.record("must be refused")
            return
        }
        let told = shokai.responseToOld.inSourceTerms(own).violations
        #expect(told.map(\.path) == ["result[1].jusho_choaza"])
        #expect(told.map(\.label) == ["住所_町字"])
    }

    @Test func `The reader converts again and again, whatever was refused before`() throws {
        let mapping = VersionFixture.mapping()
        for _ in 0..<3 {
            #expect(try convert(Self.newRecord, mapping.responseToOld) == "[\(Self.oldRecord)]")
            let long = Self.newRecord.replacing("架空町", with: String(repeating: "町", count: 19))
            #expect(try outcome(long, mapping.responseToOld).violations.count == 1)
        }
    }
}
