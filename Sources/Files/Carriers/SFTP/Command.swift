import Glibc
import PlatformHub

/// One run of a program: its arguments go to it as they are, no shell reads them.
///
/// It blocks until the program has ended, looking around four times a second.
struct Command {
    struct Result {
        /// The exit code, or 128 and the signal.
        let status: Int32
        let output: [UInt8]
        let errors: String
    }

    /// Bytes of input; they must fit into a pipe.
    static let inputLimit = 32 << 10
    static let outputLimit = 64 << 20

    let program: String
    let arguments: [String]
    let environment: [String]

    /// - Parameter tick: called while it runs; false, or an error, ends the program.
    func run(input: String, tick: () throws(HubError) -> Bool) throws(HubError) -> Result {
        guard input.utf8.count <= Self.inputLimit else { throw Self.error("too much input") }
        let (stdin, stdout, stderr) = (try Pipe(), try Pipe(), try Pipe())
        // Written before there is a reader that could go away.
        guard stdin.write(Array(input.utf8)) else { throw Self.error("pipe") }
        let child = try start(stdin.reader, stdout.writer, stderr.writer)
        stdin.close()
        stdout.closeWriter()
        stderr.closeWriter()
        var running = RunningCommand(output: stdout.reader, errors: stderr.reader)
        do throws(HubError) {
            while running.wait() {
                guard try tick(), running.isBounded else {
                    throw HubError("H8020", ["carrier": "sftp", "reason": "it does not come to an end"], retryAfter: 1)
                }
            }
        } catch {
            kill(-child, SIGKILL)
            _ = Self.end(of: child)
            throw error
        }
        return Result(
            status: Self.end(of: child), output: running.collected[0],
            errors: String(decoding: running.collected[1], as: UTF8.self))
    }

    private func start(_ input: Int32, _ output: Int32, _ errors: Int32) throws(HubError) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        for (number, descriptor) in [input, output, errors].enumerated() {
            posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
        }
        // A group of its own, so that what it starts ends with it, and signals as a fresh process has them.
        var none = sigset_t()
        var defaults = sigset_t()
        sigemptyset(&none)
        sigemptyset(&defaults)
        sigaddset(&defaults, SIGPIPE)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        let texts = ([program] + arguments).map { strdup($0) }
        let variables = environment.map { strdup($0) }
        defer { (texts + variables).forEach { free($0) } }
        var child = pid_t()
        let status = posix_spawn(&child, program, &actions, &attributes, texts + [nil], variables + [nil])
        guard status == 0 else { throw Self.error("\(program) does not start: system error \(status)") }
        return child
    }

    private static func end(of child: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    }

    fileprivate static func error(_ reason: String) -> HubError {
        HubError("H8029", ["carrier": "sftp", "reason": reason])
    }
}

/// What a program says while it runs.
private struct RunningCommand {
    private var descriptors: [Int32]
    private(set) var collected: [[UInt8]] = [[], []]

    init(output: Int32, errors: Int32) { descriptors = [output, errors] }

    var isBounded: Bool { collected[0].count + collected[1].count <= Command.outputLimit }

    /// Takes what is there within 250 ms; false when both ends are closed.
    mutating func wait() -> Bool {
        var polls = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        guard poll(&polls, 2, 250) > 0 else { return true }
        for index in 0..<2 where polls[index].revents != 0 {
            let piece = [UInt8](unsafeUninitializedCapacity: 64 << 10) { buffer, count in
                count = max(0, read(descriptors[index], buffer.baseAddress, buffer.count))
            }
            if piece.isEmpty { descriptors[index] = -1 } else { collected[index] += piece }
        }
        return descriptors != [-1, -1]
    }
}

/// Both ends of a connection inside the hub; closed when the last reference goes.
private final class Pipe {
    private(set) var reader: Int32
    private(set) var writer: Int32

    init() throws(HubError) {
        var ends: [Int32] = [-1, -1]
        // Closed on exec from the first moment on, which `pipe` does not offer.
        let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
            throw Command.error("no pipe: system error \(errno)")
        }
        (reader, writer) = (ends[0], ends[1])
    }

    deinit { close() }

    func write(_ bytes: [UInt8]) -> Bool { Glibc.write(writer, bytes, bytes.count) == bytes.count }

    func closeWriter() {
        if writer >= 0 { Glibc.close(writer) }
        writer = -1
    }

    func close() {
        closeWriter()
        if reader >= 0 { Glibc.close(reader) }
        reader = -1
    }
}
