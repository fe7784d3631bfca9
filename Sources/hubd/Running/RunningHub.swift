import Adapters
import Contracts
import Datasets
import Formats
import Gateway
import Glibc
import Journal
import Logging
import Messages
import NIOCore
import NIOPosix
import NIOSSL
import PlatformHub
import Synchronization
import Transport

/// A started hub: the wiring of every room, and its orderly end.
final class RunningHub: Sendable {
    /// The kinds of adapters that this program knows.
    static let adapters = AdapterRegistry([HTTPAdapter.rest, HTTPAdapter.soap, CodesAdapter.kind])

    let configuration: HubConfiguration
    private let file: String
    private let log: Logger
    private let group: MultiThreadedEventLoopGroup
    private let threads: NIOThreadPool
    private let tickers: PerLoop<LoopTicker>
    private let servers: PerLoop<HTTPServerLoop>
    private let gateways: PerLoop<GatewayLoop>
    private let journal: any Journal
    let messages: MessageRoom
    private let operations: Operations
    private let registry: ClientRegistry
    private let keys: KeyStore
    private let shared: SharedDatabase?
    private let datasets: any DatasetStore
    private let datasetHousekeeper: DatasetHousekeeper
    private let links: LinkRoom
    private let current: Mutex<Hub>
    private let doors: Mutex<[HTTPServer]> = Mutex([])
    private let isStopped = Atomic(false)

    /// Opens everything and listens. Blocks; the hub is ready when it returns.
    ///
    /// - Parameters:
    ///   - files: where the journal lies; another one for tests of a faulty disk.
    ///   - messages: the message store, for tests; nil opens the configured one.
    ///   - catalogue: the contracts, where somebody has loaded them already; a reload always loads them anew.
    init(
        file: String, log: Logger, files: any JournalFileSystem = PosixJournalFileSystem(),
        messages: (any MessageStore)? = nil, catalogue: Catalogue? = nil
    ) throws {
        self.file = file
        self.log = log
        configuration = try HubConfiguration.load(file: file)
        try Self.makeFolder(configuration.data)
        shared = try SharedDatabase.open(configuration)
        keys = try KeyStore(folder: configuration.data + "/keys")
        journal = try JournalRoom.open(configuration, keys: keys, files: files, log: log)
        let room = try MessageRoom(configuration, store: messages, log: log)
        self.messages = room
        let security = SecurityLog { event in
            log.notice("turned away", metadata: ["code": "\(event.code)", "municipality": "\(event.municipality)"])
        }
        let alarms = AlarmBoard { AlarmLog(log: log).note($0) }
        let folder = configuration.data + "/datasets"
        datasets = try shared?.datasets(besides: folder) ?? SQLiteDatasetStore(folder: folder)
        // After the stores that may refuse the start: what this moves into the database stays there.
        let accounts = configuration.data + "/registry.sqlite"
        registry =
            try shared?.registry(besides: accounts, keys: keys, log: log) ?? ClientRegistry(path: accounts, keys: keys)
        datasetHousekeeper = DatasetHousekeeper(
            store: datasets, retention: configuration.store.datasetRetention, log: log)
        let plan = try HubPlan(
            configuration, journal: journal, messages: room, datasets: datasets, registry: registry, keys: keys,
            security: security, alarms: alarms, catalogue: catalogue)
        group = MultiThreadedEventLoopGroup(numberOfThreads: NIOCore.System.coreCount)
        links = LinkRoom(
            folder: configuration.data + "/files", owners: try shared?.linkOwners(of: configuration.writer),
            group: group, log: log)
        threads = NIOThreadPool(numberOfThreads: 4)
        threads.start()
        operations = Operations(hub: plan.hub, loop: group.next(), threads: threads)
        let (threads, limits) = (threads, Self.serverLimits(configuration.limits))
        let tickers = try PerLoop(group: group) { LoopTicker(loop: $0) }
        self.tickers = tickers
        servers = try PerLoop(group: group) { HTTPServerLoop(limits: limits, ticker: tickers.on($0)) }
        gateways = try PerLoop(group: group) { loop in
            let ticker = tickers.on(loop)
            return GatewayLoop(
                hub: plan.hub, ticker: ticker, threads: threads, ports: plan.ports(on: ticker, threads: threads))
        }
        current = Mutex(plan.hub)
        for municipality in plan.hub.directory.municipalities {
            if let town = MunicipalityCode(municipality.code) { try journal.preparePersonKey(town) }
        }
        try room.start(gateways, on: group, threads: threads)
        // Before the doors: whoever finds the hub ready finds its links, too.
        links.use(plan.hub, holidays: plan.holidays)
        do {
            try openDoors()
        } catch {
            links.stop()
            throw error
        }
        operations.start()
        datasetHousekeeper.start(on: group.next(), threads: threads)
        note(.started, "started")
        reportUnknownOutcomes()
    }

    private static func makeFolder(_ path: String) throws {
        var parent = ""
        for part in path.split(separator: "/", omittingEmptySubsequences: false) {
            parent += part + "/"
            if mkdir(parent, 0o700) != 0, errno != EEXIST, errno != EISDIR {
                throw StartError(description: "cannot make the folder \(path)")
            }
        }
    }

    private static func serverLimits(_ limits: LimitConfiguration) -> HTTPServerLimits {
        var server = HTTPServerLimits()
        server.connections = max(1, limits.connections / NIOCore.System.coreCount)
        server.headBytes = limits.headerBytes
        server.headTimeout = limits.headerTimeout
        server.bodyTimeout = limits.bodyTimeout
        server.idleTimeout = limits.idleTimeout
        return server
    }

    // MARK: Doors

