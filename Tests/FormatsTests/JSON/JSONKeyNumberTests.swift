import SeededGenerator
import Testing

@testable import Formats

@Suite("Keys that a handler numbers") struct JSONKeyNumberTests {
    /// Knows the keys `n0`, `n1` … by their numbers.
    private final class Numbering: JSONEventHandler {
        var numbered = 0

        func key(_ utf8: UnsafeBufferPointer<UInt8>, in reader: JSONReader) {
            guard utf8.first == UInt8(ascii: "n"), let number = Int(utf8.text.dropFirst()) else { return }
            numbered += 1
            reader.isKey(number: number)
        }
        func startObject(in reader: JSONReader) {}
        func endObject(in reader: JSONReader) {}
        func startArray(in reader: JSONReader) {}
        func endArray(in reader: JSONReader) {}
        func string(_ utf8: UnsafeBufferPointer<UInt8>, in reader: JSONReader) {}
        func number(_ literal: UnsafeBufferPointer<UInt8>, in reader: JSONReader) {}
        func bool(_ value: Bool, in reader: JSONReader) {}
        func null(in reader: JSONReader) {}
    }

    @Test("one that comes twice is found as without a number, below and above 63, in nested objects and among others")
    func sameVerdict() {
        var generator = SeededGenerator(seed: 11)
        var kinds: [JSONReadError.Kind?: Int] = [:]
        var numbered = 0
        for _ in 0..<4_000 {
            let text = object(depth: 0, &generator)
            var limits = JSONLimits()
            limits.keysPerObject = Int.random(in: 4...40, using: &generator)
            let handler = Numbering()
            let found = Array(text.utf8).withUnsafeBytes { bytes -> JSONReadError? in
                do throws(JSONReadError) {
                    try JSONReader(limits: limits).read(bytes, into: handler)
                    return nil
                } catch {
                    return error
                }
            }
            numbered += handler.numbered
            #expect(found == Reading.json(text, limits: limits).error)
            kinds[found?.kind, default: 0] += 1
        }
        #expect(numbered > 1_000)
        #expect([nil, .duplicateKey, .tooManyKeys].allSatisfy { kinds[$0, default: 0] > 100 })
    }

    private func object(depth: Int, _ generator: inout SeededGenerator) -> String {
        let members = (0..<Int.random(in: 0...8, using: &generator)).map { _ in
            let name =
                generator.once(in: 3)
                ? "x" + String(Int.random(in: 0...60, using: &generator))
                : "n" + String(Int.random(in: 0...90, using: &generator))
            // Now and then the same name in another writing.
            let written = generator.once(in: 10) ? name.replacing("n", with: "\\u006e") : name
            let value = depth < 3 && generator.once(in: 3) ? object(depth: depth + 1, &generator) : "1"
            return "\"\(written)\":\(value)"
        }
        return "{" + members.joined(separator: ",") + "}"
    }
}

extension Result {
    fileprivate var error: Failure? {
        if case .failure(let error) = self { error } else { nil }
    }
}
