import Contracts
import Datasets
import Files
import Formats
import Gateway
import Glibc
import Journal
import Logging
import NIOCore
import PlatformHub
import Synchronization
import Transport

/// The file links of a running hub: a runner each, started with the hub and begun anew with each configuration.
final class LinkRoom: Sendable {
    private struct State {
        var runners: [LinkRunner] = []
        var errors: ErrorCatalogue?
        /// Those of an earlier configuration that have not ended yet hold their jobs: nothing else may take them.
        var isStopped = false
    }

    /// Seconds in which a link comes to its end, in the middle of a file too.
    private static let patience = 10

    private let folder: String
    /// Nil: no other hub shares anything with this one.
    private let owners: LinkOwners?
    private let group: any EventLoopGroup
    private let log: Logger
    private let state = Mutex(State())

    /// - Parameter folder: where each link has a folder of its own, by municipality.
    init(folder: String, owners: LinkOwners?, group: any EventLoopGroup, log: Logger) {
        self.folder = folder
        self.owners = owners
        self.group = group
        self.log = log
    }

    // MARK: Configuration

    /// Ends the links of the configuration before and starts those of this one; jobs under way go on where they were. Blocks.
    func use(_ hub: Hub, holidays: HolidayTable) {
        let old = state.withLock { state in
            defer { (state.runners, state.errors) = ([], hub.errors) }
            return state.runners
        }
        end(old)
        for municipality in hub.directory.municipalities {
            for link in municipality.links { start(link, of: municipality, hub, holidays) }
        }
        warnOfUnknownYear(hub, holidays)
        let towns = Set(hub.directory.municipalities.flatMap { town in town.links.map { "\(town.code)/\($0.id)" } })
        let gone = old.filter { !towns.contains("\($0.municipality)/\($0.link.id)") }
        forgetAlarms(of: gone, hub.alarms)
        for runner in gone { release(runner) }
    }

    private func start(_ link: FileLink, of municipality: Municipality, _ hub: Hub, _ holidays: HolidayTable) {
        let place = "\(folder)/\(municipality.code)/\(link.id)"
        let settings = LinkRunnerSettings(
            folder: place, calendar: BusinessCalendar(holidays: holidays, closings: municipality.closings),
            alarms: hub.alarms, log: log,
            owner: { [owners, id = link.id, town = municipality.code] () throws(HubError) in
                try owners?.owner(of: id, in: town) ?? .here
            })
        let maker = CarrierMaker(group: group)
        let runner = LinkRunner(link, municipality: municipality.code, settings: settings) { folder, now in
            try Self.open(link, municipality, hub, maker, folder: folder, now: now)
        }
        do {
            for path in [folder, "\(folder)/\(municipality.code)", place] where mkdir(path, 0o700) != 0 {
                guard errno == EEXIST else { throw StartError(description: "cannot make the folder \(path)") }
            }
            try state.withLock { state in
                guard !state.isStopped else { return }
                try runner.start()
                state.runners.append(runner)
            }
        } catch {
            log.error("a link cannot start", metadata: ["link": "\(link.id)", "reason": "\(error)"])
        }
    }

    private static func open(
        _ link: FileLink, _ municipality: Municipality, _ hub: Hub, _ maker: CarrierMaker, folder: String, now: Int64
    ) throws -> OpenedLink {
        guard let configuration = link.configuration.carrier else { throw HubError("H8023") }
        let carrier = try maker.make(configuration)
        let end = { if let carrier = carrier as? S3Carrier { carrier.close() } }
        switch link.configuration.direction {
        case .incoming:
            let work = try IncomingWork(
                link: link, municipality: municipality, store: hub.datasets, journal: hub.journal, errors: hub.errors,
                carrier: carrier, folder: folder, now: now)
            return OpenedLink(work: work, close: end)
        case .outgoing:
            // An incoming link's log of jobs has this lock too.
            guard let lock = try PosixJournalFileSystem().lock(folder + "/lock") else { throw HubError("H8055") }
            let work = OutgoingWork(
                link: link, municipality: municipality, store: hub.datasets, journal: hub.journal, carrier: carrier,
                folder: folder)
            return OpenedLink(work: work) { withExtendedLifetime(lock, end) }
        }
    }

