import Testing

@testable import Formats

struct JSONReaderTests {
    @Test(arguments: [
        ("{}", ["{", "}"]), ("[]", ["[", "]"]), (" \t\r\n[ ] ", ["[", "]"]), ("null", ["null"]), ("-0", ["number -0"]),
        ("[1,2.50,-3e+7]", ["[", "number 1", "number 2.50", "number -3e+7", "]"]),
        (
            "{\"a\":{\"a\":true},\"b\":[false]}",
            ["{", "key a", "{", "key a", "true", "}", "key b", "[", "false", "]", "}"]
        ),
        ("\"\\u3042\\uD867\\uDE3D\\n\\/\\\"\"", ["string あ𩸽\n/\""]), ("\"𠮷\u{E0100}\"", ["string 𠮷\u{E0100}"]),
        ("\"\"", ["string "]), ("[\"12345678\\t12345678\"]", ["[", "string 12345678\t12345678", "]"]),
        ("[[[]],[]]", ["[", "[", "[", "]", "]", "[", "]", "]"]), ("\"\u{7F}\"", ["string \u{7F}"]),
        ("0.1e-9", ["number 0.1e-9"]), ("9007199254740993", ["number 9007199254740993"]),
    ])
    func eventsFollowTheText(text: String, events: [String]) {
        #expect(Reading.json(text) == .success(events))
    }

    @Test(arguments: [
        ("[1,]", JSONReadError.Kind.trailingComma), ("{\"a\":1,}", .trailingComma), ("[,]", .malformed),
        ("{\"a\":1,\"a\":2}", .duplicateKey), ("{\"a\":1,\"\\u0061\":2}", .duplicateKey),
        ("\u{FEFF}{}", .byteOrderMark),
        ("\"\\uD800\"", .surrogate), ("\"\\uDC00\"", .surrogate), ("\"\\uD800\\u0041\"", .surrogate), ("", .empty),
        (" \n", .empty), ("01", .malformed), ("1.", .malformed), (".5", .malformed), ("+1", .malformed),
        ("1e", .malformed),
        ("--1", .malformed), ("NaN", .malformed), ("'a'", .malformed), ("{a:1}", .malformed), ("[1 2]", .malformed),
        ("{\"a\" 1}", .malformed), ("[1}", .malformed), ("{\"a\":1]", .malformed), ("{} {}", .malformed),
        ("[", .malformed),
        ("\"a", .malformed), ("\"\\x\"", .malformed), ("\"\\u12G4\"", .malformed), ("\"a\nb\"", .malformed),
        ("tru", .malformed),
        ("[1]//", .malformed), ("{\"a\"}", .malformed), ("nul", .malformed), ("あ", .malformed), ("{1:2}", .malformed),
    ])
    func wrongTextIsRefusedByKind(text: String, kind: JSONReadError.Kind) {
        #expect(Reading.json(text).kind == kind)
    }

    @Test(
        arguments: [
            [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22],
            [0x22, 0xE3, 0x81, 0x22],
            [0x22, 0x80, 0x22], [0xFF, 0xFE, 0x5B, 0x00], [0x5B, 0x00, 0x5D, 0x00], [0xFF], [0x22, 0x93, 0xFA, 0x22],
        ] as [[UInt8]])
    func bytesThatAreNotUTF8AreRefused(bytes: [UInt8]) {
        #expect(Reading.json(bytes).kind == .encoding)
    }

    @Test func theSameKeyInAnotherObjectIsNoDuplicate() {
        #expect(Reading.json("[{\"a\":1},{\"a\":{\"a\":2},\"b\":3}]").isSuccess)
        #expect(Reading.json("{\"b\":{\"a\":1},\"b\":2}").kind == .duplicateKey)
    }

    @Test func anErrorSaysWhere() {
        let expected = JSONReadError(kind: .duplicateKey, offset: 18, line: 2, column: 4)
        #expect(Reading.json("{\"あ\": \"い\",\n   \"あ\":1}") == .failure(expected))
    }

    @Test func eachLimitHoldsAtItsEdge() {
        var limits = JSONLimits()
        limits.totalBytes = 60
        limits.depth = 3
        limits.stringBytes = 4
        limits.numberBytes = 5
        limits.keysPerObject = 2
        #expect(Reading.json("[[[]]]", limits: limits).isSuccess)
        #expect(Reading.json("[[[[]]]]", limits: limits).kind == .tooDeep)
        #expect(Reading.json("\"abcd\"", limits: limits).isSuccess)
        #expect(Reading.json("\"abcde\"", limits: limits).kind == .stringTooLong)
        #expect(Reading.json("\"\\nabcd\"", limits: limits).kind == .stringTooLong)
        #expect(Reading.json("12345", limits: limits).isSuccess)
        #expect(Reading.json("123456", limits: limits).kind == .numberTooLong)
        #expect(Reading.json("{\"a\":1,\"b\":2}", limits: limits).isSuccess)
        #expect(Reading.json("{\"a\":1,\"b\":2,\"c\":3}", limits: limits).kind == .tooManyKeys)
        #expect(Reading.json(String(repeating: " ", count: 59) + "1", limits: limits).isSuccess)
        #expect(Reading.json(String(repeating: " ", count: 60) + "1", limits: limits).kind == .tooLarge)
    }

    @Test func aHundredThousandBracketsAreRefusedAndNotFatal() {
        #expect(Reading.json(String(repeating: "[", count: 100_000)).kind == .tooDeep)
        #expect(Reading.json(String(repeating: "{\"a\":", count: 100_000)).kind == .tooDeep)
        var limits = JSONLimits()
        limits.depth = 200_000
        let text = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
        #expect(Reading.json(text, limits: limits).isSuccess)
    }

    @Test func aStopEndsTheReadingAtAnyEvent() throws {
        let text = Array("{\"a\":[1,{\"b\":\"x\"}],\"c\":null}".utf8)
        let all = try Reading.json(text).get()
        for limit in 1...all.count {
            let recorder = JSONRecorder()
            recorder.limit = limit
            try text.withUnsafeBytes { try JSONReader().read($0, into: recorder) }
            #expect(recorder.events == Array(all.prefix(limit)))
        }
    }

    @Test func aReaderIsReadyAgainAfterAnError() throws {
        let reader = JSONReader()
        #expect(throws: JSONReadError.self) {
            try Array("{\"a\":[{\"a\":1".utf8).withUnsafeBytes { try reader.read($0, into: JSONRecorder()) }
        }
        let recorder = JSONRecorder()
        try Array("{\"a\":1}".utf8).withUnsafeBytes { try reader.read($0, into: recorder) }
        #expect(recorder.events == ["{", "key a", "number 1", "}"])
    }
}
