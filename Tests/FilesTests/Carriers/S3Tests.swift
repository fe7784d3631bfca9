import Crypto
import Foundation
import NIOCore
import PlatformHub
import Testing

@testable import Files

@Suite struct S3SignatureTests {
    /// The examples of the Amazon S3 API Reference, "Signature Calculations for the Authorization Header". The key is the
    /// reference's own example.
    private let signature = S3Signature(
        accessKey: "AKIAIOSFODNN7EXAMPLE", secretKey: Secret(Array("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY".utf8)),
        region: "us-east-1")

    private func sign(
        _ method: String, _ path: String, query: [(String, String)] = [], _ headers: [(String, String)],
        body: String = ""
    ) -> String {
        let hash = S3Signature.hexadecimal(SHA256.hash(data: Array(body.utf8)))
        let all =
            headers + [
                ("host", "examplebucket.s3.amazonaws.com"), ("x-amz-date", "20130524T000000Z"),
                ("x-amz-content-sha256", hash),
            ]
        let text = signature.authorization(
            method: method, path: path, query: query, headers: all, bodyHash: hash,
            time: S3Time(unixSeconds: 1_369_353_600))
        return String(text.suffix(64))
    }

    @Test func `Signs the published examples as they are published`() {
        #expect(
            sign("GET", "/test.txt", [("range", "bytes=0-9")])
                == "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41")
        let put = [
            ("date", "Fri, 24 May 2013 00:00:00 GMT"), ("x-amz-storage-class", "REDUCED_REDUNDANCY"),
        ]
        #expect(
            sign("PUT", "/" + S3Signature.escaped("test$file.text"), put, body: "Welcome to Amazon S3.")
                == "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd")
        #expect(
            sign("GET", "/", query: [("lifecycle", "")], [])
                == "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543")
        #expect(
            sign("GET", "/", query: [("prefix", "J"), ("max-keys", "2")], [])
                == "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7")
    }

    @Test func `Writes and reads S3's times`() {
        #expect(S3Time(unixSeconds: 1_369_353_600).text == "20130524T000000Z")
        #expect(S3Time(unixSeconds: 1_369_439_999).text == "20130524T235959Z")
        #expect(S3Time.unixSeconds("2013-05-24T23:59:59.000Z") == 1_369_439_999)
        #expect(S3Time.unixSeconds("yesterday") == nil)
    }

    @Test func `Escapes and unescapes keys`() {
        #expect(S3Signature.escaped("a b/あ+~", keeping: "/") == "a%20b/%E3%81%82%2B~")
        #expect(S3Carrier.unescaped("a%20b/%E3%81%82%2B+") == "a b/あ+ ")
        #expect(S3Carrier.unescaped("%G0") == nil)
    }

    @Test(arguments: [
        ("RequestTimeTooSkewed", 403, "H8024"), ("SignatureDoesNotMatch", 403, "H8021"), ("AccessDenied", 403, "H8022"),
        ("NoSuchBucket", 404, "H8023"), ("SlowDown", 503, "H8020"), ("Odd", 418, "H8026"),
    ])
    func `Says what an error of the server means`(_ code: String, _ status: Int, _ expected: String) {
        let body = "<?xml version=\"1.0\"?><Error><Code>\(code)</Code><Message>secret value</Message></Error>"
        let answer = S3Answer(
            status: status, etag: nil, date: "Fri, 24 May 2013 00:00:00 GMT", body: .init(string: body))
        let error = S3Client.error(answer)
        #expect(error.code == expected)
        #expect(!error.parameters.values.contains { $0.contains("secret value") })
    }
}

