import NIOHTTP1
import SeededGenerator
import Testing

@testable import Transport

/// Our reader beside NIOHTTP1's: the same messages, or a refusal of ours that has a name.
struct DifferentialTests {
    @Test(arguments: [HTTPReader.Role.server, .client])
    func validMessagesAreUnderstoodTheSame(_ role: HTTPReader.Role) {
        var generator = MessageGenerator(random: SeededGenerator(seed: 1))
        for _ in 0..<2_000 {
            let bytes = role == .server ? generator.requests() : generator.answers()
            let ours = MessageTrace.of(bytes, role: role, isEnded: true)
            let (theirs, wasRefused) = MessageTrace.ofNIO(bytes, role: role, isEnded: true)
            #expect(ours.error == nil && !wasRefused && ours.isIdle && !ours.messages.isEmpty)
            #expect(ours.messages == theirs.messages, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
        }
    }

    /// Whatever we accept means the same to NIOHTTP1. Counted, as exact figures of the seed: what both accept to the
    /// end, what both refuse, where we are stricter and by which error, and the two questions that we leave to the
    /// application, which answers them: a method nobody knows, a target that is no path.
    @Test func mutatedRequests() {
        #expect(
            Self.compare(.server, rounds: 24_000, seed: 2) == [
                .bothAccept: 7953, .bothRefuse: 14_569, .unknownMethod: 710, .unusualTarget: 182,
                .stricter("missingHost"): 555, .stricter("chunk"): 27, .stricter("startLine"): 3, .stricter("field"): 1,
            ])
    }

    @Test func mutatedAnswers() {
        #expect(
            Self.compare(.client, rounds: 12_000, seed: 3) == [
                .bothAccept: 4529, .bothRefuse: 7171,
                .stricter("framing"): 226, .stricter("status"): 58, .stricter("chunk"): 16,
            ])
    }

    @Test func arbitraryBytesGetAVerdict() {
        var random = SeededGenerator(seed: 4)
        let words = "GET POST / HTTP/1.1\r\n\r\n: ,;\"\t0123456789abcdef\u{0}Content-Length:Transfer-Encoding:chunked"
        let alphabet = Array(words.utf8)
        var refused = 0
        for round in 0..<20_000 {
            let bytes = (0..<Int.random(in: 0...96, using: &random)).map { _ in
                Bool.random(using: &random)
                    ? alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
                    : UInt8.random(in: 0...255, using: &random)
            }
            let cuts = bytes.isEmpty ? [] : Array(1..<bytes.count)
            let role: HTTPReader.Role = round % 2 == 0 ? .server : .client
            let whole = MessageTrace.of(bytes, role: role, headLimit: 64, bodyLimit: 64)
            #expect(MessageTrace.of(bytes, role: role, headLimit: 64, bodyLimit: 64, cuts: cuts) == whole)
            if whole.error != nil { refused += 1 }
        }
        #expect(refused > 1_000)
    }

    enum Verdict: Hashable {
        case bothAccept, bothRefuse
        case stricter(String)
        case unknownMethod, unusualTarget
        /// Never: we complete a message that NIOHTTP1 does not, reads otherwise, or we overlook one.
        case wrong(String)
    }

    private static func compare(_ role: HTTPReader.Role, rounds: Int, seed: UInt64) -> [Verdict: Int] {
        var generator = MessageGenerator(random: SeededGenerator(seed: seed))
        var tally: [Verdict: Int] = [:]
        for _ in 0..<rounds {
            let valid = role == .server ? generator.requests() : generator.answers()
            let bytes = generator.random.mutate(valid, places: 2)
            tally[verdict(bytes, role), default: 0] += 1
        }
        return tally
    }

    private static func verdict(_ bytes: [UInt8], _ role: HTTPReader.Role) -> Verdict {
        let ours = MessageTrace.of(bytes, role: role, isEnded: true, stopsWithConnection: true)
        let (theirs, wasRefused) = MessageTrace.ofNIO(bytes, role: role, isEnded: true)
        if ours.messages.count > theirs.messages.count { return excess(ours.messages[theirs.messages.count], role) }
        for (our, their) in zip(ours.messages, theirs.messages) where our != their {
            return .wrong("\(our) is to NIOHTTP1 \(their)")
        }
        if let error = ours.error {
            return ours.messages.count < theirs.messages.count ? .stricter("\(error)") : .bothRefuse
        }
        let isComplete = ours.messages.count == theirs.messages.count || ours.messages.last?.keepsConnection == false
        guard isComplete else { return .wrong("overlooked: \(theirs.messages[ours.messages.count])") }
        // NIOHTTP1 may refuse earlier what neither has as a whole message.
        return wasRefused && ours.unfinished != nil ? .bothRefuse : .bothAccept
    }

    private static func excess(_ message: ReadMessage, _ role: HTTPReader.Role) -> Verdict {
        let words = message.start.split(separator: " ")
        if role == .server, case .RAW = HTTPMethod(rawValue: String(words[0])) { return .unknownMethod }
        if role == .server, !words[1].hasPrefix("/") { return .unusualTarget }
        return .wrong("NIOHTTP1 refuses \(message)")
    }
}
