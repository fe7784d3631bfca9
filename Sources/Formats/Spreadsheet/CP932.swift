import Glibc

/// Windows' Japanese encoding (CP932, "Shift_JIS" as Excel writes it) by the C library's iconv. No byte is replaced: one
/// that has no character is an error.
package enum CP932 {
    /// - Throws: `encoding` with the line of the first byte that has no character.
    package static func utf8(of bytes: [UInt8], place: String) throws(SpreadsheetError) -> [UInt8] {
        guard let converter = iconv_open("UTF-8", "CP932"), Int(bitPattern: converter) != -1 else {
            throw SpreadsheetError(.unsupported, place, "this system's iconv does not know CP932")
        }
        defer { iconv_close(converter) }
        var input = bytes.map { CChar(bitPattern: $0) }
        // No character of CP932 has more than three bytes in UTF-8 for each of its own.
        var output = [CChar](repeating: 0, count: bytes.count * 3 + 1)
        var (inputLeft, outputLeft) = (input.count, output.count)
        let result = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var (from, to) = (source.baseAddress, target.baseAddress)
                return iconv(converter, &from, &inputLeft, &to, &outputLeft)
            }
        }
        guard result != -1, inputLeft == 0 else {
            let line = 1 + bytes[..<(bytes.count - inputLeft)].count { $0 == UInt8(ascii: "\n") }
            throw SpreadsheetError(.encoding, "\(place) line \(line)", "bytes that are neither UTF-8 nor CP932")
        }
        return output[..<(output.count - outputLeft)].map { UInt8(bitPattern: $0) }
    }
}
