import Files
import Foundation
import NIOCore
import NIOPosix
import PlatformHub

/// A real `sshd` with the internal SFTP server, for the current user, with keys made for the test.
final class SFTPRig: Rig {
    let carrier: any Carrier
    let server: TestServer
    /// What the server serves.
    let served: TemporaryFolder
    let own: TemporaryFolder
    private let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)

    convenience init() throws { try self.init { _ in } }

    /// - Parameter change: spoils what lies in the folder of keys: `key`, `known_hosts`, `authorized_keys`.
    init(_ change: (TemporaryFolder) throws -> Void) throws {
        let own = try TemporaryFolder()
        let served = try TemporaryFolder()
        self.own = own
        self.served = served
        for name in ["host", "key", "other"] {
            try TestServer.run(["/usr/bin/ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", "\(own.path)/\(name)"])
        }
        try own.write(own.read("key.pub") ?? Data(), to: "authorized_keys")
        // sshd insists on it where it runs as root.
        if getuid() == 0 {
            try FileManager.default.createDirectory(atPath: "/run/sshd", withIntermediateDirectories: true)
        }
        server = try TestServer { port in
            let configuration = """
                ListenAddress 127.0.0.1
                Port \(port)
                HostKey \(own.path)/host
                AuthorizedKeysFile \(own.path)/authorized_keys
                PidFile none
                StrictModes no
                UsePAM no
                PasswordAuthentication no
                PermitRootLogin prohibit-password
                MaxStartups 100
                Subsystem sftp internal-sftp
                """
            try own.write(configuration, to: "sshd_config")
            return ["/usr/sbin/sshd", "-D", "-e", "-f", own.path + "/sshd_config"]
        }
        let host = String(decoding: own.read("host.pub") ?? Data(), as: UTF8.self)
        try own.write("[127.0.0.1]:\(server.port) \(host)", to: "known_hosts")
        try change(own)
        let yaml =
            "{sftp: {host: 127.0.0.1, port: \(server.port), user: \(NSUserName()), key: key, knownHosts: known_hosts, "
            + "path: \"\(served.path)\"}}"
        carrier = try makeCarrier(yaml, in: own, group: group)
    }

    deinit {
        server.stop()
        try? group.syncShutdownGracefully()
    }

    func put(_ bytes: Data, _ path: String) throws { try served.write(bytes, to: path) }
    func get(_ path: String) throws -> Data? { served.read(path) }
}
