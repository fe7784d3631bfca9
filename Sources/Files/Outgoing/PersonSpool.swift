import Journal
import PlatformHub

/// The persons of whom a file speaks, as the journal keeps them, on the local disk until the file's digest is known: they may be
/// millions.
final class PersonSpool {
    /// Bytes of one: the key's id and the hash.
    private static let width = 2 + PersonHash.byteCount
    private static let bufferSize = width * 4_096

    private let path: String
    private let file: any JournalFile
    private var buffer: [UInt8] = []
    private var size = 0

    init(folder: String) throws(HubError) {
        path = folder + "/persons"
        let path = path
        file = try LocalFile.local { () throws(FileError) in try PosixJournalFileSystem().create(path) }
    }

    func add(_ persons: [PersonHash]) throws(HubError) {
        for person in persons {
            buffer += [UInt8(person.keyID & 0xFF), UInt8(person.keyID >> 8)]
            person.withUnsafeBytes { buffer += $0 }
        }
        if buffer.count >= Self.bufferSize { try flush() }
    }

    private func flush() throws(HubError) {
        let persons = buffer
        try LocalFile.local { () throws(FileError) in
            try persons.span.withUnsafeBytes { (bytes) throws(FileError) in try file.write(bytes, at: size) }
        }
        size += buffer.count
        buffer.removeAll(keepingCapacity: true)
    }

    /// All persons in the order they came, at most `count` at once and each once among them. Without any, one empty part.
    func forEachPart(
        of count: Int, _ body: (_ persons: [PersonHash], _ isLast: Bool) throws(HubError) -> Void
    ) throws(HubError) {
        try flush()
        let part = UnsafeMutableRawBufferPointer.allocate(byteCount: count * Self.width, alignment: 16)
        defer { part.deallocate() }
        var position = 0
        repeat {
            let length = try LocalFile.local { () throws(FileError) in try file.read(into: part, at: position) }
            position += length
            guard length % Self.width == 0, length > 0 || size == 0 else {
                throw HubError("H8029", ["carrier": "local", "reason": "the file of persons is damaged"])
            }
            var seen: Set<PersonHash> = []
            var persons: [PersonHash] = []
            for start in stride(from: 0, to: length, by: Self.width) {
                let person = Self.person(UnsafeRawBufferPointer(rebasing: part[start..<start + Self.width]))
                if seen.insert(person).inserted { persons.append(person) }
            }
            try body(persons, position >= size)
        } while position < size
    }

    func remove() { LocalFile(path).remove() }

    private static func person(_ bytes: UnsafeRawBufferPointer) -> PersonHash {
        PersonHash(
            keyID: UInt16(bytes[0]) | UInt16(bytes[1]) << 8, raw: UnsafeRawBufferPointer(rebasing: bytes[2...]))
    }
}