    private func openDoors() throws {
        let (servers, gateways, threads) = (servers, gateways, threads)
        let message = try PerLoop(group: group) { loop in
            HTTPServer.Loop(server: servers.on(loop), application: gateways.on(loop))
        }
        for listen in configuration.listen {
            let server = try HTTPServer.start(
                on: group, at: .tcp(host: listen.host, port: listen.port), tls: try Self.tls(listen.tls), loops: message
            )
            doors.withLock { $0.append(server) }
        }
        let admin = try PerLoop(group: group) { [weak self] loop in
            let office = AdminOffice(loop: loop, threads: threads) { [weak self] in
                guard let self else { preconditionFailure("the admin socket outlives the hub") }
                return AdminDesk(
                    hub: self.current.withLock { $0 }, operations: self.operations, links: self.links.answer,
                    reload: { [weak self] in self?.reload() })
            }
            return HTTPServer.Loop(server: servers.on(loop), application: office)
        }
        let server = try HTTPServer.start(
            on: group, at: .unix(path: configuration.adminSocket), tls: nil, loops: admin)
        doors.withLock { $0.append(server) }
    }

    private static func tls(_ tls: ListenConfiguration.TLS?) throws -> NIOSSLContext? {
        guard let tls else { return nil }
        let chain = try NIOSSLCertificate.fromPEMFile(tls.certificate).map { NIOSSLCertificateSource.certificate($0) }
        let key = try tls.key.resolve().withBytes { try NIOSSLPrivateKey(bytes: $0, format: .pem) }
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain, privateKey: .privateKey(key))
        configuration.minimumTLSVersion = .tlsv12
        return try NIOSSLContext(configuration: configuration)
    }

    /// The TCP ports that are open, in the order of the configuration.
    var ports: [Int] { doors.withLock { $0.compactMap(\.port) } }

    // MARK: A new configuration

    /// Loads the configuration anew beside the running one and takes it over whole, or not at all.
    ///
    /// Addresses to listen on, folders and limits of connections stay as they are until the next start.
    /// - Returns: what is wrong, or nil.
    func reload() -> String? {
        do {
            let fresh = try HubConfiguration.load(file: file)
            let old = current.withLock { $0 }
            let plan = try HubPlan(
                fresh, journal: journal, messages: messages, datasets: datasets, registry: registry, keys: keys,
                security: old.security, alarms: old.alarms)
            for municipality in plan.hub.directory.municipalities {
                if let town = MunicipalityCode(municipality.code) { try journal.preparePersonKey(town) }
            }
            for gateway in gateways.all {
                let (tickers, threads) = (tickers, threads)
                try gateway.eventLoop.submit {
                    gateway.value.replace(
                        plan.hub, ports: plan.ports(on: tickers.on(gateway.eventLoop), threads: threads))
                }.wait()
            }
            messages.configure()
            let replaced = current.withLock { hub in
                defer { hub = plan.hub }
                return hub.directory
            }
            operations.use(plan.hub)
            links.use(plan.hub, holidays: plan.holidays)
            CodeChangeLog(log: log).note(from: replaced, to: plan.hub.directory)
            CodeAnnouncement(hub: plan.hub, log: log).publish(from: replaced)
            note(.configurationLoaded, "configuration loaded")
            log.notice("configuration loaded")
            return nil
        } catch {
            log.error("configuration refused", metadata: ["problems": "\(error)"])
            return "\(error)"
        }
    }

    // MARK: The end

    /// Takes no new calls, lets those under way end, closes the journal. Blocks at most about `seconds`; a second call does nothing.
    func stop(within seconds: Int = 25) {
        guard !isStopped.exchange(true, ordering: .acquiringAndReleasing) else { return }
        log.notice("stopping")
        for door in doors.withLock({ $0 }) { door.stopListening() }
        for gateway in gateways.all { gateway.eventLoop.execute { gateway.value.stop() } }
        messages.stop()
        datasetHousekeeper.stop()
        for server in servers.all { server.eventLoop.execute { server.value.stop() } }
        for _ in 0..<(seconds * 20) where underWay + messages.underWay > 0 { usleep(50_000) }
        for job in operations.stop() {
            log.warning(
                "a rerun ended with the hub",
                metadata: ["municipality": "\(job.plan.municipality)", "redelivered": "\(job.redelivered)"])
        }
        links.stop()
        messages.close()
        note(.stopped, "stopped")
        journal.close()
        for ticker in tickers.all { ticker.eventLoop.execute { ticker.value.stop() } }
        unlink(configuration.adminSocket)
        do {
            try threads.syncShutdownGracefully()
            datasets.close()
            registry.close()
            shared?.close()
            try group.syncShutdownGracefully()
        } catch {
            log.warning("threads did not end", metadata: ["reason": "\(error)"])
        }
        log.notice("stopped")
    }

    private var underWay: Int {
        gateways.all.reduce(0) { sum, gateway in
            do {
                return sum + (try gateway.eventLoop.submit { gateway.value.inFlight }.wait())
            } catch {
                return sum
            }
        }
    }

    private func note(_ kind: NotePart.Kind, _ text: String) {
        let part = NotePart(kind: kind, text: text, at: JournalConfiguration.wallClock())
        do {
            try journal.appendAndWait([JournalRecord.note(part).encoded()])
        } catch {
            log.error("journal", metadata: ["reason": "\(error)"])
        }
    }

    private func reportUnknownOutcomes() {
        for (town, exchanges) in journal.outcomeUnknown {
            log.warning(
                "outcome unknown after a crash",
                metadata: [
                    "municipality": "\(town)", "exchanges": "\(exchanges.map(\.description).joined(separator: " "))",
                ])
        }
    }
}

/// Why the hub does not start.
struct StartError: Error, CustomStringConvertible {
    let description: String
}
