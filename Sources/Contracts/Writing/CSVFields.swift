/// Single fields of CSV.
enum CSVFields {
    /// Appends a value in quotes, the quotes in it doubled.
    static func append(quoted text: UnsafeBufferPointer<UInt8>, _ profile: CSVProfile, to output: inout [UInt8]) {
        let quote = UInt8(ascii: "\"")
        output.append(quote)
        if profile.neutralisesFormulas, CSVProfile.isFormula(text) { output.append(UInt8(ascii: "'")) }
        if text.contains(quote) {
            for byte in text {
                output.append(byte)
                if byte == quote { output.append(quote) }
            }
        } else {
            output.append(contentsOf: text)
        }
        output.append(quote)
    }

    static func append(quoted text: String, _ profile: CSVProfile, to output: inout [UInt8]) {
        var text = text
        text.withUTF8 { append(quoted: $0, profile, to: &output) }
    }
}
