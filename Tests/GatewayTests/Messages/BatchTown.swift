import Foundation
import Messages
import MessagesModel

@testable import hubd

/// Batches of notices of the town's register: several messages in one request, one a line.
struct BatchTown {
    let town: MessageTown

    init(_ town: MessageTown) {
        self.town = town
    }

    init(limits: String = "{}") async throws {
        self.init(try await MessageTown(limits: limits))
    }

    var store: [StoredMessage] { town.store.messages.map(\.message) }

    /// A notice on one line: what a person of this number moved in with.
    ///
    /// - Parameter padding: bytes of white space that a JSON reader passes over.
    static func notice(_ number: Int, person: Int? = nil, padding: Int = 0) throws -> String {
        let example = String(
            decoding: try Sample.bytes(MessageTown.examples + "valid-tsuchi.request-moved-in.json"), as: UTF8.self)
        return String(repeating: " ", count: padding)
            + example.replacingOccurrences(of: "\n", with: "")
            .replacingOccurrences(of: "20261120000000000131", with: String(format: "%020d", number))
            .replacingOccurrences(of: "000000000004510", with: String(format: "%015d", person ?? 4_000 + number))
    }

    static func notices(_ numbers: ClosedRange<Int>, person: Int? = nil) throws -> [String] {
        try numbers.map { try notice($0, person: person) }
    }

    /// The number that a notice was given above.
    static func number(_ body: [UInt8]) -> Int? { JSONValue.parse(body)?["tsuchibango"]?.text.flatMap { Int($0) } }

    func request(
        _ lines: [String], _ fields: [(String, String)] = [], by system: String = "juki",
        call: String = MessageTown.moves, ending: String = "\n"
    ) throws -> Request {
        let body = Array(lines.map { $0 + ending }.joined().utf8)
        var request = try town.request("POST", call, by: system, body, fields)
        request = request.with("Content-Type", "application/x-ndjson")
        return request
    }

    func send(
        _ lines: [String], _ fields: [(String, String)] = [], by system: String = "juki",
        call: String = MessageTown.moves, ending: String = "\n"
    ) async throws -> BatchReply {
        BatchReply(try await town.hub.ask(request(lines, fields, by: system, call: call, ending: ending)))
    }
}

/// What a batch is answered, line by line.
struct BatchReply {
    let answer: Answer
    let lines: [JSONValue]

    init(_ answer: Answer) {
        self.answer = answer
        lines = answer.body.split(separator: UInt8(ascii: "\n")).compactMap { JSONValue.parse(Array($0)) }
    }

    var status: Int { answer.status }
    var statuses: [Int] { lines.compactMap { $0["status"]?.text.flatMap { Int($0) } } }
    var numbers: [Int] { lines.compactMap { $0["line"]?.text.flatMap { Int($0) } } }
    var ids: [String] { lines.compactMap { $0["body"]?["id"]?.text } }
    /// The code of each line that was refused, nil for the others.
    var codes: [String?] { lines.map { $0["body"]?["errors"]?.list.first?["code"]?.text } }
}
