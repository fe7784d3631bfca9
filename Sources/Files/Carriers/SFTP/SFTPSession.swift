import Glibc
import PlatformHub

/// Runs OpenSSH's `sftp` in batch mode, one process for a few commands. Keys only; the server's key must be known.
struct SFTPSession: Sendable {
    /// Seconds without a byte moved after which a run is given up.
    static let patience = 60

    let settings: FileLinkCarrier.SFTP
    let program: String

    /// Runs the commands one after the other; the first that fails ends the run, but for those that begin with `-`.
    ///
    /// - Parameter tick: is told whether to go on and gives a number that grows while bytes move.
    func run(
        _ commands: [String], tick: () throws(HubError) -> Int = { () throws(HubError) in 0 }
    ) throws(HubError) -> Command.Result {
        let command = Command(
            program: program, arguments: arguments,
            // The words of errors and the form of lists must not depend on where the hub runs.
            environment: ["LC_ALL=C.UTF-8", "TZ=UTC", "PATH=/usr/bin:/bin", "HOME=/nonexistent"])
        var last = (value: -1, since: time(nil))
        return try command.run(input: commands.map { $0 + "\n" }.joined()) { () throws(HubError) in
            let value = try tick()
            if value != last.value { last = (value, time(nil)) }
            return time(nil) - last.since < Self.patience
        }
    }

    private var arguments: [String] {
        let host = settings.host.value
        let options = [
            "BatchMode=yes", "PasswordAuthentication=no", "KbdInteractiveAuthentication=no",
            "PreferredAuthentications=publickey", "StrictHostKeyChecking=yes", "UpdateHostKeys=no",
            "UserKnownHostsFile=\(Self.quotedOption(settings.knownHosts))", "GlobalKnownHostsFile=/dev/null",
            "IdentitiesOnly=yes", "IdentityAgent=none", "IdentityFile=\(Self.quotedOption(settings.key))",
            "ClearAllForwardings=yes", "ForwardAgent=no", "ConnectTimeout=15", "ServerAliveInterval=15",
            "ServerAliveCountMax=3", "LogLevel=ERROR",
        ]
        return ["-F", "/dev/null", "-b", "-", "-B", "32768", "-R", "64", "-P", "\(settings.port)"]
            + options.map { "-o\($0)" }
            + ["\(settings.user.value)@\(host.contains(":") ? "[\(host)]" : host)"]
    }

    /// A path as ssh's options read it: percent signs begin tokens, spaces end a word.
    private static func quotedOption(_ path: String) -> String { "\"\(path.replacing("%", with: "%%"))\"" }

    /// A path as sftp's commands read it. Nil for characters whose quoting is not certain: globs, quotes and backslashes.
    static func quoted(_ path: String) -> String? {
        path.contains(where: { "\"'*?[]\\".contains($0) }) ? nil : "\"\(path)\""
    }
}

extension Command.Result {
    /// What a failed run means.
    ///
    /// - Parameter file: the file that the run was about, if any.
    func error(file: FileName?) -> HubError {
        // A refused connection may come with a banner of the server: only known words are looked for, none is repeated.
        func says(_ words: String...) -> Bool { words.contains { errors.contains($0) } }
        func error(_ code: String, _ reason: String, isTransient: Bool = false) -> HubError {
            HubError(code, ["carrier": "sftp", "reason": reason], retryAfter: isTransient ? 1 : nil)
        }
        if says("Host key verification failed") { return error("H8027", "the server's key is not the known one") }
        if says("Permission denied (", "Too many authentication failures", "Load key") {
            return error("H8021", "the key was refused")
        }
        if status == 255 || says("Connection closed", "Connection reset", "Connection refused", "timed out") {
            return error("H8020", "no connection, or it was lost", isTransient: true)
        }
        if says("Permission denied") { return error("H8022", "permission denied") }
        if says("No space left", "Quota exceeded", "No space on filesystem") { return error("H8025", "no space") }
        if says("No such file", "not found") {
            guard let file else { return error("H8023", "no such folder") }
            return HubError("H8028", ["carrier": "sftp", "file": file.description])
        }
        return error("H8029", "exit code \(status)")
    }
}
