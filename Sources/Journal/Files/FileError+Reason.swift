internal import Glibc

extension FileError {
    private static let reasons: [Int32: String] = [
        ENOSPC: "no space left on the device", EDQUOT: "quota exceeded", EIO: "input/output error",
        ENOENT: "no such file or folder", EACCES: "permission denied", EPERM: "operation not permitted",
        EROFS: "the file system is read-only", EMFILE: "too many open files", ENFILE: "too many open files",
    ]

    /// ``code`` in words, the same on every system and in every locale.
    package var reason: String { Self.reasons[code] ?? "system error \(code)" }

    package var isMissing: Bool { code == ENOENT }
}
