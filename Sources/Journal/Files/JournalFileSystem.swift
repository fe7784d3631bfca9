/// What the journal needs of a file system. One conformer is POSIX, the other (in the tests) forgets, tears and refuses
/// on purpose.
///
/// Names are made durable by ``syncDirectory(_:)``, contents by ``JournalFile/sync()``; nothing else promises anything.
package protocol JournalFileSystem: Sendable {
    /// Does nothing when it exists. Mode 0700.
    func createDirectory(_ path: String) throws(FileError)
    /// The names in a folder, in no order, without `.` and `..`.
    func names(in path: String) throws(FileError) -> [String]
    /// Makes an empty file, mode 0600; empties one that exists.
    func create(_ path: String) throws(FileError) -> any JournalFile
    func open(_ path: String) throws(FileError) -> any JournalFile
    /// Replaces `target` when it exists.
    func rename(_ path: String, to target: String) throws(FileError)
    func remove(_ path: String) throws(FileError)
    func syncDirectory(_ path: String) throws(FileError)
    /// Takes the lock at `path` for as long as the returned file lives; nil when somebody else has it.
    func lock(_ path: String) throws(FileError) -> (any JournalFile)?
}

package protocol JournalFile: AnyObject, Sendable {
    /// Writes all of `bytes` at `offset`, or throws; then any part may have been written.
    func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(FileError)
    /// Fills `buffer` from `offset` as far as the file reaches.
    /// - Returns: the number of bytes read.
    func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileError) -> Int
    /// Everything written so far is durable when it returns (`fdatasync`).
    func sync() throws(FileError)
    /// Bytes.
    func size() throws(FileError) -> Int
}

package struct FileError: Error, Sendable, Equatable {
    package let operation: String
    package let path: String
    /// `errno`.
    package let code: Int32

    package init(operation: String, path: String, code: Int32) {
        self.operation = operation
        self.path = path
        self.code = code
    }
}
