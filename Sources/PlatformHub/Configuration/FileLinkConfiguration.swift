import Formats

/// One entry of `links:` in a municipality's file: files of one contract's operation that come from or go to a partner.
package struct FileLinkConfiguration: Sendable {
    package enum Direction: String, Sendable, CaseIterable {
        case incoming = "in"
        case outgoing = "out"
    }

    /// What becomes of a file with the name of an earlier one and other content.
    package enum SameName: String, Sendable, CaseIterable {
        /// A new version of it.
        case version
        /// Quarantined.
        case refuse
    }

    /// Below the carrier's root. Files come to or go from `files`.
    package struct Folders: Sendable, Equatable {
        package let files: FolderPath
        package let archive: FolderPath
        package let quarantine: FolderPath
        /// Where error lists go for the partner to fetch.
        package let errors: FolderPath

        package init(files: FolderPath, archive: FolderPath, quarantine: FolderPath, errors: FolderPath) {
            self.files = files
            self.archive = archive
            self.quarantine = quarantine
            self.errors = errors
        }
    }

    package let id: Located<String>
    package let direction: Direction
    /// The system that sends or gets the files.
    package let partner: Located<String>
    package let contract: Located<String>
    package let version: Located<String>
    package let operation: Located<String>
    package let carrier: FileLinkCarrier?
    package let folders: Folders
    /// The names to pick up; nil for an outgoing link.
    package let pattern: FilePattern?
    /// The names to write; nil for an incoming link.
    package let template: FileNameTemplate?
    package let complete: FileCompletion
    package let sameName: SameName
    /// Milliseconds in which the missing files of a set or of a marker must come.
    package let wait: Int
    /// Bytes of one file.
    package let limit: Int
    /// Nil: CSV in UTF-8 with a header of names, full files, whole or not at all.
    package let layout: FileLayoutConfiguration?
    /// When the hub looks or writes.
    package let schedule: Schedule
    package let missed: ScheduleRuns.Missed
    package let deadline: Deadline?

    static let keys: Set<String> = [
        "id", "direction", "partner", "contract", "version", "operation", "carrier", "folders", "pattern", "name",
        "complete", "sameName", "wait", "limit", "layout", "schedule", "missed", "deadline",
    ]

    static func read(_ section: ConfigurationSection) -> FileLinkConfiguration {
        let direction = section.choice("direction", or: Direction.incoming)
        if section.child("direction") == nil { section.problems.add("key missing: direction", at: section.node) }
        refuseForeign(section, direction)
        let schedule = section.requiredSection("schedule", keys: Schedule.keys)
        let complete = section.requiredSection("complete", keys: FileCompletion.keys)
        return FileLinkConfiguration(
            id: section.identifier("id"), direction: direction, partner: section.required("partner", or: ""),
            contract: section.required("contract", or: ""), version: section.required("version", or: ""),
            operation: section.required("operation", or: ""),
            carrier: section.requiredSection("carrier", keys: FileLinkCarrier.keys).flatMap {
                FileLinkCarrier.read($0)
            },
            folders: readFolders(section), pattern: direction == .incoming ? readPattern(section) : nil,
            template: direction == .outgoing ? readTemplate(section) : nil,
            complete: complete.map { FileCompletion.read($0) } ?? .marker(".done"),
            sameName: section.choice("sameName", or: .version),
            wait: section.milliseconds("wait", or: 3_600_000, in: 1_000...7 * 86_400_000),
            limit: section.bytes("limit", or: 2 << 30, in: 1...1 << 40),
            layout: section.section("layout", keys: FileLayoutConfiguration.keys).map {
                FileLayoutConfiguration.read($0, direction)
            },
            schedule: schedule.map { Schedule.read($0) } ?? .every(minutes: 1),
            missed: section.choice("missed", or: .once),
            deadline: section.section("deadline", keys: Deadline.keys).map { Deadline.read($0) })
    }

    /// Keys that mean nothing in the other direction.
    private static func refuseForeign(_ section: ConfigurationSection, _ direction: Direction) {
        let foreign =
            direction == .incoming ? ["name"] : ["pattern", "sameName", "wait", "deadline"]
        for key in foreign {
            if let node = section.child(key) {
                section.problems.add("\(key) has no meaning with direction: \(direction.rawValue)", at: node)
            }
        }
    }

    private static func readPattern(_ section: ConfigurationSection) -> FilePattern? {
        let text = section.required("pattern", or: "*")
        let pattern = FilePattern(text.value)
        if pattern == nil { section.problems.add("is not a pattern of file names", at: text.node) }
        return pattern
    }

    private static func readTemplate(_ section: ConfigurationSection) -> FileNameTemplate? {
        let text = section.required("name", or: "{seq}")
        let template = FileNameTemplate(text.value)
        if template == nil {
            let places = FileNameTemplate.Place.allCases.map { "{\($0.rawValue)}" }.joined(separator: ", ")
            section.problems.add("is not a file name with {seq}; known places are \(places)", at: text.node)
        }
        return template
    }

    private static func readFolders(_ section: ConfigurationSection) -> Folders {
        let keys: Set<String> = ["files", "archive", "quarantine", "errors"]
        let given = section.section("folders", keys: keys)
        let folders = Folders(
            files: folder("files", or: "", given), archive: folder("archive", or: "archive", given),
            quarantine: folder("quarantine", or: "quarantine", given), errors: folder("errors", or: "errors", given))
        if Set([folders.files, folders.archive, folders.quarantine, folders.errors]).count < 4 {
            section.problems.add("the four folders must differ", at: given?.node ?? section.node)
        }
        return folders
    }

    static func folder(_ key: String, or standard: String, _ section: ConfigurationSection?) -> FolderPath {
        let root = FolderPath(standard) ?? FolderPath.root
        guard let section, let text = section.optional(key) else { return root }
        guard let path = FolderPath(text.value) else {
            section.problems.add("is not a path of plain names, joined by slashes", at: text.node)
            return root
        }
        return path
    }
}
