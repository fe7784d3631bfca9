import Adapters
import Contracts
import Datasets
import Gateway
import Glibc
import Journal
import Messages
import NIOPosix
import PlatformHub
import Transport

/// A configuration made ready beside the running one: catalogue, directory, adapters. Nothing listens, nothing is sent.
struct HubPlan: Sendable {
    let hub: Hub
    let holidays: HolidayTable
    private let adapters: [(System, any Adapter)]

    /// - Throws: whatever is wrong in the configuration, the contracts, the dialects or the secrets.
    init(
        _ configuration: HubConfiguration, journal: any Journal, messages: MessageRoom, datasets: any DatasetStore,
        registry: ClientRegistry, keys: KeyStore, security: SecurityLog, alarms: AlarmBoard, catalogue: Catalogue? = nil
    ) throws {
        let checked = try CheckedConfiguration(configuration, catalogue: catalogue)
        adapters = try checked.makeAdapters()
        holidays = checked.holidays
        let tokens = TokenService(
            directory: checked.directory, registry: registry, keys: keys, publicURL: configuration.publicURL,
            lifetime: configuration.tokenLifetime)
        hub = Hub(
            name: configuration.name, directory: checked.directory, contracts: checked.catalogue.contracts,
            businesses: checked.businesses, errors: checked.errors, tokens: tokens, registry: registry,
            journal: journal, messages: messages.store, bell: messages.bell, security: security, alarms: alarms,
            datasets: datasets, publicURL: configuration.publicURL,
            limits: Hub.Limits(body: configuration.limits.bodyBytes, inFlight: configuration.limits.perLoopInFlight))
    }

    /// The ways to all providers from one event loop, on that loop.
    ///
    /// - Parameter threads: where datasets are read.
    func ports(on ticker: LoopTicker, threads: NIOThreadPool) -> [ObjectIdentifier: any ProviderPort] {
        var ports: [ObjectIdentifier: any ProviderPort] = [:]
        for (system, adapter) in adapters { ports[ObjectIdentifier(system)] = adapter.makePort(on: ticker) }
        for municipality in hub.directory.municipalities where !municipality.datasets.isEmpty {
            ports[ObjectIdentifier(municipality)] = DatasetPort(
                DatasetAnswers.all(of: municipality, store: hub.datasets), threads: threads, loop: ticker.loop)
        }
        return ports
    }
}

/// A configuration that fits its contracts; secrets and dialects have not been touched.
struct CheckedConfiguration {
    let configuration: HubConfiguration
    let catalogue: Catalogue
    let businesses: BusinessTable
    let errors: ErrorCatalogue
    let holidays: HolidayTable
    let directory: Directory

    /// - Parameter catalogue: the contracts, where somebody has loaded them already.
    init(_ configuration: HubConfiguration, catalogue loaded: Catalogue? = nil) throws {
        self.configuration = configuration
        catalogue = try loaded ?? Catalogue.load(interfaces: configuration.interfaces)
        businesses = try BusinessTable.load(interfaces: configuration.interfaces)
        errors = try ErrorCatalogue.load(file: configuration.interfaces + "/errors.yaml")
        let days = configuration.interfaces + "/common/holidays.csv"
        // Without the table every year is unknown, which is an alarm where it matters (H8047).
        holidays = access(days, F_OK) == 0 ? try HolidayTable.load(file: days) : HolidayTable([])
        directory = try Directory(
            configuration: configuration, contracts: catalogue.contracts, codeLists: catalogue.codeLists)
    }

    /// Reads dialects and secrets.
    func makeAdapters() throws -> [(System, any Adapter)] {
        var adapters: [(System, any Adapter)] = []
        for municipality in directory.municipalities {
            for system in municipality.systems {
                guard let adapter = system.adapter else { continue }
                let contracts = catalogue.contracts.filter { contract in
                    system.business.contains(contract.provider)
                        || municipality.subscriptions.contains { $0.subscriber === system && $0.contract === contract }
                }
                let request = AdapterRequest(
                    configuration: adapter, system: system, contracts: contracts, codes: municipality.codes)
                adapters.append((system, try RunningHub.adapters.make(request)))
            }
        }
        return adapters
    }
}
