import Contracts
import Formats
import Glibc

/// Carries what a file check finds into files.
final class FileCheckSink: RecordFileSink {
    private let errors: CheckedOutput?
    private let output: CheckedOutput?
    private var writer: RecordFileWriter
    private let texts: ErrorCatalogue
    private var codes: [String: Int] = [:]
    private var isBegun = false
    private(set) var unwritten = 0

    init(errors: CheckedOutput?, output: CheckedOutput?, writer: RecordFileWriter, texts: ErrorCatalogue) {
        self.errors = errors
        self.output = output
        self.writer = writer
        self.texts = texts
    }

    func accept(_ batch: Message) {
        guard let output else { return }
        begin()
        for refusal in writer.append(batch) {
            unwritten += 1
            codes[refusal.violation.code, default: 0] += 1
        }
        if writer.outputs[0].count >= 256 << 10 { write(to: output) }
    }

    func refuse(_ violations: [Violation]) {
        for violation in violations { codes[violation.code, default: 0] += 1 }
    }

    func errorList(_ bytes: [UInt8]) { errors?.write(bytes) }

    func close() throws {
        if let output {
            begin()
            write(to: output)
            try output.close()
        }
        try errors?.close()
    }

    /// `{"records":3,"accepted":2,"refused":1,"codes":{"H1003":1}}`
    func report(_ totals: RecordFileTotals) -> String {
        var text = JSONText()
        text.open("{")
        text.member("records", totals.records)
        text.member("accepted", totals.accepted)
        text.member("refused", totals.refused)
        if output != nil { text.member("unwritten", unwritten) }
        text.key("codes")
        text.open("{")
        for (code, count) in codes.sorted(by: { $0.key < $1.key }) { text.member(code, count) }
        text.close("}")
        if let stopped = totals.stopped {
            text.key("stopped")
            text.open("{")
            text.member("code", stopped.code)
            text.member("line", stopped.line)
            text.member("messageJa", texts.text(of: stopped, language: .ja))
            text.member("messageEn", texts.text(of: stopped, language: .en))
            text.close("}")
        }
        text.close("}")
        return String(decoding: text.bytes, as: UTF8.self)
    }

    private func begin() {
        guard !isBegun else { return }
        isBegun = true
        writer.begin()
    }

    private func write(to output: CheckedOutput) {
        output.write(writer.outputs[0])
        writer.outputs[0].removeAll(keepingCapacity: true)
    }
}

/// A file that is written and whose every error counts.
final class CheckedOutput {
    private let path: String
    private let descriptor: Int32
    private var hasFailed = false

    init(_ path: String) throws {
        self.path = path
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StartError(description: "cannot write \(path)") }
    }

    func write(_ bytes: [UInt8]) {
        var sent = 0
        while sent < bytes.count, !hasFailed {
            let count = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress?.advanced(by: sent), bytes.count - sent)
            }
            if count < 0, errno == EINTR { continue }
            hasFailed = count <= 0
            sent += max(count, 0)
        }
    }

    func close() throws {
        let isClosed = Glibc.close(descriptor) == 0
        if hasFailed || !isClosed { throw StartError(description: "cannot write \(path)") }
    }
}
