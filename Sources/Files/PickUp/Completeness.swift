import PlatformHub

/// Decides which of the listed files are complete, and which have waited too long for what belongs to them.
struct Completeness {
    /// A file to make a job of.
    struct Found {
        let entry: CarrierEntry
        var expectation: ManifestLine?
        var set: FileName?
        /// Refused at once.
        var reason: String?
    }

    /// The names that have a job already, and the sets of the jobs.
    typealias Known = [FileName: FileName?]

    private let settings: PickUpSettings
    /// What was seen with this content: since when (Unix seconds) and how many looks ago.
    private var sightings: [FileName: (tag: String, since: Int64, looks: Int)] = [:]

    init(_ settings: PickUpSettings) { self.settings = settings }

    /// - Parameter read: gives the content of a small file.
    mutating func look(
        at entries: [CarrierEntry], known: Known, now: Int64,
        read: (CarrierEntry) throws(HubError) -> [UInt8]?
    ) throws(HubError) -> [Found] {
        note(entries, now: now)
        switch settings.complete {
        case .stable(let polls):
            // The first look is the one it is compared with.
            return entries.filter { settings.pattern.matches($0.name) && !known.keys.contains($0.name) }
                .filter { sightings[$0.name].map { $0.looks > polls } ?? false }.map { Found(entry: $0) }
        case .marker(let ending):
            return marked(entries, ending: ending, known: known, now: now)
        case .manifest(let pattern):
            var found: [Found] = []
            for entry in entries where pattern.matches(entry.name) && !known.keys.contains(entry.name) {
                found += try set(of: entry, among: entries, known: known, now: now, read: read)
            }
            return found
        }
    }

    private mutating func note(_ entries: [CarrierEntry], now: Int64) {
        var next: [FileName: (tag: String, since: Int64, looks: Int)] = [:]
        for entry in entries {
            if let last = sightings[entry.name], last.tag == entry.tag {
                next[entry.name] = (last.tag, last.since, last.looks + 1)
            } else {
                next[entry.name] = (entry.tag, now, 1)
            }
        }
        sightings = next
    }

    private func isOverdue(_ entry: CarrierEntry, now: Int64) -> Bool {
        sightings[entry.name].map { now - $0.since > settings.wait } ?? false
    }

    // MARK: Markers

    private func marked(_ entries: [CarrierEntry], ending: String, known: Known, now: Int64) -> [Found] {
        let names = Set(entries.map(\.name))
        return entries.compactMap { entry in
            guard !known.keys.contains(entry.name) else { return nil }
            if entry.name.description.hasSuffix(ending) {
                guard let file = FileName(entry.name.description.dropLast(ending.utf8.count)),
                    settings.pattern.matches(file), !names.contains(file), !known.keys.contains(file),
                    isOverdue(entry, now: now)
                else { return nil }
                return Found(entry: entry, reason: "H8035")
            }
            guard settings.pattern.matches(entry.name), let marker = settings.marker(of: entry.name),
                names.contains(marker)
            else { return nil }
            return Found(entry: entry)
        }
    }

    // MARK: Manifests

    /// The files of a manifest and, after them, the manifest; nothing while a file is missing.
    private func set(
        of manifest: CarrierEntry, among entries: [CarrierEntry], known: Known, now: Int64,
        read: (CarrierEntry) throws(HubError) -> [UInt8]?
    ) throws(HubError) -> [Found] {
        let bytes: [UInt8]?
        do throws(HubError) {
            bytes = try read(manifest)
        } catch {
            // Written anew just now: the next look sees it again.
            if error.code == "H8028" { return [] }
            throw error
        }
        guard let lines = bytes.flatMap({ Manifest($0) })?.lines, lines.allSatisfy({ isMember($0.name, of: manifest) })
        else {
            // A manifest that is still being written is no manifest yet.
            return isOverdue(manifest, now: now) ? [Found(entry: manifest, set: manifest.name, reason: "H8034")] : []
        }
        let listed = Dictionary(entries.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        // Made before a crash, or an earlier file of the same name that is still under way.
        let (made, others) = (lines.filter { known[$0.name] == manifest.name }, lines.filter { known[$0.name] == nil })
        guard made.count + others.count == lines.count, others.allSatisfy({ listed[$0.name] != nil }) else {
            return isOverdue(manifest, now: now) ? [Found(entry: manifest, set: manifest.name, reason: "H8035")] : []
        }
        let files = others.compactMap { line in
            listed[line.name].map { Found(entry: $0, expectation: line, set: manifest.name) }
        }
        return files + [Found(entry: manifest, set: manifest.name)]
    }
    private func isMember(_ name: FileName, of manifest: CarrierEntry) -> Bool {
        settings.pattern.matches(name) && name != manifest.name
    }
}
