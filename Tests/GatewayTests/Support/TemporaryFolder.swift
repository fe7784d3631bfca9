import Foundation

/// A folder of its own for one hub, removed when the test lets go of it. Its path is short: a socket's file lies in it.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        path = "/tmp/hubtest-" + UUID().uuidString.prefix(8)
        try FileManager.default.createDirectory(atPath: path + "/municipalities", withIntermediateDirectories: true)
    }

    deinit {
        // Nothing depends on it: the system empties /tmp.
        try? FileManager.default.removeItem(atPath: path)
    }

    func write(_ text: String, to name: String) throws {
        try text.write(toFile: path + "/" + name, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path + "/" + name)
    }
}
