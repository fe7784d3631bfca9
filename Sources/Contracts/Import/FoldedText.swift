/// The spellings that people mix in Japanese tables, made one.
enum FoldedText {
    /// Full-width ASCII becomes ASCII, the circles one circle, white space around goes.
    static func value(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { folded.append(fold(scalar)) }
        return trimmed(String(folded))
    }

    /// For comparing words of a header: as ``value(_:)``, without any white space and in small letters.
    static func word(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map(fold).filter { !$0.properties.isWhitespace }))
            .lowercased()
    }

    /// White space around goes, everything else stays as it is written.
    static func trimmed(_ text: String) -> String {
        var text = text[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }

    /// The lines with something on them, trimmed.
    static func lines(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map { trimmed(String($0)) }.filter { !$0.isEmpty }
    }

    private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0x3000, 0x00A0: " "
        // 波ダッシュ, and the quotes of word processors.
        case 0x301C: "~"
        case 0x201C, 0x201D: "\""
        // 〇 (zero), ◯ (large circle) and ● stand for ○ in tables.
        case 0x3007, 0x25EF: "○"
        default: scalar
        }
    }
}
