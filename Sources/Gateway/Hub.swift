package import Contracts
package import Datasets
package import Journal
package import Messages
package import PlatformHub

/// What every door of a running hub works with, for one configuration: replaced whole by a new one.
package final class Hub: Sendable {
    package let name: String
    package let directory: Directory
    package let contracts: [Contract]
    package let businesses: BusinessTable
    package let errors: ErrorCatalogue
    package let tokens: TokenService
    package let registry: ClientRegistry
    package let journal: any Journal
    /// What has been accepted and is not done yet.
    package let messages: any MessageStore
    /// Rings when something may have become due in a queue.
    package let bell: MessageBell
    package let security: SecurityLog
    package let alarms: AlarmBoard
    /// 統合DB.
    package let datasets: any DatasetStore
    /// What the vendors' systems call, without a slash at the end.
    package let publicURL: String
    package let limits: Limits
    let addresses: AddressBook
    /// By id and version, with a slash between them.
    private let contractsByVersion: [String: Contract]
    let catalogue = CatalogueShelf()

    package struct Limits: Sendable {
        /// Bytes of a body where no contract says less.
        package var body: Int
        /// Exchanges under way on one event loop.
        package var inFlight: Int

        package init(body: Int = 4 << 20, inFlight: Int = 1024) {
            self.body = body
            self.inFlight = inFlight
        }
    }

    package init(
        name: String, directory: Directory, contracts: [Contract], businesses: BusinessTable = BusinessTable(),
        errors: ErrorCatalogue, tokens: TokenService, registry: ClientRegistry,
        journal: any Journal, messages: any MessageStore, bell: MessageBell = MessageBell(), security: SecurityLog,
        alarms: AlarmBoard = AlarmBoard(), datasets: any DatasetStore, publicURL: String, limits: Limits
    ) {
        self.name = name
        self.directory = directory
        self.contracts = contracts
        self.businesses = businesses
        self.errors = errors
        self.tokens = tokens
        self.registry = registry
        self.journal = journal
        self.messages = messages
        self.bell = bell
        self.security = security
        self.alarms = alarms
        self.datasets = datasets
        self.publicURL = publicURL
        self.limits = limits
        contractsByVersion = Dictionary(
            contracts.map { ($0.id + "/" + $0.version, $0) }, uniquingKeysWith: { first, _ in first })
        addresses = AddressBook(directory: directory, contracts: contracts, publicURL: publicURL)
    }

    func contract(id: String, version: String) -> Contract? { contractsByVersion[id + "/" + version] }
}
