import Contracts
import Formats
import Glibc

/// Carries what a check of one file or of a set finds into files.
final class FileCheckSink: RecordSetSink {
    /// By file of the layout; empty when nobody wants them.
    private let errors: [CheckedOutput]
    private let outputs: [CheckedOutput]
    private var writer: RecordFileWriter
    private let texts: ErrorCatalogue
    private var codes: [String: Int] = [:]
    private var isBegun = false
    private(set) var unwritten = 0

    init(errors: [CheckedOutput], outputs: [CheckedOutput], writer: RecordFileWriter, texts: ErrorCatalogue) {
        self.errors = errors
        self.outputs = outputs
        self.writer = writer
        self.texts = texts
    }

    func accept(_ batch: Message) {
        guard !outputs.isEmpty else { return }
        begin()
        for refusal in writer.append(batch) {
            unwritten += 1
            codes[refusal.violation.code, default: 0] += 1
        }
        for file in outputs.indices where writer.outputs[file].count >= 256 << 10 { write(file) }
    }

    func refuse(_ violations: [Violation]) {
        for violation in violations { codes[violation.code, default: 0] += 1 }
    }

    func errorList(_ bytes: [UInt8], of file: Int) {
        if !errors.isEmpty { errors[file].write(bytes) }
    }

    /// Not asked for: the command declares no substitute.
    func replaced(_ entries: [LossLedger.Entry], in file: Int) {}

    func close() throws {
        if !outputs.isEmpty { begin() }
        for file in outputs.indices { write(file) }
        for file in outputs + errors { try file.close() }
    }

    /// `{"records":3,"accepted":2,"refused":1,"codes":{"H1003":1}}`
    ///
    /// - Parameter rows: of a set, by the name of the file.
    func report(_ totals: RecordFileTotals, rows: [(name: String, totals: RecordFileTotals)] = []) -> String {
        var text = JSONText()
        text.open("{")
        text.member("records", totals.records)
        text.member("accepted", totals.accepted)
        text.member("refused", totals.refused)
        if !outputs.isEmpty { text.member("unwritten", unwritten) }
        if !rows.isEmpty {
            text.key("files")
            text.open("{")
            for file in rows {
                text.key(file.name)
                text.open("{")
                text.member("rows", file.totals.records)
                text.member("refused", file.totals.refused)
                text.close("}")
            }
            text.close("}")
        }
        text.key("codes")
        text.open("{")
        for (code, count) in codes.sorted(by: { $0.key < $1.key }) { text.member(code, count) }
        text.close("}")
        if let stopped = totals.stopped {
            text.key("stopped")
            text.open("{")
            text.member("code", stopped.code)
            if !stopped.path.isEmpty { text.member("file", stopped.path) }
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

    private func write(_ file: Int) {
        outputs[file].write(writer.outputs[file])
        writer.outputs[file].removeAll(keepingCapacity: true)
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
