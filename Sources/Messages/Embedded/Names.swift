/// Texts that come again and again, each kept once.
struct Names: Sendable {
    private var texts: [String] = []
    private var numbers: [String: UInt32] = [:]

    subscript(_ number: UInt32) -> String { texts[Int(number)] }

    /// nil when the text was never seen.
    func number(of text: String) -> UInt32? { numbers[text] }

    mutating func number(_ text: String) -> UInt32 {
        if let number = numbers[text] { return number }
        let number = UInt32(texts.count)
        texts.append(text)
        numbers[text] = number
        return number
    }
}