@Suite(.timeLimit(.minutes(10)), .serialized) struct S3ServerTests {
    private let own: TemporaryFolder
    private let root = FolderPath.root

    init() throws { own = try TemporaryFolder() }

    private func name(_ text: String) throws -> FileName { try #require(FileName(text)) }

    @Test func `A server that checks signatures takes ours`() throws {
        let rig = try S3Rig(checksSignatures: true)
        let content = Data((0..<9_000_000).map { UInt8(truncatingIfNeeded: $0 / 7) })
        for (file, bytes) in [("small.csv", content.prefix(10)), ("large.csv", content)] {
            let local = LocalFile(try own.write(Data(bytes), to: "local"))
            try rig.carrier.store(local, as: name(file), in: root)
            let entry = try #require(try rig.carrier.find(name(file), in: root))
            let target = LocalFile(try own.write(Data(), to: "target"))
            try rig.carrier.fetch(entry, in: root, to: target.path) { (_) throws(HubError) in }
            #expect(own.read("target") == Data(bytes))
            try rig.carrier.move(name(file), from: root, to: #require(FolderPath("archive")), as: name(file))
            try rig.carrier.remove(name(file), in: root)
        }
    }

    @Test func `A wrong secret is refused and said so`() throws {
        let rig = try S3Rig(checksSignatures: true, secret: "wrong")
        let local = LocalFile(try own.write("x", to: "local"))
        let error = #expect(throws: HubError.self) { try rig.carrier.store(local, as: name("a.csv"), in: root) }
        #expect(error?.code == "H8021")
    }

    @Test func `A file goes over TLS to a server whose certificate is trusted, and comes back`() throws {
        let rig = try S3Rig(checksSignatures: false, proof: .trusted)
        let content = Data((0..<9_000_000).map { UInt8(truncatingIfNeeded: $0 / 11) })
        try rig.carrier.store(LocalFile(own.write(content, to: "local")), as: name("a.csv"), in: root)
        #expect(try rig.get("a.csv") == content)
        let entry = try #require(try rig.carrier.find(name("a.csv"), in: root))
        let target = LocalFile(try own.write(Data(), to: "target"))
        try rig.carrier.fetch(entry, in: root, to: target.path) { (_) throws(HubError) in }
        #expect(own.read("target") == content)
    }

    @Test func `A server with a strange certificate gets nothing`() throws {
        let rig = try S3Rig(checksSignatures: false, proof: .strange)
        let local = LocalFile(try own.write("x", to: "local"))
        let error = #expect(throws: HubError.self) { try rig.carrier.store(local, as: name("a.csv"), in: root) }
        #expect(error?.code == "H8020")
        #expect(try rig.get("a.csv") == nil)
    }

    @Test func `An upload that was cut goes on with the parts that are there`() throws {
        let rig = try S3Rig()
        let content = Data((0..<20_000_000).map { UInt8(truncatingIfNeeded: $0 / 13) })
        let key = "city/zei/big.csv"
        let begun = try rig.aws(
            "s3api", "create-multipart-upload", "--bucket", "kakuu", "--key", key, "--output", "json")
        let answer = try #require(try JSONSerialization.jsonObject(with: begun) as? [String: Any])
        let upload = try #require(answer["UploadId"] as? String)
        // The first part is right, the second one is another file's.
        for (number, part) in [(1, content.prefix(8 << 20)), (2, Data(repeating: 1, count: 8 << 20))] {
            let file = try own.write(Data(part), to: "part")
            try rig.aws(
                "s3api", "upload-part", "--bucket", "kakuu", "--key", key, "--upload-id", upload, "--part-number",
                "\(number)", "--body", file)
        }
        try rig.carrier.store(LocalFile(own.write(content, to: "local")), as: name("big.csv"), in: root)
        #expect(try rig.get("big.csv") == content)
        let rest = try rig.aws("s3api", "list-multipart-uploads", "--bucket", "kakuu", "--output", "json")
        #expect(!String(decoding: rest, as: UTF8.self).contains(upload), "the begun upload was used")
    }

    @Test func `Lists beyond one page and refuses keys that lead elsewhere`() throws {
        let rig = try S3Rig()
        let files = try TemporaryFolder()
        for number in 0..<1_005 { try files.write("\(number)", to: "f\(10_000 + number).csv") }
        try rig.aws("s3", "cp", "--quiet", "--recursive", files.path, "s3://kakuu/city/zei/in/")
        try rig.aws("s3api", "put-object", "--bucket", "kakuu", "--key", "city/zei/in/-rf \\ x")
        try rig.aws("s3api", "put-object", "--bucket", "kakuu", "--key", "city/zei/in/")
        try rig.aws("s3api", "put-object", "--bucket", "kakuu", "--key", "city/zei/in/../../etc/passwd")
        let listing = try rig.carrier.list(#require(FolderPath("in")))
        #expect(listing.entries.count == 1_005)
        #expect(listing.entries.last?.name.description == "f11004.csv")
        #expect(listing.refused == 1)
    }

    @Test func `A bucket that is not there is told`() throws {
        let rig = try S3Rig()
        try rig.aws("s3", "rb", "--force", "s3://kakuu")
        let local = LocalFile(try own.write("x", to: "local"))
        let store = #expect(throws: HubError.self) { try rig.carrier.store(local, as: name("a.csv"), in: root) }
        #expect(store?.code == "H8023")
        let list = #expect(throws: HubError.self) { try rig.carrier.list(root) }
        #expect(list?.code == "H8023")
    }
}
