/// An answer as a client sees it on the wire.
struct RawAnswer: Equatable {
    let status: Int
    /// Lines of the head but the first and `Date`.
    let fields: [String]
    let body: String

    func has(_ field: String) -> Bool { fields.contains(field) }
}

extension RawSocket {
    /// Reads one answer that has a `Content-Length`.
    func readAnswer(isHead: Bool = false) throws -> RawAnswer {
        let lines = try read(until: "\r\n\r\n").split(separator: "\r\n").map(String.init)
        let fields = lines.dropFirst().filter { !$0.hasPrefix("Date: ") }
        let length = fields.compactMap { $0.hasPrefix("Content-Length: ") ? Int($0.dropFirst(16)) : nil }
        let body = isHead ? [] : try read(count: length.first ?? 0)
        guard let line = lines.first, let status = Int(line.dropFirst(9).prefix(3)) else {
            throw Failure(description: "no answer: \(lines)")
        }
        return RawAnswer(status: status, fields: Array(fields), body: String(decoding: body, as: UTF8.self))
    }
}
