#if canImport(Glibc)
import Glibc
#endif

/// A folder's entries, without Foundation.
package enum Folder {
    /// The names of the folder's entries that are not hidden, sorted; nil when it is no folder or cannot be read.
    package static func names(in path: String) -> [String]? {
        guard let directory = opendir(path) else { return nil }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }

    /// The folder of a business below `interfaces/`: `<業務ID>-<romaji>`; nil when there is none.
    package static func business(_ id: String, in interfaces: String) -> String? {
        names(in: interfaces)?.first { $0.hasPrefix(id + "-") }
    }
}
