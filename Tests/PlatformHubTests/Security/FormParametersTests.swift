import PlatformHub
import Testing

@Suite struct FormParametersTests {
    private func parse(_ text: String) -> FormParameters? {
        Array(text.utf8).withUnsafeBufferPointer { FormParameters($0) }
    }

    @Test func `Unescapes names and values`() {
        let form = parse("grant_type=client_credentials&scope=a%3Ab+c%2Fd%e3%81%82&empty=&=x")
        #expect(form?["grant_type"] == "client_credentials")
        #expect(form?["scope"] == "a:b c/dあ")
        #expect(form?["empty"] == nil)
        #expect(form?["other"] == nil)
    }

    @Test(arguments: [
        "a=1&a=2", "a=1&%61=2", "a=%", "a=%4", "a=%zz", "a=%ff", "a", "a=1&b",
        (0..<17).map { "p\($0)=1" }.joined(separator: "&"),
    ])
    func `Refuses what has no single meaning`(text: String) { #expect(parse(text) == nil) }
}
