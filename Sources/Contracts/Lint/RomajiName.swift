/// Item names are Hepburn romaji without marks for long vowels, `n` before b, m and p too, as the official tables write
/// them (`kojinbango`, `shinbun`).
///
/// Source: 住登外者宛名番号付番API仕様 第2.0版 and 項目定義書, column データ項目（ローマ字）.
enum RomajiName {
    /// What is wrong with a name; abbreviations in everyday use (`id`, `dv`) pass.
    static func faults(of name: String) -> [String] {
        guard name.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "_") })
        else { return ["name: lower-case letters, digits and _ only"] }
        return name.split(separator: "_").compactMap { part in
            let letters = part.split(whereSeparator: \.isNumber)
            let wrong = letters.first { !isRomaji($0) }
            return wrong.map { "name: '\($0)' is not Hepburn romaji (si, tu, hu, zya, long-vowel marks, mb/mp …)" }
        }
    }

    /// Abbreviations that stand for themselves.
    private static let words = ["id", "dv", "url", "euc", "qr", "ic", "api", "csv", "pdf", "xml", "nisa"]

    private static func isRomaji(_ letters: Substring) -> Bool {
        if words.contains(String(letters)) { return true }
        for word in words {
            if letters.hasSuffix(word), isRomaji(letters.dropLast(word.count)) { return true }
            if letters.hasPrefix(word), isRomaji(letters.dropFirst(word.count)) { return true }
        }
        var rest = letters
        while !rest.isEmpty {
            guard let length = syllable(rest) else { return false }
            rest = rest.dropFirst(length)
        }
        return true
    }

    private static let onsets: Set<String> = [
        "", "k", "ky", "g", "gy", "s", "sh", "z", "j", "t", "ch", "ts", "d", "n", "ny", "h", "hy", "f", "b", "by", "p",
        "py", "m", "my", "y", "r", "ry", "w",
    ]
    /// Onset and vowel that Hepburn writes otherwise.
    private static let never: Set<String> = [
        "si", "zi", "ti", "tu", "di", "du", "hu", "yi", "ye", "wi", "wu", "we", "she",
    ]

    /// Letters of the syllable that the text begins with.
    private static func syllable(_ text: Substring) -> Int? {
        let letters = Array(text.prefix(5))
        var doubled = 0
        if letters.count > 1, letters[0] == letters[1], "kstpgdbz".contains(letters[0]) { doubled = 1 }
        if letters.count > 2, letters[0] == "t", letters[1] == "c" { doubled = 1 }
        let body = letters.dropFirst(doubled)
        if let vowel = body.firstIndex(where: { "aiueo".contains($0) }) {
            let onset = String(body[..<vowel])
            let isWritten = onsets.contains(onset) && !never.contains(onset + String(body[vowel]))
            if isWritten { return vowel + 1 }
        }
        // n closes a syllable, also before b, m and p.
        return letters.first == "n" ? 1 : nil
    }
}
