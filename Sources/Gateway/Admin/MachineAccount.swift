import Glibc

/// The accounts of the machine, by their names.
enum MachineAccount {
    /// - Returns: the account's name, `uid 1000` for one without a name, empty when nobody knows who it is. May read files.
    static func name(of user: UInt32?) -> String {
        guard let user else { return "" }
        var entry = passwd()
        var found: UnsafeMutablePointer<passwd>?
        var buffer = [CChar](repeating: 0, count: 4_096)
        let name = buffer.withUnsafeMutableBufferPointer { buffer -> String? in
            guard let texts = buffer.baseAddress, getpwuid_r(user, &entry, texts, buffer.count, &found) == 0,
                found != nil, let name = entry.pw_name
            else { return nil }
            return String(cString: name)
        }
        return name ?? "uid \(user)"
    }
}
