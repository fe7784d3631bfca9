import Glibc
import Journal
import Logging
import PlatformHub
import Postgres

/// Opens the journal of the engine that the configuration names.
enum JournalRoom {
    /// - Parameter files: where segments lie; another one for tests of a faulty disk.
    static func open(
        _ configuration: HubConfiguration, keys: KeyStore, files: any JournalFileSystem, log: Logger
    ) throws -> any Journal {
        let folder = configuration.data + "/journal"
        if configuration.journal.engine == .postgres, let database = try configuration.database() {
            try refuseHiddenSegments(configuration, folder)
            var settings = PostgresJournalConfiguration(database: database, writer: configuration.writer)
            settings.queueBytes = max(settings.groupBytes, configuration.journal.queue * 512)
            settings.retention = configuration.journal.retention
            settings.keyWrap = wrap(keys)
            return try PostgresJournal.open(settings)
        }
        var settings = JournalConfiguration(directory: folder, writer: configuration.writer)
        settings.segmentBytes = configuration.journal.segment
        settings.groupBytes = min(settings.groupBytes, configuration.journal.segment / 4)
        settings.queueBytes = max(settings.groupBytes, configuration.journal.queue * 512)
        let journal = try SegmentJournal.open(settings, files: files)
        if journal.cutBytes > 0 {
            log.notice("a torn last group was cut off", metadata: ["bytes": "\(journal.cutBytes)"])
        }
        return journal
    }

    /// Whoever has the database has not the keys of the hashes in it.
    private static func wrap(_ keys: KeyStore) -> KeyWrap {
        @Sendable func context(_ id: UInt16) -> [UInt8] { Array("\(id)".utf8) }
        return KeyWrap { bytes, town, id in
            Seal.close(bytes, key: keys.key(.personKey, municipality: town.description), context: context(id))
        } open: { bytes, town, id in
            Seal.open(
                bytes[...], key: keys.key(.personKey, municipality: town.description), context: context(id)[...])
        }
    }

    /// Evidence that a changed configuration would leave unsearched is not passed over in silence.
    private static func refuseHiddenSegments(_ configuration: HubConfiguration, _ folder: String) throws {
        guard !configuration.journal.isEngineNamed, access(folder + "/head", F_OK) == 0 else { return }
        throw StartError(
            description:
                "\(folder) holds a journal, and store.postgres would begin another: say journal.engine (segments or postgres)"
        )
    }
}
