import Testing

@testable import Transport

@Suite("Byte classes") struct ASCIITests {
    private let bytes: ClosedRange<UInt8> = 0...255

    @Test("a token is made of letters, digits and the fifteen signs of RFC 9110, 5.6.2")
    func token() {
        let allowed = Set("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
        #expect(Set(bytes.filter(ASCII.isToken)) == allowed)
    }

    @Test("a field's value has no control characters but tabs; a target has visible characters only")
    func values() {
        #expect(Set(bytes.filter { !ASCII.isFieldValue($0) }) == Set((0...31).filter { $0 != 9 } + [127]))
        #expect(bytes.filter(ASCII.isVisible) == Array(33...126))
    }
}
