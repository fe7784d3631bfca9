package import NIOCore
package import PlatformHub

/// Makes the carrier of a link. Nothing is opened yet, but secrets are read.
package struct CarrierMaker {
    private let group: any EventLoopGroup

    /// - Parameter group: where the connections to object storage live.
    package init(group: any EventLoopGroup) { self.group = group }

    package func make(_ configuration: FileLinkCarrier) throws -> any Carrier {
        switch configuration {
        case .folder(let path): FolderCarrier(root: path.value)
        case .s3(let settings): S3Carrier(try S3Client(try S3Settings(settings), group: group))
        case .sftp(let settings): SFTPCarrier(settings)
        }
    }
}
