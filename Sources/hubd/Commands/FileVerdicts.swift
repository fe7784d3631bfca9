import ArgumentParser
import Contracts
import Formats
import Glibc

/// How the commands that judge files report: a line a file, exit code 0 all good, 1 something invalid, 2 could not run.
struct VerdictOptions: ParsableArguments {
    enum Format: String, ExpressibleByArgument { case text, json }

    @Option(help: "text or json (one object a line: file, valid, errors)") var format = Format.text
    @Argument(help: "Files to judge; - is standard input.") var files: [String]

    /// One thing that is wrong.
    struct Fault {
        let code: String
        let path: String
        let line: Int
        let offset: Int
        let messageJa: String
        let messageEn: String
    }

    func judge(_ verdict: ([UInt8]) throws -> [Fault]) throws {
        var worst: Int32 = 0
        for file in files {
            guard let bytes = file == "-" ? Files.read("/dev/stdin") : Files.read(file) else {
                Console.error("\(file): cannot be read")
                worst = 2
                continue
            }
            let faults = try verdict(bytes)
            if !faults.isEmpty { worst = max(worst, 1) }
            Console.line(format == .json ? Self.json(file, faults) : Self.text(file, faults))
        }
        if worst != 0 { throw ExitCode(worst) }
    }

    private static func text(_ file: String, _ faults: [Fault]) -> String {
        guard let first = faults.first else { return "\(file): OK" }
        let place = first.line > 0 ? ":\(first.line)" : first.offset >= 0 ? ":@\(first.offset)" : ""
        let more = faults.count > 1 ? " (+\(faults.count - 1))" : ""
        return "\(file)\(place): \(first.code) \(first.path) \(first.messageJa) / \(first.messageEn)\(more)"
    }

    private static func json(_ file: String, _ faults: [Fault]) -> String {
        var text = JSONText()
        text.open("{")
        text.member("file", file)
        text.member("valid", faults.isEmpty)
        text.key("errors")
        text.open("[")
        for fault in faults {
            text.open("{")
            text.member("code", fault.code)
            text.member("path", fault.path)
            if fault.line > 0 { text.member("line", fault.line) }
            if fault.offset >= 0 { text.member("offset", fault.offset) }
            text.member("messageJa", fault.messageJa)
            text.member("messageEn", fault.messageEn)
            text.close("}")
        }
        text.close("]")
        text.close("}")
        return String(decoding: text.bytes, as: UTF8.self)
    }
}

extension VerdictOptions.Fault {
    init(_ violation: Violation, _ catalogue: ErrorCatalogue) {
        self.init(
            code: violation.code, path: violation.path, line: violation.line, offset: violation.offset,
            messageJa: catalogue.text(of: violation, language: .ja),
            messageEn: catalogue.text(of: violation, language: .en))
    }
}
