import Foundation
import Glibc

/// A real server started for the tests on a free port of the loopback, and stopped by its process id.
final class TestServer {
    struct Failure: Error {
        let text: String
    }

    let port: Int
    private let process = Process()

    /// - Parameter words: makes the command from the port.
    init(environment: [String: String] = [:], _ words: (Int) throws -> [String]) throws {
        port = try Self.freePort()
        let words = try words(port)
        process.executableURL = URL(fileURLWithPath: words[0])
        process.arguments = Array(words.dropFirst())
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        let end = Date(timeIntervalSinceNow: 60)
        while !Self.answers(port) {
            guard process.isRunning, Date() < end else { throw Failure(text: "\(words[0]) does not listen") }
            usleep(20_000)
        }
    }

    deinit { stop() }

    func stop() {
        guard process.isRunning else { return }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// Runs a command to its end and gives what it printed.
    @discardableResult
    static func run(_ words: [String], environment: [String: String] = [:]) throws -> Data {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: words[0])
        process.arguments = Array(words.dropFirst())
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        let complaint = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(text: "\(words): \(String(decoding: complaint, as: UTF8.self))")
        }
        return data
    }

    /// The project's folder: this file lies four levels below it.
    static let project: String = {
        var path = #filePath as NSString
        for _ in 0..<4 { path = path.deletingLastPathComponent as NSString }
        return path as String
    }()

    private static func withLoopback(_ port: UInt16, _ call: (Int32, UnsafePointer<sockaddr>, socklen_t) -> Int32) -> (
        descriptor: Int32, status: Int32
    ) {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let status = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                call(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        return (descriptor, status)
    }

    static func freePort() throws -> Int {
        let (descriptor, status) = withLoopback(0) { bind($0, $1, $2) }
        defer { close(descriptor) }
        var address = sockaddr_in()
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let named = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) }
        }
        guard status == 0, named == 0 else { throw Failure(text: "no free port") }
        return Int(UInt16(bigEndian: address.sin_port))
    }

    private static func answers(_ port: Int) -> Bool {
        let (descriptor, status) = withLoopback(UInt16(port)) { connect($0, $1, $2) }
        close(descriptor)
        return status == 0
    }
}
