import Formats
import PlatformHub

/// What the program is made of, for `--version` and for reports of problems.
enum Versions {
    static let hub = "0.1.0"

    static var text: String {
        "hubd \(hub) (Swift \(swift), SQLite \(ClientRegistry.sqliteVersion), libxml2 \(LinkedLibrary.libxml2))"
    }

    /// The language's version that it was compiled with.
    private static var swift: String {
        #if compiler(>=6.4)
        "6.4+"
        #elseif compiler(>=6.3)
        "6.3"
        #else
        "6.2"
        #endif
    }
}
