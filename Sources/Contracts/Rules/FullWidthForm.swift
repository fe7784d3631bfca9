/// Half-width characters in their full-width form, for a text that has to stand in an item of type `N`.
///
/// U+0020 becomes U+3000, U+0021–7E become U+FF01–FF5E, half-width kana U+FF61–FF9F become kana, together with the voicing mark
/// that follows. Everything else stays. The meaning is kept, so this is a declared conversion (contract 030/kodohaifu) and no silent
/// replacement: a character that has no full-width form is left for the validator to refuse.
package enum FullWidthForm {
    package static func text(_ text: String) -> String {
        var result: [Unicode.Scalar] = []
        var isVoiceable = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x20: result.append("\u{3000}")
            case 0x21...0x7E: append(0xFEE0 + scalar.value, to: &result)
            case 0xFF9E, 0xFF9F:
                let isVoiced = isVoiceable && voice(&result, by: scalar.value - 0xFF9D)
                if !isVoiced { result.append(kana[Int(scalar.value - 0xFF61)]) }
            case 0xFF61...0xFF9D: result.append(kana[Int(scalar.value - 0xFF61)])
            default: result.append(scalar)
            }
            isVoiceable = (0xFF61...0xFF9D).contains(scalar.value)
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: result)
        return String(view)
    }

    /// - Parameter mark: 1 濁点, 2 半濁点.
    /// - Returns: false when the last kana does not take the mark.
    private static func voice(_ result: inout [Unicode.Scalar], by mark: UInt32) -> Bool {
        guard let last = result.popLast() else { return false }
        let voiced: UInt32? =
            switch last.value {
            // カ–ヂ and ツ–ド alternate with their voiced forms; ッ between them has none.
            case 0x30AB...0x30C2 where mark == 1 && last.value % 2 == 1: last.value + 1
            case 0x30C4...0x30C9 where mark == 1 && last.value % 2 == 0: last.value + 1
            case 0x30CF...0x30DD where last.value % 3 == 0x30CF % 3: last.value + mark
            case 0x30A6 where mark == 1: 0x30F4
            default: nil
            }
        append(voiced ?? last.value, to: &result)
        return voiced != nil
    }

    private static func append(_ value: UInt32, to result: inout [Unicode.Scalar]) {
        if let scalar = Unicode.Scalar(value) { result.append(scalar) }
    }

    /// U+FF61–FF9F in order.
    private static let kana: [Unicode.Scalar] = Array(
        "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜"
            .unicodeScalars)
}
