import Contracts
import Journal
import NIOCore
import PlatformHub
import Transport

/// Several messages in one request, one a line (NDJSON): makes each an exchange of its own, in the order of the lines, and
/// answers when all of them have their answers. One object a request.
///
/// The caller was judged once, before. A line knows nothing of the others; a caller that goes away changes nothing for them.
final class BatchRunner {
    /// Lines begun in one turn of the loop; longer lines make it fewer. It takes about a millisecond.
    private static let turnLines = 32
    /// The loop looks after its connections between two turns. Without a delay it would not: tasks come first.
    private static let pause = TimeAmount.microseconds(50)

    private let gateway: GatewayLoop
    private let connection: HTTPServerConnection
    private let call: Exchange.Call
    private let municipality: MunicipalityCode
    private var lines: BatchLines?
    private var answers: [BatchAnswer?] = []
    /// Index of the next line to begin.
    private var next = 0
    /// Lines begun and not answered.
    private var underWay = 0
    /// Number of a line that is read beside the loop: what comes behind it would overtake it.
    private var awaited: Int?
    private var isTurnDue = false

    init(
        gateway: GatewayLoop, connection: HTTPServerConnection, call: Exchange.Call, municipality: MunicipalityCode
    ) {
        self.gateway = gateway
        self.connection = connection
        self.call = call
        self.municipality = municipality
    }

    var head: HTTPHead { connection.head }

    func received(_ body: ByteBuffer) {
        guard body.readableBytes > 0 else { return refuse(HubError("H2009")) }
        guard let lines = BatchLines(body) else {
            return refuse(HubError("H2021", ["limit": String(BatchLines.limit)]))
        }
        self.lines = lines
        answers = Array(repeating: nil, count: lines.count)
        // The batch itself counts too, so that a hub that ends waits for the lines that have not begun.
        gateway.inFlight += 1
        turn(lines)
    }

    /// Nothing has become an exchange.
    private func refuse(_ error: HubError) {
        gateway.hub.security.note(
            error.code, municipality: call.principal.municipality.code, at: gateway.clock.unixSeconds)
        connection.send(gateway.problem(error, .json))
    }

    // MARK: The lines begin

    private func turn(_ lines: BatchLines) {
        isTurnDue = true
        var (count, bytes) = (0, 0)
        while next < lines.count, hasRoom, count < Self.turnLines, bytes < RequestReading.onLoopLimit {
            next += 1
            count += 1
            bytes += lines.length(next - 1)
            begin(next, lines)
        }
        isTurnDue = false
        goOn()
    }

    /// A batch fills half of the loop's room at most, and always gets on by one line.
    private var hasRoom: Bool {
        awaited == nil && (underWay == 0 || gateway.inFlight < gateway.hub.limits.inFlight / 2)
    }

    private func goOn() {
        guard let lines, !isTurnDue, next < lines.count, hasRoom else { return }
        isTurnDue = true
        let batch = NIOLoopBound(self, eventLoop: gateway.desk.loop)
        gateway.desk.loop.scheduleTask(in: Self.pause) { batch.value.turn(lines) }
    }

    private func begin(_ number: Int, _ lines: BatchLines) {
        let line = BatchLine(number, of: self)
        let runner = ExchangeRunner(
            gateway: gateway, caller: line, call: call.ofLine(number), format: .json, answerFormat: .json,
            soapAction: nil, municipality: municipality)
        line.begins(runner.id)
        underWay += 1
        let length = lines.length(number - 1)
        guard length <= runner.begin() else { return runner.bodyFailed(.unreadable(.bodyTooLarge)) }
        if length > RequestReading.onLoopLimit { awaited = number }
        runner.received(lines[number - 1])
    }

    // MARK: The lines end

    func answered(_ answer: BatchAnswer) {
        answers[answer.line - 1] = answer
        underWay -= 1
        if awaited == answer.line { awaited = nil }
        if next == answers.count && underWay == 0 { finish() } else { goOn() }
    }

    private func finish() {
        gateway.inFlight -= 1
        let all = answers.compactMap { $0 }
        var body: [UInt8] = []
        body.reserveCapacity(all.reduce(0) { $0 + $1.body.count + 96 })
        for answer in all { body += answer.text }
        connection.send(status: all.allSatisfy(\.isAccepted) ? 202 : 207, body: body) { out in
            out.write(field: "Content-Type", Self.contentType)
            if let traceparent = TraceContext.accepted(head.string("traceparent")) {
                out.write(field: "traceparent", traceparent)
            }
            DeprecationFields.write(call, base: gateway.hub.publicURL, into: &out)
        }
    }
}

extension BatchRunner {
    /// One JSON text a line (https://github.com/ndjson/ndjson-spec).
    static let contentType = "application/x-ndjson"

    /// Characters of `Idempotency-Key`: those of a line have its number behind them, as in `/1000`.
    static let keyLimit = Deferral.keyLimit - "/\(BatchLines.limit)".utf8.count

    static func isMeant(contentType: UnsafeBufferPointer<UInt8>?) -> Bool {
        contentType.flatMap { MediaType($0)?.name } == Self.contentType
    }

    /// Whether the caller takes such an answer; whoever takes JSON is taken to.
    static func isTaken(accept: String?) -> Bool {
        guard let accept, !accept.isEmpty else { return true }
        return accept.split(separator: ",").contains { range in
            let name = Array(range.utf8).withUnsafeBufferPointer { MediaType($0)?.name }
            return [contentType, "application/json", "application/*", "*/*"].contains(name)
        }
    }
}
