import Formats

/// Rows of CSV in memory that grows. Its owner frees it.
struct CSVRows {
    private var output = GrowingBytes(capacity: 4096)
    private let separator: UInt8
    private let lineEnd: CSVDialect.LineEnd
    private let neutralisesFormulas: Bool

    private static let quote = UInt8(ascii: "\"")

    init(_ profile: CSVProfile) {
        separator = profile.separator
        lineEnd = profile.lineEnd
        neutralisesFormulas = profile.neutralisesFormulas
    }

    func deallocate() { output.deallocate() }

    /// What has been written.
    var bytes: UnsafeBufferPointer<UInt8> { output.bytes }

    /// Writes a value in quotes, the quotes in it doubled.
    @inline(__always)
    mutating func quoted(_ value: UnsafeBufferPointer<UInt8>) {
        // All of it doubled, both quotes, the mark against formulas and the separator.
        var end = output.place(value.count &* 2 &+ 4)
        end.pointee = Self.quote
        end += 1
        if neutralisesFormulas, CSVProfile.isFormula(value) {
            end.pointee = UInt8(ascii: "'")
            end += 1
        }
        end = Self.hasQuotes(copying: value, to: end) ? Self.double(value, to: end) : end + value.count
        end.pointee = Self.quote
        (end + 1).pointee = separator
        output.advance(to: end + 2)
    }

    mutating func unquoted(_ text: [UInt8]) {
        for byte in text { output.append(byte) }
        output.append(separator)
    }

    @inline(__always)
    mutating func absent() { output.append(separator) }

    /// The last field's separator makes room for the line's end.
    mutating func endRow() {
        output.removeLast(1)
        switch lineEnd {
        case .crlf:
            output.append(0x0D)
            output.append(0x0A)
        case .lf: output.append(0x0A)
        case .cr: output.append(0x0D)
        }
    }

    /// Copies a value and looks for quotes on the way.
    @inline(__always)
    private static func hasQuotes(
        copying value: UnsafeBufferPointer<UInt8>, to target: UnsafeMutablePointer<UInt8>
    ) -> Bool {
        guard let source = value.baseAddress else { return false }
        guard value.count >= 8 else {
            var hasQuotes = false
            for index in 0..<value.count {
                target[index] = source[index]
                if source[index] == quote { hasQuotes = true }
            }
            return hasQuotes
        }
        var marks: UInt64 = 0
        var index = 0
        while index &+ 8 < value.count {
            marks |= copyEight(source + index, target + index)
            index &+= 8
        }
        // The last eight, some of them once more.
        return marks | copyEight(source + value.count - 8, target + value.count - 8) != 0
    }

    @inline(__always)
    private static func copyEight(_ source: UnsafePointer<UInt8>, _ target: UnsafeMutablePointer<UInt8>) -> UInt64 {
        let eight = EightBytes(source)
        eight.store(at: target)
        return eight.marks(of: EightBytes.repeated(quote))
    }

    /// - Returns: behind the last byte written.
    private static func double(
        _ value: UnsafeBufferPointer<UInt8>, to target: UnsafeMutablePointer<UInt8>
    ) -> UnsafeMutablePointer<UInt8> {
        var end = target
        for byte in value {
            end.pointee = byte
            end += 1
            if byte == quote {
                end.pointee = byte
                end += 1
            }
        }
        return end
    }
}
