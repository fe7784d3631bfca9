import PlatformHub
import Testing

@Suite struct FileLinkConfigurationTests {
    private let folder = TemporaryFolder()

    private static let incoming = """
        links:
          - id: zei-in
            direction: in
            partner: zei
            contract: Z01/kazei
            version: v10
            operation: teishutsu
            carrier: {folder: {path: share}}
            pattern: "*.csv"
            complete: {marker: ".done"}
            schedule: {every: 15m}

        """

    private func load(_ text: String) throws -> [FileLinkConfiguration] {
        try FileLinks.load(file: folder.write(text, to: "links.yaml"))
    }

    private func problems(_ text: String) -> String {
        do {
            _ = try load(text)
            return ""
        } catch {
            return "\(error)".replacing(folder.path + "/", with: "")
        }
    }

    private func replaced(_ part: String, by other: String) -> String { Self.incoming.replacing(part, with: other) }

    @Test func `Reads a link and fills in defaults`() throws {
        let link = try #require(try load(Self.incoming).first)
        #expect(link.id.value == "zei-in" && link.direction == .incoming && link.partner.value == "zei")
        #expect(link.complete == .marker(".done") && link.schedule == .every(minutes: 15) && link.missed == .once)
        #expect(link.folders.archive.description == "archive" && link.folders.files.names.isEmpty)
        #expect(link.wait == 3_600_000 && link.limit == 2 << 30 && link.deadline == nil && link.layout == nil)
        guard case .folder(let path) = link.carrier else {
            Issue.record("another carrier")
            return
        }
        #expect(path.value == folder.path + "/share")
    }

    @Test func `Reads every key`() throws {
        let more = """
                deadline: {daily: business, by: "09:00"}
                folders: {files: in, archive: done/2026, quarantine: bad, errors: err}
                sameName: refuse
                wait: 30m
                limit: 1GiB
                missed: all
                layout: {encoding: cp932}
            """
        let link = try #require(try load(Self.incoming + more).first)
        #expect(link.deadline == Deadline(days: .business, minute: 540))
        #expect(link.folders.archive.description == "done/2026" && link.sameName == .refuse && link.missed == .all)
        #expect(link.wait == 1_800_000 && link.limit == 1 << 30 && link.layout != nil)
    }

    @Test(arguments: [
        ("{daily: all, at: \"06:00\"}", Schedule.on(.all, minute: 360)),
        ("{daily: business, at: \"00:00\"}", .on(.business, minute: 0)),
        ("{weekly: [mon, thu], at: \"23:59\"}", .on(.weekly([.monday, .thursday]), minute: 1_439)),
        ("{monthly: 25, shift: previous, at: \"06:00\"}", .on(.monthly(day: 25, .previous), minute: 360)),
        ("{businessDay: 3, at: \"06:00\"}", .on(.businessDay(3), minute: 360)),
        ("{businessDay: last, at: \"18:00\"}", .on(.lastBusinessDay, minute: 1_080)),
        ("{yearly: \"04-01\", shift: next, at: \"06:00\"}", .on(.yearly(month: 4, day: 1, .next), minute: 360)),
    ])
    func `Reads every form of schedule`(_ text: String, _ schedule: Schedule) throws {
        #expect(try load(replaced("{every: 15m}", by: text)).first?.schedule == schedule)
    }

    @Test(arguments: [
        ("{every: 15m}", "{every: 90s}", "whole minutes"), ("{every: 15m}", "{daily: all}", "key missing: at"),
        ("{every: 15m}", "{daily: all, weekly: [mon], at: \"06:00\"}", "exactly one of daily"),
        ("{every: 15m}", "{every: 15m, at: \"06:00\"}", "every stands alone"),
        ("{every: 15m}", "{daily: all, at: \"24:00\"}", "not a time"),
        ("{every: 15m}", "{businessDay: 16, at: \"06:00\"}", "1 to 15"),
        ("{every: 15m}", "{weekly: [monday], at: \"06:00\"}", "mon … sun"),
        ("{every: 15m}", "{yearly: \"02-30\", at: \"06:00\"}", "MM-DD"),
        ("{every: 15m}", "{daily: all, shift: next, at: \"06:00\"}", "only beside"),
        ("{marker: \".done\"}", "{marker: done}", "an ending"), ("{marker: \".done\"}", "{}", "exactly one of marker"),
        ("{marker: \".done\"}", "{stable: 1}", "2 to 1000"), ("\"*.csv\"", "\"../*\"", "not a pattern"),
        ("direction: in", "direction: out", "no meaning"), ("direction: in", "direction: both", "in, out"),
        ("{folder: {path: share}}", "{}", "exactly one of folder"),
        ("{folder: {path: share}}", "{folder: {path: a, mode: 1}}", "unknown key"),
        ("{folder: {path: share}}", "{sftp: {host: -oProxy, user: a, key: k, knownHosts: h, path: /}}", "host or user"),
        ("{folder: {path: share}}", "{sftp: {host: h, user: a, key: k, knownHosts: h, path: /a/../b}}", "without .."),
        (
            "{folder: {path: share}}",
            "{s3: {endpoint: \"https://s3\", region: r, bucket: B, accessKey: env:A, secretKey: env:B}}",
            "bucket's name"
        ),
        (
            "{folder: {path: share}}",
            "{s3: {endpoint: \"https://s3\", region: r, bucket: abc, accessKey: env:A, secretKey: clear-text}}",
            "never the secret itself"
        ),
    ])
    func `What is wrong is told with file and line`(_ part: String, _ other: String, _ message: String) {
        let found = problems(replaced(part, by: other))
        #expect(found.contains(message), "\(found)")
        #expect(found.hasPrefix("links.yaml:"))
        #expect(!found.contains("clear-text"))
    }

    @Test func `A name that stands twice and folders that are one are refused`() {
        let twice = Self.incoming + Self.incoming.replacing("links:\n", with: "")
        #expect(problems(twice).contains("link zei-in is declared twice"))
        #expect(problems(Self.incoming + "    folders: {files: a, archive: a}\n").contains("four folders must differ"))
    }
}
