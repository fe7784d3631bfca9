extension JournalFileSystem {
    /// The whole file.
    package func contents(of path: String) throws(FileError) -> [UInt8] {
        let file = try open(path)
        return try file.read(count: try file.size(), at: 0)
    }

    /// Puts `bytes` at `path` whole or not at all: written beside it, synced, renamed. The name is durable only after
    /// ``syncDirectory(_:)``.
    package func replace(_ path: String, with bytes: [UInt8]) throws(FileError) {
        let draft = path + Layout.draftSuffix
        let file = try create(draft)
        try file.write(bytes, at: 0)
        try file.sync()
        try rename(draft, to: path)
    }
}

extension JournalFile {
    package func write(_ bytes: [UInt8], at offset: Int) throws(FileError) {
        try bytes.span.withUnsafeBytes { (buffer) throws(FileError) in try write(buffer, at: offset) }
    }

    /// At most `count` bytes from `offset`; fewer at the end of the file.
    package func read(count: Int, at offset: Int) throws(FileError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var span = bytes.mutableSpan
        let done = try span.withUnsafeMutableBytes { (buffer) throws(FileError) in try read(into: buffer, at: offset) }
        bytes.removeLast(count - done)
        return bytes
    }
}
