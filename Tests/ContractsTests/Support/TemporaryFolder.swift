import Glibc

/// A folder that goes away with its owner.
final class TemporaryFolder {
    let path: String
    private var files: [String] = []
    private var folders: [String] = []

    init() {
        var template = Array("/tmp/platformhub-contracts-XXXXXX".utf8CString)
        path = mkdtemp(&template).map { String(cString: $0) } ?? "/nonexistent"
    }

    func write(_ name: String, _ text: String) {
        let parts = name.split(separator: "/")
        var folder = path
        for part in parts.dropLast() {
            folder += "/\(part)"
            if mkdir(folder, 0o700) == 0 { folders.append(folder) }
        }
        let file = "\(path)/\(name)"
        guard let stream = fopen(file, "w") else { return }
        defer { fclose(stream) }
        files.append(file)
        fputs(text, stream)
    }

    deinit {
        for file in files { unlink(file) }
        for folder in folders.reversed() { rmdir(folder) }
        rmdir(path)
    }
}
