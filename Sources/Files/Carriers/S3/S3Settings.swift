import Formats
import NIOSSL
package import PlatformHub
import Transport

/// A bucket and how it is reached; secrets are resolved.
package struct S3Settings: Sendable {
    let destination: HTTPDestination
    /// The `Host` field.
    let authority: String
    /// Goes before every key in the request's path: `/bucket/` or `/`.
    let base: String
    let bucket: String
    let prefix: FolderPath
    let signature: S3Signature

    /// - Throws: the problem, where it stands in the configuration.
    package init(_ configuration: FileLinkCarrier.S3) throws(ConfigurationErrors) {
        let node = configuration.endpoint.node
        guard let address = HTTPAddress(configuration.endpoint.value), address.path.isEmpty else {
            throw Self.problem(node.error("is not an http or https address without a path"))
        }
        guard address.isSecure || address.isLoopback else {
            throw Self.problem(node.error("plain HTTP is refused off loopback: use https"))
        }
        let isPath = configuration.style == .path
        guard isPath || !address.isNumeric else {
            throw Self.problem(node.error("an address of numbers needs style: path"))
        }
        bucket = configuration.bucket.value
        prefix = configuration.prefix
        base = isPath ? "/\(bucket)/" : "/"
        authority = isPath ? address.authority : "\(bucket).\(address.authority)"
        let host = isPath ? address.host : "\(bucket).\(address.host)"
        do {
            destination = HTTPDestination(
                host: host, port: address.port, tls: try Self.tls(address, ca: configuration.ca),
                serverName: address.isNumeric ? nil : host)
            let access = try configuration.accessKey.resolve()
            signature = S3Signature(
                accessKey: access.withBytes { String(decoding: $0, as: UTF8.self) },
                secretKey: try configuration.secretKey.resolve(), region: configuration.region)
        } catch let failure as SecretReference.Failure {
            throw Self.problem(node.error(failure.description))
        } catch {
            throw Self.problem(node.error("the CA file cannot be used"))
        }
    }

    private static func tls(_ address: HTTPAddress, ca: String?) throws -> NIOSSLContext? {
        guard address.isSecure else { return nil }
        var tls = TLSConfiguration.makeClientConfiguration()
        tls.minimumTLSVersion = .tlsv12
        if let ca { tls.trustRoots = .file(ca) }
        return try NIOSSLContext(configuration: tls)
    }

    private static func problem(_ error: ConfigurationError) -> ConfigurationErrors {
        ConfigurationErrors(problems: [error])
    }
}
