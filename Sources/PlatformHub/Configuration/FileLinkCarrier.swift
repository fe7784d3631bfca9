/// Where the files of a link lie and how they are reached. Nothing is opened or resolved yet.
package enum FileLinkCarrier: Sendable {
    /// A folder of this machine, usually a mounted share.
    case folder(path: Located<String>)
    case s3(S3)
    case sftp(SFTP)

    package struct S3: Sendable {
        package enum Style: String, Sendable, CaseIterable {
            /// `https://endpoint/bucket/key`
            case path
            /// `https://bucket.endpoint/key`
            case host
        }

        package let endpoint: Located<String>
        package let region: String
        package let bucket: Located<String>
        /// What every key begins with; empty or without a slash at the end.
        package let prefix: FolderPath
        package let style: Style
        package let accessKey: SecretReference
        package let secretKey: SecretReference
        /// PEM file of the authorities to trust instead of the system's.
        package let ca: String?
    }

    /// Keys only; the server's key must stand in `knownHosts`.
    package struct SFTP: Sendable {
        package let host: Located<String>
        package let port: Int
        package let user: Located<String>
        /// File of the private key.
        package let key: String
        package let knownHosts: String
        /// Folder on the server, from which the link's folders start.
        package let path: Located<String>
    }

    static let keys: Set<String> = ["folder", "s3", "sftp"]

    /// Exactly one of `folder`, `s3` and `sftp`; nil with the problem noted.
    static func read(_ section: ConfigurationSection) -> FileLinkCarrier? {
        guard keys.count(where: { section.child($0) != nil }) == 1 else {
            section.problems.add("needs exactly one of folder, s3, sftp", at: section.node)
            return nil
        }
        if let folder = section.section("folder", keys: ["path"]) {
            let path = folder.required("path", or: "/")
            return .folder(path: Located(value: folder.absolute(path.value), node: path.node))
        }
        if let s3 = section.section("s3", keys: S3.keys) { return S3.read(s3).map { .s3($0) } }
        return section.section("sftp", keys: SFTP.keys).map { .sftp(SFTP.read($0)) }
    }
}

extension FileLinkCarrier.S3 {
    static let keys: Set<String> = [
        "endpoint", "region", "bucket", "prefix", "style", "accessKey", "secretKey", "ca",
    ]

    static func read(_ section: ConfigurationSection) -> Self? {
        let bucket = section.required("bucket", or: "bucket")
        // The letters of every S3-speaking server; they also stand in a host name and a path.
        let isBucket = bucket.value.utf8.allSatisfy { 97...122 ~= $0 || 48...57 ~= $0 || $0 == 45 || $0 == 46 }
        if !isBucket || !(3...63).contains(bucket.value.utf8.count) || bucket.value.contains("..") {
            section.problems.add("is not a bucket's name: 3 to 63 of a-z, 0-9, - and .", at: bucket.node)
        }
        let region = section.required("region", or: "region")
        if !region.value.utf8.allSatisfy({ 97...122 ~= $0 || 48...57 ~= $0 || $0 == 45 }) {
            section.problems.add("is not a region's name", at: region.node)
        }
        let endpoint = section.required("endpoint", or: "https://localhost")
        let prefix = FileLinkConfiguration.folder("prefix", or: "", section)
        guard let access = section.secret("accessKey"), let secret = section.secret("secretKey") else { return nil }
        return Self(
            endpoint: endpoint, region: region.value, bucket: bucket, prefix: prefix,
            style: section.choice("style", or: .host), accessKey: access, secretKey: secret,
            ca: section.optional("ca").map { section.absolute($0.value) })
    }
}

extension FileLinkCarrier.SFTP {
    static let keys: Set<String> = ["host", "port", "user", "key", "knownHosts", "path"]

    static func read(_ section: ConfigurationSection) -> Self {
        let host = section.required("host", or: "localhost")
        let user = section.required("user", or: "user")
        // They become arguments of a command.
        for (text, others) in [(host, ".:-"), (user, "._-")] where !isArgument(text.value, others: others) {
            section.problems.add("has characters that a host or user name does not have", at: text.node)
        }
        let path = section.required("path", or: "/")
        if path.value.unicodeScalars.contains(where: { $0.value < 32 || $0.value == 127 }) || path.value.hasPrefix("-")
            || path.value.split(separator: "/").contains("..")
        {
            section.problems.add("is not a path without .. and controls", at: path.node)
        }
        return Self(
            host: host, port: section.int("port", or: 22, in: 1...65_535), user: user, key: section.path("key"),
            knownHosts: section.path("knownHosts"), path: path)
    }

    private static func isArgument(_ text: String, others: String) -> Bool {
        !text.hasPrefix("-")
            && text.utf8.allSatisfy {
                48...57 ~= $0 || 65...90 ~= $0 || 97...122 ~= $0 || others.utf8.contains($0)
            }
    }
}
