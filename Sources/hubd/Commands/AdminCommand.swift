import ArgumentParser
import Glibc
import PlatformHub

/// What the commands that speak to a running hub share.
struct AdminOptions: ParsableArguments {
    enum Format: String, ExpressibleByArgument { case text, json }

    @OptionGroup var config: ConfigurationOption

    @Option(help: "text or json")
    var format = Format.text

    /// The hub's answer; its refusal ends the command with exit code 1, no answer with 2.
    func ask(_ path: String, _ form: [(String, String)] = []) throws -> JSONValue {
        let answer = try post(path, form)
        guard let value = JSONValue.parse(answer) else {
            Console.error("the hub's answer cannot be read")
            throw ExitCode(2)
        }
        if format == .json { Console.write(answer + [10]) }
        return value
    }

    func post(_ path: String, _ form: [(String, String)]) throws -> [UInt8] {
        let socket: String
        do {
            socket = try HubConfiguration.load(file: config.file).adminSocket
        } catch {
            Console.error("\(error)")
            throw ExitCode(2)
        }
        do {
            let answer = try AdminClient(socket: socket).post(path, form)
            guard answer.status == 200 else {
                let refusal = JSONValue.parse(answer.body)
                Console.error(refusal?["error"]?.text ?? "HTTP \(answer.status)")
                for violation in refusal?["report"]?.list ?? [] {
                    let facts = ["code", "path", "ja", "en"].map { violation[$0]?.text ?? "" }
                    Console.error("  \(facts[0])  \(facts[1])  \(facts[2]) / \(facts[3])")
                }
                throw ExitCode(1)
            }
            return answer.body
        } catch let exit as ExitCode {
            throw exit
        } catch {
            Console.error("\(error)")
            throw ExitCode(2)
        }
    }

    /// A line for people; nothing with `--format json`.
    func say(_ line: String) {
        if format == .text { Console.write(Array((line + "\n").utf8)) }
    }
}

/// Whole lines to the terminal, unbuffered.
enum Console {
    static func write(_ bytes: [UInt8], to descriptor: Int32 = STDOUT_FILENO) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress?.advanced(by: sent), bytes.count - sent)
            }
            guard count > 0 else { return }
            sent += count
        }
    }

    static func line(_ text: String) { write(Array((text + "\n").utf8)) }
    static func error(_ text: String) { write(Array(("hubd: " + text + "\n").utf8), to: STDERR_FILENO) }

    /// Who runs this command: behind `sudo` the user who gave it.
    static var user: String {
        let user = getenv("SUDO_USER") ?? getenv("USER")
        return user.map { String(cString: $0) } ?? "uid \(getuid())"
    }

    /// One line of standard input, so that a person's number never stands on a command line.
    static func readSecretLine(limit: Int = 256) -> String? {
        guard let line = readLine(strippingNewline: true), line.utf8.count <= limit, !line.isEmpty else { return nil }
        return line
    }
}
