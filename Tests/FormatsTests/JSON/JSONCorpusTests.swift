import Testing

@testable import Formats

@Suite(.enabled(if: Corpora.hasJSON, "the JSON test suite is not there"))
struct JSONCorpusTests {
    @Test func theWholeSuiteIsJudgedAsItsNamesSay() throws {
        var counts = ["y_": 0, "n_": 0, "i_ accepted": 0, "i_ refused": 0]
        for name in try Corpora.files(in: "json-test-suite/test_parsing") {
            let bytes = try Corpora.bytes("json-test-suite/test_parsing/\(name)")
            let result = Reading.json(bytes)
            let again = Reading.json(bytes)
            #expect(result == again, "unstable verdict: \(name)")
            switch name.prefix(2) {
            case "y_":
                let isException = Self.exceptions.contains(name)
                #expect(result.isSuccess != isException, "\(name): \(result)")
                if result.isSuccess { counts["y_", default: 0] += 1 }
            case "n_":
                #expect(!result.isSuccess, "\(name)")
                if !result.isSuccess { counts["n_", default: 0] += 1 }
            default: counts[result.isSuccess ? "i_ accepted" : "i_ refused", default: 0] += 1
            }
        }
        #expect(counts == ["y_": 93, "n_": 188, "i_ accepted": 9, "i_ refused": 26])
    }

    /// Valid by the grammar, refused here: RFC 8259 says names should be unique, we say they must be.
    static let exceptions: Set<String> = [
        "y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json",
    ]
}
