import Glibc
import NIOSSL

/// A self-signed certificate, made by `openssl` in a temporary folder.
final class Certificates {
    struct Failure: Error {
        let status: Int32
    }

    private let folder: String
    private var certificate: String { folder + "/certificate.pem" }
    private var key: String { folder + "/key.pem" }

    /// - Parameter name: `DNS:…` or `IP:…`.
    init(name: String = "DNS:hub.test") throws {
        var template = Array("/tmp/platformhub-test-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { throw Failure(status: errno) }
        folder = String(cString: made)
        try Self.run([
            "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
            "-subj", "/CN=hub.test", "-addext", "subjectAltName=\(name)", "-keyout", key, "-out", certificate,
        ])
    }

    deinit {
        unlink(certificate)
        unlink(key)
        rmdir(folder)
    }

    func serverContext() throws -> NIOSSLContext {
        try NIOSSLContext(
            configuration: .makeServerConfiguration(
                certificateChain: NIOSSLCertificate.fromPEMFile(certificate).map { .certificate($0) },
                privateKey: .privateKey(NIOSSLPrivateKey(file: key, format: .pem))))
    }

    /// Trusts this certificate alone.
    func clientContext() throws -> NIOSSLContext {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.trustRoots = .file(certificate)
        return try NIOSSLContext(configuration: configuration)
    }

    private static func run(_ words: [String]) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
        }
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { arguments.forEach { free($0) } }
        var child: pid_t = 0
        let spawned = posix_spawnp(&child, words[0], &actions, nil, &arguments, environ)
        guard spawned == 0 else { throw Failure(status: spawned) }
        var status: Int32 = 0
        waitpid(child, &status, 0)
        guard status == 0 else { throw Failure(status: status) }
    }
}
