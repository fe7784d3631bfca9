import Contracts
import Formats

/// `hub.yaml` and the municipalities' files beside it, read and checked but not yet acted upon.
///
/// Paths in the files are relative to the file they stand in; here they are joined to it.
package struct HubConfiguration: Sendable {
    /// Shown to people, for example 架空市 連携基盤.
    package let name: String
    /// Names this hub in the journal's chains: 1–32 of `a-z0-9-`; never changed while the journal lives.
    package let writer: String
    /// What the vendors' systems call, without a slash at the end.
    package let publicURL: String
    /// At least one.
    package let listen: [ListenConfiguration]
    /// Folder of the contracts.
    package let interfaces: String
    /// Folder of all that the hub writes.
    package let data: String
    package let adminSocket: String
    package let limits: LimitConfiguration
    /// Seconds, 1–600.
    package let tokenLifetime: Int64
    package let journal: Journal
    package let store: StoreConfiguration
    package let logLevel: LogLevel
    /// In the order of their codes.
    package let municipalities: [MunicipalityConfiguration]

    package struct Journal: Sendable, Equatable {
        package enum Engine: String, Sendable, CaseIterable { case segments, postgres }

        /// Where the evidence is written: without a word of it, in PostgreSQL when the messages are there.
        package let engine: Engine
        package let isEngineNamed: Bool
        /// Milliseconds that records are kept in PostgreSQL; nil: for ever.
        package let retention: Int?
        /// Bytes of a segment file.
        package let segment: Int
        /// Records that may wait for the disk.
        package let queue: Int
    }

    package enum LogLevel: String, Sendable, CaseIterable { case debug, info, notice, warning, error }

    /// - Throws: every problem of every file.
    package static func load(file: String) throws(ConfigurationErrors) -> HubConfiguration {
        let problems = ConfigurationProblems()
        let node = problems.attempt { () throws(ConfigurationError) in try YAMLNode.load(file: file) }
        let section = node.map { ConfigurationSection($0, keys: keys, problems: problems) }
        let configuration = section.map { read($0, municipalities: loadMunicipalities($0)) }
        try problems.check()
        guard let configuration else { preconditionFailure("a configuration without a problem has been read") }
        return configuration
    }

    private static let keys: Set<String> = [
        "hub", "publicURL", "listen", "interfaces", "data", "admin", "municipalities", "limits", "tokens", "journal",
        "log", "messages", "datasets", "store",
    ]

    private static func read(
        _ section: ConfigurationSection, municipalities: [MunicipalityConfiguration]
    ) -> HubConfiguration {
        let hub = section.requiredSection("hub", keys: ["name", "writer"])
        let data = section.path("data")
        let store = StoreConfiguration.read(section)
        return HubConfiguration(
            name: hub?.required("name", or: "").value ?? "", writer: hub?.identifier("writer").value ?? "",
            publicURL: readPublicURL(section), listen: readListen(section), interfaces: section.path("interfaces"),
            data: data, adminSocket: readAdminSocket(section, data: data),
            limits: LimitConfiguration.read(section.section("limits", keys: LimitConfiguration.keys)),
            tokenLifetime: readTokenLifetime(section),
            journal: readJournal(section, store), store: store,
            logLevel: section.section("log", keys: ["level"])?.choice("level", or: .info) ?? .info,
            municipalities: municipalities)
    }

    private static func readJournal(_ section: ConfigurationSection, _ store: StoreConfiguration) -> Journal {
        let journal = section.section("journal", keys: ["segment", "queue", "engine", "retention"])
        let named = journal?.child("engine")
        let standard = store.postgres == nil ? Journal.Engine.segments : .postgres
        let engine = journal?.choice("engine", or: standard) ?? standard
        if let named, engine == .postgres, store.postgres == nil {
            section.problems.add("the engine postgres needs store.postgres", at: named)
        }
        let kept = journal?.child("retention")
        if let kept, engine == .segments {
            section.problems.add("retention is for the engine postgres; sealed files are deleted by hand", at: kept)
        }
        return Journal(
            engine: engine, isEngineNamed: named != nil,
            retention: kept == nil
                ? nil : journal?.milliseconds("retention", or: 0, in: 86_400_000...36_600 * 86_400_000),
            segment: journal?.bytes("segment", or: 16 << 20, in: 1 << 20...1 << 30) ?? 16 << 20,
            queue: journal?.int("queue", or: 65_536, in: 64...1_000_000) ?? 65_536)
    }

    private static func readListen(_ section: ConfigurationSection) -> [ListenConfiguration] {
        let addresses = section.sections("listen", keys: ["address", "https"])
        if addresses.isEmpty { section.problems.add("listen is missing or empty", at: section.node) }
        return addresses.map { ListenConfiguration.read($0) }
    }

    private static func readTokenLifetime(_ section: ConfigurationSection) -> Int64 {
        let milliseconds = section.section("tokens", keys: ["lifetime"])?
            .milliseconds("lifetime", or: 600_000, in: 1_000...600_000)
        return Int64((milliseconds ?? 600_000) / 1_000)
    }

    private static func readPublicURL(_ section: ConfigurationSection) -> String {
        let url = section.required("publicURL", or: "https://localhost")
        let isPlain = url.value.hasPrefix("http://")
        let rest = url.value.dropFirst(isPlain ? 7 : 8)
        let host = rest.prefix { $0 != "/" }.prefix { $0 != ":" }
        if !isPlain, !url.value.hasPrefix("https://") || host.isEmpty {
            section.problems.add("is not an http or https URL", at: url.node)
        } else if isPlain, !ListenConfiguration.isLoopback(host) {
            section.problems.add("plain HTTP is refused off loopback: use https", at: url.node)
        } else if url.value.hasSuffix("/") || url.value.contains(where: { "?# \"<>".contains($0) }) {
            section.problems.add("must end without a slash and have no query", at: url.node)
        }
        return url.value
    }

    private static func readAdminSocket(_ section: ConfigurationSection, data: String) -> String {
        let admin = section.section("admin", keys: ["socket"])
        let path = admin?.path("socket", or: data + "/admin.sock") ?? data + "/admin.sock"
        // sockaddr_un holds 108 bytes with the final zero.
        if path.utf8.count > 107 {
            section.problems.add(
                "the path of the admin socket is longer than 107 bytes", at: admin?.node ?? section.node)
        }
        return path
    }

    private static func loadMunicipalities(_ section: ConfigurationSection) -> [MunicipalityConfiguration] {
        guard let folder = section.optional("municipalities") else {
            section.problems.add("municipalities is missing", at: section.node)
            return []
        }
        let path = section.absolute(folder.value)
        let files = Folder.names(in: path)?.filter { $0.hasSuffix(".yaml") } ?? []
        guard !files.isEmpty else {
            section.problems.add("the folder of municipalities is missing or has no .yaml file", at: folder.node)
            return []
        }
        return files.compactMap { MunicipalityConfiguration.load(file: path + "/" + $0, problems: section.problems) }
    }
}
