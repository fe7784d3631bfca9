import Testing

@testable import Formats

struct XSDSurveyTests {
    @Test(
        "A pattern bounds a text only when nothing in it may go on for ever",
        arguments: [
            ("[0-9]{4}-[0-9]{2}", true), ("[^*+]{0,15}", true), ("a?|b{2,3}", true), ("\\*\\+", true),
            ("[0-9]+", false),
            ("x*", false), ("[a-z]{3,}", false), ("", false),
        ])
    func patterns(_ pattern: String, _ isBounded: Bool) { #expect(XSDSurveyReader.isBounded(pattern) == isBounded) }
}
