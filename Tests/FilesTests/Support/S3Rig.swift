import Files
import Foundation
import NIOCore
import NIOPosix
import PlatformHub

/// moto's S3 server, seen from the other side by the `aws` command.
///
/// Where asked to, moto checks signatures after the first calls, which make a user with keys of its own. It cannot when a query
/// holds a slash (it signs the decoded address, and refuses its own client's requests too), so only some requests are checked.
final class S3Rig: Rig {
    private static let bin = TestServer.project + "/.venv/bin/"
    private static let setUp = 4

    let carrier: any Carrier
    let server: TestServer
    private let folder: TemporaryFolder
    private let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    private let environment: [String: String]
    private let endpoint: String

    convenience init() throws { try self.init(checksSignatures: false) }

    /// How the server proves itself: not at all, by a certificate that our carrier trusts, or by one that it does not.
    enum Proof { case none, trusted, strange }

    /// - Parameter secret: another one than the right one to sign with.
    init(checksSignatures: Bool, secret: String? = nil, proof: Proof = .none) throws {
        let folder = try TemporaryFolder()
        self.folder = folder
        let pair = proof == .none ? [] : try Self.makeCertificate("server", in: folder)
        if proof == .strange { try Self.makeCertificate("other", in: folder) }
        let tls = proof == .none ? [] : ["-s", "-c", pair[0], "-k", pair[1]]
        let environment = checksSignatures ? ["INITIAL_NO_AUTH_ACTION_COUNT": "\(Self.setUp)"] : [:]
        server = try TestServer(environment: environment) { port in
            [Self.bin + "moto_server", "-H", "127.0.0.1", "-p", "\(port)"] + tls
        }
        endpoint = proof == .none ? "http://127.0.0.1:\(server.port)" : "https://localhost:\(server.port)"
        let trust = pair.isEmpty ? [:] : ["AWS_CA_BUNDLE": pair[0]]
        let (access, key) = try Self.makeUser(endpoint, trust)
        self.environment = Self.credentials(access, key).merging(trust) { $1 }
        try folder.write(access, to: "access")
        try folder.write(secret ?? key, to: "secret")
        for name in ["access", "secret"] { chmod(folder.path + "/" + name, 0o600) }
        let ca =
            switch proof {
            case .none: ""
            case .trusted: "ca: server.pem, "
            case .strange: "ca: other.pem, "
            }
        let yaml =
            "{s3: {endpoint: \"\(endpoint)\", region: ap-northeast-1, bucket: kakuu, \(checksSignatures ? "" : "prefix: city/zei, ")style: path, \(ca)"
            + "accessKey: file:access, secretKey: file:secret}}"
        carrier = try makeCarrier(yaml, in: folder, group: group)
    }

    deinit {
        server.stop()
        (carrier as? S3Carrier)?.close()
        try? group.syncShutdownGracefully()
    }

    private static func credentials(_ access: String, _ secret: String) -> [String: String] {
        [
            "AWS_ACCESS_KEY_ID": access, "AWS_SECRET_ACCESS_KEY": secret, "AWS_DEFAULT_REGION": "ap-northeast-1",
            "AWS_MAX_ATTEMPTS": "1", "AWS_PAGER": "", "AWS_CONFIG_FILE": "/dev/null",
            "AWS_EC2_METADATA_DISABLED": "true",
        ]
    }

    /// - Returns: files of the certificate and its key, for `localhost`.
    @discardableResult
    private static func makeCertificate(_ name: String, in folder: TemporaryFolder) throws -> [String] {
        let files = [".pem", ".key"].map { folder.path + "/" + name + $0 }
        try TestServer.run([
            "/usr/bin/openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
            "-addext", "subjectAltName=DNS:localhost", "-out", files[0], "-keyout", files[1],
        ])
        return files
    }

    private static func makeUser(_ endpoint: String, _ trust: [String: String]) throws -> (
        access: String, secret: String
    ) {
        let policy =
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\"}]}"
        let calls = [
            ["iam", "create-user", "--user-name", "hub"],
            ["iam", "put-user-policy", "--user-name", "hub", "--policy-name", "s3", "--policy-document", policy],
            [
                "s3api", "create-bucket", "--bucket", "kakuu", "--create-bucket-configuration",
                "LocationConstraint=ap-northeast-1",
            ],
            ["iam", "create-access-key", "--user-name", "hub", "--output", "json"],
        ]
        var last = Data()
        for call in calls {
            last = try TestServer.run(
                [bin + "aws", "--endpoint-url", endpoint] + call,
                environment: credentials("set-up", "set-up").merging(trust) { $1 })
        }
        let answer = try JSONSerialization.jsonObject(with: last) as? [String: [String: String]]
        guard let key = answer?["AccessKey"], let access = key["AccessKeyId"], let secret = key["SecretAccessKey"]
        else {
            throw TestServer.Failure(text: "no access key")
        }
        return (access, secret)
    }

    @discardableResult
    func aws(_ words: String...) throws -> Data {
        try TestServer.run([Self.bin + "aws", "--endpoint-url", endpoint] + words, environment: environment)
    }

    func put(_ bytes: Data, _ path: String) throws {
        let file = try folder.write(bytes, to: "put")
        try aws("s3", "cp", "--quiet", file, "s3://kakuu/city/zei/\(path)")
    }

    func get(_ path: String) throws -> Data? {
        let file = folder.path + "/get"
        try? FileManager.default.removeItem(atPath: file)
        let names = try aws(
            "s3api", "list-objects-v2", "--bucket", "kakuu", "--prefix", "city/zei/\(path)", "--output", "json")
        guard String(decoding: names, as: UTF8.self).contains("\"Key\": \"city/zei/\(path)\"") else { return nil }
        try aws("s3", "cp", "--quiet", "s3://kakuu/city/zei/\(path)", file)
        return FileManager.default.contents(atPath: file)
    }
}
