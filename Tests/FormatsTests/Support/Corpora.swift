import Glibc

@testable import Formats

/// The foreign suites: `$CORPORA_DIR`, or `../shared/corpora` beside the project. `REQUIRE_CORPORA=1` turns their
/// absence into failures.
enum Corpora {
    static let folder: String = environment("CORPORA_DIR") ?? "\(projectRoot)/../shared/corpora"

    // For `.enabled(if:)`, which asks more than once: each says at most once that its suite is left out.
    static let hasJSON = has("json-test-suite")
    static let hasXML = has("xml-conformance")
    static let hasJMA = has("jma-xml")

    private static func has(_ suite: String) -> Bool {
        if access("\(folder)/\(suite)", R_OK) == 0 || environment("REQUIRE_CORPORA") == "1" { return true }
        print("SKIPPED SUITE: \(suite): not found in \(folder)")
        return false
    }

    static func files(in path: String) throws -> [String] {
        guard let directory = opendir("\(folder)/\(path)") else { throw Missing(path: path) }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }

    static func bytes(_ path: String) throws -> [UInt8] {
        try FileBytes.read("\(folder)/\(path)", limit: 64 << 20)
    }

    struct Missing: Error {
        let path: String
    }

    private static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    /// The folder with Tests in it, seen from this file.
    private static let projectRoot: String = {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        let tests = parts.lastIndex(of: "Tests") ?? parts.endIndex
        return parts[..<tests].joined(separator: "/")
    }()
}
