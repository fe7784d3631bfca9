import Testing

@testable import Adapters

/// What may be quoted of a provider's refusal: a code, and never a text.
@Suite struct ProviderErrorCodeTests {
    private func find(_ text: String) -> String? { Array(text.utf8).withUnsafeBytes { ProviderErrorCode.find(in: $0) } }

    @Test func `The first error's code is found wherever it stands in its object`() {
        #expect(find(#"{"errors":[{"code":"E0001","message":"x"}]}"#) == "E0001")
        #expect(
            find(#"{"title":"t","_links":{"self":{"href":"/"}},"errors":[{"message":"x","code":"A-1"},{"code":"B"}]}"#)
                == "A-1")
    }

    @Test(arguments: [
        #"{"errors":[{"code":"架空　太郎"}]}"#, #"{"errors":[{"code":"taro yamada"}]}"#, #"{"errors":[{"code":""}]}"#,
        #"{"errors":[{"code":"12345678901234567"}]}"#, #"{"errors":[{"code":1234567890123}]}"#,
        #"{"errors":[{"code":null,"message":"TARO"}]}"#, #"{"errors":[{"code":true}]}"#,
    ])
    func `What does not look like a code is not quoted`(text: String) {
        #expect(find(text) == nil)
    }

    @Test(arguments: [
        #"{"code":"TARO"}"#, #"{"error":[{"code":"TARO"}]}"#, #"{"errors":{"code":"TARO"}}"#,
        #"{"errors":[{"person":{"code":"TARO"}}]}"#, #"{"errors":[],"persons":[{"code":"TARO"}]}"#,
        #"{"errors":["TARO"]}"#, #"{"errors":[{"code":{"text":"TARO"}}]}"#, #"{"errors":[{"name":"TARO"}]}"#, "TARO",
        "",
    ])
    func `A code elsewhere is somebody else's`(text: String) {
        #expect(find(text) == nil)
    }
}
