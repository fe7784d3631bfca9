/// Where the coded person keys (``PersonKey/coded(_:_:secret:)``) are kept for good: a folder, or a table that several
/// hubs share.
protocol KeyShelf: Sendable {
    /// All keys of a municipality, by number, ascending.
    func load(_ town: MunicipalityCode) throws(JournalError) -> [(id: UInt16, bytes: [UInt8])]

    /// Keeps a new key; durable when it returns. Never replaces one.
    /// - Returns: what stands under the number now: another hub may have been faster.
    func put(_ bytes: [UInt8], _ town: MunicipalityCode, _ id: UInt16) throws(JournalError) -> [UInt8]

    /// Names a key, or all of a municipality, in an error.
    func place(_ town: MunicipalityCode, _ id: UInt16?) -> String
}

/// `keys/<code>/<id>.key`.
struct KeyFolder: KeyShelf {
    let files: any JournalFileSystem
    let layout: Layout

    func load(_ town: MunicipalityCode) throws(JournalError) -> [(id: UInt16, bytes: [UInt8])] {
        let names: [String]
        do throws(FileError) {
            names = try files.names(in: layout.keys(town))
        } catch  where error.isMissing {
            return []
        } catch {
            throw JournalError(error)
        }
        var keys: [(id: UInt16, bytes: [UInt8])] = []
        for number in Layout.numbers(names, suffix: Layout.keySuffix) {
            guard let id = UInt16(exactly: number) else { continue }
            keys.append((id, try journaled { () throws(FileError) in try files.contents(of: layout.key(town, id)) }))
        }
        return keys
    }

    func put(_ bytes: [UInt8], _ town: MunicipalityCode, _ id: UInt16) throws(JournalError) -> [UInt8] {
        try journaled { () throws(FileError) in
            try files.createDirectory(layout.keys(town))
            try files.syncDirectory(layout.keys)
            try files.replace(layout.key(town, id), with: bytes)
            try files.syncDirectory(layout.keys(town))
        }
        return bytes
    }

    func place(_ town: MunicipalityCode, _ id: UInt16?) -> String {
        id.map { layout.key(town, $0) } ?? layout.keys(town)
    }
}
