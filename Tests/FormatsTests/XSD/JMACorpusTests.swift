import Testing

@testable import Formats

@Suite(.enabled(if: Corpora.hasJMA, "the telegrams of 気象庁 are not there"))
struct JMACorpusTests {
    static func schema() throws -> XSDSchema { try XSDSchema(path: "\(Corpora.folder)/jma-xml/schema/jmx.xsd") }

    @Test func all43TelegramsAreValid() throws {
        let schema = try Self.schema()
        var valid = 0
        for name in try Corpora.files(in: "jma-xml/xml") {
            let issues = schema.validate(try Corpora.bytes("jma-xml/xml/\(name)"))
            #expect(issues.isEmpty, "\(name): \(issues)")
            if issues.isEmpty { valid += 1 }
        }
        #expect(valid == 43)
    }

    /// Each telegram with one thing wrong: an element that no schema knows, a date that is none, a missing head.
    @Test func everyMutatedTelegramIsRefused() throws {
        let schema = try Self.schema()
        var refused = 0
        for name in try Corpora.files(in: "jma-xml/xml") {
            let text = String(decoding: try Corpora.bytes("jma-xml/xml/\(name)"), as: UTF8.self)
            for (old, new) in [
                ("</Control>", "<X/></Control>"), ("<DateTime>", "<DateTime>x"), ("<Control>", "<Contro>"),
            ] {
                let mutated = text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false).joined(
                    separator: new)
                #expect(mutated != text)
                if !schema.validate(Array(mutated.utf8)).isEmpty { refused += 1 }
            }
        }
        #expect(refused == 129)
    }
}
