import Files
import Foundation
import NIOCore
import NIOPosix
import PlatformHub
import Testing

/// A carrier and the partner's own view of the same files, through other means than the carrier.
protocol Rig: AnyObject {
    var carrier: any Carrier { get }
    /// Puts a file as the partner would.
    func put(_ bytes: Data, _ path: String) throws
    /// What the partner finds; nil when there is no such file.
    func get(_ path: String) throws -> Data?
}

extension Rig {
    func put(_ text: String, _ path: String) throws { try put(Data(text.utf8), path) }
    func text(_ path: String) throws -> String? { try get(path).map { String(decoding: $0, as: UTF8.self) } }
}

enum RigKind: String, CaseIterable, CustomTestStringConvertible {
    case folder, s3, sftp

    var testDescription: String { rawValue }

    func make() throws -> any Rig {
        switch self {
        case .folder: try FolderRig()
        case .s3: try S3Rig()
        case .sftp: try SFTPRig()
        }
    }
}

/// Reads the carrier from a municipality's YAML, as the hub does.
func makeCarrier(_ yaml: String, in folder: TemporaryFolder, group: any EventLoopGroup) throws -> any Carrier {
    let text = """
        links:
          - id: test
            direction: in
            partner: a
            contract: Z01/a
            version: v10
            operation: a
            carrier: \(yaml)
            pattern: "*"
            complete: {marker: ".done"}
            schedule: {every: 1m}
        """
    let links = try FileLinks.load(file: try folder.write(text, to: "links.yaml"))
    return try CarrierMaker(group: group).make(try #require(links.first?.carrier))
}

final class FolderRig: Rig {
    let folder: TemporaryFolder
    let carrier: any Carrier

    init() throws {
        folder = try TemporaryFolder()
        carrier = FolderCarrier(root: folder.path)
    }

    func put(_ bytes: Data, _ path: String) throws { try folder.write(bytes, to: path) }
    func get(_ path: String) throws -> Data? { folder.read(path) }
}
