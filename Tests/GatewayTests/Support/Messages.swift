import Foundation
import NIOCore
import Transport

@testable import hubd

/// A request as a vendor's system writes it.
struct Request {
    var method = "POST"
    var path: String
    var fields: [(String, String)] = []
    var body: [UInt8] = []

    var bytes: [UInt8] {
        var head = "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        for (name, value) in fields { head += "\(name): \(value)\r\n" }
        return Array((head + "Content-Length: \(body.count)\r\n\r\n").utf8) + body
    }

    /// Replaces or adds a field.
    func with(_ name: String, _ value: String?) -> Request {
        var copy = self
        copy.fields.removeAll { $0.0.lowercased() == name.lowercased() }
        if let value { copy.fields.append((name, value)) }
        return copy
    }

    func with(body: [UInt8]) -> Request {
        var copy = self
        copy.body = body
        return copy
    }

    func with(path: String) -> Request {
        var copy = self
        copy.path = path
        return copy
    }

    static func get(_ path: String) -> Request { Request(method: "GET", path: path) }
}

struct Answer: Sendable {
    let status: Int
    /// The head as it came.
    let head: String
    let body: [UInt8]

    init(_ head: HTTPHead, body: [UInt8]) {
        status = head.status
        self.head = String(decoding: head.bytes.readableBytesView, as: UTF8.self)
        self.body = body
    }

    var text: String { String(decoding: body, as: UTF8.self) }
    var json: JSONValue? { JSONValue.parse(body) }

    /// A field of the head, whatever the case of its name; the first when there are several.
    subscript(_ name: String) -> String? {
        for line in head.split(whereSeparator: \.isNewline) where line.lowercased().hasPrefix(name.lowercased() + ":") {
            return String(line.dropFirst(name.count + 1).drop { $0 == " " })
        }
        return nil
    }

    /// `errors[].code` of the REST face's frame.
    var errorCodes: [String] { json?["errors"]?.list.compactMap { $0["code"]?.text } ?? [] }

    /// What stands between `<name>` and `</name>`, first occurrence.
    func element(_ name: String) -> String? {
        guard let start = text.range(of: "<\(name)>"), let end = text.range(of: "</\(name)>") else { return nil }
        return String(text[start.upperBound..<end.lowerBound])
    }
}

/// The project's own examples, and envelopes around them.
enum Sample {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    static let rootPath = root.path
    static let income = "interfaces/010-kojinjuminzei/kojinjuminzeishotoku/v10/examples/"
    static let resident = "interfaces/001-juminkihondaicho/juminkihonjoho/v10/examples/"
    static let registration = "interfaces/031-jutogaisha/jutogaishaatenabangofuban/v10/examples/"

    static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: root.appendingPathComponent(path)))
    }

    static func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path).sorted()
    }

    static let soap11 = "http://schemas.xmlsoap.org/soap/envelope/"
    static let soap12 = "http://www.w3.org/2003/05/soap-envelope"

    static func envelope(_ body: [UInt8], namespace: String = soap11, header: String = "") -> [UInt8] {
        Array("<s:Envelope xmlns:s=\"\(namespace)\">\(header)<s:Body>".utf8) + body
            + Array("</s:Body></s:Envelope>".utf8)
    }
}

/// Waits until something is true, and says so when it never is.
func eventually(_ what: String, _ condition: () async throws -> Bool) async throws {
    let deadline = ContinuousClock.now + .seconds(90)
    var isLate = false
    while !isLate {
        // On a machine that has stood still there is one look after the deadline.
        isLate = ContinuousClock.now >= deadline
        if try await condition() { return }
        // Between two looks the processor is left to those who are waited for.
        try await Task.sleep(for: .milliseconds(2))
    }
    throw Unexpected("never: \(what)")
}
