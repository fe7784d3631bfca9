import Glibc

@testable import Contracts

/// The project's own files and the foreign test data beside it, seen from this file.
enum Project {
    static let root: String = {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        let tests = parts.lastIndex(of: "Tests") ?? parts.endIndex
        return parts[..<tests].joined(separator: "/")
    }()

    static let interfaces = "\(root)/interfaces"
    static let codes = "\(environment("CORPORA_DIR") ?? "\(root)/../shared/corpora")/codes/jichitai-code-index.json"

    /// `REQUIRE_CORPORA=1` turns the absence of the foreign data into a failure.
    static let hasCodes: Bool = {
        if access(codes, R_OK) == 0 || environment("REQUIRE_CORPORA") == "1" { return true }
        print("SKIPPED SUITE: codes: not found: \(codes)")
        return false
    }()

    /// The official Excel files.
    static let specifications = "\(environment("CORPORA_DIR") ?? "\(root)/../shared/corpora")/spec"

    static let hasSpecifications: Bool = {
        if access(specifications, R_OK) == 0 || environment("REQUIRE_CORPORA") == "1" { return true }
        print("SKIPPED SUITE: spec: not found: \(specifications)")
        return false
    }()

    /// 防災情報XML: schemas and telegrams.
    static let bulletins = "\(environment("CORPORA_DIR") ?? "\(root)/../shared/corpora")/jma-xml"

    static let hasBulletins: Bool = {
        if access(bulletins, R_OK) == 0 || environment("REQUIRE_CORPORA") == "1" { return true }
        print("SKIPPED SUITE: jma-xml: not found: \(bulletins)")
        return false
    }()

    private static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