    private func warnOfUnknownYear(_ hub: Hub, _ holidays: HolidayTable) {
        let now = JournalConfiguration.wallClock()
        let year = Int(JapanTime(unixSeconds: now / 1_000_000).day.packed) / 10_000
        let hasLinks = hub.directory.municipalities.contains { !$0.links.isEmpty }
        let subject = Alarm.Subject(code: BusinessCalendar.unknownYear)
        if hasLinks, !BusinessCalendar(holidays: holidays).knows(year: year) {
            hub.alarms.raise(.warning, subject, at: now)
        } else {
            hub.alarms.clear(subject)
        }
    }

    private func forgetAlarms(of gone: [LinkRunner], _ alarms: AlarmBoard) {
        for runner in gone {
            for code in LinkTeller.alarms {
                alarms.clear(Alarm.Subject(code: code, municipality: runner.municipality, name: runner.link.id))
            }
        }
    }

    /// So that another hub may take it while this one goes on.
    private func release(_ runner: LinkRunner) {
        do throws(HubError) {
            try owners?.release(runner.link.id, in: runner.municipality)
        } catch {
            log.warning("a link is not free yet", metadata: ["link": "\(runner.link.id)", "code": "\(error.code)"])
        }
    }

    // MARK: The end

    /// Blocks at most a few seconds.
    func stop() {
        end(
            state.withLock { state in
                state.isStopped = true
                defer { state.runners = [] }
                return state.runners
            })
        owners?.close()
    }

    private func end(_ runners: [LinkRunner]) {
        for runner in runners { runner.stop() }
        var left = Self.patience * 1_000
        for runner in runners {
            let start = JournalConfiguration.wallClock()
            if !runner.waitUntilEnded(milliseconds: max(left, 1)) {
                // Its lock keeps the jobs from everybody else until it has ended.
                log.warning("a link has not ended in time", metadata: ["link": "\(runner.link.id)"])
            }
            left -= Int((JournalConfiguration.wallClock() - start) / 1_000)
        }
    }

    // MARK: Operators

    /// - Returns: nil for a path that is none of the links'.
    func answer(_ path: String, _ form: FormParameters) -> HTTPResponse? {
        let runners = state.withLock { $0.runners }.filter { runner in
            (form["municipality"] ?? runner.municipality) == runner.municipality
                && (form["link"] ?? runner.link.id) == runner.link.id
        }
        if form["link"] != nil, runners.isEmpty { return AdminDesk.refusal(404, "no such link is configured") }
        do throws(HubError) {
            switch path {
            case "/v1/links": break
            case "/v1/links/run": for runner in runners { try run(runner) }
            case "/v1/links/take": for runner in runners { try take(runner, anew: form["withoutState"] == "true") }
            default: return nil
            }
        } catch {
            return refusal(error)
        }
        var json = JSONText()
        json.open("{")
        json.key("links")
        json.open("[")
        for runner in runners { LinkText.write(runner, withJobs: form["jobs"] == "true", into: &json) }
        json.close("]")
        json.close("}")
        return HTTPResponse(status: 200, contentType: "application/json;charset=UTF-8", body: json.bytes)
    }

    private func run(_ runner: LinkRunner) throws(HubError) {
        // A namesake is mostly an earlier life of this hub, about to end.
        if let hub = runner.report.runsOn, hub != owners?.name { throw HubError("H8090", ["hub": hub]) }
        runner.runNow()
    }

    private func take(_ runner: LinkRunner, anew: Bool) throws(HubError) {
        guard let owners else { return }
        guard anew || runner.hasState else { throw HubError("H8092") }
        try owners.take(runner.link.id, in: runner.municipality)
        runner.look()
    }

    private func refusal(_ error: HubError) -> HTTPResponse {
        let errors = state.withLock { $0.errors }
        let text = errors?.text(error.code, language: .ja, parameters: error.parameters) ?? ""
        return AdminDesk.refusal(errors?.entry(error.code)?.httpStatus ?? 503, "\(error.code) \(text)")
    }
}
