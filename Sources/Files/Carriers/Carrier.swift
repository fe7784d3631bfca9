package import PlatformHub

/// How files come from and go to a partner: a folder, object storage or SFTP.
///
/// The calls block: they belong on a thread of their own, never on an event loop. Memory stays below 16 MiB whatever a file's
/// size. Names that come from the other side have been checked by ``FileName`` before anything is done with them.
///
/// Errors have the codes H8020–H8029 and mean *not now*: whoever called may try again. H8028 says that the file itself is
/// gone or has become another one.
package protocol Carrier: Sendable {
    /// The files directly in a folder, in the order of their names; a folder that does not exist yet is empty.
    func list(_ folder: FolderPath) throws(HubError) -> CarrierListing

    /// One file as it is listed; nil when it is not there.
    func find(_ name: FileName, in folder: FolderPath) throws(HubError) -> CarrierEntry?

    /// Appends to the local file at `path` what it lacks of a listed file. The local file must exist.
    ///
    /// - Parameter progress: is told now and then how many bytes of the local file are certainly right; throwing ends the call.
    /// - Throws: H8028 when the file is no longer the listed one.
    func fetch(
        _ entry: CarrierEntry, in folder: FolderPath, to path: String, progress: (Int) throws(HubError) -> Void
    ) throws(HubError)

    /// Puts a whole local file under a name, replacing what is there: readers see the old file or the new one, never a part.
    /// Goes on with what an earlier call of the same content has sent.
    func store(_ file: LocalFile, as name: FileName, in folder: FolderPath) throws(HubError)

    /// Done again, it changes nothing.
    ///
    /// - Throws: H8028 when the file is in neither place.
    func move(
        _ name: FileName, from folder: FolderPath, to target: FolderPath, as newName: FileName
    ) throws(HubError)

    /// A file that is not there is no error.
    func remove(_ name: FileName, in folder: FolderPath) throws(HubError)
}

package struct CarrierEntry: Sendable, Equatable {
    package let name: FileName
    /// Bytes.
    package let size: Int
    /// Unix seconds; nil where the carrier does not say.
    package let modified: Int64?
    /// Differs when the content does: an ETag, or size and time. Plain ASCII without white space.
    package let tag: String
    /// False for symbolic links, devices and the like, which are never read.
    package let isRegular: Bool

    package init(name: FileName, size: Int, modified: Int64?, tag: String, isRegular: Bool = true) {
        self.name = name
        self.size = size
        self.modified = modified
        self.tag = tag
        self.isRegular = isRegular
    }
}

package struct CarrierListing: Sendable, Equatable {
    /// Files that one folder may hold; more is an error (H8026), so that a flood does not fill the memory.
    package static let limit = 100_000

    package var entries: [CarrierEntry] = []
    /// Names that must not be used (H8030): left where they are.
    package var refused = 0

    package init() {}

    /// - Throws: H8026 beyond ``limit``.
    mutating func add(_ entry: CarrierEntry, carrier: StaticString) throws(HubError) {
        guard entries.count < Self.limit else {
            throw HubError("H8026", ["carrier": "\(carrier)", "reason": "over \(Self.limit) files in one folder"])
        }
        entries.append(entry)
    }

    consuming func sorted() -> CarrierListing {
        entries.sort { $0.name < $1.name }
        return self
    }
}
