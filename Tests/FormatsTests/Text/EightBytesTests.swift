import SeededGenerator
import Testing

@testable import Formats

@Suite("Bytes looked at several at a time") struct EightBytesTests {
    @Test("up to seven bytes have a number of their own, whatever stands beside them")
    func packed() {
        var numbers: [UInt64: [UInt8]] = [:]
        var texts: [[UInt8]] = [[]]
        for _ in 0...7 {
            for text in texts {
                for beside: UInt8 in [0x00, 0xFF] {
                    let bytes = text + [beside]
                    let number = bytes.withUnsafeBufferPointer { bytes in
                        bytes.baseAddress.map { EightBytes.packed($0, count: text.count) }
                    }
                    guard let number else { return }
                    #expect(numbers.updateValue(text, forKey: number) ?? text == text)
                }
            }
            texts = texts.flatMap { text in [0x00, 0x01, 0xFF].map { text + [$0] } }
        }
        #expect(numbers.count == (0...7).reduce(0) { sum, _ in sum * 3 + 1 })
    }

    @Test("two texts are the same exactly when each byte is")
    func equal() {
        var generator = SeededGenerator(seed: 1)
        for count in 0...40 {
            let one = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
            #expect(areEqual(one, one, count))
            for place in 0..<count {
                var other = one
                other[place] ^= 1 << UInt8.random(in: 0...7, using: &generator)
                #expect(!areEqual(one, other, count))
            }
        }
    }

    /// A byte follows that differs: it must not count.
    private func areEqual(_ one: [UInt8], _ other: [UInt8], _ count: Int) -> Bool {
        (one + [0]).withUnsafeBufferPointer { one in
            (other + [1]).withUnsafeBufferPointer { other in
                guard let first = one.baseAddress, let second = other.baseAddress else { return false }
                return EightBytes.areEqual(first, second, count: count)
            }
        }
    }

    @Test("printable ASCII is told at each place among one to eight bytes")
    func printable() {
        for count in 1...8 {
            for place in 0..<count {
                for byte: UInt8 in 0...255 {
                    var text = [UInt8](repeating: UInt8(ascii: "~"), count: count)
                    text[place] = byte
                    let isPrintable = text.withUnsafeBufferPointer { text in
                        guard let start = text.baseAddress else { return false }
                        return (count < 8 ? EightBytes(covering: start, count: count) : EightBytes(start))
                            .arePrintableASCII
                    }
                    #expect(isPrintable == (0x20...0x7E).contains(byte))
                }
            }
        }
    }

    @Test("growing bytes keep pieces of every length")
    func growing() {
        var bytes = GrowingBytes(capacity: 1)
        defer { bytes.deallocate() }
        var expected: [UInt8] = []
        for count in Array(0...40) + [0, 1_000, 7, 8, 16, 17] {
            let piece = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ count) }
            piece.withUnsafeBufferPointer { bytes.append($0) }
            expected += piece
            #expect(bytes.bytes.elementsEqual(expected))
        }
        bytes.removeAll(keeping: 16)
        bytes.append(1)
        #expect(bytes.bytes.elementsEqual([1]))
    }
}
