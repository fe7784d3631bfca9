import Glibc

/// A file without a name for what does not fit into memory: gone when it is closed, whatever happens.
final class SpillFile {
    private let path: String
    private let descriptor: Int32
    private var pending: [UInt8] = []
    private var written = 0

    /// - Parameter folder: has to be there.
    init(in folder: String) throws(RecordSetError) {
        path = folder
        let name = "\(folder)/spill-\(UInt64.random(in: 0 ... .max))"
        descriptor = open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if descriptor < 0 { throw Self.error(path) }
        unlink(name)
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Where the next byte will stand.
    var end: Int { written + pending.count }

    func append(_ bytes: [UInt8]) throws(RecordSetError) {
        pending += bytes
        if pending.count >= 1 << 20 { try flush() }
    }

    func flush() throws(RecordSetError) {
        var done = 0
        while done < pending.count {
            let count = pending.withUnsafeBytes {
                pwrite(descriptor, $0.baseAddress?.advanced(by: done), $0.count - done, off_t(written + done))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Self.error(path) }
            done += count
        }
        written += done
        pending.removeAll(keepingCapacity: true)
    }

    /// Appends `count` bytes from `place` on; all of them have been flushed.
    func read(_ count: Int, at place: Int, into output: inout [UInt8]) throws(RecordSetError) {
        let start = output.count
        output.append(contentsOf: repeatElement(0, count: count))
        var done = 0
        while done < count {
            let got = output.withUnsafeMutableBytes {
                pread(descriptor, $0.baseAddress?.advanced(by: start + done), count - done, off_t(place + done))
            }
            if got < 0, errno == EINTR { continue }
            guard got > 0 else { throw Self.error(path) }
            done += got
        }
    }

    private static func error(_ path: String) -> RecordSetError {
        let code = errno
        return RecordSetError(
            path: path, reason: String(cString: strerror(code)), isDiskFull: code == ENOSPC || code == EDQUOT)
    }
}
