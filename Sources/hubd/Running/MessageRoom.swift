import Gateway
import Logging
import Messages
import NIOCore
import NIOPosix
import PlatformHub
import Synchronization
import Transport

/// The message store of a running hub, and those who work on it: a dispatcher on each event loop, and the housekeeper.
final class MessageRoom: Sendable {
    let store: any MessageStore
    let bell = MessageBell()
    private let housekeeper: MessageHousekeeper
    private let dispatchers: Mutex<PerLoop<Dispatcher>?> = Mutex(nil)

    /// - Parameter given: another store than the configured one, for tests.
    init(_ configuration: HubConfiguration, store given: (any MessageStore)?, log: Logger) throws {
        let store = try given ?? Self.open(configuration)
        self.store = store
        housekeeper = MessageHousekeeper(store: store, retention: configuration.store.retention, log: log)
        let bell = bell
        store.onReady { bell.ring($0) }
    }

    /// The configured engine.
    private static func open(_ configuration: HubConfiguration) throws -> any MessageStore {
        if let database = try configuration.database() {
            var settings = PostgresMessageStoreConfiguration(database: database)
            settings.queueBytes = max(settings.groupBytes, configuration.store.queueBytes)
            return try PostgresMessageStore.open(settings)
        }
        var settings = MessageStoreConfiguration(directory: configuration.data + "/messages")
        settings.queueBytes = max(settings.groupBytes, configuration.store.queueBytes)
        return try EmbeddedMessageStore.open(settings)
    }

    /// Begins to deliver. What ran out of its time while the hub was down is dead before. Blocks.
    func start(_ gateways: PerLoop<GatewayLoop>, on group: any EventLoopGroup, threads: NIOThreadPool) throws {
        housekeeper.tidy()
        let loops = gateways.all.map(\.eventLoop)
        let made = try PerLoop(group: group) { loop in
            let index = loops.firstIndex { $0 === loop } ?? 0
            let dispatcher = Dispatcher(gateway: gateways.on(loop), index: index, of: loops.count)
            dispatcher.start()
            return dispatcher
        }
        dispatchers.withLock { $0 = made }
        if let loop = loops.first { housekeeper.start(on: loop, threads: threads) }
    }

    private var all: [NIOLoopBound<Dispatcher>] { dispatchers.withLock { $0?.all } ?? [] }

    /// The gateways have a new configuration.
    func configure() {
        for dispatcher in all { dispatcher.eventLoop.execute { dispatcher.value.configure() } }
    }

    /// Claims nothing more.
    func stop() {
        housekeeper.stop()
        for dispatcher in all { dispatcher.eventLoop.execute { dispatcher.value.stop() } }
    }

    /// Deliveries under way. Must not be called on an event loop.
    var underWay: Int {
        all.reduce(0) { sum, dispatcher in
            do {
                return sum + (try dispatcher.eventLoop.submit { dispatcher.value.underWay }.wait())
            } catch {
                return sum
            }
        }
    }

    /// What is still under way is handed out again at the next start. Blocks.
    func close() {
        bell.stop()
        store.close()
    }
}
